import WorksheetKit

// How sure the result is.
extension LedgerPages {
    /// A value of a parameter as people read it: a share as a percentage, money in euros.
    func value(_ number: Double, of id: String) -> String {
        guard number.isFinite, let parameter = Parameter(id: id) else { return "\u{2013}" }
        switch parameter.field {
        case .rate, .growth: return NumberText.decimal(number * 100, decimals: 2, in: language) + "%"
        case .price, .amount:
            let hasCents = number.magnitude < 1_000 && number.rounded() != number
            return (language == .nl ? "€\u{A0}" : "€")
                + NumberText.decimal(number, decimals: hasCents ? 2 : 0, in: language)
        case .quantity where outcome.bounds(of: parameter).upper != 1:
            return NumberText.decimal(number, decimals: number.rounded() == number ? 0 : 2, in: language)
        default: return NumberText.percentage(number, in: language)
        }
    }

    /// A value of a parameter, rounded for reading and exact for computing.
    func cell(_ number: Double, of id: String) -> Cell {
        guard let parameter = Parameter(id: id) else { return .text(value(number, of: id)) }
        let unit: Cell.Unit? =
            switch parameter.field {
            case .price, .amount: .euros
            case .quantity where outcome.bounds(of: parameter).upper != 1: nil
            default: .share
            }
        return Cell(.text(value(number, of: id)), unit: unit, exact: number)
    }

    /// A share, rounded for reading and exact for computing.
    func share(_ share: Double) -> Cell {
        Cell(.text(NumberText.percentage(share, in: language)), unit: .share, exact: share)
    }

    /// What scenarios and alternatives come to, when there are any.
    func comparisons(_ result: Evaluation) -> [Section] {
        [
            (
                "scenarios", scenarioTable(result),
                say("Wat als meer tegelijk verandert?", "What if more changes at once?")
            ),
            (
                "alternatieven", alternativeTable(),
                say("Welk alternatief is het meeste waard?", "Which alternative is worth most?")
            ),
        ].compactMap { key, table, headline in
            table.map {
                Section(key: key, kicker: kicker(), headline: headline, blocks: [Block("table", .table($0))])
            }
        }
    }

    func breakEvenPage(_ result: Evaluation) -> Section {
        let blocks = [Block("turns", .table(turns(result)))]
        let margin = result.ratio.flatMap { ratio in ratio > 0 ? 1 - 1 / ratio : nil }
        let headline =
            margin.map { margin in
                let share = NumberText.percentage(margin.magnitude, in: language)
                return margin >= 0
                    ? say("De baten mogen \(share) tegenvallen", "Benefits may fall short by \(share)")
                    : say(
                        "De baten moeten \(NumberText.percentage(-margin, in: language)) hoger om quitte te spelen",
                        "Benefits must be \(NumberText.percentage(-margin, in: language)) higher to break even"
                    )
            } ?? say("Wanneer slaat het om?", "When does it turn?")
        return Section(key: "omslag", kicker: kicker(), headline: headline, blocks: blocks)
    }

    private func turns(_ result: Evaluation) -> Table {
        let none = say("geen omslagpunt binnen bereik", "no turning point within reach")
        let named = tornado.prefix(context.isReport ? 60 : 6).map(\.id)
        let rows = named.compactMap { id -> [Cell]? in
            guard let plan = outcome.plan, let parameter = Parameter(id: id) else { return nil }
            let ends = outcome.ends(of: id, drawn)
            let range = ends.flatMap { $0.low < $0.high ? $0.low...$0.high : nil }
            let turn = BreakEven(parameter, in: plan, between: range)
            let now = outcome.value(of: parameter) ?? .nan
            let turning = turn.isWithinBounds ? turn.value.map { cell($0, of: id) } : nil
            return [Cell(.user(outcome.name(of: id, in: language))), cell(now, of: id), turning ?? .text(none)]
        }
        return Table(
            caption: say("Omslagpunten: waar de uitkomst nul is", "Turning points: where the result is zero"),
            columns: [
                Column(say("Waarde", "Number")), Column(say("Nu", "Now"), isNumeric: true),
                Column(say("Omslag bij", "Turns at"), isNumeric: true),
            ],
            rows: rows
        )
    }

    private func scenarioTable(_ result: Evaluation) -> Table? {
        guard !book.scenarios.isEmpty else { return nil }
        let rows = book.scenarios.map { scenario -> [Cell] in
            var ledger = outcome.ledger
            for (id, value) in scenario.values {
                if let parameter = Parameter(id: id) { ledger.set(parameter, to: value) }
            }
            return row(scenario.name, Evaluation(Plan(ledger)))
        }
        return Table(
            caption: say("Scenario’s", "Scenarios"),
            columns: resultColumns(say("Scenario", "Scenario")),
            rows: [row(say("Nu", "Now"), result)] + rows
        )
    }

