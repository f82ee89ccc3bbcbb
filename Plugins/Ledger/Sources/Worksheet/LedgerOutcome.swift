import WorksheetKit

/// What a case comes to now: computed from the book and from what was let out of people's estimates.
struct LedgerOutcome {
    let instrument: LedgerInstrument
    let book: LedgerBook
    /// What people think together, by parameter.
    let pooled: [String: Pooled]
    /// The case of the first alternative, with agreed and estimated values.
    let ledger: LedgerCase
    /// What is wrong and what is worth a second look.
    let findings: [Finding]
    /// The place of each line by its id.
    private let places: [String: Int]
    /// The results, when nothing is wrong.
    let plan: Plan?
    let result: Evaluation?

    /// What was let out about a parameter.
    struct Pooled {
        let n: Int
        let low: Double
        let mode: Double
        let high: Double
        let disagreement: Double?
    }

    init(
        _ instrument: LedgerInstrument,
        _ book: LedgerBook,
        _ releases: Releases,
        references: [Reference] = [],
        knowsReferences: Bool = true
    ) {
        self.instrument = instrument
        self.book = book
        pooled = LedgerOutcome.pooled(book, releases)
        let all = LedgerOutcome.valued(book, pooled, book.ledgerCase(index: instrument.index.values))
        ledger = LedgerOutcome.only(book.alternatives.first?.id, of: all, book)
        places = Dictionary(
            zip(ledger.lines.map(\.id), ledger.lines.indices),
            uniquingKeysWith: { first, _ in first }
        )
        let own = ledger.validate(standardRate: instrument.standardRate)
        let isBlocked = own.contains(where: \.isError)
        plan = isBlocked ? nil : Plan(ledger)
        result = plan.map(Evaluation.init)
        let chained = knowsReferences ? ledger.chainFindings(references) : []
        findings = own + ledger.remarks(instrument, book, result) + chained
    }

    /// The case of an alternative.
    func ledger(of alternative: String) -> LedgerCase {
        let all = LedgerOutcome.valued(book, pooled, book.ledgerCase(index: instrument.index.values))
        return LedgerOutcome.only(alternative, of: all, book)
    }

    private static func only(_ alternative: String?, of ledger: LedgerCase, _ book: LedgerBook) -> LedgerCase {
        guard let alternative else { return ledger }
        var ledger = ledger
        ledger.lines = ledger.lines.filter { book.belongings[$0.id]?.contains(alternative) ?? true }
        return ledger
    }

    /// The agreed value goes before the median of what people think, and that before what the line says.
    private static func valued(_ book: LedgerBook, _ pooled: [String: Pooled], _ ledger: LedgerCase) -> LedgerCase {
        var ledger = ledger
        for (id, thoughts) in pooled {
            if let parameter = Parameter(id: id) { ledger.set(parameter, to: thoughts.mode) }
        }
        for (id, value) in book.agreed {
            if let parameter = Parameter(id: id) { ledger.set(parameter, to: value) }
        }
        return ledger
    }

    /// What was let out last about each parameter: a later round may have too few answers about one to say anything.
    private static func pooled(_ book: LedgerBook, _ releases: Releases) -> [String: Pooled] {
        let phase = LedgerStep.estimating.rawValue
        guard let last = releases.lastRound(phase), last > 0 else { return [:] }
        var pooled: [String: Pooled] = [:]
        for parameter in book.asked {
            let cells = (1...last).reversed().lazy.compactMap { round in
                releases.cell(phase, round, LedgerState.cell(parameter))
            }
            guard let cell = cells.first(where: { $0.value != nil }), let value = cell.value, let triple = Triple(value)
            else { continue }
            pooled[parameter] = Pooled(
                n: cell.n,
                low: triple.low,
                mode: triple.mode,
                high: triple.high,
                disagreement: value["disagreement"]?.number
            )
        }
        return pooled
    }
}

extension LedgerOutcome {
    /// The line with an id.
    func line(_ id: String) -> Line? { places[id].map { ledger.lines[$0] } }

    /// The value of a parameter now.
    func value(of parameter: Parameter) -> Double? {
        guard let id = parameter.line else { return ledger.value(of: parameter) }
        return line(id)?.value(of: parameter.field, in: ledger)
    }

    /// The values of a parameter that make sense.
    func bounds(of parameter: Parameter) -> (lower: Double?, upper: Double?) {
        parameter.bounds(of: parameter.line.flatMap(line), in: ledger)
    }

