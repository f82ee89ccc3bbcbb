import WorksheetKit

extension ChainAct {
    /// The act as it travels and as it is stored.
    var json: JSON {
        var members = body
        members["do"] = .string(verb)
        return .object(members)
    }

    private var verb: String {
        switch self {
        case .addPoint: "add-node"
        case .editPoint: "edit-node"
        case .steer: "steer"
        case .addLink: "add-link"
        case .editLink: "edit-link"
        case .evidence: "evidence"
        case .assume: "assume"
        case .editAssumption: "edit-assumption"
        case .agree: "agree"
        case .rate(_, let confidence): confidence == nil ? "unrate" : "rate"
        case .role: "role"
        case .direct: "direct"
        case .addIndicator: "add-indicator"
        case .editIndicator: "edit-indicator"
        case .measure: "measure"
        case .observe: "observe"
        case .deviate: "deviate"
        case .date: "date"
        case .show: "show"
        case .drop: "drop"
        case .restore: "restore"
        }
    }

    private var body: [String: JSON] {
        switch self {
        case .addPoint(let point):
            point.words.with(("id", .string(point.id)), ("level", .integer(point.level.rawValue)))
        case .editPoint(let id, let words): words.json.with(("id", .string(id)))
        case .steer(let id, let isOn), .show(let id, let isOn): ["id": .string(id), "on": .bool(isOn)]
        case .addLink(let link):
            ["id": .string(link.id), "from": .string(link.from), "to": .string(link.to)]
                .with(("because", link.because.map(JSON.string)))
        case .editLink(let id, let because): ["id": .string(id)].with(("because", because.map(JSON.string)))
        case .evidence(let link, let evidence): about(link, "evidence", evidence.map { .string($0.rawValue) })
        case .assume(let assumption), .editAssumption(let assumption):
            assumption.json.with(("id", .string(assumption.id)))
        case .agree(let link, let value): about(link, "value", value.map(JSON.number))
        case .rate(let link, let confidence): about(link, "value", confidence?.json)
        case .role(let role, let isOn): ["role": .string(role.rawValue), "on": .bool(isOn)]
        case .direct(let isOn): ["on": .bool(isOn)]
        case .addIndicator(let indicator), .editIndicator(let indicator):
            indicator.json.with(("id", .string(indicator.id)))
        case .measure(let measurement): measurement.json.with(("id", .string(measurement.id)))
        case .observe(let observation): observation.json.with(("id", .string(observation.id)))
        case .deviate(let deviation): deviation.json.with(("node", .string(deviation.node)))
        case .date(let day): ["day": .string(day.text)]
        case .drop(let id), .restore(let id): ["id": .string(id)]
        }
    }

    private func about(_ link: String, _ key: String, _ value: JSON?) -> [String: JSON] {
        ["link": .string(link)].with((key, value))
    }
}

extension [String: JSON] {
    /// The members with others that may be absent.
    func with(_ others: (String, JSON?)...) -> [String: JSON] {
        var members = self
        for case (let key, let value?) in others { members[key] = value }
        return members
    }
}

// Things as they travel, without the id that they stand under.
extension Point {
    var words: [String: JSON] {
        PointWords(text: text, forWhom: forWhom, note: note, owner: owner).json
    }
}

extension PointWords {
    var json: [String: JSON] {
        ["text": .string(text)].with(
            ("forWhom", forWhom.map(JSON.string)),
            ("note", note.map(JSON.string)),
            ("owner", owner.map(JSON.string))
        )
    }
}

extension Assumption {
    var json: [String: JSON] {
        [
            "link": .string(link), "text": .string(text), "kind": .string(kind.rawValue),
            "status": .string(status.rawValue),
        ]
    }
}

extension Indicator {
    var json: [String: JSON] {
        let words: [String: JSON] = [
            "node": .string(node), "name": .string(name), "kind": .string(kind.rawValue),
            "frequency": .string(frequency.rawValue), "direction": .string(direction.rawValue),
        ]
        return words.with(
            ("signal", signal.map(JSON.number)),
            ("signalHigh", signalHigh.map(JSON.number)),
            ("baseline", baseline.map(JSON.number)),
            ("baselineDay", baselineDay.map { .string($0.text) }),
            ("source", source.map(JSON.string)),
            ("owner", owner.map(JSON.string))
        )
    }
}

extension Measurement {
    var json: [String: JSON] {
        ["indicator": .string(indicator), "day": .string(day.text)].with(
            ("value", value.map(JSON.number)),
            ("onCourse", isOnCourse.map(JSON.bool)),
            ("note", note.map(JSON.string))
        )
    }
}

extension Observation {
    var json: [String: JSON] { ["node": .string(node), "text": .string(text)] }
}

extension Deviation {
    var json: [String: JSON] {
        ["node": .string(node)].with(
            ("failing", failing.map { .string($0.rawValue) }),
            ("text", text.map(JSON.string))
        )
    }
}
