import Ledger
import Testing
import WorksheetKit

@Suite("What holds for every case")
struct PropertyTests {
    private func close(_ left: Double, _ right: Double) -> Bool {
        (left - right).magnitude <= 1e-9 * max(1, left.magnitude, right.magnitude)
    }

    private func result(_ ledger: LedgerCase) -> Evaluation { Evaluation(Plan(ledger)) }

    @Test("the cases are valid", arguments: 1...40 as ClosedRange<UInt64>)
    func valid(_ seed: UInt64) {
        var cases = Cases(seed: seed)
        #expect(cases.ledger().validate().filter(\.isError) == [])
    }

    @Test("at a rate of zero a case is worth the sum of its balances", arguments: 1...40 as ClosedRange<UInt64>)
    func undiscounted(_ seed: UInt64) {
        var cases = Cases(seed: seed)
        var ledger = cases.ledger(ownRates: false)
        ledger.rate = 0
        let found = result(ledger)
        #expect(close(found.netPresentValue, found.balance.reduce(0, +)))
    }

    @Test(
        "what parties receive less what they pay is their balance, and neither is negative",
        arguments: 1...40 as ClosedRange<UInt64>
    )
    func parties(_ seed: UInt64) {
        var cases = Cases(seed: seed)
        let found = result(cases.ledger())
        #expect(found.actors.contains { $0.transfers < 0 || $0.costs > 0 })
        for actor in found.actors {
            #expect(actor.pays >= 0 && actor.receives >= 0)
            #expect(close(actor.receives - actor.pays, actor.balance))
        }
    }

    @Test("the worth of lines adds up", arguments: 1...40 as ClosedRange<UInt64>)
    func additive(_ seed: UInt64) {
        var cases = Cases(seed: seed)
        let ledger = cases.ledger()
        let parts = ledger.lines.map { line in
            var part = ledger
            part.lines = [line]
            return result(part).netPresentValue
        }
        #expect(close(result(ledger).netPresentValue, parts.reduce(0, +)))
    }

    @Test(
        "all amounts times a number: worth too, and no ratio, rate or payback changes",
        arguments: 1...40 as ClosedRange<UInt64>
    )
    func scaling(_ seed: UInt64) {
        var cases = Cases(seed: seed)
        let ledger = cases.ledger()
        var larger = ledger
        larger.lines = ledger.lines.map { line in
            var line = line
            switch line.value {
            case .amount(let amount): line.value = .amount(amount * 8)
            case .price(let price, let quantities): line.value = .price(price * 8, quantities)
            case .undecided: break
            }
            return line
        }
        let (before, after) = (result(ledger), result(larger))
        #expect(close(before.netPresentValue * 8, after.netPresentValue))
        #expect(close(before.ratio ?? -1, after.ratio ?? -1))
        #expect(close(before.internalRate.value ?? -1, after.internalRate.value ?? -1))
        #expect(before.payback.lasting == after.payback.lasting)
    }

    @Test(
        "a transfer changes nobody's sum, and balances of actors add up to the worth",
        arguments: 1...40 as ClosedRange<UInt64>
    )
    func actors(_ seed: UInt64) {
        var cases = Cases(seed: seed)
        let ledger = cases.ledger()
        var more = ledger
        more.lines.append(
            Line(
                id: "t",
                kind: .transfer,
                value: .amount(500),
                distribution: [.init(actor: "a", share: 1), .init(actor: "z", share: -1)]
            )
        )
        let (before, after) = (result(ledger), result(more))
        #expect(before.netPresentValue == after.netPresentValue)
        #expect(before.ratio == after.ratio)
        #expect(close(after.actors.reduce(0) { $0 + $1.balance }, after.netPresentValue))
    }

    @Test("conventions differ by one factor and agree on everything else", arguments: 1...40 as ClosedRange<UInt64>)
    func conventions(_ seed: UInt64) {
        var cases = Cases(seed: seed)
        var ledger = cases.ledger(ownRates: false)
        let base = result(ledger)
        for convention in [Convention.midYear, .yearEnd] {
            ledger.convention = convention
            let other = result(ledger)
            let factor = Discounting.factor(ledger.rate, year: 0, convention)
            #expect(close(base.netPresentValue * factor, other.netPresentValue))
            #expect(close(base.ratio ?? -1, other.ratio ?? -1))
            #expect(base.payback.lasting == other.payback.lasting)
        }
    }

