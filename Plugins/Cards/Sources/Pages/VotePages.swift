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
                        findings.instrument.columns.filter { !findings.room.standing(in: $0.id).isEmpty }.map {
                            column in
                            let count = findings.room.standing(in: column.id).count
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
            aside: findings.context.attendance(most),
            headline: headline(voted.compactMap { findings.outcome.votes($0.id) }.filter { !$0.ranked.isEmpty }),
            lead: findings.say(
                "Elke stip is één punt. Vet: minstens de helft van jullie stemde erop.",
                "Every dot is one point. Bold: at least half of you voted for it."
            ),
            blocks: [
                ColumnPages.quadrants(findings, voted, findings.say("De top per vak", "The top of each column"), panel)
            ]
        )
    }

    private func headline(_ votes: [Outcome.Votes]) -> String {
        let equal = votes.count(where: \.isLevel)
        if votes.isEmpty { return findings.say("Er zijn nog te weinig stemmen", "There are too few votes yet") }
        if equal == 0 { return findings.say("Dit weegt het zwaarst", "This weighs most") }
        guard equal < votes.count else {
            return findings.say(
                "Alles staat gelijk: niets weegt nog het zwaarst",
                "All is equal: nothing weighs most yet"
            )
        }
        return findings.say(
            "In \(votes.count - equal) van \(votes.count) vakken springt er iets uit",
            "In \(votes.count - equal) of \(votes.count) columns something stands out"
        )
    }

    private func panel(_ column: CardsInstrument.Column) -> ([QuadrantsDrawing.Line], aside: String, foot: String) {
        guard let votes = findings.outcome.votes(column.id), !votes.ranked.isEmpty else { return ([], "", few(column)) }
        let texts = texts(column)
        let lines = votes.top.map { tally in
            let broad = tally.isBroad(of: findings.context.participants)
            return QuadrantsDrawing.Line(
                text: texts[tally.id] ?? "",
                note: findings.points(tally.points),
                isStrong: broad
            )
        }
        let level = votes.isLevel ? findings.say("Alles kreeg evenveel punten.", "Everything got as many points.") : ""
        return (lines, "", votes.isTied ? tie(votes) : level)
    }

    private func texts(_ column: CardsInstrument.Column) -> [String: String] {
        Dictionary(findings.items(column.id).map { ($0.id, $0.text) }) { first, _ in first }
    }

    private func few(_ column: CardsInstrument.Column) -> String {
        let n = findings.outcome.votes(column.id)?.n ?? 0
        return findings.say(
            "Nog te weinig stemmen (\(n)). Een uitslag komt er vanaf \(findings.context.k).",
            "Too few votes yet (\(n)). An outcome appears from \(findings.context.k)."
        )
    }

    private func tie(_ votes: Outcome.Votes) -> String {
        let (count, places) = (votes.cut.tied.count, votes.cut.places)
        return findings.say(
            "\(count) staan gelijk voor \(places) plekken: stem nog eens.",
            "\(count) are equal for \(places) places: vote once more."
        )
    }

    /// The whole ranking of every column, with who is behind it.
    var each: [Section] {
        findings.instrument.columns.compactMap { column in
            guard let votes = findings.outcome.votes(column.id), !votes.ranked.isEmpty else { return nil }
            let texts = texts(column)
            let title = findings.title(column)
            let rows = votes.top.map { tally in
                let share = tally.share(dots: votes.dots, ballots: votes.n)
                return [
                    Cell(.user(texts[tally.id] ?? "")), .number(Double(tally.points)), .number(Double(tally.voters)),
                    Cell(.text(NumberText.percentage(share, in: findings.language)), unit: .share, exact: share),
                    .text(standing(tally)),
                ]
            }
            let notes = votes.isTied ? [tie(votes)] : []
            return Section(
                key: "top:\(column.id)",
                kicker: findings.subject,
                aside: findings.context.attendance(votes.n),
                headline: heaviest(votes, texts, title),
                blocks: [
                    Block(
                        "top",
                        .table(
                            Table(
                                caption: findings.say("Wat het zwaarst weegt", "What weighs most"),
                                columns: [
                                    Column(findings.say("Kaart of groep", "Card or group")),
                                    Column(findings.say("Punten", "Points"), isNumeric: true),
                                    Column(findings.say("Stemmers", "Voters"), isNumeric: true),
                                    Column(findings.say("Van alle stippen", "Of all dots"), isNumeric: true),
                                    Column(findings.say("Steun", "Support")),
                                ],
                                rows: rows,
                                notes: notes
                            )
                        )
                    )
                ]
            )
        }
    }

    private func standing(_ tally: DotVoting.Tally) -> String {
        [
            tally.isBroad(of: findings.context.participants) ? findings.say("breed gedragen", "widely shared") : nil,
            tally.isFans ? findings.say("enkele fans", "a few fans") : nil,
        ].compactMap { $0 }.joined(separator: ", ")
    }

    /// What weighs most in a column, when it is one thing.
    private func heaviest(_ votes: Outcome.Votes, _ texts: [String: String], _ title: String) -> String {
        if votes.isLevel {
            return findings.say("\(title): alles kreeg evenveel punten", "\(title): everything got as many points")
        }
        guard let first = votes.top.first, let name = texts[first.id],
            votes.ranked.count(where: { $0.points == first.points }) == 1
        else { return findings.say("\(title): de top", "\(title): the top") }
        return findings.say("\(title): ‘\(name)’ weegt het zwaarst", "\(title): ‘\(name)’ weighs most")
    }
}
