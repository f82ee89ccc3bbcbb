public import WorkshopPrimitives

/// Reads a command or an event member by member and refuses what nobody asked for.
///
/// A member that is silently ignored today is one that two versions understand differently tomorrow.
public struct StrictObject {
    private let members: [String: JSON]
    private var asked: Set<String> = []

    /// Starts reading an object.
    ///
    /// - Throws: `malformed` when the value is no object.
    public init(_ json: JSON) throws(Rejection) {
        guard case .object(let members) = json else { throw Rejection(.malformed) }
        self.members = members
    }

    /// The value of a member that may be absent.
    public mutating func optional(_ key: String) -> JSON? {
        asked.insert(key)
        return members[key]
    }

    /// The value of a member that must be there.
    public mutating func required(_ key: String) throws(Rejection) -> JSON {
        guard let value = optional(key) else { throw Rejection(.malformed, field: key) }
        return value
    }

    /// A word that names something: at most 64 bytes.
    public mutating func word(_ key: String) throws(Rejection) -> String {
        guard let text = try required(key).text, !text.isEmpty, text.utf8.count <= 64 else {
            throw Rejection(.malformed, field: key)
        }
        return text
    }

    /// A word that may be absent.
    public mutating func optionalWord(_ key: String) throws(Rejection) -> String? {
        members[key] == nil ? skip(key) : try word(key)
    }

    /// A whole number.
    public mutating func integer(_ key: String) throws(Rejection) -> Int {
        guard let number = try required(key).integer else { throw Rejection(.malformed, field: key) }
        return number
    }

    /// A whole number of a range that may be absent.
    public mutating func optionalInteger(_ key: String, in range: ClosedRange<Int>) throws(Rejection) -> Int? {
        guard members[key] != nil else { return skip(key) }
        let number = try integer(key)
        guard range.contains(number) else { throw Rejection(.outOfRange, field: key) }
        return number
    }

    /// A truth value.
    public mutating func flag(_ key: String) throws(Rejection) -> Bool {
        guard let flag = try required(key).flag else { throw Rejection(.malformed, field: key) }
        return flag
    }

    /// A truth value that may be absent.
    public mutating func optionalFlag(_ key: String) throws(Rejection) -> Bool? {
        members[key] == nil ? skip(key) : try flag(key)
    }

    /// A free text of a participant or the desk, cleaned; empty when it says nothing.
    public mutating func text(_ key: String, limit: TextLimit) throws(Rejection) -> String {
        guard let raw = try required(key).text else { throw Rejection(.malformed, field: key) }
        guard let clean = UserText.clean(raw, limit: limit) else { throw Rejection(.textTooLong, field: key) }
        return clean
    }

    /// A free text that may be absent; absent too when it says nothing.
    public mutating func optionalText(_ key: String, limit: TextLimit) throws(Rejection) -> String? {
        guard members[key] != nil else { return skip(key) }
        let clean = try text(key, limit: limit)
        return clean.isEmpty ? nil : clean
    }

    /// Ends the reading.
    ///
    /// - Throws: `unknown-key` naming the first member, in alphabetical order, that nobody asked for.
    public func finish() throws(Rejection) {
        if let unknown = members.keys.filter({ !asked.contains($0) }).min() {
            throw Rejection(.unknownKey, field: String(unknown.prefix(64)))
        }
    }

    private mutating func skip<Value>(_ key: String) -> Value? {
        asked.insert(key)
        return nil
    }
}
