import Ledger
import Testing
import WijktafelTesting
import WorksheetKit

@Suite("A case as tables that calculate")
struct SheetTests {
    private func close(_ left: Double, _ right: Double, size: Double = 1) -> Bool {
        (left - right).magnitude <= 1e-9 * max(size, left.magnitude, right.magnitude)
    }

    private func ledger(_ seed: UInt64, _ convention: Convention = .baseYear) -> LedgerCase {
        var cases = Cases(seed: seed)
        var ledger = cases.ledger()
        ledger.convention = convention
        return ledger
    }

    private func outcome(_ row: String) -> CellPlace { CellPlace("uitkomst", row: row, column: "waarde") }

    /// The largest amount of a case, beside which its rounding shows.
    private func size(_ result: Evaluation) -> Double { max(1, result.presentCosts, result.presentBenefits) }

    @Test("every formula comes to the number beside it", arguments: 1...40 as ClosedRange<UInt64>)
    func beside(_ seed: UInt64) {
        let ledger = ledger(seed, [.baseYear, .midYear, .yearEnd][Int(seed % 3)])
        let size = size(Evaluation(Plan(ledger)))
        var calculation = Calculation(CalculationSheet(ledger, .nl).tables)
        let pairs = calculation.pairs()
        #expect(pairs.count > ledger.years * 6)
        for pair in pairs {
            let isEqual = close(pair.computed ?? .nan, pair.shown ?? .infinity, size: size)
            #expect(isEqual, "\(pair)")
        }
    }

    @Test("the outcome is that of the case", arguments: 1...40 as ClosedRange<UInt64>)
    func same(_ seed: UInt64) {
        let ledger = ledger(seed)
        let result = Evaluation(Plan(ledger))
        var calculation = Calculation(CalculationSheet(ledger, .en).tables)
        let figures: [(String, Double?)] = [
            ("kosten", result.presentCosts), ("baten", result.presentBenefits), ("ncw", result.netPresentValue),
            ("bkv", result.ratio), ("jaarbedrag", result.annuity),
        ]
        for (row, figure) in figures {
            let found = calculation.value(of: outcome(row))
            #expect(close(found ?? -1, figure ?? -1, size: size(result)), "\(row)")
        }
    }

    @Test("a number that is changed in the sheet gives what the case gives", arguments: 1...40 as ClosedRange<UInt64>)
    func changed(_ seed: UInt64) {
        let ledger = ledger(seed)
        var parameters: [(place: CellPlace, parameter: Parameter, value: Double)] = [
            (
                CellPlace("uitgangspunten", row: "discontovoet", column: "waarde"), Parameter(line: nil, field: .rate),
                0.0417
            )
        ]
        for line in ledger.lines where line.kind != .transfer {
            let input = { (part: String) in CellPlace("invoer", row: "\(line.id)/\(part)", column: "waarde") }
            switch line.value {
            case .amount(let amount):
                parameters.append((input("bedrag"), Parameter(line: line.id, field: .amount), amount * 1.3 + 1))
            case .price(let price, let quantities):
                parameters.append((input("prijs"), Parameter(line: line.id, field: .price), price * 0.7 + 1))
                parameters += quantities.enumerated().map { index, quantity in
                    let parameter = Parameter(line: line.id, field: .quantity(quantity.name))
                    return (input("hoeveelheid/\(index)"), parameter, quantity.value * 1.1)
                }
            case .undecided: break
            }
            if line.corrections.deadweight != 0 {
                let parameter = Parameter(line: line.id, field: .deadweight)
                parameters.append((CellPlace("invoer", row: parameter.id, column: "waarde"), parameter, 0.77))
            }
        }
        let sheet = Calculation(CalculationSheet(ledger, .nl).tables)
        for (place, parameter, value) in parameters {
            var calculation = sheet
            calculation.set(place, to: value)
            let result = Evaluation(Plan(ledger.setting(parameter, to: value)))
            let found = calculation.value(of: outcome("ncw"))
            #expect(close(found ?? .nan, result.netPresentValue, size: size(result)), "\(parameter.id)")
        }
    }

    @Test("keys are there once, and every row and column that is pointed at has one")
    func keys() {
        let tables = CalculationSheet(ledger(7), .nl).tables
        let keys = tables.compactMap(\.key)
        #expect(keys.count == tables.count && Set(keys).count == keys.count)
        for table in tables {
            #expect(Set(table.rowKeys).count == table.rows.count)
            #expect(table.rows.allSatisfy { $0.count == table.columns.count })
            let columns = table.columns.compactMap(\.key)
            #expect(Set(columns).count == columns.count && !columns.isEmpty)
        }
    }

    @Test("a case without costs has no ratio, and one of transfers alone is worth nothing")
    func bare() {
        let share = [Line.Share(actor: "a", share: 1)]
        let benefit = Line(id: "b", kind: .benefit, value: .amount(10), distribution: share)
        let transfer = Line(id: "t", kind: .transfer, value: .amount(10), distribution: [])
        for lines in [[benefit], [transfer]] {
            let ledger = LedgerCase(baseYear: 2_026, years: 3, rate: 0, lines: lines)
            let tables = CalculationSheet(ledger, .nl).tables
            var calculation = Calculation(tables)
            #expect(calculation.value(of: outcome("bkv")) == nil)
            #expect(calculation.value(of: outcome("ncw")) == (lines == [benefit] ? 30 : 0))
            #expect(tables.allSatisfy { !$0.rows.isEmpty })
        }
    }

    @Test("what would fill a hundred pages is for spreadsheets, and the outcome is for everyone")
    func large() {
        let ledger = LedgerBench.sample(LedgerBench.Size()).ledger
        let tables = CalculationSheet(ledger, .nl).tables
        #expect(tables.reduce(0) { $0 + $1.rows.count * $1.columns.count } > 6_000)
        let read = tables.filter { !$0.isForSpreadsheetOnly }
        #expect(read.map(\.key) == ["uitkomst", "uitgangspunten"])
        #expect(read.allSatisfy { $0.rows.count <= 5 })
    }

    @Test("the law for pages sees a number that does not follow, and a key that stands twice")
    func law() {
        let section = CalculationSheet(ledger(3), .nl).section(kicker: nil, alternative: "Niets doen")
        #expect(LawSuite.document([section]) == [])
        #expect(section.plainText(.nl).contains("het alternatief: Niets doen"))
        var wrong = section
        wrong.blocks = section.blocks.map { block in
            guard case .table(var table) = block.content, table.key == "uitkomst" else { return block }
            let formula = table.rows[0][1].formula
            table.rows[0][1] = Cell(.number(-1, decimals: 0), formula: formula)
            return Block(block.key, .table(table))
        }
        #expect(LawSuite.document([wrong]).contains { $0.contains("another number") })
        let twice = Block("again", section.blocks[section.blocks.count - 1].content)
        wrong.blocks = section.blocks + [twice]
        #expect(LawSuite.document([wrong]).contains { $0.contains("same key") })
    }
}
