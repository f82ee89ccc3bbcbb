import Testing
import WorkshopStatistics

/// Positions from the number of people in each phase.
private func positions(_ counts: [Int]) -> [Double] {
    counts.enumerated().flatMap { [Double](repeating: Double($0.offset + 1), count: $0.element) }
}

private func classOf(_ counts: [Int]) -> ConsensusClass? {
    PositionSummary(positions(counts), on: .phases)?.consensusClass
}

@Suite("Consensus class")
struct ConsensusClassTests {
    @Test("fewer than five answers have no class, however much they agree")
    func tooFew() {
        #expect(classOf([0, 4, 0, 0]) == .teWeinig)
        #expect(classOf([0, 5, 0, 0]) == .eens)
    }

    @Test(
        "two camps are named with their phases",
        arguments: [
            ([3, 0, 0, 3], 1, 4), ([4, 0, 4, 0], 1, 3), ([0, 4, 1, 3], 2, 4), ([5, 1, 1, 5], 1, 4),
            ([4, 0, 3, 3], 1, 3), ([3, 0, 3, 4], 1, 4),
        ]
    )
    func camps(counts: [Int], lower: Int, upper: Int) {
        #expect(classOf(counts) == .tweeKampen(lower: lower, upper: upper))
    }

    @Test("a camp of exactly 30 percent and a valley of exactly half of it still make two camps")
    func campsOnTheThreshold() {
        #expect(classOf([6, 3, 11, 0]) == .tweeKampen(lower: 1, upper: 3))
        #expect(classOf([5, 2, 11, 0]) == .verdeeld)
        #expect(classOf([3, 0, 7, 0]) == .tweeKampen(lower: 1, upper: 3))
        #expect(classOf([4, 2, 4, 0]) == .tweeKampen(lower: 1, upper: 3))
        #expect(classOf([8, 5, 8, 0]) == .verdeeld)
    }

    @Test("neighbouring phases are never two camps")
    func neighbours() {
        #expect(classOf([0, 5, 5, 0]) == .grotendeelsEens)
    }

    @Test("a class on fewer than eight answers is provisional")
    func provisional() throws {
        func isProvisional(_ counts: [Int]) throws -> Bool {
            try #require(PositionSummary(positions(counts), on: .phases)).isProvisional
        }
        #expect(try !isProvisional([0, 4, 0, 0]))
        #expect(try isProvisional([0, 5, 0, 0]))
        #expect(try isProvisional([0, 7, 0, 0]))
        #expect(try !isProvisional([0, 8, 0, 0]))
    }

    @Test(
        "no class is put in words on a scale that wasn't calibrated: of other lengths, or in halves",
        arguments: [(1...3, 1), (1...4, 1), (0...7, 1), (1...5, 2), (1...10, 1)]
    )
    func uncalibrated(categories: ClosedRange<Int>, steps: Int) throws {
        let scale = try #require(OrdinalScale(categories: categories, stepsPerCategory: steps))
        let summary = try #require(PositionSummary([1, 1, 1, 1, 1, 1, 1, 1], on: scale))
        #expect(summary.consensusClass == nil)
        #expect(!summary.isProvisional)
    }

    @Test(
        "at random every class comes up as often as the published calibration says",
        arguments: [(5, 3, 23, 23), (8, 1, 13, 15), (12, 0, 5, 11), (20, 0, 1, 9)]
    )
    func calibration(count: Int, eens: Int, grotendeels: Int, kampen: Int) {
        let found = classes(of: count, population: [0.25, 0.25, 0.25, 0.25], on: .phases)
        #expect([found.eens, found.grotendeels, found.kampen] == [eens, grotendeels, kampen])
    }
}
