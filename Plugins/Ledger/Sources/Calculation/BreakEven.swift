/// Where the net present value turns (methods 1.5).
public struct BreakEven: Sendable, Hashable {
    /// The value at which the case is worth nothing; absent when there is none.
    public let value: Double?
    /// Whether that value can be: a share from 0 to 1, a number of zero or more.
    public let isWithinBounds: Bool

    /// Finds the value of a number at which the case is worth nothing.
    ///
    /// A number that doesn't work in a straight line is searched between two ends by halving, and only when the
    /// worth differs in sign between them.
    ///
    /// - Parameters:
    ///   - parameter: The number.
    ///   - plan: The case.
    ///   - range: The ends to search between; the natural bounds when absent.
    public init(_ parameter: Parameter, in plan: Plan, between range: ClosedRange<Double>? = nil) {
        let bounds = parameter.bounds(in: plan.ledger)
        guard let base = plan.ledger.value(of: parameter) else {
            value = nil
            isWithinBounds = false
            return
        }
        value =
            parameter.isLinear
            ? BreakEven.straight(parameter, base, plan)
            : BreakEven.halved(
                parameter,
                range ?? (bounds.lower ?? 0)...max(bounds.upper ?? 1, bounds.lower ?? 0),
                plan
            )
        isWithinBounds = value.map { $0 >= bounds.lower ?? -.infinity && $0 <= bounds.upper ?? .infinity } ?? false
    }

    private static func straight(_ parameter: Parameter, _ base: Double, _ plan: Plan) -> Double? {
        let step = base == 0 ? 1 : base.magnitude
        let worth = plan.netPresentValue
        let slope = (plan.netPresentValue(parameter, at: base + step) - worth) / step
        guard slope != 0, slope.isFinite else { return nil }
        return base - worth / slope
    }

    private static func halved(_ parameter: Parameter, _ range: ClosedRange<Double>, _ plan: Plan) -> Double? {
        guard !parameter.isWhole else { return nil }
        var low = range.lowerBound
        var high = range.upperBound
        let lowWorth = plan.netPresentValue(parameter, at: low)
        let highWorth = plan.netPresentValue(parameter, at: high)
        if lowWorth == 0 { return low }
        if highWorth == 0 { return high }
        guard lowWorth.isFinite, highWorth.isFinite, (lowWorth < 0) != (highWorth < 0) else { return nil }
        for _ in 0..<200 {
            let middle = (low + high) / 2
            if middle <= low || middle >= high { break }
            if (plan.netPresentValue(parameter, at: middle) < 0) == (lowWorth < 0) {
                low = middle
            } else {
                high = middle
            }
        }
        return (low + high) / 2
    }
}

extension Evaluation {
    /// By which factor a line must be multiplied for the case to be worth nothing; `nil` where there is none.
    public func breakEvenFactor(of line: LineResult, _ kind: Line.Kind) -> Double? {
        guard line.present != 0 else { return nil }
        switch kind {
        case .cost: return 1 + netPresentValue / line.present
        case .benefit: return 1 - netPresentValue / line.present
        case .transfer, .unknown: return nil
        }
    }

    /// By which factor all benefits must be multiplied for the case to be worth nothing.
    public var allBenefitsFactor: Double? { ratio.flatMap { $0 > 0 ? 1 / $0 : nil } }

    /// By which factor all costs must be multiplied for the case to be worth nothing.
    public var allCostsFactor: Double? { ratio }

    /// What the effects without a price must be worth together for the case to break even; zero when it does already.
    public var unpricedBreakEven: Double { max(0, -netPresentValue) }

    /// The same as an amount per year.
    public var unpricedBreakEvenPerYear: Double { unpricedBreakEven / factors.reduce(0, +) }
}
