public import WorksheetKit

/// A place where a result isn't what was expected.
public struct VectorDeviation: Sendable, Hashable, CustomStringConvertible {
    /// The way to the place, such as `vragen[2].score`; empty for the whole result.
    public let path: String
    /// What should stand there.
    public let expected: JSON
    /// What stands there; `nil` when the key is absent.
    public let actual: JSON?

    /// The deviation as a line.
    public var description: String {
        "\(path.isEmpty ? "result" : path): expected \(text(expected)), actual \(actual.map(text) ?? "nothing")"
    }
}

/// Finds where a result deviates from what is expected.
///
/// Every expected key must be there; keys beyond those are allowed. Texts are equal when they differ only in hard and
/// soft spaces.
public func deviations(
    of actual: JSON?,
    from expected: JSON,
    within tolerances: VectorTolerances,
    at path: String = ""
) -> [VectorDeviation] {
    switch (expected, actual) {
    case (.object(let expected), .object(let actual)):
        return expected.sorted { $0.key < $1.key }.flatMap { key, value in
            let isSet = sets.contains(key)
            return deviations(
                of: isSet ? actual[key].map(inOrder) : actual[key],
                from: isSet ? inOrder(value) : value,
                within: tolerances,
                at: path.isEmpty ? key : "\(path).\(key)"
            )
        }
    case (.array(let expected), .array(let actual)) where expected.count == actual.count:
        return zip(expected, actual).enumerated().flatMap { index, pair in
            deviations(of: pair.1, from: pair.0, within: tolerances, at: "\(path)[\(index)]")
        }
    case (.number(let expected), .number(let actual)) where tolerances[path].accepts(actual, insteadOf: expected):
        return []
    case (.string(let expected), .string(let actual)) where softened(expected) == softened(actual): return []
    case (.bool(let expected), .bool(let actual)) where expected == actual: return []
    case (.null, .null): return []
    default: return [VectorDeviation(path: path, expected: expected, actual: actual)]
    }
}

/// The members that hold codes of what is wrong: their order says nothing.
private let sets: Set<String> = ["fouten", "waarschuwingen"]

private func inOrder(_ value: JSON) -> JSON {
    guard let elements = value.elements else { return value }
    return .array(elements.map { ($0, $0.bytes) }.sorted { $0.1.lexicographicallyPrecedes($1.1) }.map(\.0))
}

private func softened(_ text: String) -> String {
    String(text.map { $0 == "\u{A0}" || $0 == "\u{202F}" ? " " : $0 })
}

// Not the wire's bytes: those turn a number that isn't finite into null, and hide the mistake.
private func text(_ value: JSON) -> String {
    switch value {
    case .number(let number): "\(number)"
    case .array(let elements): "[" + elements.map(text).joined(separator: ", ") + "]"
    default: String(decoding: value.bytes, as: UTF8.self)
    }
}
