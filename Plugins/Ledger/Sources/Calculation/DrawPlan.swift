/// A case laid out for drawing: what no uncertain number touches is summed once.
struct DrawPlan: Sendable {
    /// A line that at least one uncertain number touches.
    struct Touched: Sendable {
        let kind: Line.Kind
        /// The yearly amount without the factors that are drawn.
        let rest: Double
        /// The places of the drawn factors of the amount.
        let factors: [Factor]
        let decay: Int?
        let growth: Int?
        /// The place of the drawn rate of its own.
        let rate: Int?
        let ownRate: Double?
        let baseDecay: Double
        let baseGrowth: Double
        let profile: TimeProfile
        /// The units of the base case; drawn again when decay or growth is.
        let units: [Double]
        let actors: [Int]
        let shares: [Double]
    }

    /// A drawn factor of an amount.
    struct Factor: Sendable {
        let place: Int
        /// Whether the factor is what a correction leaves.
        let isRemainder: Bool
    }

    let years: Int
    let actors: Int
    let touched: [Touched]
    /// The place of the drawn rate of the case.
    let rate: Int?
    let baseRate: Double
    let convention: Convention
    let factors: [Double]
    /// Sums over the lines that nothing touches.
    let baseCosts: [Double]
    let baseBenefits: [Double]
    /// By actor, then year: flows at the rate of the case.
    let baseActors: [Double]
    /// Per actor: what flows at rates of their own are worth.
    let ownActors: [Double]
    /// What flows at rates of their own are worth, costs and benefits apart, and per year.
    let ownCosts: Double
    let ownBenefits: Double
    let ownDiscounted: [Double]
    /// Per year the costs and benefits at the rate of the case.
    let caseCosts: [Double]
    let caseBenefits: [Double]

    init(_ plan: Plan, _ parameters: [Parameter]) {
        let ledger = plan.ledger
        let count = plan.years
        years = count
        actors = plan.actors.count
        convention = ledger.convention
        baseRate = ledger.rate
        factors = plan.factors
        rate = parameters.firstIndex { $0.line == nil && $0.field == .rate }
        let places = Dictionary(grouping: parameters.indices.filter { parameters[$0].line != nil }) {
            parameters[$0].line ?? ""
        }
        var touched: [Touched] = []
        var base = Base(years: count, actors: plan.actors.count)
        for (index, line) in ledger.lines.enumerated() {
            let shares = plan.shareStarts[index]..<plan.shareStarts[index + 1]
            let units = Array(plan.units[index * count..<(index + 1) * count])
            guard let own = places[line.id] else {
                base.add(plan, index, units, shares)
                continue
            }
            touched.append(Touched(line, own, parameters, units, plan, shares))
        }
        self.touched = touched
        baseCosts = base.costs
        baseBenefits = base.benefits
        baseActors = base.actorFlows
        ownActors = base.ownActors
        ownCosts = base.ownCosts
        ownBenefits = base.ownBenefits
        ownDiscounted = base.ownDiscounted
        caseCosts = base.caseCosts
        caseBenefits = base.caseBenefits
    }
}

extension DrawPlan.Touched {
    fileprivate init(
        _ line: Line,
        _ places: [Int],
        _ parameters: [Parameter],
        _ units: [Double],
        _ plan: Plan,
        _ shares: Range<Int>
    ) {
        var rest = line
        var factors: [DrawPlan.Factor] = []
        for place in places {
            switch parameters[place].field {
            case .amount, .price, .quantity:
                rest.set(parameters[place].field, to: 1)
                factors.append(DrawPlan.Factor(place: place, isRemainder: false))
            case .deadweight, .attribution, .displacement:
                rest.set(parameters[place].field, to: 0)
                factors.append(DrawPlan.Factor(place: place, isRemainder: true))
            default: break
            }
        }
        kind = line.kind
        self.rest = rest.amount(in: plan.ledger)
        self.factors = factors
        decay = places.first { parameters[$0].field == .decay }
        growth = places.first { parameters[$0].field == .growth }
        rate = places.first { parameters[$0].field == .rate }
        ownRate = line.rate
        baseDecay = line.timing.decay
        baseGrowth = line.realGrowth
        profile = TimeProfile(line.timing, in: plan.ledger)
        self.units = units
        actors = Array(plan.shareActors[shares])
        self.shares = plan.shares[shares].map { $0 * line.kind.sign }
    }
}

/// Sums over the lines that nothing touches.
private struct Base {
    var costs: [Double]
    var benefits: [Double]
    var caseCosts: [Double]
    var caseBenefits: [Double]
    var actorFlows: [Double]
    var ownActors: [Double]
    var ownCosts = 0.0
    var ownBenefits = 0.0
    var ownDiscounted: [Double]

    init(years: Int, actors: Int) {
        costs = [Double](repeating: 0, count: years)
        benefits = costs
        caseCosts = costs
        caseBenefits = costs
        ownDiscounted = costs
        actorFlows = [Double](repeating: 0, count: years * actors)
        ownActors = [Double](repeating: 0, count: actors)
    }

    mutating func add(_ plan: Plan, _ index: Int, _ units: [Double], _ shares: Range<Int>) {
        let line = plan.ledger.lines[index]
        let amount = plan.amounts[index]
        let own = line.rate.map { Discounting.factors($0, years: units.count, plan.ledger.convention) }
        let isCost = line.kind == .cost
        let isBenefit = line.kind == .benefit
        for (year, unit) in units.enumerated() where unit != 0 {
            let flow = unit * amount
            if isCost { costs[year] += flow }
            if isBenefit { benefits[year] += flow }
            if let own {
                if isCost || isBenefit { ownDiscounted[year] += line.kind.sign * flow * own[year] }
            } else {
                if isCost { caseCosts[year] += flow }
                if isBenefit { caseBenefits[year] += flow }
                for place in shares {
                    actorFlows[plan.shareActors[place] * units.count + year] +=
                        line.kind.sign * flow * plan.shares[place]
                }
            }
        }
        guard own != nil else { return }
        let present = amount * plan.present[index]
        if isCost { ownCosts += present }
        if isBenefit { ownBenefits += present }
        for place in shares {
            ownActors[plan.shareActors[place]] += line.kind.sign * present * plan.shares[place]
        }
    }
}
