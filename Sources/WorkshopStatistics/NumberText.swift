import Glibc
public import WorkshopPrimitives

/// Numbers as a reader sees them: in Dutch 1.234,5 and in English 1,234.5, with a real minus sign (U+2212).
public enum NumberText {
    /// Writes a number with a fixed number of decimals, rounded half away from zero.
    ///
    /// What rounds to zero has no minus sign; what isn't finite is written as a dash. Decimals run from 0 to 9.
    public static func decimal(_ value: Double, decimals: Int, in language: Language) -> String {
        let decimals = min(max(decimals, 0), 9)
        let rounded = roundedForDisplay(value, decimals: decimals)
        guard rounded.isFinite else { return "\u{2013}" }
        let magnitude = rounded.magnitude
        let whole = magnitude.rounded(.down)
        let factor = pow(10, Double(decimals))
        let fraction = Int(((magnitude - whole) * factor).rounded())
        return sign(of: rounded) + grouped(whole, in: language)
            + (decimals > 0 ? decimalMark(language) + padded(fraction, to: decimals) : "")
    }

    /// Writes a whole number.
    public static func whole(_ value: Int, in language: Language) -> String {
        decimal(Double(value), decimals: 0, in: language)
    }

    /// Writes a share as a percentage: 0.44 is 44%, and below 10 percent one decimal is kept.
    ///
    /// The number of decimals follows from the unrounded share.
    public static func percentage(_ share: Double, in language: Language) -> String {
        let percentage = share * 100
        let keepsDecimal = percentage != 0 && !percentage.magnitude.reaches(10)
        return decimal(percentage, decimals: keepsDecimal ? 1 : 0, in: language) + "%"
    }

    private static func sign(of value: Double) -> String { value < 0 ? "\u{2212}" : "" }

    private static func decimalMark(_ language: Language) -> String {
        switch language {
        case .nl: ","
        case .en: "."
        }
    }

    private static func groupMark(_ language: Language) -> String {
        switch language {
        case .nl: "."
        case .en: ","
        }
    }

    // Thousands are split off in floating point: a number beyond Int must not trap.
    private static func grouped(_ whole: Double, in language: Language) -> String {
        var groups: [String] = []
        var rest = whole
        while rest >= 1_000 {
            let group = rest.truncatingRemainder(dividingBy: 1_000)
            groups.append(padded(Int(group), to: 3))
            rest = ((rest - group) / 1_000).rounded()
        }
        groups.append(String(Int(rest)))
        return groups.reversed().joined(separator: groupMark(language))
    }

    private static func padded(_ number: Int, to width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
