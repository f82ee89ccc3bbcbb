import WorksheetKit

// What goes in: the assumptions of the case, and the parts of its lines.
extension CalculationSheet {
    var assumptions: Table {
        let rows: [(key: String, name: String, value: Cell, note: String)] = [
            (
                "discontovoet", say("Discontovoet", "Discount rate"),
                Cell(.number(ledger.rate, decimals: 2), unit: .share), say("reëel, per jaar", "real, a year")
            ),
            (
                "verschuiving", say("Verschuiving", "Shift"), .number(ledger.convention.offset, decimals: 1),
                say(
                    "jaren waarmee bedragen van het basisjaar contant gemaakt worden",
                    "years by which amounts of the base year are discounted"
                )
            ),
            (
                "basisjaar", say("Basisjaar", "Base year"),
                Cell(.number(Double(ledger.baseYear), decimals: 0), unit: .year),
                say("vast: de jaren staan boven de kolommen", "fixed: the years head the columns")
            ),
            (
                "prijspeil", say("Prijspeil", "Prices of"),
                Cell(.number(Double(ledger.priceYear), decimals: 0), unit: .year), ""
            ),
            ("looptijd", say("Looptijd", "Number of years"), .number(Double(ledger.years)), say("vast", "fixed")),
        ]
        return Table(
            caption: say("Uitgangspunten", "Assumptions"),
            columns: [
                Column(say("Uitgangspunt", "Assumption")),
                Column(say("Waarde", "Value"), isNumeric: true, key: Key.value),
                Column(say("Toelichting", "Note")),
            ],
            rows: rows.map { [.text($0.name), $0.value, .text($0.note)] },
            key: Key.assumptions,
            rowKeys: rows.map(\.key)
        )
    }

    func assumption(_ key: String) -> Formula {
        .cell(CellPlace(Key.assumptions, row: key, column: Key.value))
    }

    /// A number that a line's amount per year is the product of.
    struct Part {
        let key: String
        let name: Cell
        let value: Cell
        /// Whether what is left of one counts, as with corrections.
        var isTakenOff = false

        var formula: Formula {
            let cell = Formula.cell(CellPlace(Key.inputs, row: key, column: Key.value))
            return isTakenOff ? .subtract(.number(1), cell) : cell
        }
    }

    var inputs: Table {
        let lines = groups.flatMap(\.lines).map { ledger.lines[$0] }
        let rows = lines.flatMap { line in self.parts(of: line).map { (line, $0) } }
        return Table(
            caption: say("Invoer per post", "Inputs by line"),
            columns: [
                Column(say("Post", "Line")), Column(say("Onderdeel", "Part")),
                Column(say("Waarde", "Value"), isNumeric: true, key: Key.value), Column(say("Bron", "Source")),
            ],
            rows: rows.map { line, part in
                [Cell(.user(line.name)), part.name, part.value, Cell(.user(line.source))]
            },
            key: Key.inputs,
            rowKeys: rows.map { $0.1.key },
            isForSpreadsheetOnly: true
        )
    }

    /// The parts of a line; those that change nothing are left out.
    func parts(of line: Line) -> [Part] {
        var parts: [Part] = []
        let title = { (field: Parameter.Field) in Cell.text(field.title[language]) }
        switch line.value {
        case .amount(let amount):
            parts.append(Part(key: "\(line.id)/bedrag", name: title(.amount), value: euros(amount)))
        case .price(let price, let quantities):
            parts.append(Part(key: "\(line.id)/prijs", name: title(.price), value: euros(price)))
            // By their place: a name of theirs may hold anything.
            parts += quantities.enumerated().map { index, quantity in
                Part(
                    key: "\(line.id)/hoeveelheid/\(index)",
                    name: Cell(.user(quantity.name)),
                    value: CalculationSheet.number(quantity)
                )
            }
        case .undecided: break
        }
        let corrections: [(Parameter.Field, Double)] = [
            (.deadweight, line.corrections.deadweight), (.attribution, line.corrections.attribution),
            (.displacement, line.corrections.displacement),
        ]
        for (field, share) in corrections where share != 0 {
            let key = Parameter(line: line.id, field: field).id
            let value = Cell(.number(share, decimals: 2), unit: .share)
            parts.append(Part(key: key, name: title(field), value: value, isTakenOff: true))
        }
        let index = line.indexFactor(in: ledger)
        if index != 1, let year = line.priceYear {
            let name = say("index van \(year) naar \(ledger.priceYear)", "index from \(year) to \(ledger.priceYear)")
            parts.append(Part(key: "\(line.id)/index", name: .text(name), value: .number(index, decimals: 6)))
        }
        return parts
    }

    private static func number(_ quantity: Line.Quantity) -> Cell {
        switch quantity.kind {
        case .share: Cell(.number(quantity.value, decimals: 2), unit: .share)
        case .count, .other:
            .number(quantity.value, decimals: quantity.value.rounded() == quantity.value ? 0 : 4)
        }
    }
}
