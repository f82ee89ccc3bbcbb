import Foundation
import SessionEngine
import WorksheetKit

/// Days as people in the session's zone write them.
enum LocalDay {
    private static let months = [
        Language.nl: [
            "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober",
            "november", "december",
        ],
        .en: [
            "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
            "November", "December",
        ],
    ]

    static func text(_ moment: Timestamp, language: Language) -> String {
        let parts = components(moment)
        guard let day = parts.day, let month = parts.month, let year = parts.year else { return "" }
        return text(day, month, year, language)
    }

    /// A day that is given as `yyyy-mm-dd`; any other text stays as it is.
    static func text(_ iso: String, language: Language) -> String {
        let parts = iso.split(separator: "-").compactMap { Int($0) }
        guard parts.count == 3, (1...12).contains(parts[1]) else { return iso }
        return text(parts[2], parts[1], parts[0], language)
    }

    private static func text(_ day: Int, _ month: Int, _ year: Int, _ language: Language) -> String {
        "\(day) \(months[language]?[month - 1] ?? "") \(year)"
    }

    /// The day as `yyyy-mm-dd`.
    static func iso(_ moment: Timestamp) -> String {
        let parts = components(moment)
        return [(parts.year ?? 0, 4), (parts.month ?? 0, 2), (parts.day ?? 0, 2)].map { number, width in
            String(repeating: "0", count: max(0, width - String(number).count)) + String(number)
        }.joined(separator: "-")
    }

    /// The local midnight that a day, given as `yyyy-mm-dd`, ends with; `nil` for what is no day.
    static func end(of iso: String) -> Timestamp? {
        let parts = iso.split(separator: "-").compactMap { Int($0) }
        guard parts.count == 3,
            let start = calendar.date(from: DateComponents(year: parts[0], month: parts[1], day: parts[2])),
            let end = calendar.date(byAdding: .day, value: 1, to: start)
        else { return nil }
        let moment = Timestamp(milliseconds: Int64(end.timeIntervalSince1970 * 1_000))
        // A calendar takes the 31st of June for the 1st of July.
        return Self.iso(moment.adding(milliseconds: -1)) == iso ? moment : nil
    }

    private static var calendar: Calendar {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = TimeZone(identifier: SessionSummary.timeZone) ?? .gmt
        return calendar
    }

    private static func components(_ moment: Timestamp) -> DateComponents {
        let date = Date(timeIntervalSince1970: Double(moment.milliseconds) / 1_000)
        return calendar.dateComponents([.day, .month, .year], from: date)
    }
}
