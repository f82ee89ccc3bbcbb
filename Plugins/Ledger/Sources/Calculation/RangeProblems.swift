/// A range as somebody gives it, before anybody knows whether it makes sense.
public struct RangeDraft: Sendable, Hashable {
    /// The kinds of ranges.
    public enum Kind: String, Sendable, Hashable {
        /// A smooth hill between low and high.
        case pert
        /// Straight lines between low and high.
        case triangular = "driehoek"
        /// Anything between low and high.
        case uniform
        /// A skewed positive number by P10 and P90.
        case lognormal = "lognormaal"
    }

    /// The kind.
    public var kind: Kind
    /// The low end, or P10 of a lognormal number.
    public var low: Double?
    /// The most likely value; not used for uniform and lognormal.
    public var mode: Double?
    /// The high end, or P90 of a lognormal number.
    public var high: Double?
    /// The value in the case, when it is known.
    public var base: Double?

    /// Makes a draft.
    public init(kind: Kind, low: Double?, mode: Double?, high: Double?, base: Double? = nil) {
        self.kind = kind
        self.low = low
        self.mode = mode
        self.high = high
        self.base = base
    }

    /// The codes of what is wrong with it, in the order of methods 1.7; low, most likely and high may be equal.
    public var problems: [String] {
        let needsMode = kind == .pert || kind == .triangular
        let numbers = [low, needsMode ? mode : low, high]
        guard let low, let high, numbers.allSatisfy({ $0?.isFinite == true }), base?.isFinite != false else {
            return ["E_GETAL"]
        }
        if kind == .lognormal { return low > 0 && low < high ? [] : ["E_LOGNORMAAL"] }
        let middle = needsMode ? mode ?? low : low
        guard low <= middle, middle <= high else { return ["E_BEREIK_VOLGORDE"] }
        guard let base, base < low || base > high else { return [] }
        return ["E_BASIS_BUITEN_BEREIK"]
    }

    /// The distribution, when nothing is wrong with it.
    public func distribution(weight: Double = 4) -> Distribution? {
        guard problems.isEmpty, let low, let high else { return nil }
        switch kind {
        case .pert: return .pert(low: low, mode: mode ?? low, high: high, weight: weight)
        case .triangular: return .triangular(low: low, mode: mode ?? low, high: high)
        case .uniform: return .uniform(low: low, high: high)
        case .lognormal: return .lognormal(p10: low, p90: high)
        }
    }
}
