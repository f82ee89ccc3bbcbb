/// What many draws of the uncertain numbers of a case come to (methods 1.5).
public struct Simulation: Sendable, Hashable {
    /// The net present value of every draw, in ascending order.
    public let netPresentValues: [Double]
    /// Benefits per euro of costs of every draw that has costs, in ascending order.
    public let ratios: [Double]
    /// The mean of the net present value, in the order of the draws.
    public let mean: Double
    /// The standard deviation of the net present value, with n in the denominator.
    public let deviation: Double
    /// The actors with the mean of their balance and the share of draws in which it is above zero.
    public let actors: [ActorOutcome]
    /// Per year of the case the mean of the running discounted balance.
    public let cumulative: [Double]
    /// Per year of the case how many draws have paid themselves back for good in it.
    public let paybackCounts: [Int]

    /// What many draws come to for an actor.
    public struct ActorOutcome: Sendable, Hashable {
        /// The code of the actor.
        public let code: String
        /// The mean of its balance.
        public let mean: Double
        /// The share of draws in which its balance is above zero.
        public let shareAbove: Double
    }

    /// The number of draws.
    public var count: Int { netPresentValues.count }

    /// How far the mean is off by chance: its standard error.
    public var error: Double { deviation / Double(count).squareRoot() }

    /// The share of draws that are worth more than nothing.
    public var shareAboveZero: Double {
        let first = netPresentValues.firstIndex { $0 > 0 } ?? count
        return Double(count - first) / Double(count)
    }

    /// The value that a share of all draws stays under, by type 7 of Hyndman and Fan.
    public func quantile(_ share: Double) -> Double { Simulation.quantile(netPresentValues, share) }

    /// The benefits per euro that a share of all draws stays under; `nil` when no draw has costs.
    public func ratioQuantile(_ share: Double) -> Double? {
        ratios.isEmpty ? nil : Simulation.quantile(ratios, share)
    }

    static func quantile(_ sorted: [Double], _ share: Double) -> Double {
        let place = Double(sorted.count - 1) * share
        let index = Int(place)
        guard index + 1 < sorted.count else { return sorted[sorted.count - 1] }
        return sorted[index] + (place - Double(index)) * (sorted[index + 1] - sorted[index])
    }

    /// How many draws lie in each of a number of equally wide bins from the lowest draw to the highest.
    public func histogram(bins: Int = 30) -> [Int] {
        let low = netPresentValues[0]
        let width = (netPresentValues[count - 1] - low) / Double(bins)
        var counts = [Int](repeating: 0, count: bins)
        for value in netPresentValues {
            counts[width > 0 ? min(bins - 1, Int((value - low) / width)) : 0] += 1
        }
        return counts
    }
}
