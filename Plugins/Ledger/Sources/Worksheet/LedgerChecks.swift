import WorksheetKit

// What is wrong with one field refuses the command; what is wrong with the case marks its state (decisions 34).
extension LedgerState {
    /// The codes that a line is refused with when it arrives.
    private static let ofOneField: Set<String> = [
        "E_SOORT", "E_GETAL", "E_AANDEEL_BEREIK", "E_AANTAL_NEGATIEF", "E_CORRECTIE_BEREIK", "E_START_VOOR_BASISJAAR",
        "E_EIND_VOOR_START", "E_INGROEI", "E_UITDOVING", "E_PROFIEL", "E_DISCONTOVOET", "E_VERDELING_SOM",
        "E_VERDELING_NEGATIEF", "E_VERDELING_DUBBEL",
    ]

    func refuse(_ line: Line) throws(Rejection) {
        let actors = Set(book.actors.map(\.id))
        guard line.distribution.allSatisfy({ actors.contains($0.actor) }) else {
            throw Rejection(.unknownTarget, field: "actor")
        }
        guard !line.isMissingMotivation else { throw Rejection(plugin: "rate-without-reason", field: "toelichting") }
        var alone = book.ledgerCase(index: instrument.index.values)
        alone.lines = [line]
        let wrong = alone.validate(standardRate: instrument.standardRate).first { finding in
            // A number that isn't there yet is left open, not wrong.
            Self.ofOneField.contains(finding.code) && finding.code != "E_GETAL" && finding.place.hasPrefix(line.id)
        }
        if let wrong { throw Rejection(plugin: Finding.rejectionCode(wrong.code), field: wrong.place) }
    }

    func refuse(_ frame: LedgerBook.Frame) throws(Rejection) {
        var ledger = book.ledgerCase(index: [:])
        ledger.baseYear = frame.baseYear
        ledger.years = frame.years
        ledger.rate = frame.rate
        ledger.convention = frame.convention
        let places = ["basisjaar", "looptijd", "discontovoet", "conventie"]
        let wrong = ledger.validate(standardRate: instrument.standardRate).first {
            $0.isError && places.contains($0.place)
        }
        if let wrong { throw Rejection(plugin: Finding.rejectionCode(wrong.code), field: wrong.place) }
    }

    func refuse(_ effect: Unpriced) throws(Rejection) {
        guard !book.lines.contains(where: { $0.id == effect.id }) else {
            throw Rejection(plugin: Finding.rejectionCode("E_DUBBEL_ID"), field: "id")
        }
        guard effect.actor.isEmpty || book.actors.contains(where: { $0.id == effect.actor }) else {
            throw Rejection(.unknownTarget, field: "actor")
        }
        guard book.unpriced.contains(where: { $0.id == effect.id }) || book.unpriced.count < LedgerBook.Limit.unpriced
        else { throw Rejection(.tooMany) }
    }

    @discardableResult
    func mustHave(parameter id: String) throws(Rejection) -> Parameter {
        guard let parameter = Parameter(id: id),
            book.ledgerCase(index: [:]).value(of: parameter) != nil
        else { throw Rejection(.unknownTarget, field: "parameter") }
        return parameter
    }

    func check(_ triple: Triple, of id: String) throws(Rejection) {
        let parameter = try mustHave(parameter: id)
        let draft = RangeDraft(kind: .pert, low: triple.low, mode: triple.mode, high: triple.high)
        if let code = draft.problems.first { throw Rejection(plugin: Finding.rejectionCode(code), field: "low") }
        try refuse(triple.low, of: parameter, "low")
        try refuse(triple.high, of: parameter, "high")
    }

