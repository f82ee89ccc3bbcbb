/// Adds up draws.
struct Tally {
    private let years: Int
    private var values: [Double] = []
    private var ratios: [Double] = []
    private var sums: [Double]
    private var above: [Int]
    private var cumulative: [Double]
    private var paybackCounts: [Int]

    init(_ plan: Plan, draws: Int) {
        years = plan.years
        values.reserveCapacity(draws)
        ratios.reserveCapacity(draws)
        sums = [Double](repeating: 0, count: plan.actors.count)
        above = [Int](repeating: 0, count: plan.actors.count)
        cumulative = [Double](repeating: 0, count: plan.years)
        paybackCounts = [Int](repeating: 0, count: plan.years)
    }

    /// Adds the first draws of a block.
    mutating func add(_ block: borrowing DrawBlock, _ count: Int) {
        let size = DrawBlock.size
        for draw in 0..<count {
            let costs = block.presentCosts[draw]
            let benefits = block.presentBenefits[draw]
            values.append(benefits - costs)
            if costs > 0 { ratios.append(benefits / costs) }
        }
        for actor in sums.indices {
            let row = block.balances + actor * size
            var sum = 0.0
            var count0 = 0
            for draw in 0..<count {
                sum += row[draw]
                count0 += row[draw] > 0 ? 1 : 0
            }
            sums[actor] += sum
            above[actor] += count0
        }
        for year in 0..<years {
            let row = block.discounted + year * size
            var sum = 0.0
            for draw in 0..<count { sum += row[draw] }
            cumulative[year] += sum
        }
        for draw in 0..<count { addPayback(block, draw) }
    }

    private mutating func addPayback(_ block: borrowing DrawBlock, _ draw: Int) {
        let size = DrawBlock.size
        var largest = 1.0
        var before = 0.0
        for year in 0..<years {
            let sum = block.discounted[year * size + draw]
            largest = max(largest, (sum - before).magnitude)
            before = sum
        }
        // From the end back: the first year that is short ends the stay at or above zero.
        var year = years
        while year > 0, block.discounted[(year - 1) * size + draw] >= -1e-9 * largest { year -= 1 }
        if year < years { paybackCounts[year] += 1 }
    }

    consuming func simulation(_ actors: [String]) -> Simulation {
        let count = Double(values.count)
        let mean = values.reduce(0, +) / count
        let variance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / count
        return Simulation(
            netPresentValues: values.sorted(),
            ratios: ratios.sorted(),
            mean: mean,
            deviation: variance.squareRoot(),
            actors: actors.indices.map {
                Simulation.ActorOutcome(
                    code: actors[$0],
                    mean: sums[$0] / count,
                    shareAbove: Double(above[$0]) / count
                )
            },
            cumulative: cumulative.map { $0 / count },
            paybackCounts: paybackCounts
        )
    }
}
