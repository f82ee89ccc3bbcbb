import WorksheetKit

extension LedgerState {
    /// What a simulated person still sends in a round.
    func rehearse(_ context: RehearsalContext) -> [JSON] {
        guard context.phase == LedgerStep.estimating.rawValue else { return [] }
        let ledger = book.ledgerCase(index: [:])
        return book.asked.compactMap { id -> JSON? in
            guard estimates[context.round]?[id]?[context.person] == nil, let parameter = Parameter(id: id),
                let known = ledger.value(of: parameter), known.isFinite
            else { return nil }
            let bounds = parameter.bounds(in: ledger)
            let within = { (value: Double) in min(bounds.upper ?? value, max(bounds.lower ?? value, value)) }
            // Of a number that isn't filled in yet people think something too.
            let middle = (known == 0 ? 10 : known) * (0.7 + 0.6 * context.leaning(id))
            let ends = [within(middle * 0.75), within(middle * 1.3)].sorted()
            return [
                "do": "estimate", "parameter": .string(id), "low": .number(ends[0]),
                "mode": .number(min(ends[1], max(ends[0], within(middle)))), "high": .number(ends[1]),
            ]
        }
    }
}
