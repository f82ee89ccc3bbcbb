public import WorkshopPrimitives

/// Computes the result of a worked case from its input.
public typealias VectorMethod = @Sendable (VectorInput) throws -> JSON

/// What a method gets from a case, with readers that say what is missing.
public struct VectorInput: Sendable {
    /// The input of the case.
    public let value: JSON
    /// The inputs of all cases of the file by id: a case may build upon another one (`basis`).
    public let siblings: [String: JSON]

    /// Makes an input.
    public init(_ value: JSON, siblings: [String: JSON] = [:]) {
        self.value = value
        self.siblings = siblings
    }

    /// The whole number under a key; the default when the key is absent.
    public func integer(_ key: String, default fallback: Int? = nil) throws(VectorError) -> Int {
        guard let member = value[key] else {
            guard let fallback else { throw VectorError("invoer lacks \(key)") }
            return fallback
        }
        guard let integer = member.integer else { throw VectorError("invoer \(key) is no whole number") }
        return integer
    }

    /// The numbers under a key; `null` entries are absent answers.
    public func answers(_ key: String) throws(VectorError) -> [Double?] {
        guard let elements = value[key]?.elements else { throw VectorError("invoer \(key) is no array") }
        var answers: [Double?] = []
        for element in elements {
            guard element == .null || element.number != nil else {
                throw VectorError("invoer \(key) holds something else than numbers")
            }
            answers.append(element.number)
        }
        return answers
    }

    /// The numbers under a key, without the absent ones.
    public func numbers(_ key: String) throws(VectorError) -> [Double] {
        try answers(key).compactMap(\.self)
    }

    /// The members of the object under a key.
    public func members(_ key: String) throws(VectorError) -> [String: JSON] {
        guard let members = value[key]?.members else { throw VectorError("invoer \(key) is no object") }
        return members
    }
}
