import WorksheetKit

extension LedgerChange {
    /// Reads a stored change.
    init(stored json: JSON) throws(Rejection) {
        var object = try StrictObject(json)
        self = try LedgerChange(try object.word("do"), &object)
        try object.finish()
    }

    init(_ verb: String, _ object: inout StrictObject) throws(Rejection) {
        switch verb {
        case "case": self = .frame(try object.frame())
        case "index": self = .index(year: try object.year("year"), try object.number("value"))
        case "line.add": self = .addLine(try Line(strict: try object.required("line")))
        case "line.set": self = .setLine(try Line(strict: try object.required("line")))
        case "line.drop": self = .dropLine(try object.word("id"))
        case "line.belong": self = .belong(line: try object.word("line"), Set(try object.wordList("alternatives")))
        case "line.origin": self = .origin(line: try object.word("line"), try object.origin("origin"))
        case "pm.put": self = .unpriced(try object.unpriced())
        case "pm.drop": self = .dropUnpriced(try object.word("id"))
        case "alternative.put":
            self = .alternative(try object.named(text: .remark))
        case "alternative.drop": self = .dropAlternative(try object.word("id"))
        case "actor.put": self = .actor(try object.named(text: nil))
        case "actor.drop": self = .dropActor(try object.word("id"))
        case "range.put": self = .range(parameter: try object.parameter(), try object.range())
        case "range.drop": self = .dropRange(parameter: try object.parameter())
        case "agree": self = .agree(parameter: try object.parameter(), try object.number("value"))
        case "agree.drop": self = .agree(parameter: try object.parameter(), nil)
        case "ask": self = .ask(parameter: try object.parameter(), try object.flag("on"))
        case "scenario.put": self = .scenario(try object.scenario())
        case "scenario.drop": self = .dropScenario(try object.word("id"))
        case "text":
            let field = try object.word("field")
            guard LedgerBook.fields[field] != nil else { throw Rejection(.unknownTarget, field: "field") }
            self = .text(field: field, try object.text("text", limit: .remark))
        case "null.unquantified": self = .nullUnquantified(try object.flag("on"))
        default: throw Rejection(.unknownCommand, field: "do")
        }
    }
}

extension StrictObject {
    fileprivate mutating func frame() throws(Rejection) -> LedgerBook.Frame {
        LedgerBook.Frame(
            baseYear: try integer("basisjaar"),
            priceYear: try year("prijspeil"),
            years: try integer("looptijd"),
            rate: try number("discontovoet"),
            convention: Convention(code: try word("conventie")),
            vat: try oneOf("btw", ["incl", "excl"]),
            reason: try optionalText("reden", limit: .action) ?? ""
        )
    }

    fileprivate mutating func year(_ key: String) throws(Rejection) -> Int {
        let year = try integer(key)
        guard (1_990...2_100).contains(year) else { throw Rejection(.outOfRange, field: key) }
        return year
    }

    private mutating func oneOf(_ key: String, _ words: [String]) throws(Rejection) -> String {
        let word = try word(key)
        guard words.contains(word) else { throw Rejection(.malformed, field: key) }
        return word
    }

    fileprivate mutating func wordList(_ key: String) throws(Rejection) -> [String] {
        guard let elements = try required(key).elements, elements.count <= LedgerBook.Limit.alternatives else {
            throw Rejection(.malformed, field: key)
        }
        let words = elements.compactMap(\.text)
        guard words.count == elements.count else { throw Rejection(.malformed, field: key) }
        return words
    }

    fileprivate mutating func unpriced() throws(Rejection) -> Unpriced {
        let size = try integer("grootte")
        guard (1...3).contains(size) else { throw Rejection(.outOfRange, field: "grootte") }
        return Unpriced(
            id: try newID("id"),
            name: try filledText("naam", limit: .title),
            direction: try oneOf("richting", ["+", "-", "+/-"]),
            size: size,
            actor: try optionalWord("actor") ?? "",
            arena: try optionalOneOf("arena", ["A", "B", "C", "D", "K", "X"]),
            note: try optionalText("toelichting", limit: .remark) ?? ""
        )
    }

    fileprivate mutating func named(text limit: TextLimit?) throws(Rejection) -> LedgerBook.Named {
        var named = LedgerBook.Named(id: try newID("id"), name: try filledText("name", limit: .title))
        if let limit { named.text = try optionalText("text", limit: limit) ?? "" }
        return named
    }

    fileprivate mutating func range() throws(Rejection) -> LedgerBook.Range {
        guard let kind = RangeDraft.Kind(rawValue: try word("kind")) else {
            throw Rejection(.malformed, field: "kind")
        }
        return LedgerBook.Range(
            kind: kind,
            low: try number("low"),
            mode: try optionalNumber("mode"),
            high: try number("high"),
            isPercentiles: try optionalOneOf("reading", ["minmax", "p10p90"]) == "p10p90"
        )
    }

    fileprivate mutating func scenario() throws(Rejection) -> LedgerBook.Scenario {
        let id = try newID("id")
        let name = try filledText("name", limit: .title)
        guard let members = try required("values").members, members.count <= LedgerBook.Limit.parameters else {
            throw Rejection(.malformed, field: "values")
        }
        var values: [String: Double] = [:]
        for (parameter, value) in members {
            guard let number = value.number, number.magnitude <= LedgerBook.Limit.number,
                Parameter(id: parameter) != nil
            else { throw Rejection(.malformed, field: "values") }
            values[parameter] = number
        }
        return LedgerBook.Scenario(id: id, name: name, values: values)
    }
}
