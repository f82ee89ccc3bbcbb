import WorksheetKit

// The words of the steps, the estimates, the assumptions and where numbers come from.
extension LedgerPages {
    var stepsPage: Section {
        var facts: [Fact] = []
        for (field, title) in LedgerPages.fields {
            guard let text = book.texts[field], context.isReport || LedgerPages.onBoard.contains(field) else {
                continue
            }
            facts.append(Fact(title[language], [.user(short(text))]))
        }
        for alternative in book.alternatives {
            facts.append(
                Fact(
                    say("Alternatief", "Alternative"),
                    [.user([alternative.name, alternative.text].filter { !$0.isEmpty }.joined(separator: ": "))]
                )
            )
        }
        let ready = LedgerStep.allCases.count { outcome.missing($0).isEmpty }
        let warnings = outcome.findings.filter { !$0.isError }
        var blocks = facts.isEmpty ? [] : [Block("texts", .facts(facts))]
        if context.isReport, !warnings.isEmpty {
            blocks.append(
                Block(
                    "warnings",
                    .list(
                        warnings.map { [.user(place($0.place)), .text(": \(FindingText.text($0.code)[language])")] },
                        isOrdered: false
                    )
                )
            )
        }
        return Section(
            key: "stappen",
            kicker: kicker(),
            headline: say(
                "\(ready) van \(LedgerStep.allCases.count) stappen zijn gereed",
                "\(ready) of \(LedgerStep.allCases.count) steps are ready"
            ),
            blocks: blocks.isEmpty
                ? [
                    Block(
                        "none",
                        .paragraph([.text(say("Er is nog niets opgeschreven.", "Nothing is written down yet."))])
                    )
                ]
                : blocks
        )
    }

    /// The fields that have room on the board.
    private static let onBoard: Set<String> = ["probleem", "doel", "nulalternatief", "conclusie"]

    /// A text cut off where the board has no room for more; the report has all of it.
    private func short(_ text: String) -> String {
        context.isReport || text.count <= 160 ? text : text.prefix(159) + "…"
    }

