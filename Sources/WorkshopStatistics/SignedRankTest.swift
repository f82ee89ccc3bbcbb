/// The exact two-sided signed-rank test of Wilcoxon on paired differences; "indicatief", never proof.
///
/// Zero differences are dropped and tied ones share their mean rank. Differences are rounded to 1e-9 first, or
/// binary fractions would break ties.
public struct SignedRankTest: Sendable, Hashable {
    /// The number of differences that aren't zero.
    public let effectiveCount: Int
    /// The sum of the ranks of the rises.
    public let positiveRankSum: Double
    /// The sum of the ranks of the falls.
    public let negativeRankSum: Double
    /// The probability of ranks at least this lopsided if rises and falls were equally likely, 0 to 1.
    public let pValue: Double
    /// The effect size (W+ - W-) / (W+ + W-): 1 when all rose, -1 when all fell, 0 without any difference.
    public let rankBiserial: Double

    /// Tests finite differences, second minus first.
    public init(differences: [Double]) {
        let nonzero = differences.map { ($0 * 1e9).rounded() }.filter { $0 != 0 }
        let ranks = doubledMidranks(of: nonzero.map(\.magnitude))
        let positive = zip(nonzero, ranks).reduce(0) { $1.0 > 0 ? $0 + $1.1 : $0 }
        let all = ranks.reduce(0, +)
        let negative = all - positive

        effectiveCount = nonzero.count
        positiveRankSum = Double(positive) / 2
        negativeRankSum = Double(negative) / 2
        pValue = min(1, 2 * probability(thatRankSumIsAtMost: min(positive, negative), ranks: ranks))
        rankBiserial = all == 0 ? 0 : Double(positive - negative) / Double(all)
    }
}

/// The ranks times two, so that the mean rank of a tie stays a whole number.
private func doubledMidranks(of values: [Double]) -> [Int] {
    let order = values.indices.sorted { values[$0] < values[$1] }
    var ranks = [Int](repeating: 0, count: values.count)
    var start = 0
    while start < order.count {
        var end = start
        while end + 1 < order.count, values[order[end + 1]] == values[order[start]] { end += 1 }
        for place in start...end { ranks[order[place]] = start + end + 2 }
        start = end + 1
    }
    return ranks
}

/// The chance that a random choice of the ranks sums to at most a limit.
///
/// Probabilities instead of counts of subsets: those overflow 64 bits above some sixty pairs.
private func probability(thatRankSumIsAtMost limit: Int, ranks: [Int]) -> Double {
    var chance = [Double](repeating: 0, count: limit + 1)
    chance[0] = 1
    for rank in ranks {
        for sum in stride(from: limit, through: 0, by: -1) {
            let withRank = sum >= rank ? chance[sum - rank] : 0
            chance[sum] = (chance[sum] + withRank) / 2
        }
    }
    return chance.reduce(0, +)
}
