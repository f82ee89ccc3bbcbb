public import WorksheetKit

/// Columns that a room fills with cards, and how the columns are put side by side afterwards.
public struct CardsInstrument: Sendable, Hashable {
    /// The id, title, intro and sources.
    public let header: InstrumentHeader
    /// The columns, in the order of the file; of a deck the only one is the deck, under the id of the file.
    public let columns: [Column]
    /// The cards that were printed beforehand; absent when the room writes all of its cards.
    public let deck: Deck?
    /// Which columns are scored against which; empty when the file has no confrontation.
    public let crossings: [Crossing]
    /// Questions to start from that stand with more than one column.
    public let helpers: [Helper]
    /// What to ask oneself before a card moves to another column.
    public let moveQuestion: LocalizedText?
    /// The phases that agenda items put on; at least one.
    public let phases: [WorksheetPhase]

    /// A place for cards, such as a quadrant.
    public struct Column: Sendable, Hashable {
        /// The id that cards go by.
        public let id: String
        /// The sign of the column, such as `S`.
        public let sign: String
        /// What it is called.
        public let title: LocalizedText
        /// What it asks.
        public let text: LocalizedText
        /// Questions to start from; may be empty.
        public let prompts: [Prompt]
    }

    /// A question to start from; never an answer that is already there.
    public struct Prompt: Sendable, Hashable {
        /// The id of the text.
        public let id: String
        /// What it asks.
        public let text: LocalizedText
        /// Where it was taken from.
        public let source: SourceReference
    }

    /// A card that helps to think, such as a golden rule.
    public struct Helper: Sendable, Hashable {
        /// The id of the text.
        public let id: String
        /// The ids of the columns that it stands with; at least one.
        public let columns: [String]
        /// What it is called.
        public let title: LocalizedText
        /// What it asks.
        public let text: LocalizedText
        /// Where it was taken from.
        public let source: SourceReference
    }

    /// One column scored against another.
    public struct Crossing: Sendable, Hashable {
        /// The id of the block.
        public let id: String
        /// The column whose things are the rows.
        public let row: String
        /// The column whose things are the columns.
        public let column: String
        /// What it is called.
        public let title: LocalizedText
        /// What to do when it scores highest.
        public let strategy: LocalizedText
        /// What is scored, from 0 to 3.
        public let question: LocalizedText
        /// The question that a high score leads to, with `{row}` and `{column}` in it.
        public let attention: LocalizedText
    }

    /// The column with an id.
    public func column(_ id: String) -> Column? { columns.first { $0.id == id } }

    /// The lists that people write cards for: the cards of a deck, or else the columns.
    public var lists: [String] { deck?.cards.map(\.id) ?? columns.map(\.id) }

    /// Whether people write cards for something.
    public func takesCards(_ list: String) -> Bool {
        deck.map { $0.card(list) != nil } ?? (column(list) != nil)
    }

    /// How two columns are scored against each other; `nil` when they aren't.
    public func crossing(_ row: String, _ column: String) -> Crossing? {
        crossings.first { $0.row == row && $0.column == column }
    }
}
