import WorksheetKit

/// What the report adds: the cards that did not go on, how it was computed, and where the instrument comes from.
struct AnnexPages {
    private let findings: Findings

    init(_ findings: Findings) { self.findings = findings }

    /// The cards and groups that are in no top, and how many cards nobody was shown.
    var remaining: Section? {
        let blocks = findings.instrument.columns.flatMap { column -> [Block] in
            let top = Set((findings.outcome.votes(column.id)?.top ?? []).map(\.id))
            let rest = findings.items(column.id).filter { !top.contains($0.id) }
            guard !top.isEmpty, !rest.isEmpty else { return [] }
            return [
                Block("title-\(column.id)", .heading(findings.title(column))),
                Block("rest-\(column.id)", .list(rest.map { [.user($0.text)] }, isOrdered: false)),
            ]
        }
        let notes = unseen
        guard !blocks.isEmpty || !notes.isEmpty else { return nil }
        return Section(
            key: "remaining",
            headline: findings.say("Overige kaarten", "Remaining cards"),
            blocks: blocks + notes,
            isAnnex: true
        )
    }

    /// How many cards nobody was shown; `nil` when all were.
    var hidden: Section? {
        guard !unseen.isEmpty else { return nil }
        return Section(
            key: "remaining",
            headline: findings.say("Overige kaarten", "Remaining cards"),
            blocks: unseen,
            isAnnex: true
        )
    }

    private var unseen: [Block] {
        let hidden = findings.room.written.values.reduce(0, +) - findings.room.cards.count
        let note = findings.say(
            "\(findings.cards(hidden)) is of zijn niet getoond en staan niet in dit verslag.",
            "\(findings.cards(hidden)) were not shown and are not in this report."
        )
        return hidden > 0 ? [Block("hidden", .note(.info, [.text(note)]))] : []
    }

    var method: Section {
        Section(
            key: "method",
            headline: findings.say("Methode en bronnen", "Method and sources"),
            blocks: [
                Block("method", .note(.method, [.text(findings.instrument.deck == nil ? voting : weighing)])),
                findings.instrument.crossings.isEmpty ? nil : Block("matrix", .note(.method, [.text(scoring)])),
                Block("sources", .list(sources, isOrdered: false)),
            ].compactMap { $0 },
            isAnnex: true
        )
    }

    private var voting: String {
        findings.say(
            "Kaarten zijn zonder naam geschreven en door de begeleider getoond. Iedereen had per vak een "
                + "derde van het aantal kaarten en groepen aan stippen, minstens 3 en hooguit 8, en hooguit 2 "
                + "op één kaart. De volgorde is op punten, dan op het aantal stemmers. Breed gedragen: "
                + "minstens de helft van de deelnemers stemde erop. Enkele fans: gemiddeld 1,75 of meer "
                + "stippen per stemmer.",
            "Cards were written without a name and shown by the facilitator. Everyone had, per column, a "
                + "third of the number of cards and groups in dots, at least 3 and at most 8, and at most 2 on "
                + "one card. The order is by points, then by the number of voters. Widely shared: at least "
                + "half of the participants voted for it. A few fans: on average 1.75 or more dots per voter."
        )
    }

    private var weighing: String {
        findings.instrument.deck?.marks == nil
            ? findings.say(
                "Iedereen had een derde van het aantal kaarten aan stippen, minstens 3 en hooguit 8, en hooguit 2 op één "
                    + "kaart. De volgorde is op punten, dan op het aantal stemmers. Wat bij een kaart staat, is zonder "
                    + "naam geschreven en door de begeleider getoond.",
                "Everyone had a third of the number of cards in dots, at least 3 and at most 8, and at most 2 on one "
                    + "card. The order is by points, then by the number of voters. What stands with a card was written "
                    + "without a name and shown by the facilitator."
            )
            : findings.say(
                "Iedereen koos per stap één antwoord. De volgorde van de stappen in de kop gaat naar het deel van wie het "
                    + "weet; ‘weet ik niet’ telt daarin niet mee. Wat bij een stap staat, is zonder naam geschreven en door "
                    + "de begeleider getoond.",
                "Everyone chose one answer for each step. The steps in the headline follow from the part of those who "
                    + "know; ‘don’t know’ does not count there. What stands with a step was written without a name and "
                    + "shown by the facilitator."
            )
    }

    private var scoring: String {
        findings.say(
            "Elk vak van de confrontatie is gescoord van 0 (geen) tot 3 (sterk); het getoonde cijfer is "
                + "de mediaan. De score van een blok, rij of kolom is het gemiddelde van de vakgemiddelden, "
                + "gedeeld door 3. Verdeeld: de kwartielen liggen 1,5 of meer uit elkaar, vanaf vijf scores. "
                + "Een blok springt eruit bij een voorsprong van 10 punten of meer.",
            "Every square of the confrontation was scored from 0 (none) to 3 (strong); the figure shown "
                + "is the median. The score of a block, row or column is the mean of the squares’ means, "
                + "divided by 3. Divided: the quartiles are 1.5 or more apart, from five scores on. A block "
                + "stands out with a lead of 10 points or more."
        )
    }

    private var sources: [[Inline]] {
        findings.instrument.header.sources.map { source in
            let rest = [source.publisher, source.year.map(String.init), source.note?[findings.language]]
            return [.text(([source.title] + rest.compactMap { $0 }).joined(separator: ", "))]
        }
    }
}
