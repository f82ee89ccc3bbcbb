/// A day of the Gregorian calendar, without a clock or a zone.
public struct Day: Sendable, Hashable, Comparable {
    /// The year, 1900 to 2199.
    public let year: Int
    /// The month, 1 to 12.
    public let month: Int
    /// The day of the month, from 1.
    public let day: Int

    private init(year: Int, month: Int, day: Int) {
        self.year = year
        self.month = month
        self.day = day
    }

    /// Reads `2026-11-21`; `nil` when it has another shape or is no day.
    public init?(_ text: String) {
        let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        guard parts.map(\.count) == [4, 2, 2], parts.joined().allSatisfy(Day.isDigit) else { return nil }
        let numbers = parts.map { $0.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) } }
        guard (1900...2199).contains(numbers[0]), (1...12).contains(numbers[1]),
            (1...Day.length(numbers[0], numbers[1])).contains(numbers[2])
        else { return nil }
        self.init(year: numbers[0], month: numbers[1], day: numbers[2])
    }

    /// The day as `2026-11-21`.
    public var text: String { "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)" }

    /// Orders days by time.
    public static func < (left: Day, right: Day) -> Bool {
        (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }

    /// The day a number of days later, 0 or more.
    func adding(days: Int) -> Day {
        var (year, month, day) = (year, month, day + max(0, days))
        while day > Day.length(year, month) {
            day -= Day.length(year, month)
            (year, month) = month == 12 ? (year + 1, 1) : (year, month + 1)
        }
        return Day(year: year, month: month, day: day)
    }

    /// The day a number of months later, 0 or more; the last of the month where the month is too short.
    func adding(months: Int) -> Day {
        let count = year * 12 + month - 1 + max(0, months)
        let (year, month) = (count / 12, count % 12 + 1)
        return Day(year: year, month: month, day: min(day, Day.length(year, month)))
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

    private static func length(_ year: Int, _ month: Int) -> Int {
        switch month {
        case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}
