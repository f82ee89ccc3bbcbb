/// A JSON value (RFC 8259) as a tree.
///
/// Objects are unordered; texts are valid Unicode. Whole numbers up to 2^53 keep their exact value.
public enum JSON: Sendable, Hashable {
    /// The literal `null`; on the wire only inside a merge patch, where it removes a key.
    case null
    /// `true` or `false`.
    case bool(Bool)
    /// A finite number.
    case number(Double)
    /// A text.
    case string(String)
    /// Values in order.
    case array([JSON])
    /// Values by key.
    case object([String: JSON])
}

extension JSON {
    /// A text in every language as `{"nl": .., "en": ..}`.
    public static func localized(_ text: LocalizedText) -> JSON {
        ["nl": .string(text.nl), "en": .string(text.en)]
    }

    /// A whole number.
    public static func integer(_ value: Int) -> JSON { .number(Double(value)) }

    /// An object without the members whose value is absent.
    public static func members(_ pairs: [(String, JSON?)]) -> JSON {
        var object: [String: JSON] = [:]
        for case (let key, let value?) in pairs { object[key] = value }
        return .object(object)
    }

    /// The member of an object; `nil` when this is no object or has no such member.
    public subscript(key: String) -> JSON? {
        guard case .object(let members) = self else { return nil }
        return members[key]
    }

    /// The text, when this is one.
    public var text: String? {
        guard case .string(let text) = self else { return nil }
        return text
    }

    /// The number, when this is one.
    public var number: Double? {
        guard case .number(let number) = self else { return nil }
        return number
    }

    /// The whole number, when this is one that `Int` holds exactly.
    public var integer: Int? {
        guard case .number(let number) = self else { return nil }
        return Int(exactly: number)
    }

    /// The truth value, when this is one.
    public var flag: Bool? {
        guard case .bool(let flag) = self else { return nil }
        return flag
    }

    /// The members, when this is an object.
    public var members: [String: JSON]? {
        guard case .object(let members) = self else { return nil }
        return members
    }

    /// The elements, when this is an array.
    public var elements: [JSON]? {
        guard case .array(let elements) = self else { return nil }
        return elements
    }
}

extension JSON: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral,
    ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
    /// Makes a text.
    public init(stringLiteral value: String) { self = .string(value) }

    /// Makes a whole number.
    public init(integerLiteral value: Int) { self = .number(Double(value)) }

    /// Makes a number.
    public init(floatLiteral value: Double) { self = .number(value) }

    /// Makes a truth value.
    public init(booleanLiteral value: Bool) { self = .bool(value) }

    /// Makes an array.
    public init(arrayLiteral elements: JSON...) { self = .array(elements) }

    /// Makes an object; of a repeated key the last value counts.
    public init(dictionaryLiteral elements: (String, JSON)...) {
        self = .object(Dictionary(elements, uniquingKeysWith: { _, last in last }))
    }
}