    private func alternativeTable() -> Table? {
        guard book.alternatives.count > 1 else { return nil }
        let results = book.alternatives.map { ($0.name, Evaluation(Plan(outcome.ledger(of: $0.id)))) }
        guard let first = results.first else { return nil }
        let more = results.dropFirst().map { name, result -> [Cell] in
            let step = Increment(from: first.1, to: result)
            return [
                Cell(.user("\(name) \u{2212} \(first.0)"), small: say("verschil", "difference")),
                worth(step.netPresentValue), ratio(step.ratio),
                worth(step.costs), worth(step.benefits),
            ]
        }
        return Table(
            caption: say(
                "Alternatieven, elk tegenover hetzelfde nulalternatief",
                "Alternatives, each against the same baseline"
            ),
            columns: resultColumns(say("Alternatief", "Alternative")),
            rows: results.map { row($0.0, $0.1) } + more,
            notes: [
                say(
                    "Kies op de netto contante waarde en wat geen prijs heeft, niet op de hoogste verhouding.",
                    "Choose by net present value and what has no price, not by the highest ratio."
                )
            ]
        )
    }

    private func resultColumns(_ name: String) -> [Column] {
        [Column(name)]
            + [say("NCW", "NPV"), say("BKV", "Ratio"), say("Kosten", "Costs"), say("Baten", "Benefits")].map {
                Column($0, isNumeric: true)
            }
    }

    private func row(_ name: String, _ result: Evaluation) -> [Cell] {
        [
            Cell(.user(name)), worth(result.netPresentValue),
            ratio(result.ratio),
            worth(result.presentCosts), worth(result.presentBenefits),
        ]
    }

    /// What thousands of draws come to.
    var chancePage: Section? {
        guard let drawn, let counts = drawn["histogram"]?.elements?.compactMap(\.number), !counts.isEmpty,
            let low = drawn["lowest"]?.number, let high = drawn["highest"]?.number,
            let above = drawn["above"]?.number
        else { return nil }
        let width = (high - low) / Double(counts.count)
        let columns = counts.enumerated().map { index, count in
            let from = low + Double(index) * width
            return ColumnsDrawing.Column(
                label: index % 6 == 0 ? euros(from) : "",
                up: count,
                down: 0,
                upMark: from + width / 2 < 0 ? .low : .good
            )
        }
        let share = NumberText.percentage(above, in: language)
        let percentiles = ["p5", "p10", "p25", "p50", "p75", "p90", "p95"].compactMap { name in
            drawn[name]?.number.map { [Cell.text(name.uppercased()), worth($0)] }
        }
        let draws = NumberText.whole(drawn["draws"]?.integer ?? 0, in: language)
        let coupled = drawn["coupled"]?.flag == true
        return Section(
            key: "kans",
            kicker: kicker(),
            headline: say(
                "In \(share) van de trekkingen zijn de baten hoger",
                "Benefits are higher in \(share) of draws"
            ),
            blocks: [
                Block(
                    "draws",
                    .figure(
                        Figure(
                            title: say("Uitkomst van \(draws) trekkingen", "Outcome of \(draws) draws"),
                            description: percentiles.map { "\($0[0].plain) \($0[1].plain)" }.joined(separator: ", ")
                                + ".",
                            drawing: ColumnsDrawing(columns: columns) { NumberText.whole(Int($0), in: language) }.svg(),
                            data: Table(
                                caption: say("Verdeling van de uitkomst", "Distribution of the outcome"),
                                columns: [
                                    Column(say("Percentiel", "Percentile")), Column(say("NCW", "NPV"), isNumeric: true),
                                ],
                                rows: percentiles
                            )
                        )
                    )
                ),
                Block("method", .note(.method, [.text(drawMethod(draws, coupled))])),
            ]
        )
    }

    private func drawMethod(_ draws: String, _ coupled: Bool) -> String {
        let error = euros(drawn?["error"]?.number ?? 0)
        let seed = drawn?["seed"]?.text ?? ""
        let generator = drawn?["generator"]?.text ?? ""
        let how =
            coupled
            ? say(
                "Per trekking tellen de schattingen van één deelnemer tegelijk; andere waarden trekken we los van elkaar.",
                "Each draw takes one participant’s estimates together; other numbers are drawn independently."
            ) : say("Waarden trekken we los van elkaar.", "Numbers are drawn independently.")
        return say(
            "\(draws) trekkingen, \(generator), startgetal \(seed). \(how) Toevalsfout van het gemiddelde: \(error).",
            "\(draws) draws, \(generator), seed \(seed). \(how) Chance error of the mean: \(error)."
        )
    }
}

extension Cell {
    /// The text of a cell that holds one.
    fileprivate var plain: String {
        switch value {
        case .text(let text), .user(let text): text
        default: ""
        }
    }
}
