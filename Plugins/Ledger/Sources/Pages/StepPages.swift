import WorksheetKit

// The words of the steps, and where numbers come from.
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
