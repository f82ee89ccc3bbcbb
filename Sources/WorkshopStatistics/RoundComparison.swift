/// Two rounds of estimates of the same people, compared.
///
/// Only who answered both rounds takes part: otherwise a newcomer looks like a change of mind. Computed from
/// everyone's answers: it may leave the server only through the disclosure gate.
public struct RoundComparison: Sendable, Hashable {
    /// The first round of those who answered both.
    public let first: PositionSummary
    /// The second round of those who answered both.
    public let second: PositionSummary
    /// How many answered only the first round.
    public let firstOnlyCount: Int
    /// How many answered only the second round.
    public let secondOnlyCount: Int
    /// How many rose by more than 1e-9.
    public let upCount: Int
    /// How many fell by more than 1e-9.
    public let downCount: Int
    /// The median of the differences, second minus first; not the difference of the medians.
    public let medianDifference: Double
    /// The mean distance that people moved.
    public let meanAbsoluteShift: Double
    /// The share that stayed in the same category, 0 to 1.
    public let sameCategoryShare: Double
    /// The share whose distance to the first round's median, as it was shown, became smaller; 0 to 1.
    public let shareMovedTowardsMedian: Double
    /// The signed-rank test of the differences; shown only when `mayShowTest`.
    public let test: SignedRankTest

    /// The fewest pairs with which the test may be shown.
    public static let minimumPairsForTest = 6

    /// Compares the answers of each person; `nil` when nobody answered both rounds or an answer isn't finite.
    ///
    /// The answers hold one entry per person, `nil` for a round without an answer.
    public init?(_ answers: [(first: Double?, second: Double?)], on scale: OrdinalScale) {
        let pairs = answers.compactMap { answer -> (first: Double, second: Double)? in
            guard let first = answer.first, let second = answer.second else { return nil }
            return (first, second)
        }
        let differences = pairs.map { $0.second - $0.first }
        guard let first = PositionSummary(pairs.map(\.first), on: scale),
            let second = PositionSummary(pairs.map(\.second), on: scale),
            let changes = Sample(differences), let shown = Sample(answers.compactMap(\.first))
        else { return nil }

        self.first = first
        self.second = second
        firstOnlyCount = answers.count { $0.first != nil && $0.second == nil }
        secondOnlyCount = answers.count { $0.first == nil && $0.second != nil }
        upCount = differences.count { $0 > comparisonSlack }
        downCount = differences.count { $0 < -comparisonSlack }
        medianDifference = changes.median
        meanAbsoluteShift = changes.mean(of: \.magnitude)
        sameCategoryShare = share(of: pairs) { scale.category(of: $0.first) == scale.category(of: $0.second) }
        let median = shown.median
        shareMovedTowardsMedian = share(of: pairs) {
            abs($0.second - median) < abs($0.first - median) - comparisonSlack
        }
        test = SignedRankTest(differences: differences)
    }

    /// The number of people who answered both rounds, n_paar.
    public var pairCount: Int { first.count }

    /// How many stayed within 1e-9 of where they were.
    public var sameCount: Int { pairCount - upCount - downCount }

    /// The change of the median, second minus first.
    public var medianChange: Double { second.median - first.median }

    /// The change of the distance between the quartiles; below 0 the group converged.
    public var interquartileRangeChange: Double {
        second.sample.interquartileRange - first.sample.interquartileRange
    }

    /// The change of Cns; above 0 the group converged.
    public var consensusChange: Double { second.consensus - first.consensus }

    /// The change of A; above 0 the group converged.
    public var agreementChange: Double { second.agreement - first.agreement }

    /// Whether there are enough pairs to show the test.
    public var mayShowTest: Bool { pairCount >= Self.minimumPairsForTest }
}

private func share(
    of pairs: [(first: Double, second: Double)],
    where holds: ((first: Double, second: Double)) -> Bool
) -> Double {
    Double(pairs.count(where: holds)) / Double(pairs.count)
}
