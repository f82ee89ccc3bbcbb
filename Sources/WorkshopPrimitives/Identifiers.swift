/// A string that identifies one kind of thing and can't be confused with the id of another kind.
///
/// Shape: 1 to 64 characters of `A-Z a-z 0-9 - _ .`. What comes from outside is read with `init(checking:)`.
public protocol Identifier: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The characters of the id.
    var rawValue: String { get }

    /// Wraps characters that are known to be an id of this kind.
    init(rawValue: String)
}

extension Identifier {
    /// The characters of the id.
    public var description: String { rawValue }

    /// Orders ids by their characters, so that every listing has one order.
    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }

    /// Reads an id from outside; `nil` when the shape is wrong.
    public init?(checking text: String) {
        guard (1...64).contains(text.utf8.count), text.utf8.allSatisfy(isIdentifierByte) else { return nil }
        self.init(rawValue: text)
    }
}

private func isIdentifierByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."):
        true
    default: false
    }
}

/// Identifies a session.
public struct SessionID: Identifier {
    /// The characters of the id.
    public let rawValue: String

    /// Wraps characters that are known to be a session's id.
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// Identifies a participant within a session; says nothing about who it is.
public struct PersonID: Identifier {
    /// The characters of the id.
    public let rawValue: String

    /// Wraps characters that are known to be a person's id.
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// Identifies an item (onderdeel) of a session's agenda.
public struct ItemID: Identifier {
    /// The characters of the id.
    public let rawValue: String

    /// Wraps characters that are known to be an agenda item's id.
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// Identifies a worksheet instance of a session; several agenda items may share one.
public struct WorksheetID: Identifier {
    /// The characters of the id.
    public let rawValue: String

    /// Wraps characters that are known to be a worksheet instance's id.
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// Identifies a command; made by the client, so that a repeat is recognised.
public struct CommandID: Identifier {
    /// The characters of the id.
    public let rawValue: String

    /// Wraps characters that are known to be a command's id.
    public init(rawValue: String) { self.rawValue = rawValue }
}
