/// Computes a block of draws side by side; every inner loop runs over the draws of the block.
///
/// Raw memory, because this is where ten thousand cases are computed: no checks, no copies, no counting of references.
struct DrawBlock: ~Copyable {
    /// The number of draws in a block: small enough for all sums to stay near the processor.
    static let size = 64

    private let plan: DrawPlan
    /// By parameter, then draw: what was drawn.
    let samples: UnsafeMutablePointer<Double>
    /// By year, then draw.
    let costs: UnsafeMutablePointer<Double>
    let benefits: UnsafeMutablePointer<Double>
    /// By year, then draw: the running discounted balance.
    ///
    /// Until `finish` only what it differs from the balance at the rate of the case, through rates of lines' own.
    let discounted: UnsafeMutablePointer<Double>
    private let factors: UnsafeMutablePointer<Double>
    private let units: UnsafeMutablePointer<Double>
    /// By actor, then draw: balances.
    let balances: UnsafeMutablePointer<Double>
    /// By draw.
    let presentCosts: UnsafeMutablePointer<Double>
    let presentBenefits: UnsafeMutablePointer<Double>
    private let amounts: UnsafeMutablePointer<Double>
    private let present: UnsafeMutablePointer<Double>
    private let profile: UnsafeMutableBufferPointer<Double>
    private let ownFactors: UnsafeMutablePointer<Double>
    private let memory: UnsafeMutablePointer<Double>

    init(_ plan: DrawPlan, parameters: Int) {
        let size = DrawBlock.size
        let yearly = plan.years * size
        let count = parameters * size + 6 * yearly + plan.actors * size + 4 * size + plan.years
        let memory = UnsafeMutablePointer<Double>.allocate(capacity: count)
        memory.initialize(repeating: 0, count: count)
        var next = memory
        func take(_ count: Int) -> UnsafeMutablePointer<Double> {
            defer { next += count }
            return next
        }
        samples = take(parameters * size)
        costs = take(yearly)
        benefits = take(yearly)
        discounted = take(yearly)
        factors = take(yearly)
        units = take(yearly)
        ownFactors = take(yearly)
        balances = take(plan.actors * size)
        presentCosts = take(size)
        presentBenefits = take(size)
        amounts = take(size)
        present = take(size)
        profile = UnsafeMutableBufferPointer(start: take(plan.years), count: plan.years)
        self.memory = memory
        self.plan = plan
        fillFactors(plan.rate, plan.baseRate, factors)
    }

    deinit { memory.deallocate() }

    /// Computes all draws of the block from the samples.
    mutating func compute() {
        if plan.rate != nil { fillFactors(plan.rate, plan.baseRate, factors) }
        startFromBase()
        for line in plan.touched { add(line) }
        finish()
    }

    /// The discount factors by year and draw, of a drawn rate or a fixed one.
    private func fillFactors(_ place: Int?, _ fixed: Double, _ into: UnsafeMutablePointer<Double>) {
        let size = DrawBlock.size
        for draw in 0..<size {
            let rate = place.map { samples[$0 * size + draw] } ?? fixed
            let step = 1 / (1 + rate)
            var factor = Discounting.factor(rate, year: 0, plan.convention)
            for year in 0..<plan.years {
                into[year * size + draw] = factor
                factor *= step
            }
        }
    }

    private func startFromBase() {
        let size = DrawBlock.size
        for draw in 0..<size {
            presentCosts[draw] = plan.ownCosts
            presentBenefits[draw] = plan.ownBenefits
        }
        for actor in 0..<plan.actors {
            for draw in 0..<size { balances[actor * size + draw] = plan.ownActors[actor] }
        }
        for year in 0..<plan.years {
            let (cost, benefit) = (plan.baseCosts[year], plan.baseBenefits[year])
            let (caseCost, caseBenefit) = (plan.caseCosts[year], plan.caseBenefits[year])
            let own = plan.ownDiscounted[year]
            let ownFlow = benefit - cost - caseBenefit + caseCost
            let row = year * size
            for draw in 0..<size {
                let factor = factors[row + draw]
                costs[row + draw] = cost
                benefits[row + draw] = benefit
                presentCosts[draw] += caseCost * factor
                presentBenefits[draw] += caseBenefit * factor
                discounted[row + draw] = own - ownFlow * factor
            }
            for actor in 0..<plan.actors {
                let flow = plan.baseActors[actor * plan.years + year]
                guard flow != 0 else { continue }
                for draw in 0..<size { balances[actor * size + draw] += flow * factors[row + draw] }
            }
        }
    }

