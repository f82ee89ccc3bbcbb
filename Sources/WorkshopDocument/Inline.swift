public import WorkshopPrimitives

/// A run of text.
public enum Inline: Sendable, Hashable {
    /// A text of our own.
    case text(String)
    /// A text of our own that weighs more.
    case strong(String)
    /// What a person typed: kept apart from the text around it, and breakable anywhere when a word is long.
    case user(String)
    /// A text of our own in another language than the document's.
    case foreign(String, Language)

    /// The run without any mark-up.
    public var plain: String {
        switch self {
        case .text(let text), .strong(let text), .user(let text), .foreign(let text, _): text
        }
    }
}

extension [Inline] {
    /// The runs without any mark-up.
    public var plain: String { map(\.plain).joined() }
}

extension Inline: ExpressibleByStringLiteral {
    /// Makes a text of our own.
    public init(stringLiteral value: String) { self = .text(value) }
}
