/// What a case comes to (methods 1.4); all amounts in euros of the case's price year.
public struct Evaluation: Sendable, Hashable {
    /// The years of the case.
    public let years: [Int]
    /// The discount factor per year.
    public let factors: [Double]
    /// What each line comes to, in the order of the case.
    public let lines: [LineResult]
    /// The costs per year, not discounted.
    public let costs: [Double]
    /// The benefits per year, not discounted.
    public let benefits: [Double]
    /// Benefits less costs per year, not discounted.
    public let balance: [Double]
    /// Benefits less costs per year, discounted.
    public let discounted: [Double]
    /// The running sum of the discounted balance.
    public let cumulative: [Double]
    /// The present value of the costs.
    public let presentCosts: Double
    /// The present value of the benefits.
    public let presentBenefits: Double
    /// What each actor has, in the order in which lines name them.
    public let actors: [ActorResult]
    /// When the discounted balance has paid itself back.
    public let payback: Payback
    /// When the balance has paid itself back, not discounted.
    public let nominalPayback: Payback
    /// The rate at which the case is worth nothing.
    public let internalRate: InternalRate

    /// What a line comes to.
    public struct LineResult: Sendable, Hashable {
        /// The id of the line.
        public let id: String
        /// The flow per year, not discounted.
        public let flow: [Double]
        /// The present value.
        public let present: Double
        /// The sum of the flows, not discounted.
        public var sum: Double { flow.reduce(0, +) }
    }

    /// What an actor has; costs are positive amounts.
    public struct ActorResult: Sendable, Hashable {
        /// The code of the actor.
        public let code: String
        /// The present value of its costs.
        public var costs = 0.0
        /// The present value of its benefits.
        public var benefits = 0.0
        /// The present value of what others pay it, less what it pays them.
        public var transfers = 0.0
        /// What it is left with per year, not discounted.
        public var budget: [Double]
        /// Costs, harm done to it and transfers to others; never negative.
        public var pays: Double { costs + max(0, -benefits) + max(0, -transfers) }
        /// Benefits, and transfers from others; never negative.
        public var receives: Double { max(0, benefits) + max(0, transfers) }
        /// Benefits and transfers less costs.
        public var balance: Double { benefits - costs + transfers }
    }

    /// Benefits less costs.
    public var netPresentValue: Double { presentBenefits - presentCosts }

    /// Benefits per euro of costs; `nil` when there are no costs.
    public var ratio: Double? { presentCosts > 0 ? presentBenefits / presentCosts : nil }

    /// The same amount every year that is worth as much.
    public var annuity: Double { netPresentValue / factors.reduce(0, +) }
}

extension Evaluation {
    /// Computes a laid-out case.
    public init(_ plan: Plan) {
        let ledger = plan.ledger
        let count = plan.years
        var lines: [LineResult] = []
        var actors = plan.actors.map { ActorResult(code: $0, budget: [Double](repeating: 0, count: count)) }
        var costs = [Double](repeating: 0, count: count)
        var benefits = costs
        var discounted = costs
        var presentCosts = 0.0
        var presentBenefits = 0.0
        for (index, line) in ledger.lines.enumerated() {
            let amount = plan.amounts[index]
            let flow = plan.units[index * count..<(index + 1) * count].map { $0 * amount }
            let present = amount * plan.present[index]
            lines.append(LineResult(id: line.id, flow: flow, present: present))
            let factors = line.rate.map { Discounting.factors($0, years: count, ledger.convention) } ?? plan.factors
            let sign = line.kind.sign
            switch line.kind {
            case .cost:
                presentCosts += present
                for year in 0..<count { costs[year] += flow[year] }
            case .benefit:
                presentBenefits += present
                for year in 0..<count { benefits[year] += flow[year] }
            case .transfer, .unknown: break
            }
            if line.kind == .cost || line.kind == .benefit {
                for year in 0..<count { discounted[year] += sign * flow[year] * factors[year] }
            }
            for place in plan.shareStarts[index]..<plan.shareStarts[index + 1] {
                let share = plan.shares[place]
                actors[plan.shareActors[place]].add(present * share, line.kind, flow, share)
            }
        }
        let balance = zip(benefits, costs).map { $0 - $1 }
        var running = 0.0
        self.init(
            years: (0..<count).map { ledger.baseYear + $0 },
            factors: plan.factors,
            lines: lines,
            costs: costs,
            benefits: benefits,
            balance: balance,
            discounted: discounted,
            cumulative: discounted.map { flow in
                running += flow
                return running
            },
            presentCosts: presentCosts,
            presentBenefits: presentBenefits,
            actors: actors,
            payback: Payback(discounted, from: ledger.baseYear),
            nominalPayback: Payback(balance, from: ledger.baseYear),
            internalRate: InternalRate(balance)
        )
    }
}

extension Evaluation.ActorResult {
    fileprivate mutating func add(_ present: Double, _ kind: Line.Kind, _ flow: [Double], _ share: Double) {
        switch kind {
        case .cost: costs += present
        case .benefit: benefits += present
        case .transfer: transfers += present
        case .unknown: return
        }
        for year in flow.indices { budget[year] += kind.sign * flow[year] * share }
    }
}