    private func add(_ line: DrawPlan.Touched) {
        let size = DrawBlock.size
        for draw in 0..<size { amounts[draw] = line.rest }
        for factor in line.factors {
            let drawn = samples + factor.place * size
            if factor.isRemainder {
                for draw in 0..<size { amounts[draw] *= 1 - drawn[draw] }
            } else {
                for draw in 0..<size { amounts[draw] *= drawn[draw] }
            }
        }
        let isOwn = line.ownRate != nil || line.rate != nil
        if isOwn { fillFactors(line.rate, line.ownRate ?? plan.baseRate, ownFactors) }
        let rates = isOwn ? ownFactors : factors
        if line.decay == nil, line.growth == nil {
            addFixed(line, rates)
        } else {
            addDrawn(line, rates)
        }
        if isOwn { addDifference(line) }
        for draw in 0..<size { present[draw] *= amounts[draw] }
        switch line.kind {
        case .cost: for draw in 0..<size { presentCosts[draw] += present[draw] }
        case .benefit: for draw in 0..<size { presentBenefits[draw] += present[draw] }
        case .transfer, .unknown: break
        }
        for place in line.actors.indices {
            let row = balances + line.actors[place] * size
            let share = line.shares[place]
            for draw in 0..<size { row[draw] += present[draw] * share }
        }
    }

    /// Adds the flows of a line whose profile isn't drawn.
    private func addFixed(_ line: DrawPlan.Touched, _ rates: UnsafeMutablePointer<Double>) {
        let size = DrawBlock.size
        let isRateDrawn = line.rate != nil || line.ownRate == nil && plan.rate != nil
        var worth = 0.0
        for year in 0..<plan.years { worth += line.units[year] * rates[year * size] }
        for draw in 0..<size { present[draw] = isRateDrawn ? 0 : worth }
        for year in 0..<plan.years where line.units[year] != 0 {
            let unit = line.units[year]
            let row = year * size
            if isRateDrawn {
                for draw in 0..<size { present[draw] += unit * rates[row + draw] }
            }
            guard let total = total(of: line.kind) else { continue }
            for draw in 0..<size { total[row + draw] += unit * amounts[draw] }
        }
    }

    /// Adds the flows of a line whose profile differs per draw.
    private func addDrawn(_ line: DrawPlan.Touched, _ rates: UnsafeMutablePointer<Double>) {
        let size = DrawBlock.size
        for draw in 0..<size {
            line.profile.fill(
                profile,
                decay: line.decay.map { samples[$0 * size + draw] } ?? line.baseDecay,
                growth: line.growth.map { samples[$0 * size + draw] } ?? line.baseGrowth
            )
            for year in 0..<plan.years { units[year * size + draw] = profile[year] }
            present[draw] = 0
        }
        let total = total(of: line.kind)
        for place in 0..<plan.years * size {
            let draw = place % size
            present[draw] += units[place] * rates[place]
            total?[place] += units[place] * amounts[draw]
        }
    }
    /// Adds what a rate of a line's own does to the discounted balance.
    private func addDifference(_ line: DrawPlan.Touched) {
        guard total(of: line.kind) != nil else { return }
        let size = DrawBlock.size
        let isDrawn = line.decay != nil || line.growth != nil
        for place in 0..<plan.years * size {
            let unit = isDrawn ? units[place] : line.units[place / size]
            let difference = ownFactors[place] - factors[place]
            discounted[place] += line.kind.sign * unit * amounts[place % size] * difference
        }
    }

    private func total(of kind: Line.Kind) -> UnsafeMutablePointer<Double>? {
        switch kind {
        case .cost: costs
        case .benefit: benefits
        case .transfer, .unknown: nil
        }
    }

    /// Discounts the balance of all flows, and turns it into running sums.
    private func finish() {
        let size = DrawBlock.size
        for place in 0..<plan.years * size {
            discounted[place] += (benefits[place] - costs[place]) * factors[place]
        }
        for place in size..<max(size, plan.years * size) { discounted[place] += discounted[place - size] }
    }
}
