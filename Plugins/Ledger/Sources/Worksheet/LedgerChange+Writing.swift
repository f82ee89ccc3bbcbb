import WorksheetKit

extension LedgerChange {
    /// The change as it is stored: the command that makes it.
    var json: JSON {
        var members = body
        members["do"] = .string(verb)
        return .object(members)
    }

    private var verb: String {
        switch self {
        case .frame: "case"
        case .index: "index"
        case .addLine: "line.add"
        case .setLine: "line.set"
        case .dropLine: "line.drop"
        case .belong: "line.belong"
        case .origin: "line.origin"
        case .unpriced: "pm.put"
        case .dropUnpriced: "pm.drop"
        case .alternative: "alternative.put"
        case .dropAlternative: "alternative.drop"
        case .actor: "actor.put"
        case .dropActor: "actor.drop"
        case .range: "range.put"
        case .dropRange: "range.drop"
        case .agree(_, let value): value == nil ? "agree.drop" : "agree"
        case .ask: "ask"
        case .scenario: "scenario.put"
        case .dropScenario: "scenario.drop"
        case .text: "text"
        case .nullUnquantified: "null.unquantified"
        }
    }

    private var body: [String: JSON] {
        switch self {
        case .frame(let frame): return frame.members
        case .index(let year, let value): return ["year": .integer(year), "value": .number(value)]
        case .addLine(let line), .setLine(let line): return ["line": line.json]
        case .dropLine(let id), .dropUnpriced(let id), .dropAlternative(let id), .dropActor(let id),
            .dropScenario(let id):
            return ["id": .string(id)]
        case .belong(let line, let alternatives):
            return ["line": .string(line), "alternatives": .array(alternatives.sorted().map(JSON.string))]
        case .origin(let line, let origin): return ["line": .string(line), "origin": .string(origin)]
        case .unpriced(let effect): return effect.json.members ?? [:]
        case .alternative(let named):
            var members: [String: JSON] = ["id": .string(named.id), "name": .string(named.name)]
            if !named.text.isEmpty { members["text"] = .string(named.text) }
            return members
        case .actor(let named): return ["id": .string(named.id), "name": .string(named.name)]
        case .range(let parameter, let range):
            return range.members.merging(["parameter": .string(parameter)]) { own, _ in own }
        case .dropRange(let parameter): return ["parameter": .string(parameter)]
        case .agree(let parameter, let value):
            var members: [String: JSON] = ["parameter": .string(parameter)]
            members["value"] = value.map(JSON.number)
            return members
        case .ask(let parameter, let isOn): return ["parameter": .string(parameter), "on": .bool(isOn)]
        case .scenario(let scenario):
            return [
                "id": .string(scenario.id), "name": .string(scenario.name),
                "values": .object(scenario.values.mapValues(JSON.number)),
            ]
        case .text(let field, let text): return ["field": .string(field), "text": .string(text)]
        case .nullUnquantified(let isOn): return ["on": .bool(isOn)]
        }
    }
}

extension LedgerBook.Frame {
    var members: [String: JSON] {
        var members: [String: JSON] = [
            "basisjaar": .integer(baseYear), "prijspeil": .integer(priceYear), "looptijd": .integer(years),
            "discontovoet": .number(rate), "conventie": .string(convention.code), "btw": .string(vat),
        ]
        if !reason.isEmpty { members["reden"] = .string(reason) }
        return members
    }
}

extension LedgerBook.Range {
    var members: [String: JSON] {
        var members: [String: JSON] = [
            "kind": .string(kind.rawValue), "low": .number(low), "high": .number(high),
            "reading": .string(isPercentiles ? "p10p90" : "minmax"),
        ]
        members["mode"] = mode.map(JSON.number)
        return members
    }
}
