import Glibc

/// The beta distribution on 0 to 1, for shapes of at least 1.
struct BetaFunction {
    let alpha: Double
    let beta: Double
    /// The logarithm of the beta function of both shapes.
    private let scale: Double

    init(alpha: Double, beta: Double) {
        self.alpha = alpha
        self.beta = beta
        scale = logGamma(alpha) + logGamma(beta) - logGamma(alpha + beta)
    }

    /// The probability of at most a value.
    func probability(below value: Double) -> Double {
        guard value > 0 else { return 0 }
        guard value < 1 else { return 1 }
        let front = exp(alpha * log(value) + beta * log1p(-value) - scale)
        // The continued fraction converges on this side of the mean only; the other side is its mirror.
        return value < (alpha + 1) / (alpha + beta + 2)
            ? front * fraction(value, alpha, beta) / alpha
            : 1 - front * fraction(1 - value, beta, alpha) / beta
    }

    /// The density at a value.
    func density(at value: Double) -> Double {
        guard value > 0, value < 1 else { return 0 }
        return exp((alpha - 1) * log(value) + (beta - 1) * log1p(-value) - scale)
    }

    /// The value that a share of all draws stays under.
    func quantile(_ share: Double) -> Double {
        guard share > 0 else { return 0 }
        guard share < 1 else { return 1 }
        var low = 0.0
        var high = 1.0
        var value = alpha / (alpha + beta)
        for _ in 0..<200 {
            let error = probability(below: value) - share
            if error > 0 { high = value } else { low = value }
            let slope = density(at: value)
            let step = slope > 0 ? value - error / slope : .nan
            // Newton's step where it stays between the bounds, halving where it doesn't.
            let next = step > low && step < high ? step : (low + high) / 2
            if (next - value).magnitude <= 1e-16 * next || low == high { return next }
            value = next
        }
        return value
    }

    // Lentz's method for the continued fraction of the incomplete beta function (DLMF 8.17.22).
    private func fraction(_ x: Double, _ a: Double, _ b: Double) -> Double {
        let tiny = 1e-300
        var c = 1.0
        var d = guarded(1 - (a + b) * x / (a + 1), tiny)
        d = 1 / d
        var result = d
        for step in 1...500 {
            let m = Double(step)
            let even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
            d = 1 / guarded(1 + even * d, tiny)
            c = guarded(1 + even / c, tiny)
            result *= d * c
            let odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
            d = 1 / guarded(1 + odd * d, tiny)
            c = guarded(1 + odd / c, tiny)
            let factor = d * c
            result *= factor
            if (factor - 1).magnitude < 1e-16 { break }
        }
        return result
    }

    private func guarded(_ value: Double, _ tiny: Double) -> Double { value.magnitude < tiny ? tiny : value }
}

private func logGamma(_ value: Double) -> Double {
    var sign: Int32 = 0
    return lgamma_r(value, &sign)
}
