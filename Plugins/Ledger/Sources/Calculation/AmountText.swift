public import WorksheetKit

/// Amounts and ratios as a reader sees them (methods 1.6).
public enum AmountText {
    /// Writes an amount in euros, rounded by its size: to 1, 100, 1,000 or 100,000.
    ///
    /// The step follows from the unrounded amount; a hard space follows the sign of the euro.
    public static func euros(_ amount: Double, in language: Language) -> String {
        guard amount.isFinite else { return "\u{2013}" }
        let size = amount.magnitude
        let million = size >= 10_000_000
        let step: Double = size < 1_000 ? 1 : size < 100_000 ? 100 : 1_000
        let text =
            million
            ? NumberText.decimal(size / 1_000_000, decimals: 1, in: language) + hardSpace + words(language).million
            : NumberText.decimal(roundedForDisplay(size / step, decimals: 0) * step, decimals: 0, in: language)
        let isZero = !million && roundedForDisplay(size / step, decimals: 0) == 0
        return (amount < 0 && !isZero ? "\u{2212}" : "") + "€" + (language == .nl ? hardSpace : "") + text
    }

    /// Writes benefits per euro of costs: one decimal, and two where one would make it look even.
    public static func ratio(_ ratio: Double?, in language: Language) -> String {
        guard let ratio, ratio.isFinite else { return words(language).none }
        let isNearOne = (0.9..<1.1).contains(ratio)
        return NumberText.decimal(ratio, decimals: isNearOne ? 2 : 1, in: language)
    }

    private static let hardSpace = "\u{A0}"

    private static func words(_ language: Language) -> (million: String, none: String) {
        switch language {
        case .nl: ("mln", "n.v.t.")
        case .en: ("million", "n/a")
        }
    }
}
