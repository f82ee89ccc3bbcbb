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
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = TimeZone(identifier: SessionSummary.timeZone) ?? .gmt
        let date = Date(timeIntervalSince1970: Double(moment.milliseconds) / 1_000)
        let parts = calendar.dateComponents([.day, .month, .year], from: date)
        guard let day = parts.day, let month = parts.month, let year = parts.year, let names = months[language] else {
            return ""
        }
        return "\(day) \(names[month - 1]) \(year)"
    }
}
