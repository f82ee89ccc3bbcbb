import Testing
import WorkshopStatistics

private func phases(_ inputs: [Int]) -> [Double] { inputs.map { Double($0) / 10 } }

@Suite("Consensus measures")
struct ConsensusTests {
    @Test("Cns stays the same when the scale is mirrored")
    func mirroredConsensus() {
        let broken = counterexample(in: 10...40, lengths: 1...30) { inputs in
            guard let straight = Sample(phases(inputs)), let mirrored = Sample(phases(inputs.map { 50 - $0 })) else {
                return false
            }
            return abs(straight.consensus(width: 3) - mirrored.consensus(width: 3)) < 1e-9
        }
        #expect(broken == nil)
    }

    // On whole phases only: 2.5 counts upwards, and so does its mirror image.
    @Test("A, D, l² and rWG stay the same when the scale is mirrored")
    func mirroredFrequencies() {
        let broken = counterexample(in: 0...12, lengths: 3...7) { list in
            let counts = list.map(Double.init)
            guard let straight = Frequencies(counts: counts) else { return list.allSatisfy { $0 == 0 } }
            guard let mirrored = Frequencies(counts: counts.reversed()) else { return false }
            return abs(straight.agreement - mirrored.agreement) < 1e-9
                && abs(straight.leikDispersion - mirrored.leikDispersion) < 1e-9
                && abs(straight.blairLacyConcentration - mirrored.blairLacyConcentration) < 1e-9
                && abs((straight.withinGroupAgreement ?? 9) - (mirrored.withinGroupAgreement ?? 9)) < 1e-9
                && abs(straight.consensus - mirrored.consensus) < 1e-9
        }
        #expect(broken == nil)
    }

    @Test("Cns is 1 when all are equal, and only then")
    func unanimity() {
        let broken = counterexample(in: 10...40, lengths: 1...6, runs: 2_000) { inputs in
            guard let sample = Sample(phases(inputs)) else { return false }
            return (abs(sample.consensus(width: 3) - 1) < 1e-9) == (Set(inputs).count == 1)
        }
        #expect(broken == nil)
    }

    @Test("Cns lies between 0 and 1, A and rWG between their ends")
    func ranges() {
        let broken = counterexample(in: 10...40, lengths: 1...30) { inputs in
            guard let summary = PositionSummary(phases(inputs), on: .phases) else { return false }
            return (0...1).contains(summary.consensus) && (-1 - 1e-9...1 + 1e-9).contains(summary.agreement)
                && (0...1).contains(summary.frequencies.leikDispersion)
                && (summary.frequencies.withinGroupAgreement ?? 1) <= 1
        }
        #expect(broken == nil)
    }

    @Test("half a group at each end has no consensus at all", arguments: [OrdinalScale.phases, .bipolar, .likert])
    func extremes(scale: OrdinalScale) throws {
        let ends = [scale.minimum, scale.maximum, scale.minimum, scale.maximum]
        let summary = try #require(PositionSummary(ends, on: scale))
        #expect(summary.consensus < 1e-9)
        #expect(abs(summary.agreement + 1) < 1e-9)
        #expect(abs(summary.frequencies.leikDispersion - 1) < 1e-9)
    }

    @Test("A of a uniform distribution is 0", arguments: 3...9)
    func uniform(size: Int) throws {
        for count in [1, 2.5, 40] {
            let frequencies = try #require(Frequencies(counts: [Double](repeating: count, count: size)))
            #expect(abs(frequencies.agreement) < 1e-9)
        }
    }

    @Test("the order of the participants changes not a single bit")
    func permutation() {
        let broken = counterexample(in: 10...40, lengths: 1...30) { inputs in
            var generator = SeededGenerator(seed: UInt64(inputs.count))
            let shuffled = inputs.shuffled(using: &generator)
            return PositionSummary(phases(inputs), on: .phases) == PositionSummary(phases(shuffled), on: .phases)
        }
        #expect(broken == nil)
    }

    @Test("moving the whole scale changes no measure")
    func translation() {
        let broken = counterexample(in: 1...5, lengths: 1...20) { inputs in
            let moved = OrdinalScale(categories: -7 ... -3)
            guard let moved, let here = PositionSummary(inputs.map(Double.init), on: .likert),
                let there = PositionSummary(inputs.map { Double($0 - 8) }, on: moved)
            else { return false }
            return abs(here.consensus - there.consensus) < 1e-9 && here.agreement == there.agreement
                && abs(here.frequencies.interpolatedMedian - 8 - there.frequencies.interpolatedMedian) < 1e-9
        }
        #expect(broken == nil)
    }

    @Test("positions off the scale give no not-a-number")
    func offTheScale() throws {
        let summary = try #require(PositionSummary([-40, 2, 90], on: .phases))
        #expect(summary.consensus == 0)
        #expect(summary.categoryCounts == [1, 1, 0, 1])
    }

    @Test("full agreement with a target is 1 on it and 0 a whole scale away")
    func target() throws {
        let sample = try #require(Sample([4, 4, 4]))
        #expect(sample.agreement(withTarget: 4, width: 3) == 1)
        #expect(abs(sample.agreement(withTarget: 1, width: 3)) < 1e-9)
    }

    @Test("the interpolated median lies halfway to the next chosen category when exactly half is below")
    func interpolatedMedian() throws {
        #expect(try #require(Frequencies(counts: [3, 0, 0, 3])).interpolatedMedian == 2.5)
        #expect(try #require(Frequencies(counts: [0, 2, 2, 1])).interpolatedMedian == 2.75)
        #expect(try #require(Frequencies(counts: [0, 0, 5, 0], lowestCategory: -3)).interpolatedMedian == -1)
    }

    @Test("no choice, too few categories or a negative count is no distribution")
    func refused() {
        #expect(Frequencies(counts: [0, 0, 0]) == nil)
        #expect(Frequencies(counts: [3, 3]) == nil)
        #expect(Frequencies(counts: [3, -1, 2]) == nil)
    }
}
