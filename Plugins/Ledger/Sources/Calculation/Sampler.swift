import Glibc

/// A distribution laid out for drawing: a few numbers and no names.
struct Sampler: Sendable {
    private enum Shape: Sendable {
        case constant
        case triangular
        case pert
        case uniform
        case lognormal
    }

    private let shape: Shape
    /// The low end, or the mean of a logarithm.
    private let low: Double
    /// The distance from low to high, or the deviation of a logarithm.
    private let width: Double
    /// For a triangle the place of the mode between the ends; for a PERT the first gamma shape less a third.
    private let first: Double
    /// For a PERT the second gamma shape less a third.
    private let second: Double
    private let firstScale: Double
    private let secondScale: Double

    /// Lays out a distribution; a mixture is laid out part by part.
    init(_ distribution: Distribution) {
        var shape = Shape.constant
        var low = distribution.support.low
        var width = 0.0
        var first = 0.0
        var second = 0.0
        switch distribution {
        case _ where distribution.isConstant: break
        case .triangular(let a, let c, let b):
            shape = .triangular
            width = b - a
            first = (c - a) / (b - a)
        case .pert(let a, _, let b, _):
            shape = .pert
            width = b - a
            // The method of Marsaglia and Tsang works with the shape less a third.
            first = (distribution.shapes?.alpha ?? 1) - 1 / 3.0
            second = (distribution.shapes?.beta ?? 1) - 1 / 3.0
        case .uniform(let a, let b):
            shape = .uniform
            width = b - a
        case .lognormal(let mean, let deviation):
            shape = .lognormal
            low = mean
            width = deviation
        case .mixture: break
        }
        self.shape = shape
        self.low = low
        self.width = width
        self.first = first
        self.second = second
        firstScale = first > 0 ? 1 / (9 * first).squareRoot() : 0
        secondScale = second > 0 ? 1 / (9 * second).squareRoot() : 0
    }

    /// Whether a value by its share of all draws is cheap, so that draws can be spread evenly.
    var isCheap: Bool {
        switch shape {
        case .triangular, .uniform: true
        case .constant, .pert, .lognormal: false
        }
    }

    /// The value that a share of all draws stays under, when it is cheap.
    @inline(__always)
    func value(at share: Double) -> Double {
        guard shape == .triangular else { return low + width * share }
        return low + width
            * (share < first ? (share * first).squareRoot() : 1 - ((1 - share) * (1 - first)).squareRoot())
    }

    /// A draw.
    @inline(__always)
    func next(_ generator: inout Generator, _ normal: borrowing NormalTables) -> Double {
        switch shape {
        case .constant: return low
        case .triangular, .uniform: return value(at: generator.uniform())
        case .lognormal: return exp(low + width * normal.next(&generator))
        case .pert:
            let x = gamma(first, firstScale, &generator, normal)
            return low + width * x / (x + gamma(second, secondScale, &generator, normal))
        }
    }

    // Marsaglia and Tsang (2000), for shapes of at least 1.
    @inline(__always)
    private func gamma(
        _ d: Double,
        _ c: Double,
        _ generator: inout Generator,
        _ normal: borrowing NormalTables
    ) -> Double {
        while true {
            let x = normal.next(&generator)
            let root = 1 + c * x
            guard root > 0 else { continue }
            let v = root * root * root
            let u = generator.uniform()
            let square = x * x
            if u < 1 - 0.0331 * square * square { return d * v }
            if log(u) < 0.5 * square + d * (1 - v + log(v)) { return d * v }
        }
    }
}
