/// How often each category of an ordinal scale was chosen; at least three categories, at least one choice.
///
/// Counts may be fractional, so that published distributions in percentages can be measured too.
public struct Frequencies: Sendable, Hashable {
    /// The counts, from the lowest category up.
    public let counts: [Double]
    /// The number that the first count belongs to.
    public let lowestCategory: Int

    /// Takes over counts; `nil` for fewer than three categories, a negative or infinite count, or no choice at all.
    public init?(counts: [Double], lowestCategory: Int = 1) {
        guard counts.count >= 3, counts.allSatisfy({ $0 >= 0 && $0.isFinite }) else { return nil }
        let total = counts.reduce(0, +)
        guard total > 0, total.isFinite else { return nil }
        self.counts = counts
        self.lowestCategory = lowestCategory
    }

    /// Counts positions by the category that each counts as.
    public init(_ sample: Sample, on scale: OrdinalScale) {
        var counts = [Double](repeating: 0, count: scale.categories.count)
        for position in sample.values {
            counts[scale.category(of: position) - scale.categories.lowerBound] += 1
        }
        self.counts = counts
        lowestCategory = scale.categories.lowerBound
    }

    /// The number of choices.
    public var total: Double { counts.reduce(0, +) }

    /// The part of the choices that fell on each category, 0 to 1.
    public var shares: [Double] {
        let total = total
        return counts.map { $0 / total }
    }

    /// The most chosen categories, ascending; several when they tie.
    public var modes: [Int] {
        let highest = counts.max() ?? 0
        return counts.indices.filter { counts[$0] == highest }.map { lowestCategory + $0 }
    }

    /// The share of one of the most chosen categories, 0 to 1.
    public var modeShare: Double { shares.max() ?? 0 }

    /// The largest share that two neighbouring categories hold together, 0 to 1.
    public var largestNeighbourShare: Double {
        let shares = shares
        return zip(shares, shares.dropFirst()).map { $0 + $1 }.max() ?? 0
    }

    /// The median that spreads the choices of a category evenly over its width.
    ///
    /// Tells groups apart that share a median; halfway to the next chosen category when exactly half lies below.
    public var interpolatedMedian: Double {
        let half = total / 2
        var below = 0.0
        for (index, count) in counts.enumerated() {
            let category = Double(lowestCategory + index)
            if count > 0, (below + count - half).magnitude <= comparisonSlack * total {
                let next = counts.indices.first { $0 > index && counts[$0] > 0 } ?? index
                return (category + Double(lowestCategory + next)) / 2
            }
            if below + count > half { return category - 0.5 + (half - below) / count }
            below += count
        }
        return Double(lowestCategory + counts.count - 1)
    }

    /// The cumulative shares of all categories but the last, which is always 1.
    var cumulativeShares: [Double] {
        let total = total
        var sum = 0.0
        return counts.dropLast().map { count in
            sum += count
            return sum / total
        }
    }
}
