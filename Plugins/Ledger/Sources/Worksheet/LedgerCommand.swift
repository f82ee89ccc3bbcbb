public import WorksheetKit

/// What a participant or the desk asks for.
public enum LedgerCommand: Sendable, Hashable {
    /// Changes the case; the desk's.
    case change(LedgerChange)
    /// Adds the template's lines that aren't there yet, with names in a language; the desk's.
    case template(Language)
    /// Takes a reference price over into a line; the desk's.
    case takePrice(price: String, line: String)
    /// Says what one thinks of a parameter; a participant's.
    case estimate(parameter: String, Triple)
    /// Takes one's estimate back; a participant's.
    case withdraw(parameter: String)

    init(_ json: JSON) throws(Rejection) {
        var object = try StrictObject(json)
        let verb = try object.word("do")
        switch verb {
        case "template":
            guard let language = Language(rawValue: try object.word("language")) else {
                throw Rejection(.malformed, field: "language")
            }
            self = .template(language)
        case "price.take": self = .takePrice(price: try object.word("price"), line: try object.word("line"))
        case "estimate":
            self = .estimate(
                parameter: try object.parameter(),
                Triple(low: try object.number("low"), mode: try object.number("mode"), high: try object.number("high"))
            )
        case "withdraw": self = .withdraw(parameter: try object.parameter())
        default: self = .change(try LedgerChange(verb, &object))
        }
        try object.finish()
    }
}

/// What happened on a cost-benefit worksheet.
public enum LedgerEvent: Sendable, Hashable {
    /// The case was changed.
    case changed(LedgerChange)
    /// Somebody said what to think of a parameter.
    case estimated(parameter: String, Triple)
    /// Somebody took an estimate back.
    case withdrew(parameter: String)

    var json: JSON {
        switch self {
        case .changed(let change): ["changed": change.json]
        case .estimated(let parameter, let triple):
            [
                "estimated": [
                    "parameter": .string(parameter), "low": .number(triple.low), "mode": .number(triple.mode),
                    "high": .number(triple.high),
                ]
            ]
        case .withdrew(let parameter): ["withdrew": ["parameter": .string(parameter)]]
        }
    }

    init?(_ json: JSON) {
        if let body = json["changed"], let change = try? LedgerChange(stored: body) {
            self = .changed(change)
        } else if let body = json["estimated"], let parameter = body["parameter"]?.text,
            let low = body["low"]?.number, let mode = body["mode"]?.number, let high = body["high"]?.number
        {
            self = .estimated(parameter: parameter, Triple(low: low, mode: mode, high: high))
        } else if let parameter = json["withdrew"]?["parameter"]?.text {
            self = .withdrew(parameter: parameter)
        } else {
            return nil
        }
    }
}

extension StrictObject {
    /// The id of a parameter: a path joined by slashes, of which the last part may be a text.
    mutating func parameter(_ key: String = "parameter") throws(Rejection) -> String {
        guard let id = try required(key).text, (1...600).contains(id.utf8.count) else {
            throw Rejection(.malformed, field: key)
        }
        guard Parameter(id: id) != nil else { throw Rejection(.unknownTarget, field: key) }
        return id
    }
}
