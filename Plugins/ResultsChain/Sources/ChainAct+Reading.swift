import WorksheetKit

extension ChainAct {
    /// Reads an act strictly, from the wire or from the log.
    init(_ json: JSON) throws(Rejection) {
        var object = try StrictObject(json)
        let verb = try object.word("do")
        self = try ChainAct.act(verb, &object)
        try object.finish()
    }

    private static func act(_ verb: String, _ object: inout StrictObject) throws(Rejection) -> ChainAct {
        switch verb {
        case "add-node": .addPoint(try point(&object))
        case "edit-node": .editPoint(id: try object.name("id"), try words(&object))
        case "steer": .steer(id: try object.name("id"), try object.flag("on"))
        case "add-link": .addLink(try link(&object))
        case "edit-link": .editLink(id: try object.name("id"), because: try because(&object))
        case "evidence": .evidence(link: try object.name("link"), try object.optionalChoice("evidence"))
        case "assume": .assume(try assumption(&object))
        case "edit-assumption": .editAssumption(try assumption(&object))
        case "agree": .agree(link: try object.name("link"), try agreed(&object))
        case "rate": .rate(link: try object.name("link"), try confidence(&object))
        case "unrate": .rate(link: try object.name("link"), nil)
        case "show": .show(id: try object.name("id"), try object.flag("on"))
        case "drop": .drop(id: try object.name("id"))
        case "restore": .restore(id: try object.name("id"))
        case "role": .role(try object.choice("role"), try object.flag("on"))
        case "direct": .direct(try object.flag("on"))
        default: try signals(verb, &object)
        }
    }

    private static func signals(_ verb: String, _ object: inout StrictObject) throws(Rejection) -> ChainAct {
        switch verb {
        case "add-indicator": .addIndicator(try indicator(&object))
        case "edit-indicator": .editIndicator(try indicator(&object))
        case "measure": .measure(try measurement(&object))
        case "observe": .observe(try observation(&object))
        case "deviate": .deviate(try deviation(&object))
        case "date": .date(try object.day("day"))
        default: throw Rejection(.unknownCommand, field: "do")
        }
    }

    private static func point(_ object: inout StrictObject) throws(Rejection) -> Point {
        let id = try object.name("id")
        guard let level = Level(rawValue: try object.integer("level")) else {
            throw Rejection(.outOfRange, field: "level")
        }
        let words = try words(&object)
        return Point(
            id: id,
            level: level,
            text: words.text,
            forWhom: words.forWhom,
            note: words.note,
            owner: words.owner
        )
    }

    private static func words(_ object: inout StrictObject) throws(Rejection) -> PointWords {
        PointWords(
            text: try object.said("text", limit: .point),
            forWhom: try object.optionalText("forWhom", limit: .title),
            note: try object.optionalText("note", limit: .remark),
            owner: try object.optionalText("owner", limit: .title)
        )
    }

    private static func link(_ object: inout StrictObject) throws(Rejection) -> Link {
        Link(
            id: try object.name("id"),
            from: try object.name("from"),
            to: try object.name("to"),
            because: try because(&object)
        )
    }

    private static func because(_ object: inout StrictObject) throws(Rejection) -> String? {
        try object.optionalText("because", limit: .action)
    }

    private static func agreed(_ object: inout StrictObject) throws(Rejection) -> Double? {
        guard let value = try object.optionalFigure("value") else { return nil }
        guard (0...3).contains(value) else { throw Rejection(.outOfRange, field: "value") }
        return value
    }

    private static func confidence(_ object: inout StrictObject) throws(Rejection) -> Confidence {
        let value = try object.required("value")
        if let confidence = Confidence(value) { return confidence }
        throw Rejection(value.number == nil ? .malformed : .outOfRange, field: "value")
    }

    private static func assumption(_ object: inout StrictObject) throws(Rejection) -> Assumption {
        Assumption(
            id: try object.name("id"),
            link: try object.name("link"),
            text: try object.said("text", limit: .action),
            kind: try object.choice("kind"),
            status: try object.choice("status")
        )
    }
}

// Step 2 and 3.
extension ChainAct {
    private static func indicator(_ object: inout StrictObject) throws(Rejection) -> Indicator {
        let indicator = Indicator(
            id: try object.name("id"),
            node: try object.name("node"),
            name: try object.said("name", limit: .title),
            kind: try object.choice("kind"),
            frequency: try object.choice("frequency"),
            direction: try object.choice("direction"),
            signal: try object.optionalFigure("signal"),
            signalHigh: try object.optionalFigure("signalHigh"),
            baseline: try object.optionalFigure("baseline"),
            baselineDay: try object.optionalDay("baselineDay"),
            source: try object.optionalText("source", limit: .title),
            owner: try object.optionalText("owner", limit: .title)
        )
        guard indicator.direction == .within || indicator.signalHigh == nil else {
            throw Rejection(.outOfRange, field: "signalHigh")
        }
        if indicator.direction == .within, indicator.signal != nil || indicator.signalHigh != nil {
            guard let low = indicator.signal, let high = indicator.signalHigh, low <= high else {
                throw Rejection(.outOfRange, field: "signalHigh")
            }
        }
        return indicator
    }

    private static func measurement(_ object: inout StrictObject) throws(Rejection) -> Measurement {
        let measurement = Measurement(
            id: try object.name("id"),
            indicator: try object.name("indicator"),
            day: try object.day("day"),
            value: try object.optionalFigure("value"),
            isOnCourse: try object.optionalFlag("onCourse"),
            note: try object.optionalText("note", limit: .action)
        )
        // A value speaks through the signaalwaarde; a sign beside it could say the opposite.
        guard (measurement.value == nil) != (measurement.isOnCourse == nil) else {
            throw Rejection(.malformed, field: "value")
        }
        return measurement
    }

    private static func observation(_ object: inout StrictObject) throws(Rejection) -> Observation {
        Observation(
            id: try object.name("id"),
            node: try object.name("node"),
            text: try object.said("text", limit: .action)
        )
    }

    private static func deviation(_ object: inout StrictObject) throws(Rejection) -> Deviation {
        Deviation(
            node: try object.name("node"),
            failing: try object.optionalChoice("failing"),
            text: try object.optionalText("text", limit: .action)
        )
    }
}
