/// Something that is wrong with a case, or worth a second look (methods 1.7).
public struct Finding: Sendable, Hashable {
    /// The code; what begins with `E_` blocks the result, what begins with `W_` doesn't.
    public let code: String
    /// Where it is: a field of the case, the id of a line, or the two joined by a dot (`K3.bedrag`).
    public let place: String

    /// Makes a finding.
    public init(_ code: String, _ place: String) {
        self.code = code
        self.place = place
    }

    /// Whether it blocks the result.
    public var isError: Bool { code.hasPrefix("E_") }
}
