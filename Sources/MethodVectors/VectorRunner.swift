public import WorksheetKit

/// What became of a case.
public enum VectorOutcome: Sendable, Hashable {
    /// The result is what was expected.
    case passed
    /// Nobody knows the method.
    case unknownKind(String)
    /// The method refused the input.
    case refused(String)
    /// The result differs; never empty.
    case deviated([VectorDeviation])
}

/// Runs vector files against the methods it knows.
public struct VectorRunner: Sendable {
    /// The methods by kind (`soort`).
    public let methods: [String: VectorMethod]

    /// Makes a runner; plugins add theirs to `VectorMethods.core`.
    public init(methods: [String: VectorMethod] = VectorMethods.core) { self.methods = methods }

    /// Runs every case of a file, in its order.
    public func run(_ file: VectorFile) -> [(id: String, outcome: VectorOutcome)] {
        let siblings = Dictionary(file.cases.map { ($0.id, $0.input) }) { first, _ in first }
        return file.cases.map { ($0.id, outcome(of: $0, siblings: siblings)) }
    }

    /// The input with, under `gevraagd`, the names of the figures that the case asks for: some cases tell only by what
    /// they expect.
    private func asked(_ vector: VectorCase) -> JSON {
        guard case .object(var members) = vector.input, let names = vector.expected.members?.keys else {
            return vector.input
        }
        members["gevraagd"] = members["gevraagd"] ?? .array(names.sorted().map(JSON.string))
        return .object(members)
    }

    private func outcome(of vector: VectorCase, siblings: [String: JSON]) -> VectorOutcome {
        guard let method = methods[vector.kind] else { return .unknownKind(vector.kind) }
        do {
            let actual = try method(VectorInput(asked(vector), siblings: siblings))
            let found = deviations(of: actual, from: vector.expected, within: vector.tolerances)
            return found.isEmpty ? .passed : .deviated(found)
        } catch {
            return .refused("\(error)")
        }
    }
}
