import WorksheetKit

/// The pages about the dots: how many everyone has, and what weighs most.
struct VotePages {
    private let findings: Findings

    init(_ findings: Findings) { self.findings = findings }

    /// How many dots there are for every column.
    var invitation: Section {
        Section(
            key: "vote",
            kicker: findings.subject,
            headline: findings.say("Waar zet jij je stippen?", "Where do you put your dots?"),
            lead: findings.say(
                "Stem op je telefoon. Op één kaart mogen er hooguit twee. De uitslag zien we straks samen.",
                "Vote on your phone. At most two on one card. We see the outcome together later."
            ),
            blocks: [
                Block(
                    "dots",
                    .figures(
                        findings.instrument.columns.filter { !findings.items($0.id).isEmpty }.map { column in
                            let count = findings.items(column.id).count
                            let dots = DotVoting.dots(for: count)
                            return BigNumber(
                                String(dots),
                                findings.say(
                                    "stippen voor \(findings.title(column).lowercased())",
                                    "dots for \(findings.title(column).lowercased())"
                                )
                            )
                        }
                    )
                )
            ],
            look: .words
        )
    }

    /// What weighs most in every column; `nil` while no vote is on show.
    var top: Section? {
        let voted = findings.instrument.columns.filter { findings.outcome.votes($0.id) != nil }
        guard !voted.isEmpty else { return nil }
        let most = voted.compactMap { findings.outcome.votes($0.id)?.n }.max() ?? 0
        return Section(
            key: "top",
            kicker: findings.subject,
            aside: "n = \(most) "
                + findings.say("van \(findings.context.participants)", "of \(findings.context.participants)"),
            headline: findings.say("Dit weegt het zwaarst", "This weighs most"),
            blocks: ColumnPages.pairs(voted, content)
        )
    }

    private func content(_ column: CardsInstrument.Column) -> [Block] {
        guard let votes = findings.outcome.votes(column.id) else { return [] }
        let title = Block("title-\(column.id)", .heading(findings.title(column)))
        guard !votes.ranked.isEmpty else {
            let text = findings.say(
                "Nog te weinig stemmen: \(votes.n). Een uitslag komt er vanaf \(findings.context.k).",
                "Too few votes yet: \(votes.n). An outcome appears from \(findings.context.k)."
            )
            return [title, Block("few-\(column.id)", .paragraph([.text(text)]))]
        }
        let texts = Dictionary(findings.items(column.id).map { ($0.id, $0.text) }) { first, _ in first }
        let line = { (tally: DotVoting.Tally) -> [Inline] in
            [.user(texts[tally.id] ?? ""), .text(" – \(findings.support(tally))")]
        }
        var blocks = [title, Block("top-\(column.id)", .list(votes.top.map(line), isOrdered: true))]
        if votes.isTied {
            let names = votes.cut.tied.count
            let text = findings.say(
                "\(names) staan gelijk voor \(votes.cut.places) plekken: stem daar nog eens over.",
                "\(names) are equal for \(votes.cut.places) places: vote on those once more."
            )
            blocks.append(Block("tied-\(column.id)", .note(.attention, [.text(text)])))
        }
        return blocks
    }
}
