public import WorkshopPrimitives

/// A scale of options to choose from.
public struct ChoiceScale: Sendable, Hashable {
    /// An option.
    public struct Option: Sendable, Hashable {
        /// What an option says about the question.
        public enum Meaning: String, Sendable, Hashable, CaseIterable {
            /// An answer with a value.
            case answer
            /// *Weet ik niet*: counts as missing knowledge, never as no.
            case dontKnow = "dont-know"
            /// *N.v.t.*: leaves numerator and denominator.
            case notApplicable = "not-applicable"
        }

        /// The id that answers go by.
        public let id: String
        /// What it says.
        public let title: LocalizedText
        /// What it counts for; absent unless the option is an answer.
        public let value: Double?
        /// What it means.
        public let meaning: Meaning

        /// Makes an option.
        public init(id: String, title: LocalizedText, value: Double?, meaning: Meaning = .answer) {
            self.id = id
            self.title = title
            self.value = value
            self.meaning = meaning
        }
    }

    /// A field beside the options.
    public struct Extra: Sendable, Hashable {
        /// The id that answers go by.
        public let id: String
        /// What is asked.
        public let title: LocalizedText
    }

    /// What stands behind an answer.
    public struct Evidence: Sendable, Hashable {
        /// A kind of evidence.
        public struct Option: Sendable, Hashable {
            /// The id that answers go by.
            public let id: String
            /// What it is called.
            public let title: LocalizedText
            /// Whether it says that there is no evidence.
            public let isNone: Bool
        }

        /// What is asked.
        public let title: LocalizedText
        /// The kinds; at least two.
        public let options: [Option]
    }

    /// The rating question that is the same everywhere; absent when the questions ask for themselves.
    public let question: LocalizedText?
    /// The options, in the order in which they are shown; at least two of them have a value.
    public let options: [Option]
    /// The text fields beside the options; may be empty.
    public let extras: [Extra]
    /// What stands behind an answer; absent when that is not asked.
    public let evidence: Evidence?
    /// How sub-questions are answered, by `scale`, `yesno` and `open`; may be empty.
    public let partAnswers: [PartAnswer: LocalizedText]

    /// Makes a scale.
    public init(
        question: LocalizedText?,
        options: [Option],
        extras: [Extra] = [],
        evidence: Evidence? = nil,
        partAnswers: [PartAnswer: LocalizedText] = [:]
    ) {
        self.question = question
        self.options = options
        self.extras = extras
        self.evidence = evidence
        self.partAnswers = partAnswers
    }

    /// The highest value of an option; at least 0.
    public var highestValue: Double { options.compactMap(\.value).max() ?? 0 }

    /// A way of answering a sub-question; never scored.
    public enum PartAnswer: String, Sendable, Hashable, CaseIterable {
        /// The options of the scale.
        case scale
        /// Yes, no or don't know.
        case yesno
        /// A short text.
        case open
    }
}
