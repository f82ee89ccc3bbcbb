extension LedgerCase {
    /// The value of a parameter; `nil` when the case has no such parameter.
    public func value(of parameter: Parameter) -> Double? {
        guard let id = parameter.line else { return parameter.field == .years ? Double(years) : rate }
        return line(id)?.value(of: parameter.field, in: self)
    }

    /// The case with a parameter set; the same case when it has no such parameter.
    public func setting(_ parameter: Parameter, to value: Double) -> LedgerCase {
        var ledger = self
        ledger.set(parameter, to: value)
        return ledger
    }

    /// Sets a parameter; does nothing when the case has no such parameter.
    ///
    /// Whole numbers are rounded.
    public mutating func set(_ parameter: Parameter, to value: Double) {
        guard let id = parameter.line else {
            if parameter.field == .years { years = Int(exactly: value.rounded()) ?? 0 } else { rate = value }
            return
        }
        guard let index = lines.firstIndex(where: { $0.id == id }) else { return }
        lines[index].set(parameter.field, to: value)
    }
}

extension Line {
    func value(of field: Parameter.Field, in ledger: LedgerCase) -> Double? {
        switch field {
        case .years: return nil
        case .rate: return rate
        case .amount:
            guard case .amount(let amount) = value else { return nil }
            return amount
        case .price:
            guard case .price(let price, _) = value else { return nil }
            return price
        case .quantity(let name):
            guard case .price(_, let quantities) = value else { return nil }
            return quantities.first { $0.name == name }?.value
        case .deadweight: return corrections.deadweight
        case .attribution: return corrections.attribution
        case .displacement: return corrections.displacement
        case .decay: return timing.decay
        case .growth: return realGrowth
        case .rampYears: return Double(timing.rampYears)
        case .tailYears: return Double(timing.tailYears)
        case .effectYears: return timing.effectYears.map(Double.init)
        case .start: return Double(timing.start ?? ledger.baseYear)
        case .end: return Double(timing.end ?? ledger.lastYear)
        }
    }

    mutating func set(_ field: Parameter.Field, to number: Double) {
        let whole = Int(exactly: number.rounded())
        switch field {
        case .years: break
        case .rate: rate = number
        case .amount:
            if case .amount = value { value = .amount(number) }
        case .price:
            if case .price(_, let quantities) = value { value = .price(number, quantities) }
        case .quantity(let name):
            guard case .price(let price, var quantities) = value,
                let index = quantities.firstIndex(where: { $0.name == name })
            else { break }
            quantities[index].value = number
            value = .price(price, quantities)
        case .deadweight: corrections.deadweight = number
        case .attribution: corrections.attribution = number
        case .displacement: corrections.displacement = number
        case .decay: timing.decay = number
        case .growth: realGrowth = number
        case .rampYears: timing.rampYears = whole ?? 0
        case .tailYears: timing.tailYears = whole ?? 0
        case .effectYears: timing.effectYears = whole
        case .start: timing.start = whole
        case .end: timing.end = whole
        }
    }
}
