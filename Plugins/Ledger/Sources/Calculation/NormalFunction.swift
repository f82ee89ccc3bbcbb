import Glibc

/// The standard normal distribution.
enum NormalFunction {
    /// The probability of at most a value.
    static func probability(below value: Double) -> Double { 0.5 * erfc(-value / 2.0.squareRoot()) }

    /// The density at a value.
    static func density(at value: Double) -> Double { exp(-value * value / 2) / (2 * Double.pi).squareRoot() }

    /// The value that a share of all draws stays under.
    static func quantile(_ share: Double) -> Double {
        guard share > 0 else { return -.infinity }
        guard share < 1 else { return .infinity }
        var low = -40.0
        var high = 40.0
        var value = 0.0
        for _ in 0..<200 {
            let error = probability(below: value) - share
            if error > 0 { high = value } else { low = value }
            let slope = density(at: value)
            let step = slope > 0 ? value - error / slope : .nan
            let next = step > low && step < high ? step : (low + high) / 2
            if (next - value).magnitude <= 1e-15 * max(1, next.magnitude) { return next }
            value = next
        }
        return value
    }
}
