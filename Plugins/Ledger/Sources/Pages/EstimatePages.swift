import WorksheetKit

// What the room thinks of the numbers, and what the outcome rests on.
extension LedgerPages {
    /// What the room thinks of each number that it was asked for.
    var estimatesPage: Section? {
        guard !book.asked.isEmpty else { return nil }
        let divided = book.asked.filter { outcome.pooled[$0]?.disagreement ?? 0 > 0.5 }
        let few = say("nog niet getoond", "not shown yet")
        let rows = book.asked.prefix(context.isReport ? book.asked.count : 7).map { id -> [Cell] in
            let thoughts = outcome.pooled[id]
            let ends = [thoughts?.low, thoughts?.mode, thoughts?.high].map { end -> Cell in
                end.map { cell($0, of: id) } ?? Cell(.missing(few))
            }
            return [
                Cell(.user(outcome.name(of: id, in: language))),
                thoughts.map { .number(Double($0.n)) } ?? Cell(.missing(few)),
            ]
                + ends
                + [
                    thoughts?.disagreement.map(share) ?? Cell(.empty),
                    book.agreed[id].map { cell($0, of: id) } ?? Cell(.empty),
                ]
        }
        return Section(
            key: "schattingen",
            kicker: kicker(),
            aside: context.current.flatMap { current in
                current.phase == LedgerStep.estimating.rawValue
                    ? say(
                        "\(current.started) van \(context.participants) bezig",
                        "\(current.started) of \(context.participants) started"
                    ) : nil
            },
            headline: divided.isEmpty
                ? say("Wat de groep van de getallen denkt", "What the group thinks of the numbers")
                : say(
                    "Het verschil van mening is groter dan ieders eigen onzekerheid: bespreek eerst",
                    "The difference of opinion is larger than anyone’s own uncertainty: discuss first"
                ),
            blocks: [
                Block(
                    "estimates",
                    .table(
                        Table(
                            caption: say(
                                "De middelste schatting van laag, waarschijnlijk en hoog",
                                "The middle estimate of low, most likely and high"
                            ),
                            columns: [Column(say("Waarde", "Number"))]
                                + [
                                    say("Schatters", "People"), say("Laag", "Low"),
                                    say("Waarschijnlijk", "Most likely"), say("Hoog", "High"),
                                    say("Verschil van mening", "Difference of opinion"), say("Afgesproken", "Agreed"),
                                ].map { Column($0, isNumeric: true) },
                            rows: rows,
                            notes: outcome.pooled.isEmpty ? [] : [opinion]
                        )
                    )
                )
            ]
        )
    }

    private var opinion: String {
        say(
            "Verschil van mening: welk deel van de onzekerheid komt doordat jullie anders denken. Boven 50%: praat eerst.",
            "Difference of opinion: how much of the uncertainty comes from thinking differently. Above 50%: talk first."
        )
    }

    /// Every number with its range, source and evidence, the one that matters most first.
    var assumptionsPage: Section {
        let widths = Dictionary(tornado.map { ($0.id, $0.width) }, uniquingKeysWith: { first, _ in first })
        let ids = outcome.allParameters.sorted { (widths[$0] ?? -1, $1) > (widths[$1] ?? -1, $0) }
        let weak = ids.filter { id in
            let widest = tornado.first?.width ?? 0
            return line(of: id)?.details.evidence == .assumption && widest > 0 && (widths[id] ?? 0) > 0.25 * widest
        }
        return Section(
            key: "aannames",
            kicker: kicker(),
            headline: firstToFindOut(weak),
            blocks: [
                Block(
                    "assumptions",
                    .table(
                        Table(
                            caption: say("Wat het meeste uitmaakt, staat boven", "What matters most comes first"),
                            columns: [
                                Column(say("Waarde", "Number")), Column(say("Nu", "Now"), isNumeric: true),
                                Column(say("Bereik", "Range"), isNumeric: true), Column(say("Bron", "Source")),
                                Column(say("Bewijs", "Evidence")), Column(say("Wie schatte", "Who estimated")),
                            ],
                            rows: ids.prefix(context.isReport ? ids.count : 5).map {
                                row($0, isWeak: weak.contains($0))
                            },
                            notes: context.isReport ? [notes] : []
                        )
                    )
                )
            ],
            isAnnex: true
        )
    }

    private func line(of id: String) -> Line? { Parameter(id: id)?.line.flatMap(outcome.line) }

    private func firstToFindOut(_ weak: [String]) -> String {
        switch weak.count {
        case 0: return say("Waar de uitkomst op rust", "What the result rests on")
        case 1:
            let name = line(of: weak[0])?.name ?? ""
            return say(
                "‘\(name)’ is een aanname die veel uitmaakt: zoek die eerst uit",
                "‘\(name)’ is an assumption that matters much: find out about it first"
            )
        case let count:
            return say(
                "\(count) aannames maken veel uit: zoek die eerst uit",
                "\(count) assumptions matter much: find out about them first"
            )
        }
    }

    private func row(_ id: String, isWeak: Bool) -> [Cell] {
        let line = line(of: id)
        let ends = outcome.ends(of: id, drawn).map { "\(value($0.low, of: id)) \u{2013} \(value($0.high, of: id))" }
        let now = Parameter(id: id).flatMap(outcome.value) ?? .nan
        return [
            Cell(
                .user(outcome.name(of: id, in: language)),
                small: isWeak ? say("eerst uitzoeken", "find out first") : nil
            ),
            cell(now, of: id), ends.map { .text($0) } ?? Cell(.empty),
            line.map { Cell(.user($0.source.isEmpty ? "\u{2013}" : $0.source)) } ?? Cell(.empty),
            .text(line.map { FindingText.evidence($0.details.evidence)[language] } ?? ""),
            outcome.pooled[id].map(people) ?? Cell(.empty),
        ]
    }

    /// How many estimated a number, and whether they think alike.
    private func people(_ thoughts: LedgerOutcome.Pooled) -> Cell {
        let alike = thoughts.disagreement.map { share in
            share > 0.5 ? say(", ver uit elkaar", ", far apart") : say(", dicht bij elkaar", ", close together")
        }
        return .text(context.people(thoughts.n) + (alike ?? ""))
    }
}
