import WorksheetKit

// The lines year by year, costs and benefits apart, and apart from them those with a discount rate of their own.
extension CalculationSheet {
    /// Lines of one kind that are discounted in one way.
    struct Group {
        let kind: Line.Kind
        /// Whether each line has its own rate, and so factors of its own.
        let hasOwnRates: Bool
        /// The places of the lines in the case.
        let lines: [Int]

        var key: String { (kind == .cost ? "kosten" : "baten") + (hasOwnRates ? "-eigen" : "") }
        var factorKey: String { "factoren-\(key)" }
    }

    /// The groups that have lines, costs first.
    var groups: [Group] {
        [Line.Kind.cost, .benefit].flatMap { kind in
            [false, true].map { own in
                let lines = ledger.lines.indices.filter {
                    ledger.lines[$0].kind == kind && (ledger.lines[$0].rate != nil) == own
                }
                return Group(kind: kind, hasOwnRates: own, lines: lines)
            }
        }.filter { !$0.lines.isEmpty }
    }

    func table(of group: Group) -> Table {
        Table(
            caption: caption(of: group),
            columns: [
                Column(say("Post", "Line")),
                Column(say("Bedrag per jaar", "Amount per year"), isNumeric: true, key: "bedrag"),
            ] + yearColumns + [
                Column(say("Contante waarde", "Present value"), isNumeric: true, key: Key.present)
            ],
            rows: group.lines.map { row($0, in: group) },
            notes: [
                say(
                    "Bedragen per jaar zijn niet contant. Het bedrag per jaar geldt als de post volledig loopt.",
                    "Amounts by year are not discounted. The amount per year is that of a line at full scale."
                )
            ],
            key: group.key,
            rowKeys: group.lines.map { ledger.lines[$0].id },
            isForSpreadsheetOnly: true
        )
    }

    private func caption(of group: Group) -> String {
        let isCost = group.kind == .cost
        let name =
            isCost
            ? say("Kosten per post en jaar", "Costs by line and year")
            : say("Baten per post en jaar", "Benefits by line and year")
        return group.hasOwnRates ? name + say(", eigen discontovoet", ", own discount rate") : name
    }

    private func row(_ index: Int, in group: Group) -> [Cell] {
        let line = ledger.lines[index]
        let worth = result.lines[index]
        let amount = Formula.cell(CellPlace(group.key, row: line.id, column: "bedrag"))
        let flows = worth.flow.enumerated().map { year, flow in
            euros(flow, decimals: 0, course(of: index, year).map { $0 == 1 ? amount : .multiply(amount, .number($0)) })
        }
        let factors =
            group.hasOwnRates
            ? years(of: line.id, in: group.factorKey) : years(of: Key.factor, in: Key.years)
        return [
            Cell(.user(line.name)),
            euros(plan.amounts[index], decimals: 2, .product(parts(of: line).map(\.formula))),
        ] + flows + [euros(worth.present, decimals: 2, .products(years(of: line.id, in: group.key), factors))]
    }

    /// How full a line flows in a year, real growth included; `nil` where it doesn't.
    private func course(of line: Int, _ year: Int) -> Double? {
        let unit = plan.units[line * plan.years + year]
        return unit == 0 ? nil : unit
    }

    /// The discount factors of lines with a rate of their own.
    func factors(of group: Group) -> Table? {
        guard group.hasOwnRates else { return nil }
        let rows = group.lines.map { index -> [Cell] in
            let line = ledger.lines[index]
            let rate = line.rate ?? ledger.rate
            let own = Formula.cell(CellPlace(group.factorKey, row: line.id, column: "voet"))
            let factors = yearKeys.enumerated().map { year, key in
                let factor = Discounting.factor(rate, year: Double(year), ledger.convention)
                return Cell(.number(factor, decimals: 6), formula: discounting(own, key))
            }
            return [Cell(.user(line.name)), Cell(.number(rate, decimals: 2), unit: .share)] + factors
        }
        return Table(
            caption: caption(of: group) + say(": discontofactoren", ": discount factors"),
            columns: [
                Column(say("Post", "Line")), Column(say("Discontovoet", "Discount rate"), isNumeric: true, key: "voet"),
            ] + yearColumns,
            rows: rows,
            key: group.factorKey,
            rowKeys: group.lines.map { ledger.lines[$0].id },
            isForSpreadsheetOnly: true
        )
    }

    /// The factor of a year at a rate: (1 + rate) to the power of minus the years that it is away.
    func discounting(_ rate: Formula, _ year: String) -> Formula {
        let away = Formula.add(
            .cell(CellPlace(Key.years, row: "t", column: year)),
            assumption("verschuiving")
        )
        return .power(.add(.number(1), rate), .negate(away))
    }
}
