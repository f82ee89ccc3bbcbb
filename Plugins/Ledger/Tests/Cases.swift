import Ledger
import WorksheetKit

/// Valid cases of all shapes, from a seed.
struct Cases {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func uniform(_ low: Double, _ high: Double) -> Double {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return low + (high - low) * Double(state >> 11) * 0x1p-53
    }

    mutating func whole(_ low: Int, _ high: Int) -> Int { Int(uniform(Double(low), Double(high) + 0.999)) }

    mutating func ledger(ownRates: Bool = true) -> LedgerCase {
        let years = whole(2, 20)
        let lines = (0..<whole(2, 8)).map { index in line("l\(index)", index, years, ownRates) }
        return LedgerCase(
            baseYear: 2_026,
            years: years,
            rate: uniform(-0.03, 0.15),
            index: [2_020: 90, 2_026: 117],
            lines: lines
        )
    }

    mutating func line(_ id: String, _ index: Int, _ years: Int, _ ownRates: Bool) -> Line {
        let start = whole(0, years - 1)
        let cut = uniform(0.1, 0.9)
        let kind: Line.Kind = index % 4 == 3 ? .transfer : index % 2 == 0 ? .cost : .benefit
        return Line(
            id: id,
            kind: kind,
            value: whole(0, 1) == 0
                ? .amount(uniform(10, 1_000))
                : .price(
                    uniform(1, 100),
                    [
                        .init(name: "n", value: uniform(1, 50), kind: .count),
                        .init(name: "p", value: uniform(0, 1), kind: .share),
                    ]
                ),
            priceYear: whole(0, 1) == 0 ? nil : 2_020,
            realGrowth: uniform(-0.02, 0.03),
            corrections: .init(deadweight: uniform(0, 0.5), attribution: uniform(0, 0.5), displacement: 0.1),
            timing: Timing(
                start: 2_026 + start,
                end: 2_026 + whole(start, years - 1),
                rampYears: whole(1, 4),
                tailYears: whole(0, 3),
                decay: uniform(0, 1),
                effectYears: whole(0, 2) == 0 ? whole(1, 5) : nil
            ),
            rate: ownRates && whole(0, 3) == 0 ? uniform(0, 0.1) : nil,
            distribution: kind == .transfer
                ? [.init(actor: "a", share: cut), .init(actor: "b", share: -cut)]
                : [.init(actor: "a", share: cut), .init(actor: "c", share: 1 - cut)],
            source: "test"
        )
    }
}
