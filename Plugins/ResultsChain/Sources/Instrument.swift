public import WorksheetKit

/// The columns of a chain with their questions, and what to mind about it.
public struct ChainInstrument: Sendable, Hashable {
    /// The id, title, intro and sources.
    public let header: InstrumentHeader
    /// The columns from the purpose to the approaches; always four.
    public let columns: [Column]
    /// The parts after the columns: the steps of the method and what to mind.
    public let guidance: [Part]
    /// The phases that agenda items put on, in their order.
    public let phases: [WorksheetPhase]

    /// A column of the chain.
    public struct Column: Sendable, Hashable {
        /// The id of the text.
        public let id: String
        /// The level that it holds.
        public let level: Level
        /// What it is called.
        public let title: LocalizedText
        /// What belongs in it.
        public let text: LocalizedText
        /// What to ask; may be empty.
        public let questions: [LocalizedText]
    }

    /// Something to read beside the chain.
    public struct Part: Sendable, Hashable {
        /// The id of the part.
        public let id: String
        /// What it is called.
        public let title: LocalizedText
        /// What it says.
        public let intro: LocalizedText
        /// The points of it.
        public let items: [Item]
    }

    /// A point of a part.
    public struct Item: Sendable, Hashable {
        /// The id of the text.
        public let id: String
        /// What it is called.
        public let title: LocalizedText
        /// What it says.
        public let text: LocalizedText
    }

    /// The column of a level.
    public func column(_ level: Level) -> Column? { columns.first { $0.level == level } }
}