    private static let fields: [(String, LocalizedText)] = [
        ("probleem", LocalizedText(nl: "Probleem", en: "Problem")),
        ("doelgroep", LocalizedText(nl: "Voor wie", en: "For whom")),
        ("omvang", LocalizedText(nl: "Omvang", en: "Size")),
        ("oorzaken", LocalizedText(nl: "Oorzaken", en: "Causes")),
        ("zonder_ingrijpen", LocalizedText(nl: "Zonder ingrijpen", en: "Without intervention")),
        ("doel", LocalizedText(nl: "Doel", en: "Aim")),
        ("nulalternatief", LocalizedText(nl: "Nulalternatief", en: "Baseline")),
        ("risico", LocalizedText(nl: "Risico’s", en: "Risks")),
        ("conclusie", LocalizedText(nl: "Conclusie", en: "Conclusion")),
        ("onzekerheden", LocalizedText(nl: "Grootste onzekerheden", en: "Main uncertainties")),
        ("verdeling", LocalizedText(nl: "Verdeling", en: "Distribution")),
    ]

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
                                "Mediaan van laag, waarschijnlijk en hoog",
                                "Median of low, most likely and high"
                            ),
                            columns: [Column(say("Waarde", "Number"))]
                                + [
                                    "n", say("Laag", "Low"), say("Waarschijnlijk", "Most likely"), say("Hoog", "High"),
                                    say("Onenigheid", "Disagreement"), say("Afgesproken", "Agreed"),
                                ].map { Column($0, isNumeric: true) },
                            rows: rows
                        )
                    )
                )
            ]
        )
    }

    /// Every number with its range, source and evidence, the one that matters most first.
    var assumptionsPage: Section {
        let widths = Dictionary(tornado.map { ($0.id, $0.width) }, uniquingKeysWith: { first, _ in first })
        let widest = tornado.first?.width ?? 0
        let ids = outcome.allParameters.sorted { (widths[$0] ?? -1, $1) > (widths[$1] ?? -1, $0) }
        let rows = ids.prefix(context.isReport ? ids.count : 5).map { id -> [Cell] in
            let parameter = Parameter(id: id)
            let line = parameter?.line.flatMap(outcome.line)
            let thoughts = outcome.pooled[id]
            let ends = outcome.ends(of: id, drawn).map { "\(value($0.low, of: id)) \u{2013} \(value($0.high, of: id))" }
            let isWeak = line?.details.evidence == .assumption && (widths[id] ?? 0) > 0.25 * widest && widest > 0
            let now = parameter.flatMap(outcome.value) ?? .nan
            let people = [
                thoughts.map { "n \($0.n)" },
                thoughts?.disagreement.map {
                    say("onenigheid ", "disagreement ") + NumberText.percentage($0, in: language)
                },
            ]
            return [
                Cell(
                    .user(outcome.name(of: id, in: language)),
                    small: isWeak ? say("eerst uitzoeken", "find out first") : nil
                ),
                cell(now, of: id), ends.map { .text($0) } ?? Cell(.empty),
                line.map { Cell(.user($0.source.isEmpty ? "\u{2013}" : $0.source)) } ?? Cell(.empty),
                .text(line.map { FindingText.evidence($0.details.evidence)[language] } ?? ""),
                .text(people.compactMap { $0 }.joined(separator: ", ")),
            ]
        }
        return Section(
            key: "aannames",
            kicker: kicker(),
            headline: say("Waar de uitkomst op rust", "What the result rests on"),
            blocks: [
                Block(
                    "assumptions",
                    .table(
                        Table(
                            caption: say("Aannames, de belangrijkste eerst", "Assumptions, the most important first"),
                            columns: [
                                Column(say("Waarde", "Number")), Column(say("Nu", "Now"), isNumeric: true),
                                Column(say("Bereik", "Range"), isNumeric: true), Column(say("Bron", "Source")),
                                Column(say("Bewijs", "Evidence")), Column(say("Schatters", "Estimates")),
                            ],
                            rows: Array(rows),
                            notes: context.isReport ? [notes] : []
                        )
                    )
                )
            ],
            isAnnex: true
        )
    }

    /// "Waar komt dit vandaan?": every derived figure with its formula and what went in.
    func originPage(_ result: Evaluation) -> Section {
        let derived: [(String, String, String)] = [
            (
                say("Contante waarde van de kosten", "Present value of costs"), euros(result.presentCosts),
                say(
                    "som over kostenposten en jaren van bedrag × discontofactor",
                    "sum over cost lines and years of amount × discount factor"
                )
            ),
            (
                say("Contante waarde van de baten", "Present value of benefits"), euros(result.presentBenefits),
                say(
                    "som over batenposten en jaren van bedrag × discontofactor",
                    "sum over benefit lines and years of amount × discount factor"
                )
            ),
            (
                say("Netto contante waarde", "Net present value"), euros(result.netPresentValue),
                "\(euros(result.presentBenefits)) \u{2212} \(euros(result.presentCosts))"
            ),
            (
                say("Baten per euro kosten", "Benefits per euro of costs"),
                AmountText.ratio(result.ratio, in: language),
                "\(euros(result.presentBenefits)) / \(euros(result.presentCosts))"
            ),
            (
                say("Gelijkwaardig jaarbedrag", "Equivalent annual amount"), euros(result.annuity),
                say(
                    "netto contante waarde gedeeld door de som van de discontofactoren",
                    "net present value divided by the sum of discount factors"
                )
            ),
            (
                say("Omslag-discontovoet", "Turning discount rate"),
                result.internalRate.value.map { NumberText.decimal($0 * 100, decimals: 2, in: language) + "%" }
                    ?? "\u{2013}",
                say(
                    "de voet waarbij de netto contante waarde nul is",
                    "the rate at which the net present value is zero"
                )
            ),
        ]
        let general = derived.map { [Cell.text($0.0), .text($0.1), .text($0.2), Cell(.empty)] }
        let lines = zip(outcome.ledger.lines, result.lines).map { line, worth in
            [
                Cell(.user(line.name)), self.worth(worth.present), .text(formula(line)),
                Cell(.user(line.source), small: origin(of: line)),
            ]
        }
        return Section(
            key: "herkomst",
            kicker: kicker(),
            headline: say("Waar komt dit vandaan?", "Where does this come from?"),
            blocks: [
                Block(
                    "origin",
                    .table(
                        Table(
                            caption: say("Formule, invoer en bron", "Formula, inputs and source"),
                            columns: [
                                Column(say("Getal", "Figure")), Column(say("Waarde", "Value"), isNumeric: true),
                                Column(say("Formule", "Formula")), Column(say("Bron", "Source")),
                            ],
                            rows: context.isReport ? general + lines : general
                        )
                    )
                )
            ],
            isAnnex: true
        )
    }

    /// What of another worksheet a line was made from.
    private func origin(of line: Line) -> String? {
        guard let origin = line.details.origin, !origin.isEmpty else { return nil }
        let thing = context.references.first { "\($0.worksheet.rawValue)/\($0.id)" == origin }
        guard let thing else { return say("gemaakt uit iets dat er niet meer is", "made from what is no longer there") }
        return say("gemaakt uit: \(thing.text)", "made from: \(thing.text)")
    }

    /// How the amount of a line is made up, with its numbers.
    func formula(_ line: Line) -> String {
        let number = { (value: Double) in
            NumberText.decimal(value, decimals: value.rounded() == value ? 0 : 4, in: language)
        }
        var parts: [String]
        switch line.value {
        case .amount(let amount): parts = [number(amount)]
        case .price(let price, let quantities):
            parts = [number(price)] + quantities.map { "\($0.name) \(number($0.value))" }
        case .undecided: parts = []
        }
        let corrections = [line.corrections.deadweight, line.corrections.attribution, line.corrections.displacement]
        parts += corrections.filter { $0 != 0 }.map { "(1 \u{2212} \(number($0)))" }
        let index = line.indexFactor(in: outcome.ledger)
        if index != 1 { parts.append("\(say("index", "index")) \(number(index))") }
        let start = line.timing.start ?? outcome.ledger.baseYear
        let end = line.timing.end ?? outcome.ledger.lastYear
        return parts.joined(separator: " × ") + ", \(start)\u{2013}\(end)"
    }
}
