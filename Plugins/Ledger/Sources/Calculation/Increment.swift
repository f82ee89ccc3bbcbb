/// What a second alternative adds to a first, both against the same null alternative (methods 1.4).
public struct Increment: Sendable, Hashable {
    /// How much more it costs.
    public let costs: Double
    /// How much more it yields.
    public let benefits: Double

    /// How much more it is worth.
    public var netPresentValue: Double { benefits - costs }
    /// What each extra euro of costs yields; `nil` when there are no extra costs.
    public var ratio: Double? { costs > 0 ? benefits / costs : nil }

    /// Compares two alternatives.
    public init(from first: Evaluation, to second: Evaluation) {
        costs = second.presentCosts - first.presentCosts
        benefits = second.presentBenefits - first.presentBenefits
    }
}
