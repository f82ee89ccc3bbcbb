public import WorksheetKit

extension SlidersInstrument {
    /// A theme, a choice or a statement.
    public struct Item: Sendable, Hashable {
        /// The id that answers go by.
        public let id: String
        /// What it is called.
        public let title: LocalizedText
        /// What the board calls it.
        public let short: LocalizedText
        /// What it is about.
        public let text: LocalizedText?
        /// How it differs from the other items.
        public let distinct: LocalizedText?
        /// The question behind it.
        public let coreQuestion: LocalizedText?
        /// What participants agree with, on a rail of statements.
        public let statement: LocalizedText?
        /// What every phase means for this item, lowest first; as many as there are stations on a rail of phases.
        public let levels: [Level]
        /// The pole at the low end of a bipolar rail.
        public let left: Pole?
        /// The pole at the high end of a bipolar rail.
        public let right: Pole?
        /// What speaks for or against a pole; may be empty.
        public let considerations: [Consideration]
        /// What to keep in mind about a statement; may be empty.
        public let points: [Hint]
        /// What helps to grow; may be empty.
        public let grow: [Hint]
        /// How others do it; may be empty.
        public let examples: [Example]
        /// Other names in the sources.
        public let aliases: [String]
        /// What it touches, such as `bf1`.
        public let tags: [String]
        /// Where it was taken from.
        public let source: SourceReference
    }

    /// What a phase means for an item.
    public struct Level: Sendable, Hashable {
        /// The id of the text.
        public let id: String
        /// The number of the phase.
        public let phase: Int
        /// One line for the board.
        public let short: LocalizedText
        /// What one claims by placing a puck here.
        public let text: LocalizedText
        /// Where it was taken from.
        public let source: SourceReference
    }

    /// An end of a bipolar rail.
    public struct Pole: Sendable, Hashable {
        /// The id that considerations go by.
        public let id: String
        /// What it is called.
        public let title: LocalizedText
    }

    /// Something to weigh about a pole.
    public struct Consideration: Sendable, Hashable {
        /// The id of the text.
        public let id: String
        /// The id of the pole.
        public let pole: String
        /// What it says.
        public let text: LocalizedText
        /// Where it was taken from.
        public let source: SourceReference
    }

    /// Something to keep in mind, or a step that helps to grow.
    public struct Hint: Sendable, Hashable {
        /// The id of the text.
        public let id: String
        /// What it says.
        public let text: LocalizedText
        /// Where it was taken from, when that is another place than that of the item.
        public let source: SourceReference?
    }

    /// How somebody else does it.
    public struct Example: Sendable, Hashable {
        /// The id of the text.
        public let id: String
        /// The municipality.
        public let place: String
        /// What it says.
        public let text: LocalizedText
        /// Where it was taken from, when that is another place than that of the item.
        public let source: SourceReference?
    }
}