    /// The parameters whose worth is uncertain, in the order of the book.
    var uncertain: [String] {
        var ids = book.asked.filter { pooled[$0] != nil }
        ids += book.ranges.keys.filter { pooled[$0] == nil }.sorted()
        return ids.filter { Parameter(id: $0).flatMap(value) != nil }
    }

    /// The ends that the tornado varies a parameter between.
    ///
    /// What people think goes by P10 and P90 of all thoughts together, once those are computed; before that by the
    /// medians of their ends.
    func ends(of id: String, _ simulated: JSON?) -> (low: Double, high: Double)? {
        if let thoughts = pooled[id] {
            let mixture = simulated?["mixtures"]?[id]
            return (mixture?["p10"]?.number ?? thoughts.low, mixture?["p90"]?.number ?? thoughts.high)
        }
        return book.ranges[id].map { ($0.low, $0.high) }
    }

    /// One uncertain number at a time, the discount rate always; numbers without a range by 20% to either side.
    func tornado(_ simulated: JSON?) -> [TornadoRow] {
        guard let plan else { return [] }
        var ranges = uncertain.compactMap { id -> TornadoRow.Range? in
            guard let parameter = Parameter(id: id), let ends = ends(of: id, simulated) else { return nil }
            return TornadoRow.Range(id: id, parameter: parameter, low: ends.low, high: ends.high)
        }
        let named = Set(ranges.map(\.id))
        if !named.contains("discontovoet") {
            let rate = Parameter(line: nil, field: .rate)
            ranges.append(.init(id: rate.id, parameter: rate, low: ledger.rate - 0.01, high: ledger.rate + 0.01))
        }
        let lines = Set(ranges.compactMap(\.parameter.line))
        ranges += ledger.lines.compactMap { standardRange($0, unless: lines) }
        return TornadoRow.rows(plan, ranges)
    }

    /// Whether a row of the tornado goes by the margin that nobody chose.
    func isStandardMargin(_ id: String) -> Bool { pooled[id] == nil && book.ranges[id] == nil }

    private func standardRange(_ line: Line, unless ranged: Set<String>) -> TornadoRow.Range? {
        let field: Parameter.Field
        switch line.value {
        case .amount: field = .amount
        case .price: field = .price
        case .undecided: return nil
        }
        let parameter = Parameter(line: line.id, field: field)
        // A line with any range of its own is already in; another one beside it would say less than nothing.
        guard line.kind != .transfer, !ranged.contains(line.id), let base = line.value(of: field, in: ledger)
        else { return nil }
        return TornadoRow.Range(id: parameter.id, parameter: parameter, low: base * 0.8, high: base * 1.2)
    }

    /// The gates of the steps that are closed, with what is missing (methods 1.1).
    func missing(_ step: LedgerStep) -> [String] {
        let isFilled = { (field: String) in book.texts[field]?.isEmpty == false }
        switch step {
        case .problem: return ["probleem", "doelgroep", "oorzaken"].filter { !isFilled($0) }
        case .nullAlternative:
            let hasNumbers = ledger.lines.contains { $0.amount(in: ledger).isFinite }
            return (isFilled("nulalternatief") ? [] : ["nulalternatief"])
                + (book.isNullUnquantified || hasNumbers ? [] : ["kwantificering"])
        case .alternatives: return book.alternatives.isEmpty ? ["alternatief"] : []
        case .effects:
            let effects = ledger.lines.filter { $0.kind == .benefit }
            if effects.isEmpty, book.unpriced.isEmpty { return ["effect"] }
            let open = effects.filter { !$0.amount(in: ledger).isFinite }.map { "effect-open:\($0.id)" }
            let stops = instrument.template.filter(\.needsStop).map(\.id)
            return open
                + effects.filter { stops.contains($0.id) && $0.details.replaces.isEmpty }.map { "stopt:\($0.id)" }
        case .costs: return ledger.lines.contains { $0.kind == .cost } ? [] : ["kosten"]
        case .estimating: return []
        case .risk: return Set(book.ranges.keys).union(pooled.keys).count >= 3 ? [] : ["bereiken"]
        case .overview: return findings.contains(where: \.isError) ? ["fouten"] : []
        case .presentation: return isFilled("conclusie") ? [] : ["conclusie"]
        }
    }
}
