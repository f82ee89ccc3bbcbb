import Testing
import WorkshopStatistics

@Suite("Sample")
struct SampleTests {
    @Test("the median of an even count lies halfway")
    func evenMedian() throws {
        #expect(try #require(Sample([4, 1, 3, 2])).median == 2.5)
    }

    @Test("quantiles are of type 7 and stay within the values at both ends")
    func quantiles() throws {
        let sample = try #require(Sample([1, 2, 3, 4]))
        #expect(sample.lowerQuartile == 1.75)
        #expect(sample.upperQuartile == 3.25)
        #expect(sample.quantile(0.1) == 1.3)
        #expect(sample.quantile(0) == 1)
        #expect(sample.quantile(1) == 4)
        #expect(sample.quantile(7) == 4)
    }

    @Test("one value is its own quartiles and has no standard deviation")
    func single() throws {
        let sample = try #require(Sample([2.3]))
        #expect(sample.interquartileRange == 0)
        #expect(sample.standardDeviation == nil)
        #expect(sample.meanAbsoluteDeviation == 0)
    }

    @Test("nothing and not-a-number are no sample", arguments: [[], [.nan], [1, .infinity]])
    func refused(values: [Double]) {
        #expect(Sample(values) == nil)
    }
}

@Suite("Ordinal scale")
struct OrdinalScaleTests {
    @Test(
        "a position counts as the nearest phase, halves upwards",
        arguments: [(1.49, 1), (1.5, 2), (2.49, 2), (2.5, 3), (2.499_999_999_9, 3), (3.5, 4), (0.2, 1), (99, 4)]
    )
    func categories(position: Double, phase: Int) {
        #expect(OrdinalScale.phases.category(of: position) == phase)
    }

    @Test("not-a-number counts as the lowest category instead of trapping")
    func notANumber() {
        #expect(OrdinalScale.phases.category(of: .nan) == 1)
    }

    @Test("inputs are tenths on the phases and whole steps elsewhere")
    func inputs() {
        #expect(OrdinalScale.phases.position(ofInput: 25) == 2.5)
        #expect(OrdinalScale.phases.position(ofInput: 9) == nil)
        #expect(OrdinalScale.phases.position(ofInput: 41) == nil)
        #expect(OrdinalScale.bipolar.position(ofInput: -3) == -3)
        #expect(OrdinalScale.bipolar.inputs == -3...3)
        #expect(OrdinalScale.phases.step == 0.1)
        #expect(OrdinalScale.likert.width == 4)
    }

    @Test("two categories are no scale, because agreement isn't defined on them")
    func tooFew() {
        #expect(OrdinalScale(categories: 1...2) == nil)
        #expect(OrdinalScale(categories: 1...3, stepsPerCategory: 0) == nil)
        #expect(OrdinalScale(categories: Int.min...Int.min + 3) == nil)
        #expect(OrdinalScale(categories: 1...3)?.hasCalibratedClasses == false)
    }
}
