/// A piece of content with a key that stays the same while its content changes.
public struct Block: Sendable, Hashable {
    /// The key that the board recognises the block by within its page.
    public let key: String
    /// What it is.
    public let content: Content
    /// What somebody who makes a report may want left out, when it is such a thing.
    public let aspect: BlockAspect?

    /// Makes a block.
    public init(_ key: String, _ content: Content, aspect: BlockAspect? = nil) {
        self.key = key
        self.content = content
        self.aspect = aspect
    }

    /// The kinds of content.
    public indirect enum Content: Sendable, Hashable {
        /// A paragraph.
        case paragraph([Inline])
        /// A heading within a page; its level follows from where it stands.
        case heading(String)
        /// Points in any order, or in the order given.
        case list([[Inline]], isOrdered: Bool)
        /// Labels with what they say.
        case facts([Fact])
        /// Numbers that may be read from afar, each with what it counts.
        case figures([BigNumber])
        /// A table.
        case table(Table)
        /// A drawing with its data.
        case figure(Figure)
        /// What participants wrote and the desk put on show.
        case quotes([Quote])
        /// Something to know about what stands around it.
        case note(Note, [Inline])
        /// Blocks side by side, where there is room.
        case columns([[Block]])
        /// Points and arrows, drawn when something laid them out and told as a table otherwise.
        case graph(Graph)
    }
}

/// A number that may be read from afar.
public struct BigNumber: Sendable, Hashable {
    /// The number as it is written.
    public let value: String
    /// What it counts.
    public let label: String
    /// The colour and shape of a group, when it counts one.
    public let mark: Int?

    /// Makes a number.
    public init(_ value: String, _ label: String, mark: Int? = nil) {
        self.value = value
        self.label = label
        self.mark = mark
    }
}

/// Something that a participant wrote, without who wrote it.
public struct Quote: Sendable, Hashable {
    /// The text.
    public let text: String
    /// What it is about.
    public let about: String?

    /// Makes a quote.
    public init(_ text: String, about: String? = nil) {
        self.text = text
        self.about = about
    }
}

/// The kinds of notes.
public enum Note: String, Sendable, Hashable {
    /// Good to know.
    case info
    /// Mind this before you conclude.
    case attention
    /// How it was computed.
    case method
}
