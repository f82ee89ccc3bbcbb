import WorksheetKit

extension LedgerOutcome {
    /// Every number of the case that can be uncertain, line by line.
    var allParameters: [String] {
        var ids = [Parameter(line: nil, field: .rate).id]
        for line in ledger.lines {
            switch line.value {
            case .amount: ids.append(Parameter(line: line.id, field: .amount).id)
            case .price(_, let quantities):
                ids.append(Parameter(line: line.id, field: .price).id)
                ids += quantities.map { Parameter(line: line.id, field: .quantity($0.name)).id }
            case .undecided: break
            }
            let parts: [(Parameter.Field, Bool)] = [
                (.deadweight, line.corrections.deadweight != 0), (.attribution, line.corrections.attribution != 0),
                (.displacement, line.corrections.displacement != 0),
                (.decay, line.timing.decay != 0), (.growth, line.realGrowth != 0), (.rate, line.rate != nil),
            ]
            let own = parts.filter { part in
                part.1 || book.ranges[Parameter(line: line.id, field: part.0).id] != nil
            }
            ids += own.map { Parameter(line: line.id, field: $0.0).id }
        }
        return ids
    }

    /// What a parameter is called, by the name of its line.
    func name(of id: String, in language: Language) -> String {
        guard let parameter = Parameter(id: id) else { return id }
        let field = parameter.field.title[language]
        return parameter.line.map { "\(line($0)?.name ?? $0): \(field)" } ?? field
    }

    /// What an actor is called: by the instrument, unless the room gave it another name.
    func actor(_ code: String, in language: Language) -> String {
        let own = book.actors.first { $0.id == code }?.name ?? code
        let known = instrument.actors.first { $0.id == code }?.title
        return known?.nl == own ? known?[language] ?? own : own
    }

    /// The sentence that the data write themselves; the range and what has no price stand beside it.
    func headline(_ drawn: JSON?) -> LocalizedText {
        guard let result, let ratio = result.ratio else {
            return LocalizedText(
                nl: result == nil ? "Er ontbreekt nog iets voor een uitkomst" : "Er zijn nog geen kosten",
                en: result == nil ? "Something is still missing for a result" : "There are no costs yet"
            )
        }
        let isEven = result.netPresentValue.magnitude < 0.05 * result.presentCosts
        if isEven {
            return LocalizedText(
                nl: "Kosten en baten zijn ongeveer gelijk",
                en: "Costs and benefits are about equal"
            )
        }
        return LocalizedText(
            nl: "Elke euro levert naar verwachting € \(AmountText.ratio(ratio, in: .nl)) op\(range(drawn, .nl))",
            en: "Every euro is expected to yield €\(AmountText.ratio(ratio, in: .en))\(range(drawn, .en))"
        )
    }

    private func range(_ drawn: JSON?, _ language: Language) -> String {
        guard let low = drawn?["ratio"]?["p10"]?.number, let high = drawn?["ratio"]?["p90"]?.number else { return "" }
        let ends = (AmountText.ratio(low, in: language), AmountText.ratio(high, in: language))
        switch language {
        case .nl: return " (waarschijnlijk tussen € \(ends.0) en € \(ends.1))"
        case .en: return " (probably between €\(ends.0) and €\(ends.1))"
        }
    }
}

extension Parameter.Field {
    /// What the field is called; a factor goes by the name that the room gave it.
    var title: LocalizedText {
        switch self {
        case .rate: LocalizedText(nl: "discontovoet", en: "discount rate")
        case .years: LocalizedText(nl: "looptijd", en: "number of years")
        case .amount: LocalizedText(nl: "bedrag per jaar", en: "amount per year")
        case .price: LocalizedText(nl: "prijs", en: "price")
        case .quantity(let name): LocalizedText(nl: name, en: name)
        case .deadweight: LocalizedText(nl: "was toch gebeurd", en: "would have happened anyway")
        case .attribution: LocalizedText(nl: "door anderen", en: "due to others")
        case .displacement: LocalizedText(nl: "verdringing", en: "displacement")
        case .decay: LocalizedText(nl: "uitdoving per jaar", en: "fading per year")
        case .growth: LocalizedText(nl: "reële groei", en: "real growth")
        case .rampYears: LocalizedText(nl: "ingroei", en: "years to grow")
        case .tailYears: LocalizedText(nl: "nawerking", en: "years of aftermath")
        case .effectYears: LocalizedText(nl: "effectduur", en: "years of effect")
        case .start: LocalizedText(nl: "eerste jaar", en: "first year")
        case .end: LocalizedText(nl: "laatste jaar", en: "last year")
        }
    }
}
