import Glibc

extension Distribution {
    /// The value that a share of all draws stays under; the share runs from 0 to 1.
    public func quantile(_ share: Double) -> Double {
        if isConstant { return support.low }
        switch self {
        case .triangular(let a, let c, let b):
            return share < (c - a) / (b - a)
                ? a + (share * (b - a) * (c - a)).squareRoot()
                : b - ((1 - share) * (b - a) * (b - c)).squareRoot()
        case .pert(let a, _, let b, _):
            guard let shapes else { return a }
            return a + (b - a) * BetaFunction(alpha: shapes.alpha, beta: shapes.beta).quantile(share)
        case .uniform(let a, let b): return a + share * (b - a)
        case .lognormal(let mean, let deviation): return exp(mean + deviation * NormalFunction.quantile(share))
        case .mixture(let parts): return mixtureQuantile(parts, share)
        }
    }

    /// The share of all draws of at most a value.
    public func probability(below value: Double) -> Double {
        if isConstant { return value < support.low ? 0 : 1 }
        let (low, high) = support
        if value <= low { return 0 }
        if value >= high { return 1 }
        switch self {
        case .triangular(let a, let c, let b):
            return value < c
                ? (value - a) * (value - a) / ((b - a) * (c - a))
                : 1 - (b - value) * (b - value) / ((b - a) * (b - c))
        case .pert(let a, _, let b, _):
            guard let shapes else { return 0 }
            return BetaFunction(alpha: shapes.alpha, beta: shapes.beta).probability(below: (value - a) / (b - a))
        case .uniform(let a, let b): return (value - a) / (b - a)
        case .lognormal(let mean, let deviation):
            return NormalFunction.probability(below: (log(value) - mean) / deviation)
        case .mixture(let parts): return average(parts.map { $0.probability(below: value) })
        }
    }

    // The method of Ridders (1979): it keeps the root between two bounds, which jumps and flat parts ask for, and halves
    // them at least.
    private func mixtureQuantile(_ parts: [Distribution], _ share: Double) -> Double {
        let parts = parts.map(MixturePart.init)
        let brackets = parts.map { $0.bracket(share) }
        guard var low = brackets.map(\.low).min(), var high = brackets.map(\.high).max() else { return .nan }
        let error = { (value: Double) -> Double in
            parts.reduce(0) { $0 + $1.probability(below: value) } / Double(parts.count) - share
        }
        var (atLow, atHigh) = (error(low), error(high))
        guard atLow < 0 else { return low }
        func narrow(_ value: Double, _ error: Double) {
            if error < 0 { (low, atLow) = (value, error) } else { (high, atHigh) = (value, error) }
        }
        var last = Double.infinity
        for _ in 0..<100 {
            let middle = (low + high) / 2
            guard middle > low, middle < high else { break }
            let atMiddle = error(middle)
            let root = (atMiddle * atMiddle - atLow * atHigh).squareRoot()
            let guess = root > 0 ? middle - (middle - low) * atMiddle / root : middle
            narrow(middle, atMiddle)
            if guess > low, guess < high { narrow(guess, error(guess)) }
            if (guess - last).magnitude <= 1e-14 * max(guess.magnitude, high - low) { return guess }
            last = guess
        }
        return (low + high) / 2
    }
}

/// A part of a mixture, laid out for asking it many times.
private struct MixturePart {
    private let whole: Distribution
    private let low: Double
    private let width: Double
    private let hill: BetaFunction?

    init(_ distribution: Distribution) {
        whole = distribution
        let (low, high) = distribution.support
        self.low = low
        width = high - low
        hill = distribution.shapes.map { BetaFunction(alpha: $0.alpha, beta: $0.beta) }
    }

    func probability(below value: Double) -> Double {
        hill.map { $0.probability(below: (value - low) / width) } ?? whole.probability(below: value)
    }

    /// Two values that the quantile lies between.
    func bracket(_ share: Double) -> (low: Double, high: Double) {
        guard width == .infinity else { return (low, low + width) }
        let value = whole.quantile(share)
        return (value, value)
    }
}
