public import WorkshopPrimitives

/// What a session has to say: the board shows it page by page, the report whole.
public struct Document: Sendable, Hashable {
    /// The language that it is written in.
    public var language: Language
    /// Its title.
    public var title: String
    /// A line under the title.
    public var subtitle: String?
    /// What it says about itself, such as date, participants and version, in order.
    public var facts: [Fact]
    /// Its pages or chapters, in order.
    public var sections: [Section]

    /// Makes a document.
    public init(
        language: Language,
        title: String,
        subtitle: String? = nil,
        facts: [Fact] = [],
        sections: [Section]
    ) {
        self.language = language
        self.title = title
        self.subtitle = subtitle
        self.facts = facts
        self.sections = sections
    }
}

/// A label with what it says, such as "Deelnemers: 36".
public struct Fact: Sendable, Hashable {
    /// What it is about.
    public let label: String
    /// What it says.
    public let value: [Inline]

    /// Makes a fact from inlines.
    public init(_ label: String, _ value: [Inline]) {
        self.label = label
        self.value = value
    }

    /// Makes a fact from a text of our own.
    public init(_ label: String, _ text: String) { self.init(label, [.text(text)]) }
}

/// One message: a page of the board, a chapter of the report.
public struct Section: Sendable, Hashable {
    /// The key that the desk turns to and that the board recognises the page by; 1 to 64 bytes.
    public var key: String
    /// The small line above the headline: where we are.
    public var kicker: String?
    /// The small text across from the kicker, such as "n = 34 van 36".
    public var aside: String?
    /// The sentence that the data write themselves.
    public var headline: String
    /// A sentence under the headline.
    public var lead: String?
    /// The content.
    public var blocks: [Block]
    /// A name for the looks of the page, when it has looks of its own.
    public var look: Look
    /// Chapters below this one; the board shows none of them, the report all.
    public var subsections: [Section]
    /// Whether it accounts for the others, such as method and sources, so that a summary passes over it.
    public var isAnnex: Bool

    /// The pages that have looks of their own.
    public enum Look: String, Sendable, Hashable {
        /// A page like any other.
        case plain
        /// The whole table, with the code and the seats.
        case lobby
        /// Few words, large.
        case words
        /// One block, large.
        case light
    }

    /// Makes a section.
    public init(
        key: String,
        kicker: String? = nil,
        aside: String? = nil,
        headline: String,
        lead: String? = nil,
        blocks: [Block],
        look: Look = .plain,
        subsections: [Section] = [],
        isAnnex: Bool = false
    ) {
        self.key = key
        self.kicker = kicker
        self.aside = aside
        self.headline = headline
        self.lead = lead
        self.blocks = blocks
        self.look = look
        self.subsections = subsections
        self.isAnnex = isAnnex
    }
}
