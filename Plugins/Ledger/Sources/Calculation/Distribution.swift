import Glibc

/// What is thought about an uncertain number (methods 1.5).
///
/// Shapes are assumed valid, as `rangeProblems` tells.
public enum Distribution: Sendable, Hashable {
    /// Low, most likely and high joined by straight lines.
    case triangular(low: Double, mode: Double, high: Double)
    /// A smooth hill between low and high around the most likely, `weight` times as heavy as each end.
    case pert(low: Double, mode: Double, high: Double, weight: Double)
    /// Anything between low and high is as likely.
    case uniform(low: Double, high: Double)
    /// A skewed positive number by the parameters of its logarithm.
    case lognormal(mean: Double, deviation: Double)
    /// One of several thoughts, each as likely.
    case mixture([Distribution])

    /// The distance from the median to P90 of a standard normal number, as methods 1.5 gives it.
    static let normalP90 = 1.281_551_565_5

    /// A lognormal number by its P10 and P90, both above zero.
    public static func lognormal(p10: Double, p90: Double) -> Distribution {
        .lognormal(mean: (log(p10) + log(p90)) / 2, deviation: (log(p90) - log(p10)) / (2 * normalP90))
    }

    /// A triangle by its P10, most likely and P90 (methods 1.5).
    public static func triangular(p10: Double, mode: Double, p90: Double) -> Distribution {
        let below = mode - p10
        let above = p90 - mode
        var x = 1.8 * below
        var y = 1.8 * above
        for _ in 0..<500 {
            let nextX = below + (0.1 * (x + y) * x).squareRoot()
            let nextY = above + (0.1 * (x + y) * y).squareRoot()
            let change = max((nextX - x).magnitude, (nextY - y).magnitude)
            x = nextX
            y = nextY
            if change < 1e-12 { break }
        }
        return .triangular(low: mode - x, mode: mode, high: mode + y)
    }

    /// The mean.
    public var mean: Double {
        switch self {
        case .triangular(let a, let c, let b): (a + b + c) / 3
        case .pert(let a, let m, let b, let weight): (a + weight * m + b) / (weight + 2)
        case .uniform(let a, let b): (a + b) / 2
        case .lognormal(let mean, let deviation): exp(mean + deviation * deviation / 2)
        case .mixture(let parts): average(parts.map(\.mean))
        }
    }

    /// The variance.
    public var variance: Double {
        switch self {
        case .triangular(let a, let c, let b): (a * a + b * b + c * c - a * b - a * c - b * c) / 18
        case .pert(let a, _, let b, let weight): (mean - a) * (b - mean) / (weight + 3)
        case .uniform(let a, let b): (b - a) * (b - a) / 12
        case .lognormal(let mean, let deviation):
            expm1(deviation * deviation) * exp(2 * mean + deviation * deviation)
        case .mixture(let parts): average(parts.map(\.variance)) + spread(parts.map(\.mean))
        }
    }

    /// The ends between which all draws lie; infinite where there is none.
    public var support: (low: Double, high: Double) {
        switch self {
        case .triangular(let a, _, let b), .pert(let a, _, let b, _), .uniform(let a, let b): (a, b)
        case .lognormal: (0, .infinity)
        case .mixture(let parts):
            (parts.map(\.support.low).min() ?? .nan, parts.map(\.support.high).max() ?? .nan)
        }
    }

    /// Whether every draw is the same.
    var isConstant: Bool { support.low == support.high }

    /// The shapes of the hill of a PERT distribution; `nil` for others and for constants.
    public var shapes: (alpha: Double, beta: Double)? {
        guard case .pert(let a, let m, let b, let weight) = self, b > a else { return nil }
        return (1 + weight * (m - a) / (b - a), 1 + weight * (b - m) / (b - a))
    }
}

func average(_ values: [Double]) -> Double { values.reduce(0, +) / Double(values.count) }

/// The variance over a whole population.
func spread(_ values: [Double]) -> Double {
    let mean = average(values)
    return average(values.map { ($0 - mean) * ($0 - mean) })
}
