/// The values of a group that has at least one, kept in ascending order.
///
/// Sums run over the sorted values, so that the order in which people answered can't change a single bit of a result.
public struct Sample: Sendable, Hashable {
    /// The values in ascending order; never empty, all finite.
    public let values: [Double]

    /// Sorts the values of a group; `nil` when there are none or one of them isn't finite.
    public init?(_ values: some Sequence<Double>) {
        let sorted = values.sorted()
        guard !sorted.isEmpty, sorted.allSatisfy(\.isFinite) else { return nil }
        self.values = sorted
    }

    /// The number of values.
    public var count: Int { values.count }

    /// The smallest value.
    public var minimum: Double { values[0] }

    /// The largest value.
    public var maximum: Double { values[values.count - 1] }

    /// The value halfway; halfway between the two middle ones when the count is even.
    public var median: Double { quantile(0.5) }

    /// The first quartile.
    public var lowerQuartile: Double { quantile(0.25) }

    /// The third quartile.
    public var upperQuartile: Double { quantile(0.75) }

    /// The distance between the quartiles, in the unit of the values.
    public var interquartileRange: Double { upperQuartile - lowerQuartile }

    /// The arithmetic mean.
    public var mean: Double { mean { $0 } }

    /// The standard deviation with n-1 in the denominator; `nil` for one value.
    public var standardDeviation: Double? {
        guard count > 1 else { return nil }
        let centre = mean
        let squares = values.reduce(0) { $0 + ($1 - centre) * ($1 - centre) }
        return (squares / Double(count - 1)).squareRoot()
    }

    /// The mean distance to the median (AD), in the unit of the values.
    public var meanAbsoluteDeviation: Double {
        let centre = median
        return mean { abs($0 - centre) }
    }

    /// The quantile of type 7 of Hyndman and Fan, as in R, numpy and KWARTIEL.INC.
    ///
    /// The share runs from 0 to 1; what lies outside is taken as the nearest end.
    public func quantile(_ share: Double) -> Double {
        let place = Double(count - 1) * min(max(share, 0), 1)
        let index = Int(place)
        guard index + 1 < count else { return maximum }
        return values[index] + (place - Double(index)) * (values[index + 1] - values[index])
    }

    /// The mean of a quantity that each value yields.
    func mean(of quantity: (Double) -> Double) -> Double {
        values.reduce(0) { $0 + quantity($1) } / Double(count)
    }
}