    @Test("without cohorts a line is never fuller than full", arguments: 1...40 as ClosedRange<UInt64>)
    func fullness(_ seed: UInt64) {
        var cases = Cases(seed: seed)
        var ledger = cases.ledger()
        ledger.lines = ledger.lines.map { line in
            var line = line
            line.timing.effectYears = nil
            line.realGrowth = 0
            line.value = .amount(1)
            line.corrections = .init()
            line.priceYear = nil
            return line
        }
        #expect(result(ledger).lines.allSatisfy { $0.flow.allSatisfy { 0...1 ~= $0 } })
    }

    @Test("a break-even value put back leaves nothing", arguments: 1...40 as ClosedRange<UInt64>)
    func breakEven(_ seed: UInt64) throws {
        var cases = Cases(seed: seed)
        let ledger = cases.ledger()
        let plan = Plan(ledger)
        for line in ledger.lines where line.kind != .transfer {
            for field in [Parameter.Field.amount, .price, .quantity("n"), .deadweight] {
                let parameter = Parameter(line: line.id, field: field)
                guard let value = BreakEven(parameter, in: plan).value, value.magnitude < 1e9 else { continue }
                #expect(plan.netPresentValue(parameter, at: value).magnitude < 1e-4)
                #expect(
                    close(
                        plan.netPresentValue(parameter, at: value) + 1,
                        Plan(ledger.setting(parameter, to: value)).netPresentValue + 1
                    )
                )
            }
        }
    }

    @Test("drawing what is certain gives the case itself, whatever is drawn", arguments: 1...40 as ClosedRange<UInt64>)
    func certainDraws(_ seed: UInt64) throws {
        var cases = Cases(seed: seed)
        let ledger = cases.ledger()
        var fields: [Parameter] = [Parameter(line: nil, field: .rate)]
        for line in ledger.lines.dropLast() {
            fields += [.amount, .price, .quantity("n"), .deadweight, .attribution, .decay, .growth, .rate].map {
                Parameter(line: line.id, field: $0)
            }
        }
        let numbers = fields.filter { _ in cases.whole(0, 2) > 0 }.compactMap { parameter in
            ledger.value(of: parameter).map { MonteCarlo.Uncertain(parameter, [.uniform(low: $0, high: $0)]) }
        }
        let found = result(ledger)
        let drawn = try #require(MonteCarlo(Plan(ledger), numbers, draws: 1_000, seed: seed)?.run())
        #expect(close(drawn.mean, found.netPresentValue))
        #expect(drawn.deviation < 1e-6 * max(1, found.netPresentValue.magnitude))
        for (outcome, actor) in zip(drawn.actors, found.actors) { #expect(close(outcome.mean, actor.balance)) }
        for (left, right) in zip(drawn.cumulative, found.cumulative) { #expect(close(left, right)) }
        let year = found.payback.lasting.map { $0 - ledger.baseYear }
        #expect(drawn.paybackCounts.firstIndex { $0 > 0 } == year)
    }

    @Test("a case that is written and read is the same case", arguments: 1...40 as ClosedRange<UInt64>)
    func writing(_ seed: UInt64) {
        var cases = Cases(seed: seed)
        let ledger = cases.ledger()
        #expect(LedgerCase(ledger.json) == ledger)
    }

    @Test("thoughts that are taken together per person keep what they have in common")
    func coupling() throws {
        let line = { (id: String) in
            Line(
                id: id,
                kind: .benefit,
                value: .amount(1),
                timing: Timing(end: 2_026),
                distribution: [.init(actor: "a", share: 1)]
            )
        }
        let plan = Plan(LedgerCase(baseYear: 2_026, years: 1, rate: 0, lines: [line("a"), line("b")]))
        let parts = [0.0, 100].map { Distribution.uniform(low: $0, high: $0) }
        let numbers = { (people: [Int]?) in
            ["a", "b"].map { MonteCarlo.Uncertain(Parameter(line: $0, field: .amount), parts, people: people) }
        }
        let together = try #require(MonteCarlo(plan, numbers([0, 1]), seed: 1)?.run())
        let apart = try #require(MonteCarlo(plan, numbers(nil), seed: 1)?.run())
        #expect(Set(together.netPresentValues) == [0, 200])
        #expect(Set(apart.netPresentValues) == [0, 100, 200])
        #expect(MonteCarlo(plan, numbers(nil), seed: 1)?.run() == apart)
    }
}
