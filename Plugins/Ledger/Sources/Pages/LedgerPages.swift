import WorksheetKit

/// The pages of a cost-benefit case (methods 1.6).
struct LedgerPages {
    let outcome: LedgerOutcome
    let context: DocumentContext
    /// What the draws came to; absent while they run or when nothing is uncertain.
    let drawn: JSON?
    /// Computed once, because several pages go by it.
    let tornado: [TornadoRow]

    init(_ outcome: LedgerOutcome, _ context: DocumentContext) {
        self.outcome = outcome
        self.context = context
        drawn = context.results[LedgerJob.id]
        tornado = outcome.tornado(drawn)
    }

    var language: Language { context.language }
    var book: LedgerBook { outcome.book }

    func say(_ nl: String, _ en: String) -> String { LocalizedText(nl: nl, en: en)[language] }
    func euros(_ amount: Double) -> String { AmountText.euros(amount, in: language) }

    /// An amount, rounded for reading and exact for computing.
    func worth(_ amount: Double) -> Cell { Cell(.text(euros(amount)), unit: .euros, exact: amount) }

    /// Benefits per euro of costs, rounded for reading and exact for computing.
    func ratio(_ ratio: Double?) -> Cell { Cell(.text(AmountText.ratio(ratio, in: language)), exact: ratio) }

    func kicker() -> String { outcome.instrument.header.title[language] }

    func sections() -> [Section] {
        var sections = [headlinePage, stepsPage]
        if let page = estimatesPage { sections.append(page) }
        if let result = outcome.result, result.netPresentValue.isFinite {
            sections += [linesPage(result), actorsPage(result), yearsPage(result), tornadoPage]
            sections += comparisons(result) + [breakEvenPage(result)]
            if let page = chancePage { sections.append(page) }
            sections += [assumptionsPage, originPage(result)]
            if context.isReport, let plan = outcome.plan {
                let sheet = CalculationSheet(plan, result, language)
                let name = book.alternatives.count > 1 ? book.alternatives.first?.name : nil
                sections.append(sheet.section(kicker: kicker(), alternative: name))
            }
        }
        return sections
    }

    /// The outcome with its range and what has no price, never one without the others.
    private var headlinePage: Section {
        var blocks: [Block] = []
        if let result = outcome.result, result.netPresentValue.isFinite {
            blocks.append(Block("both", .columns([[Block("numbers", .figures(numbers(result)))], unpriced(result)])))
        } else {
            blocks.append(Block("open", .list(open, isOrdered: false)))
        }
        blocks.append(Block("notes", .note(.method, [.text(notes)])))
        return Section(
            key: "mkba",
            kicker: kicker(),
            headline: outcome.headline(drawn)[language],
            blocks: blocks
        )
    }

    private func numbers(_ result: Evaluation) -> [BigNumber] {
        var numbers = [
            BigNumber(
                euros(result.netPresentValue),
                say("baten min kosten (netto contante waarde)", "benefits less costs (net present value)")
            ),
            BigNumber(
                AmountText.ratio(result.ratio, in: language),
                say("baten per euro kosten", "benefits per euro of costs")
            ),
            BigNumber(payback(result.payback), say("terugverdiend, blijvend", "paid back, lasting")),
        ]
        if let above = drawn?["above"]?.number, let low = drawn?["p10"]?.number, let high = drawn?["p90"]?.number {
            numbers.append(
                BigNumber(
                    NumberText.percentage(above, in: language),
                    say("kans dat de baten hoger zijn", "chance that benefits are higher")
                )
            )
            numbers.append(
                BigNumber(
                    "\(euros(low)) \(say("tot", "to")) \(euros(high))",
                    say("8 van de 10 uitkomsten liggen hiertussen", "8 in 10 outcomes lie between")
                )
            )
        }
        return numbers
    }

    private func payback(_ payback: Payback) -> String {
        if let lasting = payback.lasting { return String(lasting) }
        return payback.first == nil
            ? say("niet binnen de looptijd", "not within the years") : say("niet blijvend", "not lasting")
    }

    private func unpriced(_ result: Evaluation) -> [Block] {
        let title = say("Zonder prijs, telt wel mee", "No price, yet it counts")
        let effects = book.unpriced.prefix(context.isReport ? 60 : 6).map { effect -> [Inline] in
            [.strong("\(signs(effect)) "), .user(effect.name)]
        }
        let list = effects.isEmpty ? [[.text(say("Niets genoemd.", "Nothing named."))]] : effects
        return [
            Block("pm-title", .heading(title)), Block("pm", .list(list, isOrdered: false)),
            Block("pm-turn", .paragraph([.text(unpricedSentence(result))])),
        ]
    }

    func signs(_ effect: Unpriced) -> String {
        switch effect.direction {
        case "-": String(repeating: "\u{2212}", count: effect.size)
        case "+": String(repeating: "+", count: effect.size)
        default: "+/\u{2212}"
        }
    }

    private func unpricedSentence(_ result: Evaluation) -> String {
        let worth = result.netPresentValue
        if worth < 0 {
            let yearly = euros(result.unpricedBreakEvenPerYear)
            return say(
                "Samen moeten ze ten minste \(euros(-worth)) waard zijn (\(yearly) per jaar) om quitte te spelen.",
                "Together they must be worth at least \(euros(-worth)) (\(yearly) a year) to break even."
            )
        }
        guard book.unpriced.contains(where: { $0.direction != "+" }) else { return "" }
        return say(
            "Wat hier tegen spreekt, mag samen hoogstens \(euros(worth)) wegen.",
            "What speaks against it may weigh \(euros(worth)) at most."
        )
    }

    private var open: [[Inline]] {
        let errors = outcome.findings.filter(\.isError)
        return errors.prefix(context.isReport ? 60 : 8).map { finding in
            [.user(place(finding.place)), .text(": \(FindingText.text(finding.code)[language])")]
        }
    }

    /// A place as people know it: the name of a line, and the field.
    func place(_ place: String) -> String {
        let parts = place.split(separator: ".", maxSplits: 1).map(String.init)
        guard let line = outcome.line(parts.first ?? place) else { return FindingText.place(place)[language] }
        return parts.count > 1 ? "\(line.name), \(parts[1])" : line.name
    }

    /// What always stands under a result: prices, years, rate and what an analysis isn't.
    var notes: String {
        let frame = book.frame
        let rate = NumberText.decimal(frame.rate * 100, decimals: 2, in: language)
        let years = "\(frame.baseYear)\u{2013}\(outcome.ledger.lastYear)"
        let convention =
            switch frame.convention {
            case .baseYear: say("in euro’s van het midden van het basisjaar", "in euros of the middle of the base year")
            case .midYear: say("in euro’s van 1 januari van het basisjaar", "in euros of 1 January of the base year")
            case .yearEnd, .unknown:
                say("bedragen aan het eind van het jaar", "amounts at the end of the year")
            }
        let unsourced = outcome.ledger.lines.count { $0.source.isEmpty }
        let sources =
            unsourced == 0 ? "" : say(" \(unsourced) posten hebben geen bron.", " \(unsourced) lines have no source.")
        return say(
            "Prijspeil \(frame.priceYear), basisjaar \(frame.baseYear), \(years), discontovoet \(rate)%, \(convention), "
                + "btw \(frame.vat)." + sources
                + " Door afronding kan het totaal afwijken. Een MKBA is geen effectmeting.",
            "Prices of \(frame.priceYear), base year \(frame.baseYear), \(years), discount rate \(rate)%, \(convention), "
                + "VAT \(frame.vat)." + sources
                + " Totals may differ by rounding. This analysis does not measure effects."
        )
    }
}
