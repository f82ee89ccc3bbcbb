/// Why another round would add nothing.
public enum StopReason: String, Sendable, Hashable {
    /// The group agrees.
    case eens
    /// Hardly anyone moved; lasting disagreement is a valid result.
    case stabiel
    /// Three rounds have been held.
    case derdeRonde = "derde-ronde"
}

extension RoundComparison {
    /// The most rounds that are held.
    public static let maximumRounds = 3

    /// Whether at least 80 percent kept their category and Cns moved less than 0.05.
    public var isStable: Bool {
        sameCategoryShare.reaches(0.80) && !consensusChange.magnitude.reaches(0.05)
    }

    /// The reason to stop after this second round of the pair; `nil` when another round may help.
    ///
    /// The round is the number of the later of the two, from 2.
    public func stopReason(afterRound round: Int) -> StopReason? {
        if second.consensusClass == .eens { return .eens }
        if isStable { return .stabiel }
        return round >= Self.maximumRounds ? .derdeRonde : nil
    }

    /// Whether consensus rose although nobody exchanged a reason: people may have followed the number.
    public func suggestsConformity(reasonsExchanged: Bool) -> Bool {
        !reasonsExchanged && consensusChange > comparisonSlack
    }
}
