/// Why a vector file or a case's input can't be used.
public struct VectorError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What is wrong, for the person who runs the vectors.
    public let description: String

    /// Makes an error from what is wrong.
    public init(_ description: String) { self.description = description }
}
