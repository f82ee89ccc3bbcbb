import WorksheetKit

/// How far a number may lie from what is expected: within the absolute or within the relative tolerance.
public struct VectorTolerance: Sendable, Hashable {
    /// The allowed distance, in the unit of the number.
    public let absolute: Double
    /// The allowed distance as a part of the expected number.
    public let relative: Double

    /// The tolerance of a file that names none.
    public static let standard = VectorTolerance(absolute: 1e-9)
    /// No tolerance at all.
    public static let exact = VectorTolerance(absolute: 0)

    /// Makes a tolerance.
    public init(absolute: Double, relative: Double = 0) {
        self.absolute = absolute
        self.relative = relative
    }

    /// Whether a number is close enough to the expected one; never when it isn't a number.
    public func accepts(_ actual: Double, insteadOf expected: Double) -> Bool {
        let distance = (actual - expected).magnitude
        return distance <= absolute || distance <= relative * expected.magnitude
    }
}

extension VectorTolerance {
    /// Reads the tolerance of a file's head, such as "abs 1e-9"; `nil` when it has another shape.
    init?(head text: String) {
        let words = text.split(separator: " ")
        guard words.count == 2, words[0] == "abs", let absolute = Double(words[1]) else { return nil }
        self.init(absolute: absolute)
    }

    /// Reads the tolerance of a case, `{"abs": .., "rel": ..}` or `{"exact": true}`; `nil` when it has another shape.
    init?(case value: JSON) {
        if value["exact"]?.flag == true {
            self = .exact
            return
        }
        guard value["abs"] != nil || value["rel"] != nil else { return nil }
        self.init(absolute: value["abs"]?.number ?? 0, relative: value["rel"]?.number ?? 0)
    }
}
