import Testing
import WorksheetKit

@testable import ResultsChain

@Suite("Signals from practice")
struct SignalTests {
    private func indicator(
        _ direction: Direction,
        _ signal: Double?,
        high: Double? = nil,
        baseline: Double? = nil,
        every frequency: Frequency = .month
    ) -> Indicator {
        Indicator(
            id: "i",
            node: "E",
            name: "meldingen",
            kind: .existing,
            frequency: frequency,
            direction: direction,
            signal: signal,
            signalHigh: high,
            baseline: baseline
        )
    }

    private func measured(_ values: [(String, Double)]) throws -> [Measurement] {
        try values.enumerated().map { index, value in
            let day = try #require(Day(value.0))
            return Measurement(id: "m\(index)", indicator: "i", day: day, value: value.1, isOnCourse: nil, note: nil)
        }
    }

    private func day(_ text: String) throws -> Day { try #require(Day(text)) }

    @Test("a value at the signaalwaarde is on course, one beyond it is to talk about")
    func sides() throws {
        let today = try day("2026-11-21")
        let ten = try measured([("2026-11-01", 10)])
        #expect(indicator(.higher, 10).signal(ten, on: today) == .onCourse)
        #expect(indicator(.higher, 10.1).signal(ten, on: today) == .talking)
        #expect(indicator(.lower, 10).signal(ten, on: today) == .onCourse)
        #expect(indicator(.lower, 9.9).signal(ten, on: today) == .talking)
        #expect(indicator(.within, 5, high: 10).signal(ten, on: today) == .onCourse)
        #expect(indicator(.within, 5, high: 9).signal(ten, on: today) == .talking)
        #expect(indicator(.within, 11, high: 12).signal(ten, on: today) == .talking)
    }

    @Test("what was not looked at for two periods is unknown, and so is what nobody can compare")
    func unknown() throws {
        let measured = try measured([("2026-01-31", 10)])
        let monthly = indicator(.higher, 5)
        #expect(monthly.signal(measured, on: try day("2026-03-31")) == .onCourse)
        #expect(monthly.signal(measured, on: try day("2026-04-01")) == .unknown)
        #expect(monthly.signal(measured, on: try day("2026-01-30")) == .unknown)
        #expect(monthly.signal([], on: try day("2026-01-31")) == .unknown)
        #expect(indicator(.higher, nil).signal(measured, on: try day("2026-02-01")) == .unknown)
        let weekly = indicator(.higher, 5, every: .week)
        #expect(weekly.signal(measured, on: try day("2026-02-14")) == .onCourse)
        #expect(weekly.signal(measured, on: try day("2026-02-15")) == .unknown)
    }

    @Test("only the last value up to the day counts")
    func latest() throws {
        let values = try measured([("2026-11-10", 4), ("2026-11-01", 8), ("2026-12-01", 9)])
        #expect(indicator(.higher, 5).signal(values, on: try day("2026-11-21")) == .talking)
        #expect(indicator(.higher, 5).signal(values, on: try day("2026-12-01")) == .onCourse)
    }

    @Test("an arrow is drawn for a change of 5 percent of the value at the start, and for less none")
    func trend() throws {
        let today = try day("2026-11-21")
        let up = try measured([("2026-10-01", 50), ("2026-11-01", 55)])
        #expect(indicator(.higher, 5, baseline: 100).trend(up, on: today) == .up)
        #expect(indicator(.higher, 5, baseline: 101).trend(up, on: today) == nil)
        #expect(indicator(.higher, 5).trend(up, on: today) == nil)
        let down = try measured([("2026-10-01", 55), ("2026-11-01", 50)])
        #expect(indicator(.higher, 5, baseline: -100).trend(down, on: today) == .down)
        #expect(indicator(.higher, 5, baseline: 0).trend(try measured([("2026-11-01", 5)]), on: today) == nil)
    }

    @Test("a point stands as its worst known indicator, and what is unknown stays visible")
    func worst() {
        #expect(PointSignal([.onCourse, .talking]).signal == .talking)
        #expect(PointSignal([.onCourse, .unknown]).signal == .onCourse)
        #expect(PointSignal([.onCourse, .unknown]).hasUnknown)
        #expect(PointSignal([]).signal == .unknown)
    }

    @Test("a day is a day of the calendar", arguments: ["2026-02-29", "2026-13-01", "2026-1-1", "26-01-01", "", "x"])
    func days(_ text: String) { #expect(Day(text) == nil) }

    @Test("months end where they end")
    func months() throws {
        #expect(try day("2024-02-29").text == "2024-02-29")
        #expect(Frequency.month.day(1, after: try day("2026-01-31")).text == "2026-02-28")
        #expect(Frequency.year.day(1, after: try day("2024-02-29")).text == "2025-02-28")
        #expect(Frequency.quarter.day(2, after: try day("2026-11-30")).text == "2027-05-30")
        #expect(Frequency.week.day(1, after: try day("2026-12-28")).text == "2027-01-04")
    }

    @Test("what is only seen has a sign, what is measured has a value, and nothing has both")
    func signs() throws {
        var room = try Room.small()
        try room.desk(Room.indicator("i", "E"))
        let measure: JSON = ["do": "measure", "id": "m", "indicator": "i", "day": "2026-11-01"]
        #expect(room.refusal(nil, measure, phase: "toetsen")?.field == "value")
        #expect(room.refusal(nil, measure.merging(["value": 1, "onCourse": true]), phase: "toetsen")?.field == "value")
        try room.desk(measure.merging(["onCourse": false]))
        let indicator = try #require(room.picture.common.indicators.first)
        #expect(room.picture.signal(of: indicator) == .talking)
    }

    @Test("between two values needs both, in order")
    func between() throws {
        let room = try Room.small()
        let within = Room.indicator("i", "E").merging(["direction": "binnen"])
        #expect(room.refusal(nil, within, phase: "sturen") == nil)
        #expect(room.refusal(nil, within.merging(["signal": 3]), phase: "sturen")?.field == "signalHigh")
        let turned = within.merging(["signal": 3, "signalHigh": 2])
        #expect(room.refusal(nil, turned, phase: "sturen")?.field == "signalHigh")
        #expect(room.refusal(nil, within.merging(["signal": 3, "signalHigh": 3]), phase: "sturen") == nil)
        #expect(
            room.refusal(nil, Room.indicator("i", "E").merging(["signal": 1, "signalHigh": 2]), phase: "sturen") != nil
        )
    }
}
