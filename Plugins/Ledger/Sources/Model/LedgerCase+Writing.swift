public import WorksheetKit

extension Line {
    /// The line as it is stored and sent, without what says nothing.
    public var json: JSON {
        var members: [String: JSON] = [
            "id": .string(id), "naam": .string(name), "soort": .string(kind.code),
            "ingroei_jaren": .integer(timing.rampYears), "bron": .string(source),
            "bewijs": .string(details.evidence.rawValue),
            "verdeling": .array(
                distribution.map { .members([("actor", .string($0.actor)), ("aandeel", Line.wire($0.share))]) }
            ),
        ]
        switch value {
        case .amount(let amount): members["bedrag"] = Line.wire(amount)
        case .price(let price, let quantities):
            members["prijs"] = Line.wire(price)
            members["hoeveelheid"] = .array(quantities.map(\.json))
        case .undecided: break
        }
        members["prijspeil"] = priceYear.map(JSON.integer)
        members["reele_groei"] = realGrowth == 0 ? nil : Line.wire(realGrowth)
        members["discontovoet"] = rate.flatMap(Line.wire)
        members["effect_is_verschil"] = isDifference ? true : nil
        if corrections != Corrections() { members["correcties"] = corrections.json }
        members.merge(timing.members) { first, _ in first }
        members.merge(details.members) { first, _ in first }
        return .object(members)
    }

    /// A number; nothing where one is missing.
    fileprivate static func wire(_ number: Double) -> JSON? { number.isFinite ? .number(number) : nil }
}

extension Line.Quantity {
    fileprivate var json: JSON {
        .members([("naam", .string(name)), ("waarde", Line.wire(value)), ("soort", .string(kind.rawValue))])
    }
}

extension Line.Corrections {
    fileprivate var json: JSON {
        .members([
            ("deadweight", Line.wire(deadweight)), ("attributie_anderen", Line.wire(attribution)),
            ("verdringing", Line.wire(displacement)),
        ])
    }
}

extension Timing {
    fileprivate var members: [String: JSON] {
        var members: [String: JSON] = [:]
        members["start"] = start.map(JSON.integer)
        members["eind"] = end.map(JSON.integer)
        members["nawerking_jaren"] = tailYears == 0 ? nil : .integer(tailYears)
        members["uitdoving"] = decay == 0 ? nil : Line.wire(decay)
        members["effectduur_jaren"] = effectYears.map(JSON.integer)
        members["profiel"] = profile.map { .array($0.compactMap(Line.wire)) }
        return members
    }
}

extension Line.Details {
    fileprivate var members: [String: JSON] {
        let texts = [
            "arena": arena, "effecttype": effectType, "waarderingsmethode": valuation, "btw": vat,
            "dubbeltelgroep": doubleCountGroup, "dimensie": dimension, "herkomst": origin ?? "",
            "wat_stopt": replaces, "toelichting": note,
        ]
        return texts.filter { !$0.value.isEmpty }.mapValues(JSON.string)
    }
}

extension Unpriced {
    /// The effect as it is stored and sent.
    public var json: JSON {
        let texts = [
            "id": id, "naam": name, "richting": direction, "actor": actor, "arena": arena, "toelichting": note,
        ]
        var members = texts.filter { !$0.value.isEmpty }.mapValues(JSON.string)
        members["grootte"] = .integer(size)
        return .object(members)
    }
}

extension LedgerCase {
    /// The case as it is stored and sent, in the words of the methods.
    public var json: JSON {
        .members([
            ("naam", .string(name)), ("basisjaar", .integer(baseYear)), ("prijspeil", .integer(priceYear)),
            ("looptijd", .integer(years)), ("discontovoet", Line.wire(rate)), ("conventie", .string(convention.code)),
            ("index", .object(index.reduce(into: [:]) { $0[String($1.key)] = .number($1.value) })),
            ("posten", .array(lines.map(\.json))), ("pm", .array(unpriced.map(\.json))),
        ])
    }
}
