/// The tolerances of a case: one for all numbers, and others for numbers at places of their own.
public struct VectorTolerances: Sendable, Hashable {
    /// The tolerance of every number without one of its own.
    public let common: VectorTolerance
    private let byPath: [String: VectorTolerance]

    /// Makes tolerances; paths are written as in `VectorDeviation`.
    public init(_ common: VectorTolerance, _ byPath: [String: VectorTolerance] = [:]) {
        self.common = common
        self.byPath = byPath
    }

    subscript(path: String) -> VectorTolerance { byPath[path] ?? common }
}
