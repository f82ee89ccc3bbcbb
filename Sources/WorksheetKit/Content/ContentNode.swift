public import WorkshopPrimitives

/// A place in a content file, counted from 1; columns count Unicode scalars.
public struct ContentMark: Sendable, Hashable, Comparable {
    /// The line.
    public let line: Int
    /// The column.
    public let column: Int

    /// Makes a mark.
    public init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }

    /// Where every file begins.
    public static let start = ContentMark(line: 1, column: 1)

    /// Orders marks as one reads.
    public static func < (left: ContentMark, right: ContentMark) -> Bool {
        (left.line, left.column) < (right.line, right.column)
    }
}

/// A value of a content file with the place where it stands.
public struct ContentNode: Sendable, Hashable {
    /// What a value can be.
    ///
    /// Only `null`, `~` and nothing at all are null, only `true` and `false` are truth values, and only plain decimal
    /// notation without leading zeros is a number: `010`, `1e3`, `yes` and `2024-01-01` stay the text that was typed.
    public enum Value: Sendable, Hashable {
        /// Nothing.
        case null
        /// `true` or `false`.
        case bool(Bool)
        /// A number in decimal notation.
        case number(Double)
        /// A text.
        case text(String)
        /// Values in order.
        case list([ContentNode])
        /// Members in the order of the file; no key stands in it twice.
        case object([Member])
    }

    /// A key with its value.
    public struct Member: Sendable, Hashable {
        /// The key.
        public let key: String
        /// Where the key stands.
        public let mark: ContentMark
        /// The value.
        public let node: ContentNode

        /// Makes a member.
        public init(key: String, mark: ContentMark, node: ContentNode) {
            self.key = key
            self.mark = mark
            self.node = node
        }

        /// Where people look for what is wrong: a list or an object starts at its key, a single value at itself.
        var place: ContentMark {
            switch node.value {
            case .list, .object: mark
            case .null, .bool, .number, .text: node.mark
            }
        }
    }

    /// The value.
    public let value: Value
    /// Where the value starts.
    public let mark: ContentMark

    /// Makes a node.
    public init(_ value: Value, at mark: ContentMark) {
        self.value = value
        self.mark = mark
    }

    /// The value of a key, when this is an object that has it.
    public subscript(key: String) -> ContentNode? { member(key)?.node }

    /// A key with its value, when this is an object that has it.
    func member(_ key: String) -> Member? {
        guard case .object(let members) = value else { return nil }
        return members.first { $0.key == key }
    }

    /// The text, when this is one.
    public var text: String? {
        guard case .text(let text) = value else { return nil }
        return text
    }

    /// The same tree without marks, for browsers; `null` in the file stays `null`.
    public var json: JSON {
        switch value {
        case .null: .null
        case .bool(let flag): .bool(flag)
        case .number(let number): .number(number)
        case .text(let text): .string(text)
        case .list(let elements): .array(elements.map(\.json))
        case .object(let members):
            .object(Dictionary(members.map { ($0.key, $0.node.json) }, uniquingKeysWith: { first, _ in first }))
        }
    }
}
