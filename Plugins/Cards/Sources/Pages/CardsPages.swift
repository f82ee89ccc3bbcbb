import WorksheetKit

/// The pages of a worksheet with cards: on the board those of the phase that is on, in the report all.
struct CardsPages {
    let findings: Findings

    init(_ findings: Findings) { self.findings = findings }

    func sections() -> [Section] {
        if let deck = findings.instrument.deck {
            let pages = DeckPages(findings, deck)
            return findings.context.isReport ? pages.report : pages.board
        }
        return findings.context.isReport ? report : board
    }

    private var board: [Section] {
        let columns = ColumnPages(findings)
        let votes = VotePages(findings)
        let matrix = MatrixPages(findings)
        switch findings.context.current.flatMap({ CardsPhase(rawValue: $0.phase) }) {
        case .write: return [columns.invitation] + columns.each
        case .show, .cluster: return ([columns.overview].compactMap { $0 } + columns.each).or(columns.invitation)
        case .vote, .top, .read, .mark, nil: return votes.top.map { [$0] + votes.each } ?? [votes.invitation]
        case .confront: return matrix.sections.or(matrix.invitation)
        case .options: return OptionPages(findings).sections
        }
    }

    private var report: [Section] {
        let columns = ColumnPages(findings)
        let pages =
            [VotePages(findings).top ?? columns.overview].compactMap { $0 } + VotePages(findings).each + columns.each
            + MatrixPages(findings).sections + OptionPages(findings).sections
        guard !findings.room.cards.isEmpty else { return [] }
        return pages + [AnnexPages(findings).remaining, AnnexPages(findings).method].compactMap { $0 }
    }
}

extension [Section] {
    fileprivate func or(_ page: Section) -> [Section] { isEmpty ? [page] : self }
}
