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

    // The pooled distribution has jumps and flat parts, so bisection and not Newton's method.
    private func mixtureQuantile(_ parts: [Distribution], _ share: Double) -> Double {
        let ends = parts.map { $0.quantile(share) }
        guard var low = ends.min(), var high = ends.max() else { return .nan }
        for _ in 0..<200 {
            let middle = (low + high) / 2
            if middle <= low || middle >= high { break }
            if probability(below: middle) < share { low = middle } else { high = middle }
        }
        return (low + high) / 2
    }
}
