import WorksheetKit

/// The pages of a cost-benefit case.
struct LedgerPages {
    let outcome: LedgerOutcome
    let context: DocumentContext

    init(_ outcome: LedgerOutcome, _ context: DocumentContext) {
        self.outcome = outcome
        self.context = context
    }

    func sections() -> [Section] {
        [Section(key: "mkba", headline: outcome.headline(context.results[LedgerJob.id])[context.language], blocks: [])]
    }
}
