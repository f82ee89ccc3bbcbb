public import WorksheetKit

/// What was measured elsewhere with the same questions, with everything that one has to know to compare.
public struct Benchmark: Sendable, Hashable {
    /// What it is called.
    public let title: LocalizedText
    /// What to mind before comparing.
    public let intro: LocalizedText
    /// When it was measured, the earliest first; at least one.
    public let waves: [Wave]
    /// The figures, in the order of the file.
    public let figures: [Figure]
    /// Figures that belong to no question.
    public let context: [Context]
    /// What others said to open questions.
    public let openAnswers: [OpenAnswer]

    /// The figures of a question.
    public func figures(of question: String) -> [Figure] { figures.filter { $0.question == question } }

    /// A year in which was measured.
    public struct Wave: Sendable, Hashable {
        /// The year.
        public let year: Int
        /// How many took part.
        public let n: Int
    }

    /// One printed figure.
    public struct Figure: Sendable, Hashable {
        /// What is counted.
        public enum Unit: String, Sendable, Hashable, CaseIterable {
            /// A part of those who answered, from 0 to 100.
            case percent
            /// Teams.
            case teams
            /// Full-time jobs.
            case fte
            /// Municipalities.
            case gemeenten
        }

        /// What a figure about a number says of it.
        public enum Statistic: String, Sendable, Hashable, CaseIterable {
            /// The mean.
            case mean = "gemiddelde"
            /// The most frequent.
            case mode = "modus"
            /// The highest.
            case maximum
        }

        /// The question.
        public let question: String
        /// The options that it counts together; empty when it is about no option.
        public let options: [String]
        /// The row of a matrix.
        public let row: String?
        /// The year.
        public let year: Int
        /// What is counted.
        public let unit: Unit
        /// The figure.
        public let value: Double
        /// Whether the source says only that it is more than this.
        public let isMoreThan: Bool
        /// How many answered; absent when the source doesn't say.
        public let n: Int?
        /// How many that were, when printed.
        public let count: Int?
        /// Whom `n` counts, when not all.
        public let scope: LocalizedText?
        /// The part of those who answered that it is about.
        public let subgroup: LocalizedText?
        /// What was counted afterwards.
        public let measure: LocalizedText?
        /// What it says of a number.
        public let statistic: Statistic?
        /// The answer to another question that it is limited to.
        public let filter: Condition?
        /// Something to know about it.
        public let note: LocalizedText?
        /// Where it was taken from.
        public let source: SourceReference

        /// Whether it is about one option and everybody, so that it can be laid beside a bar.
        public var isPlain: Bool {
            options.count == 1 && unit == .percent && subgroup == nil && measure == nil && filter == nil
        }
    }

    /// An answer to another question.
    public struct Condition: Sendable, Hashable {
        /// The question.
        public let question: String
        /// The option.
        public let option: String
    }

    /// A figure that belongs to no question.
    public struct Context: Sendable, Hashable {
        /// What is counted.
        public let title: LocalizedText
        /// The figure.
        public let value: Double
        /// What it counts.
        public let unit: Figure.Unit
        /// The year; absent when the source doesn't say.
        public let year: Int?
        /// How many it is of; absent when the source doesn't say.
        public let n: Int?
        /// Where it was taken from.
        public let source: SourceReference
    }

    /// What others said to an open question.
    public struct OpenAnswer: Sendable, Hashable {
        /// The question.
        public let question: String
        /// What they said.
        public let text: LocalizedText
        /// Where it was taken from.
        public let source: SourceReference
    }
}
