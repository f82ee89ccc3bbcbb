public import WorksheetKit

/// A survey: questions of several kinds, of which everybody answers those that are on their own route.
public struct Survey: Sendable, Hashable {
    /// The id, title, intro and sources.
    public let header: InstrumentHeader
    /// The phases that agenda items put on; at least one.
    public let phases: [WorksheetPhase]
    /// Questions and what stands between them, in the order of the file; at least one.
    public let items: [Item]
    /// What was measured elsewhere; absent when the file has no such figures.
    public let benchmark: Benchmark?
    /// The items by their id.
    let byID: [String: Item]

    init(header: InstrumentHeader, phases: [WorksheetPhase], items: [Item], benchmark: Benchmark?) {
        self.header = header
        self.phases = phases
        self.items = items
        self.benchmark = benchmark
        byID = Dictionary(items.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The item with an id.
    public func item(_ id: String) -> Item? { byID[id] }

    /// A question, or something to read between questions.
    public struct Item: Sendable, Hashable {
        /// The ways of answering.
        public enum Kind: String, Sendable, Hashable, CaseIterable {
            /// Nothing is asked: a heading, or something to know.
            case info
            /// A text.
            case open
            /// A number.
            case number
            /// One option.
            case single
            /// Any number of options, or up to a limit.
            case multiple
            /// One option for each of several rows.
            case matrix
        }

        /// The id that answers go by.
        public let id: String
        /// The number in the source; the one that people see.
        public let number: Int?
        /// How it is answered.
        public let kind: Kind
        /// A heading.
        public let title: LocalizedText?
        /// The question, or what is to be known.
        public let text: LocalizedText?
        /// How to answer.
        public let help: LocalizedText?
        /// What the words of the questions mean; may be empty.
        public let definitions: [Definition]
        /// What can be chosen; empty for texts and numbers.
        public let options: [Option]
        /// What is asked about one by one; empty unless it is a matrix.
        public let rows: [Label]
        /// The most options that may be chosen; absent without a limit.
        public let maximum: Int?
        /// The number that says that somebody doesn't know.
        public let unknownCode: Int?
        /// Whether it asks who somebody is, so that it is asked only when the facilitator wants it.
        public let isPersonal: Bool
        /// Where the route goes after this item; absent when to the next.
        public let jump: String?
        /// What has to be answered for this item to be asked; absent when it always is.
        public let condition: Condition?
        /// Where it was taken from.
        public let source: SourceReference

        /// Whether something is asked.
        public var isQuestion: Bool { kind != .info }

        /// The option with an id.
        public func option(_ id: String) -> Option? { options.first { $0.id == id } }
    }

    /// What a word means.
    public struct Definition: Sendable, Hashable {
        /// The word.
        public let title: LocalizedText
        /// What it means.
        public let text: LocalizedText
    }

    /// Something with a name.
    public struct Label: Sendable, Hashable {
        /// The id that answers go by.
        public let id: String
        /// What it is called.
        public let label: LocalizedText
    }

    /// Something that can be chosen.
    public struct Option: Sendable, Hashable {
        /// The id that answers go by.
        public let id: String
        /// What it says.
        public let label: LocalizedText
        /// Whether a text may go with it.
        public let isOpen: Bool
        /// Whether it excludes all others.
        public let isExclusive: Bool
        /// Where the route goes after it; absent when it doesn't matter.
        public let jump: String?
    }

    /// An earlier question, and the options of which one has to be chosen there.
    public struct Condition: Sendable, Hashable {
        /// The question.
        public let question: String
        /// The options; at least one.
        public let options: Set<String>
    }
}
