import WorkshopStatistics

/// How often each class comes up, in whole percents, when so many people are drawn from a population.
struct ClassChances {
    let eens: Int
    let grotendeels: Int
    let kampen: Int
}

/// Goes through every way in which people can be spread over the categories: nothing is drawn, all is counted.
func classes(of count: Int, population: [Double], on scale: OrdinalScale) -> ClassChances {
    var chance: [String: Double] = [:]
    for counts in compositions(of: count, into: population.count) {
        let positions = zip(scale.categories, counts).flatMap { [Double](repeating: Double($0), count: $1) }
        let code = PositionSummary(positions, on: scale)?.consensusClass?.code ?? ""
        chance[code, default: 0] += multinomialChance(counts, population)
    }
    func percentage(_ code: String) -> Int { Int(((chance[code] ?? 0) * 100).rounded()) }
    return ClassChances(
        eens: percentage("eens"),
        grotendeels: percentage("grotendeels_eens"),
        kampen: percentage("twee_kampen")
    )
}

private func compositions(of total: Int, into parts: Int) -> [[Int]] {
    guard parts > 1 else { return [[total]] }
    return (0...total).flatMap { first in compositions(of: total - first, into: parts - 1).map { [first] + $0 } }
}

private func multinomialChance(_ counts: [Int], _ population: [Double]) -> Double {
    var chance = 1.0
    var drawn = 0
    for (count, share) in zip(counts, population) {
        for place in 0..<count {
            drawn += 1
            chance *= Double(drawn) / Double(place + 1) * share
        }
    }
    return chance
}
