/// Measures of dispersion over an ordinal distribution, for comparison beside the two that decide.
extension Frequencies {
    /// The ordinal dispersion D of Leik (1966): 0 when all agree, 1 with half at each end.
    ///
    /// D = 2 SUM min(F, 1 - F) / (K - 1), with F the cumulative shares.
    public var leikDispersion: Double {
        let sum = cumulativeShares.reduce(0) { $0 + min($1, 1 - $1) }
        return 2 * sum / Double(counts.count - 1)
    }

    /// The concentration l² of Blair and Lacy: 1 when all agree, 0 with half at each end.
    ///
    /// l² = SUM (F - 1/2)² / ((K - 1) / 4), with F the cumulative shares.
    public var blairLacyConcentration: Double {
        let sum = cumulativeShares.reduce(0) { $0 + ($1 - 0.5) * ($1 - 0.5) }
        return sum / (Double(counts.count - 1) / 4)
    }

    /// The agreement rWG of James, Demaree and Wolf (1984) against a uniform null; `nil` without a second choice.
    ///
    /// 1 - s² / ((K² - 1) / 12), s² with n-1. It falls below 0 when a group spreads wider than chance, and is shown
    /// as it is: cut off at 0 it would hide exactly that.
    public var withinGroupAgreement: Double? {
        let total = total
        guard total > 1 else { return nil }
        let centre = weightedSum { Double($0) } / total
        let variance = weightedSum { (Double($0) - centre) * (Double($0) - centre) } / (total - 1)
        let categories = Double(counts.count)
        return 1 - variance / ((categories * categories - 1) / 12)
    }

    /// The sum over the chosen categories of a quantity, each as often as it was chosen.
    func weightedSum(of quantity: (Int) -> Double) -> Double {
        counts.enumerated().reduce(0) { sum, entry in
            entry.element > 0 ? sum + entry.element * quantity(lowestCategory + entry.offset) : sum
        }
    }
}
