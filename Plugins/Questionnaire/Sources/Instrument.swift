public import WorksheetKit

/// A list of questions that are answered with the same options, grouped by what they are about.
public struct QuestionnaireInstrument: Sendable, Hashable {
    /// The id, title, intro and sources.
    public let header: InstrumentHeader
    /// The rating question, the options and what is asked beside them.
    public let scale: ChoiceScale
    /// The phases that agenda items put on; at least one.
    public let phases: [WorksheetPhase]
    /// The groups of questions, such as the basisfuncties, in the order of the file; at least one.
    public let functions: [Function]

    /// Whether this is a list to tick off, whose questions are statements, and not a list of questions.
    public let isCheckList: Bool

    /// The questions of all groups, in the order of the file.
    public var questions: [Question] { functions.flatMap(\.questions) }

    /// The question with an id.
    public func question(_ id: String) -> Question? {
        functions.lazy.flatMap(\.questions).first { $0.id == id }
    }

    /// A group of questions.
    public struct Function: Sendable, Hashable {
        /// The id of the group.
        public let id: String
        /// The number that it is known by; its place in the file, from 1, when the file gives none.
        public let number: Int
        /// The letter that it is known by instead, such as the P of PIOFACH.
        public let letter: String?
        /// What it is called.
        public let title: LocalizedText
        /// What the board calls it.
        public let short: LocalizedText
        /// What it is about.
        public let text: LocalizedText?
        /// What it consists of; may be empty.
        public let points: [Point]
        /// Why it matters.
        public let why: LocalizedText?
        /// What it means for whom; may be empty.
        public let perspectives: [Perspective]
        /// Other names in the sources.
        public let aliases: [String]
        /// Ids of what it belongs with; may be empty.
        public let references: [String]
        /// Where it was taken from.
        public let source: SourceReference
        /// The questions; at least one.
        public let questions: [Question]

        /// What it is numbered with on screens.
        public var mark: String { letter ?? String(number) }
    }

    /// What a group means for somebody.
    public struct Perspective: Sendable, Hashable {
        /// For whom.
        public let who: LocalizedText
        /// What it means.
        public let text: LocalizedText
        /// Where it was taken from.
        public let source: SourceReference?
    }

    /// Something that belongs to a group.
    public struct Point: Sendable, Hashable {
        /// The id of the text.
        public let id: String
        /// What it says.
        public let text: LocalizedText
        /// Where it was taken from.
        public let source: SourceReference
    }

    /// A question.
    public struct Question: Sendable, Hashable {
        /// The id that answers go by.
        public let id: String
        /// The number within its group; its place, from 1, when the file gives none.
        public let number: Int
        /// The question as participants read it.
        public let text: LocalizedText
        /// One line for the board.
        public let short: LocalizedText
        /// Sub-questions that fold out; never scored.
        public let parts: [Part]
        /// Something to know about the question.
        public let note: LocalizedText?
        /// Ids of what it belongs with; may be empty.
        public let references: [String]
        /// Whether the source asks the opposite: the text has been turned so that *ja* is good news here too, and
        /// scoring turns nothing.
        public let isTurned: Bool
        /// The part of its group that it belongs to, such as what is arranged within the team.
        public let part: LocalizedText?
        /// Where it was taken from.
        public let source: SourceReference
    }

    /// A sub-question.
    public struct Part: Sendable, Hashable {
        /// The id that answers go by.
        public let id: String
        /// The question.
        public let text: LocalizedText
        /// How it is answered.
        public let answer: ChoiceScale.PartAnswer
    }
}
