import WorksheetKit

/// What the desk changes about a case.
public enum LedgerChange: Sendable, Hashable {
    /// Sets what holds for the whole case.
    case frame(LedgerBook.Frame)
    /// Sets the index figure of a year.
    case index(year: Int, Double)
    /// Adds a line at the end.
    case addLine(Line)
    /// Replaces a line.
    case setLine(Line)
    /// Takes a line out, with all that is about it.
    case dropLine(String)
    /// Sets the alternatives that a line belongs to; none stands for all.
    case belong(line: String, Set<String>)
    /// Links a line to a thing of another worksheet; an empty origin takes the link away.
    case origin(line: String, String)
    /// Adds or replaces an effect without a price.
    case unpriced(Unpriced)
    /// Takes an effect without a price out.
    case dropUnpriced(String)
    /// Adds or replaces an alternative.
    case alternative(LedgerBook.Named)
    /// Takes an alternative out.
    case dropAlternative(String)
    /// Adds or replaces an actor.
    case actor(LedgerBook.Named)
    /// Takes an actor out that no line names.
    case dropActor(String)
    /// Sets how uncertain a parameter is.
    case range(parameter: String, LedgerBook.Range)
    /// Takes a range away.
    case dropRange(parameter: String)
    /// Sets the agreed value beside what people estimated; absent takes it away.
    case agree(parameter: String, Double?)
    /// Asks people to estimate a parameter, or stops asking.
    case ask(parameter: String, Bool)
    /// Adds or replaces a scenario.
    case scenario(LedgerBook.Scenario)
    /// Takes a scenario out.
    case dropScenario(String)
    /// Writes a text of a step.
    case text(field: String, String)
    /// Says whether the null alternative is told in words only.
    case nullUnquantified(Bool)
}

extension LedgerBook {
    /// Makes a change; what it is about may be gone, then nothing changes.
    mutating func apply(_ change: LedgerChange) {
        switch change {
        case .frame(let frame): self.frame = frame
        case .index(let year, let value): index[year] = value
        case .addLine(let line): lines.append(line)
        case .setLine(let line):
            guard let place = lines.firstIndex(where: { $0.id == line.id }) else { break }
            lines[place] = line
            forgetLostParameters()
        case .dropLine(let id):
            lines.removeAll { $0.id == id }
            belongings[id] = nil
            forgetLostParameters()
        case .belong(let line, let alternatives): belongings[line] = alternatives.isEmpty ? nil : alternatives
        case .origin(let line, let origin):
            guard let place = lines.firstIndex(where: { $0.id == line }) else { break }
            lines[place].details.origin = origin.isEmpty ? nil : origin
        case .unpriced(let effect): put(effect, in: &unpriced, id: \.id)
        case .dropUnpriced(let id): unpriced.removeAll { $0.id == id }
        case .alternative(let alternative): put(alternative, in: &alternatives, id: \.id)
        case .dropAlternative(let id):
            alternatives.removeAll { $0.id == id }
            belongings = belongings.mapValues { $0.subtracting([id]) }.filter { !$0.value.isEmpty }
        case .actor(let actor): put(actor, in: &actors, id: \.id)
        case .dropActor(let id): actors.removeAll { $0.id == id }
        case .range(let parameter, let range): ranges[parameter] = range
        case .dropRange(let parameter): ranges[parameter] = nil
        case .agree(let parameter, let value): agreed[parameter] = value
        case .ask(let parameter, let isOn):
            asked.removeAll { $0 == parameter }
            if isOn { asked.append(parameter) }
        case .scenario(let scenario): put(scenario, in: &scenarios, id: \.id)
        case .dropScenario(let id): scenarios.removeAll { $0.id == id }
        case .text(let field, let text): texts[field] = text.isEmpty ? nil : text
        case .nullUnquantified(let isOn): isNullUnquantified = isOn
        }
    }

    private func put<Thing>(_ thing: Thing, in things: inout [Thing], id: KeyPath<Thing, String>) {
        if let place = things.firstIndex(where: { $0[keyPath: id] == thing[keyPath: id] }) {
            things[place] = thing
        } else {
            things.append(thing)
        }
    }

    /// A range about a number that a line no longer has would come back to life with a line of the same name.
    private mutating func forgetLostParameters() {
        let ledger = ledgerCase(index: [:])
        let isThere = { (id: String) in Parameter(id: id).flatMap(ledger.value) != nil }
        ranges = ranges.filter { isThere($0.key) }
        agreed = agreed.filter { isThere($0.key) }
        asked = asked.filter(isThere)
        scenarios = scenarios.map { scenario in
            var scenario = scenario
            scenario.values = scenario.values.filter { isThere($0.key) }
            return scenario
        }
    }

    /// The case as the room wrote it, all alternatives in one.
    func ledgerCase(index known: [Int: Double]) -> LedgerCase {
        LedgerCase(
            baseYear: frame.baseYear,
            priceYear: frame.priceYear,
            years: frame.years,
            rate: frame.rate,
            convention: frame.convention,
            index: known.merging(index) { _, own in own },
            lines: lines,
            unpriced: unpriced
        )
    }
}
