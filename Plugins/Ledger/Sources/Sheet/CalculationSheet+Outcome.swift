import WorksheetKit

// What the lines add up to: year by year, and as a whole.
extension CalculationSheet {
    var yearTable: Table {
        let rows: [(key: String, name: String, cells: [Cell])] = [
            (
                "t", say("Jaren na het basisjaar", "Years after the base year"),
                result.years.indices.map { .number(Double($0)) }
            ),
            (
                Key.factor, say("Discontofactor", "Discount factor"),
                zip(result.factors, yearKeys).map { factor, year in
                    Cell(.number(factor, decimals: 6), formula: discounting(assumption("discontovoet"), year))
                }
            ),
            ("kosten", say("Kosten", "Costs"), amounts(result.costs) { sum(.cost, $0) }),
            ("baten", say("Baten", "Benefits"), amounts(result.benefits) { sum(.benefit, $0) }),
            (
                "saldo", say("Saldo", "Balance"),
                amounts(result.balance) { .subtract(year("baten", $0), year("kosten", $0)) }
            ),
            (
                Key.present, say("Contant saldo", "Discounted balance"),
                amounts(result.discounted) { .subtract(discounted(.benefit, $0), discounted(.cost, $0)) }
            ),
            ("cumulatief", say("Cumulatief contant", "Cumulative, discounted"), running),
        ]
        return Table(
            caption: say("Kosten en baten per jaar", "Costs and benefits by year"),
            columns: [Column(say("Per jaar", "By year"))] + yearColumns,
            rows: rows.map { [.text($0.name)] + $0.cells },
            key: Key.years,
            rowKeys: rows.map(\.key),
            isForSpreadsheetOnly: true
        )
    }

    private func amounts(_ values: [Double], _ formula: (String) -> Formula) -> [Cell] {
        zip(values, yearKeys).map { euros($0, decimals: 0, formula($1)) }
    }

    private var running: [Cell] {
        zip(result.cumulative.indices, yearKeys).map { index, key in
            let now = year(Key.present, key)
            let formula = index == 0 ? now : Formula.add(year("cumulatief", yearKeys[index - 1]), now)
            return euros(result.cumulative[index], decimals: 0, formula)
        }
    }

    private func year(_ row: String, _ year: String) -> Formula {
        .cell(CellPlace(Key.years, row: row, column: year))
    }

    private func sum(_ kind: Line.Kind, _ column: String) -> Formula {
        .total(groups.filter { $0.kind == kind }.map { .sum(.column(table: $0.key, column: column)) })
    }

    private func discounted(_ kind: Line.Kind, _ column: String) -> Formula {
        .total(
            groups.filter { $0.kind == kind }.map { group in
                let flows = CellRange.column(table: group.key, column: column)
                return group.hasOwnRates
                    ? .products(flows, .column(table: group.factorKey, column: column))
                    : .multiply(.sum(flows), year(Key.factor, column))
            }
        )
    }

    var outcome: Table {
        let place = { (row: String) in Formula.cell(CellPlace(Key.outcome, row: row, column: Key.value)) }
        let ratio = Formula.divide(place("baten"), place("kosten"))
        let yearly = Formula.divide(place("ncw"), .sum(years(of: Key.factor, in: Key.years)))
        let rows: [(key: String, name: String, value: Cell)] = [
            (
                "kosten", say("Contante waarde van de kosten", "Present value of costs"),
                euros(result.presentCosts, decimals: 2, sum(.cost, Key.present))
            ),
            (
                "baten", say("Contante waarde van de baten", "Present value of benefits"),
                euros(result.presentBenefits, decimals: 2, sum(.benefit, Key.present))
            ),
            (
                "ncw", say("Netto contante waarde", "Net present value"),
                euros(result.netPresentValue, decimals: 2, .subtract(place("baten"), place("kosten")))
            ),
            (
                "bkv", say("Baten per euro kosten", "Benefits per euro of costs"),
                result.ratio.map { Cell(.number($0, decimals: 2), formula: ratio) }
                    ?? Cell(.missing(say("n.v.t.: er zijn geen kosten", "n/a: there are no costs")))
            ),
            (
                "jaarbedrag", say("Gelijkwaardig jaarbedrag", "Equivalent annual amount"),
                euros(result.annuity, decimals: 2, yearly)
            ),
        ]
        return Table(
            caption: say("Uitkomst, niet afgerond", "Result, not rounded"),
            columns: [
                Column(say("Uitkomst", "Result")), Column(say("Waarde", "Value"), isNumeric: true, key: Key.value),
            ],
            rows: rows.map { [.text($0.name), $0.value] },
            key: Key.outcome,
            rowKeys: rows.map(\.key)
        )
    }
}
