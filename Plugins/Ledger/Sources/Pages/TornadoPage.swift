import WorksheetKit

// Which uncertain number matters most, and what the balance becomes when it turns out otherwise.
extension LedgerPages {
    /// The rows that stay legible at ten metres; the report has as many as make a difference.
    private var mostRows: Int { context.isReport ? 10 : 8 }

    var tornadoPage: Section {
        let shown = Array(tornado.prefix(mostRows))
        return Section(
            key: "tornado",
            kicker: kicker(),
            headline: shown.first.map(mattersMost) ?? say("Nog geen onzekere waarden", "No uncertain numbers yet"),
            lead: shown.first.map(ends),
            blocks: shown.isEmpty ? [] : [Block("tornado", .figure(figure(shown)))]
        )
    }

    private func mattersMost(_ row: TornadoRow) -> String {
        guard let line = Parameter(id: row.id)?.line.flatMap(outcome.line) else {
            let field = outcome.name(of: row.id, in: language)
            return say("De \(field) maakt het meeste uit", "The \(field) matters most")
        }
        return say("‘\(line.name)’ maakt het meeste uit", "‘\(line.name)’ matters most")
    }

    /// What the balance becomes at both ends of a number.
    private func ends(_ row: TornadoRow) -> String {
        let field = Parameter(id: row.id)?.field.title[language] ?? row.id
        let (low, high) = (value(row.low, of: row.id), value(row.high, of: row.id))
        return say(
            "Valt ‘\(field)’ laag uit (\(low)), dan is het saldo \(euros(row.worthLow)); "
                + "valt het hoog uit (\(high)), dan \(euros(row.worthHigh)).",
            "If ‘\(field)’ turns out low (\(low)), the balance is \(euros(row.worthLow)); "
                + "if it turns out high (\(high)), \(euros(row.worthHigh))."
        )
    }

    private func figure(_ rows: [TornadoRow]) -> Figure {
        Figure(
            title: say("Welke waarde maakt het meeste uit?", "Which number matters most?"),
            description: rows.map { row in
                "\(outcome.name(of: row.id, in: language)): \(say("van", "from")) \(euros(row.worthLow)) "
                    + "\(say("tot", "to")) \(euros(row.worthHigh))"
            }.joined(separator: "; ") + ".",
            drawing: drawing(rows).svg(),
            data: Table(
                caption: say("Gevoeligheid", "Sensitivity"),
                columns: [Column(say("Waarde", "Number"))]
                    + [
                        say("Laag", "Low"), say("Nu", "Now"), say("Hoog", "High"), say("NCW laag", "NPV low"),
                        say("NCW hoog", "NPV high"), say("Bandbreedte", "Width"),
                    ].map { Column($0, isNumeric: true) },
                rows: rows.map { row in
                    [Cell(.user(outcome.name(of: row.id, in: language)))]
                        + [row.low, row.base, row.high].map { cell($0, of: row.id) }
                        + [row.worthLow, row.worthHigh, row.width].map { .number($0) }
                },
                notes: rows.contains { outcome.isStandardMargin($0.id) } ? ["* \(margin)"] : []
            )
        )
    }

    private var margin: String {
        say(
            "Niet geschat: 20% naar beide kanten, de discontovoet 1 procentpunt.",
            "Not estimated: 20% to either side, the discount rate 1 percentage point."
        )
    }

    /// A bar to each side of the balance as it is now, in the colours of all balances: less is brick, more is teal.
    private func bars(_ row: TornadoRow) -> BarRows.Row {
        let ends = row.worthLow < row.worthHigh ? (row.low, row.high) : (row.high, row.low)
        return BarRows.Row(
            label: outcome.name(of: row.id, in: language) + (outcome.isStandardMargin(row.id) ? " *" : ""),
            bars: [row.worthLow, row.worthHigh].map { worth in
                .init(from: row.worthBase, to: worth, mark: worth < row.worthBase ? .low : .good)
            },
            left: value(ends.0, of: row.id),
            right: value(ends.1, of: row.id)
        )
    }

    /// The bars around the balance as it is now, with zero, and the lowest and the highest balance at the ends.
    private func drawing(_ rows: [TornadoRow]) -> BarRows {
        let base = rows.first?.worthBase ?? 0
        let worths = rows.flatMap { [$0.worthLow, $0.worthHigh] }.filter(\.isFinite)
        let ends = [worths.min(), worths.max()].compactMap(\.self)
        var drawing = BarRows(rows: rows.map(bars), origin: base)
        drawing.ticks = [.init(value: base, text: say("saldo nu ", "balance now ") + euros(base))]
        drawing.key = [
            .box(say("saldo wordt lager", "balance becomes lower"), class: "bar-low"),
            .box(say("saldo wordt hoger", "balance becomes higher"), class: "bar-good"),
        ]
        if let example = rows.first {
            drawing.key.append(
                .word(
                    say("als de waarde zo uitvalt", "if the number turns out like this"),
                    word: value(example.high, of: example.id),
                    class: "ts"
                )
            )
        }
        if let low = ends.first, let high = ends.last, low < 0, high > 0 {
            drawing.hasZero = true
            drawing.ticks.append(.init(value: 0, text: euros(0)))
            drawing.key.append(
                DrawingKey.Entry(
                    say("saldo nul: baten gelijk aan kosten", "balance zero: benefits equal costs"),
                    room: 30
                ) { x, y in
                    [.line(x1: x + 8, y1: y - 18, x2: x + 8, y2: y + 18, class: "zero")]
                }
            )
        }
        drawing.ticks += ends.map { .init(value: $0, text: euros($0)) }
        if rows.contains(where: { outcome.isStandardMargin($0.id) }) {
            drawing.key.append(.word(margin, word: "*", class: "t"))
        }
        return drawing
    }
}
