import Testing
import WorkshopStatistics

private func comparison(_ first: [Double?], _ second: [Double?]) throws -> RoundComparison {
    try #require(RoundComparison(zip(first, second).map { (first: $0, second: $1) }, on: .phases))
}

@Suite("Signed-rank test")
struct SignedRankTestTests {
    @Test("the exact p equals the count over every choice of signs")
    func bruteForce() {
        let broken = counterexample(in: -6...6, lengths: 0...10, runs: 60) { differences in
            let test = SignedRankTest(differences: differences.map { Double($0) / 10 })
            return abs(test.pValue - pByCounting(differences)) < 1e-9
        }
        #expect(broken == nil)
    }

    @Test("a group of hundreds neither overflows nor loses its ranks")
    func large() {
        let test = SignedRankTest(differences: (1...200).map { $0.isMultiple(of: 2) ? Double($0) : -Double($0) })
        #expect(test.positiveRankSum + test.negativeRankSum == 20_100)
        #expect((0.8...1).contains(test.pValue))
        #expect(SignedRankTest(differences: [Double](repeating: 0.1, count: 200)).pValue < 1e-50)
    }

    @Test("differences that differ only in their last binary digits tie")
    func ties() {
        let test = SignedRankTest(differences: [0.3, 0.1 + 0.2, -0.3])
        #expect(test.positiveRankSum == 4)
        #expect(test.negativeRankSum == 2)
    }

    @Test("without any difference there is no evidence and no effect")
    func none() {
        let test = SignedRankTest(differences: [0, 0, 0])
        #expect(test.effectiveCount == 0)
        #expect(test.pValue == 1)
        #expect(test.rankBiserial == 0)
    }

    private func pByCounting(_ differences: [Int]) -> Double {
        let nonzero = differences.filter { $0 != 0 }
        let ranks = nonzero.map { value in
            let lower = nonzero.count { abs($0) < abs(value) }
            let equal = nonzero.count { abs($0) == abs(value) }
            return 2 * lower + equal + 1
        }
        let observed = min(
            zip(nonzero, ranks).filter { $0.0 > 0 }.map(\.1).reduce(0, +),
            zip(nonzero, ranks).filter { $0.0 < 0 }.map(\.1).reduce(0, +)
        )
        let choices = 1 << nonzero.count
        let asLow = (0..<choices).count { choice in
            ranks.indices.filter { choice >> $0 & 1 == 1 }.map { ranks[$0] }.reduce(0, +) <= observed
        }
        return min(1, 2 * Double(asLow) / Double(choices))
    }
}

@Suite("Round comparison")
struct RoundTests {
    @Test("only who answered both rounds is compared; the others are counted")
    func pairs() throws {
        let rounds = try comparison([1, 2, nil, 4, nil], [2, 2, 3, nil, nil])
        #expect(rounds.pairCount == 2)
        #expect(rounds.firstOnlyCount == 1)
        #expect(rounds.secondOnlyCount == 1)
        #expect(rounds.upCount == 1)
        #expect(rounds.sameCount == 1)
        #expect(!rounds.mayShowTest)
    }

    @Test("rounds without a common participant can't be compared")
    func noPairs() {
        #expect(RoundComparison([(first: 1, second: nil), (first: nil, second: 2)], on: .phases) == nil)
        #expect(RoundComparison([], on: .phases) == nil)
    }

    @Test("moving towards the median means the median that was shown, absentees of round two included")
    func towardsMedian() throws {
        let rounds = try comparison([1, 2, 4, 4, 4], [2, 3, 4, nil, nil])
        #expect(abs(rounds.shareMovedTowardsMedian - 2.0 / 3) < 1e-9)
        #expect(try comparison([2, 2, 3], [2, 2, 3]).shareMovedTowardsMedian == 0)
    }

    @Test("hardly any movement is stable, and agreement stops earlier than stability")
    func stopping() throws {
        let divided = [1.0, 1, 2, 3, 4, 4, 2, 3]
        let stable = try comparison(divided, divided)
        #expect(stable.isStable)
        #expect(stable.stopReason(afterRound: 2) == .stabiel)
        #expect(try comparison(divided, [2, 2, 2, 2, 2, 2, 2, 2]).stopReason(afterRound: 2) == .eens)

        let moving = try comparison(divided, [3, 4, 4, 1, 1, 2, 1, 1])
        #expect(!moving.isStable)
        #expect(moving.stopReason(afterRound: 2) == nil)
        #expect(moving.stopReason(afterRound: 3) == .derdeRonde)
    }

    @Test("consensus that rises without an exchange of reasons suggests conformity")
    func conformity() throws {
        let rising = try comparison([1, 2, 3, 4, 2], [2, 2, 2, 3, 2])
        #expect(rising.suggestsConformity(reasonsExchanged: false))
        #expect(!rising.suggestsConformity(reasonsExchanged: true))
        let same = try comparison([1, 2, 3, 4, 2], [1, 2, 3, 4, 2])
        #expect(!same.suggestsConformity(reasonsExchanged: false))
    }

    @Test("mirroring the scale swaps up and down and keeps the test")
    func mirrored() {
        let broken = counterexample(in: 10...40, lengths: 2...16) { inputs in
            let half = inputs.count / 2
            let pairs = (0..<half).map { (Double(inputs[$0]) / 10, Double(inputs[$0 + half]) / 10) }
            guard let straight = RoundComparison(pairs.map { (first: $0, second: $1) }, on: .phases),
                let mirrored = RoundComparison(pairs.map { (first: 5 - $0, second: 5 - $1) }, on: .phases)
            else { return false }
            return straight.upCount == mirrored.downCount && straight.downCount == mirrored.upCount
                && straight.test.positiveRankSum == mirrored.test.negativeRankSum
                && abs(straight.test.pValue - mirrored.test.pValue) < 1e-12
                && abs(straight.consensusChange - mirrored.consensusChange) < 1e-9
        }
        #expect(broken == nil)
    }
}
