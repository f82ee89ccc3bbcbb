import WorksheetKit

/// Days in words, where no zone matters: a day that somebody filled in is that day everywhere.
enum WrittenDay {
    /// A day that is given as `yyyy-mm-dd`; `nil` for anything else.
    static func text(_ iso: String, _ language: Language) -> String? {
        let parts = iso.split(separator: "-").compactMap { Int($0) }
        guard parts.count == 3, (1...12).contains(parts[1]) else { return nil }
        let months = LocalizedText(
            nl: "januari februari maart april mei juni juli augustus september oktober november december",
            en: "January February March April May June July August September October November December"
        )
        return "\(parts[2]) \(months[language].split(separator: " ")[parts[1] - 1]) \(parts[0])"
    }
}