    func refuse(_ range: LedgerBook.Range, of id: String) throws(Rejection) {
        let parameter = try mustHave(parameter: id)
        guard MonteCarlo.canDraw(parameter) else { throw Rejection(.unknownTarget, field: "parameter") }
        guard book.ranges[id] != nil || book.ranges.count < LedgerBook.Limit.parameters else {
            throw Rejection(.tooMany)
        }
        let base = book.ledgerCase(index: [:]).value(of: parameter).flatMap { $0.isFinite ? $0 : nil }
        let needsMode = range.kind == .pert || range.kind == .triangular
        let draft = RangeDraft(
            kind: range.kind,
            low: range.low,
            mode: needsMode ? range.mode ?? base : nil,
            high: range.high,
            base: book.agreed[id] ?? base
        )
        if let code = draft.problems.first { throw Rejection(plugin: Finding.rejectionCode(code), field: "low") }
        // A draw outside what can be is found here, not while drawing.
        try refuse(range.low, of: parameter, "low")
        try refuse(range.high, of: parameter, "high")
        if range.kind == .lognormal, parameter.bounds(in: book.ledgerCase(index: [:])).upper != nil {
            throw Rejection(plugin: Finding.rejectionCode("E_LOGNORMAAL"), field: "high")
        }
    }

    /// Refuses a value that lies outside what makes sense, with the code of what it is.
    func refuse(_ value: Double, of parameter: Parameter, _ field: String) throws(Rejection) {
        let bounds = parameter.bounds(in: book.ledgerCase(index: [:]))
        guard value < bounds.lower ?? -.infinity || value > bounds.upper ?? .infinity else { return }
        let code =
            switch parameter.field {
            case .rate: "E_DISCONTOVOET"
            case .deadweight, .attribution, .displacement: "E_CORRECTIE_BEREIK"
            case .decay: "E_UITDOVING"
            case .quantity: bounds.upper == nil ? "E_AANTAL_NEGATIEF" : "E_AANDEEL_BEREIK"
            case .amount, .price: "E_AANTAL_NEGATIEF"
            case .years: "E_LOOPTIJD"
            case .rampYears: "E_INGROEI"
            case .start: "E_START_VOOR_BASISJAAR"
            case .growth, .tailYears, .effectYears, .end: "E_GETAL"
            }
        throw Rejection(plugin: Finding.rejectionCode(code), field: field)
    }
}

extension Line {
    /// Whether it has a rate of its own without saying why (methods 1.2).
    var isMissingMotivation: Bool { rate != nil && details.note.isEmpty }
}

extension LedgerBook.Range {
    /// The distribution around a most likely value; percentiles become a triangle (methods 1.5).
    ///
    /// A triangle that would reach beyond what can be is cut off there.
    func distribution(mode base: Double, within bounds: (lower: Double?, upper: Double?)) -> Distribution? {
        let mode = min(max(self.mode ?? base, low), high)
        switch kind {
        case .lognormal: return low > 0 && low < high ? .lognormal(p10: low, p90: high) : nil
        case .uniform:
            // Eight of ten cases lie between P10 and P90, so the ends lie an eighth of the width further out.
            let more = isPercentiles ? (high - low) / 8 : 0
            return .uniform(
                low: max(low - more, bounds.lower ?? -.infinity),
                high: min(high + more, bounds.upper ?? .infinity)
            )
        case .pert where !isPercentiles: return .pert(low: low, mode: mode, high: high, weight: 4)
        case .triangular where !isPercentiles: return .triangular(low: low, mode: mode, high: high)
        case .pert, .triangular:
            guard case .triangular(let from, _, let to) = Distribution.triangular(p10: low, mode: mode, p90: high)
            else { return nil }
            return .triangular(
                low: max(from, bounds.lower ?? -.infinity),
                mode: mode,
                high: min(to, bounds.upper ?? .infinity)
            )
        }
    }

    /// Whether the triangle through the percentiles reaches beyond what can be.
    func isCutOff(mode: Double, within bounds: (lower: Double?, upper: Double?)) -> Bool {
        isPercentiles
            && distribution(mode: mode, within: bounds) != distribution(mode: mode, within: (nil, nil))
    }
}
