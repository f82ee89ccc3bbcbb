import WorksheetKit

/// The most of anything, far above what a room can read: a hostile phone must not fill the session.
enum ChainLimit {
    /// Points and links of one participant.
    static let own = 20
    /// Points of a chain.
    static let points = 200
    /// Links of a chain.
    static let links = 500
    /// Assumptions, indicators, measurements and observations, each.
    static let others = 500
}

extension ChainState {
    func decide(_ act: ChainAct, _ context: DecisionContext) throws(Rejection) -> [ChainAct] {
        switch act {
        case .addPoint(let point): try admit(point, context)
        case .editPoint(let id, let words): if try isKnown(id, words, context) { return [] }
        case .addLink(let link): try admit(link, context)
        case .editLink(let id, let because):
            try mayChange(id, links[id].map { ($0.author, $0.isShown) }, context)
            if links[id]?.value.because == because { return [] }
        case .rate(let link, let confidence): if try isKnown(link, confidence, context) { return [] }
        case .observe(let observation): try admit(observation, context)
        case .drop(let id): try mayDrop(id, context)
        default:
            guard context.person == nil else { throw Rejection(.notAllowed) }
            return try changesNothing(act) ? [] : [act]
        }
        return [act]
    }

    private func admit(_ point: Point, _ context: DecisionContext) throws(Rejection) {
        try isFree(point.id)
        let phase = ChainPhase(rawValue: context.phase)
        if let person = context.person {
            // A phone puts what is asked for now; while links are drawn a missing step may be put in any column.
            guard phase?.level == point.level || phase == .links else { throw Rejection(.wrongState, field: "level") }
            try room(for: points.values.count { $0.author == person }, of: ChainLimit.own)
        }
        guard isOpen(point.level) else { throw Rejection(plugin: "level-closed", field: "level") }
        try room(for: points.count, of: ChainLimit.points)
    }

    private func isKnown(_ id: String, _ words: PointWords, _ context: DecisionContext) throws(Rejection) -> Bool {
        try mayChange(id, points[id].map { ($0.author, $0.isShown) }, context)
        guard let point = points[id]?.value else { return false }
        return words == PointWords(text: point.text, forWhom: point.forWhom, note: point.note, owner: point.owner)
    }

    private func admit(_ link: Link, _ context: DecisionContext) throws(Rejection) {
        try isFree(link.id)
        if let person = context.person {
            guard ChainPhase(rawValue: context.phase) == .links else { throw Rejection(.wrongState) }
            try room(for: links.values.count { $0.author == person }, of: ChainLimit.own)
        }
        for (end, field) in [(link.from, "from"), (link.to, "to")] {
            guard let point = points[end], sees(point.author, point.isShown, context) else {
                throw Rejection(.unknownTarget, field: field)
            }
        }
        guard link.from != link.to else { throw Rejection(plugin: "link-itself", field: "to") }
        // Only what the sender sees counts: refusing for a link that waits would tell that somebody made it.
        let isDouble = links.values.contains { other in
            other.value.from == link.from && other.value.to == link.to && sees(other.author, other.isShown, context)
        }
        guard !isDouble else { throw Rejection(plugin: "link-double", field: "to") }
        try room(for: links.count, of: ChainLimit.links)
    }

    private func isKnown(
        _ link: String,
        _ confidence: Confidence?,
        _ context: DecisionContext
    ) throws(Rejection) -> Bool {
        guard let person = context.person else { throw Rejection(.notAllowed) }
        guard ChainPhase(rawValue: context.phase) == .confidence else { throw Rejection(.wrongState) }
        guard isShown(link: link) else { throw Rejection(.unknownTarget, field: "link") }
        return confidences(context.phase, context.round)[link]?[person] == confidence
    }

    private func admit(_ observation: Observation, _ context: DecisionContext) throws(Rejection) {
        try isFree(observation.id)
        guard isShown(point: observation.node) else { throw Rejection(.unknownTarget, field: "node") }
        if let person = context.person {
            let phase = ChainPhase(rawValue: context.phase)
            guard phase == .steering || phase == .testing else { throw Rejection(.wrongState) }
            try room(for: observations.values.count { $0.author == person }, of: ChainLimit.own)
        }
        try room(for: observations.count, of: ChainLimit.others)
    }

    private func mayDrop(_ id: String, _ context: DecisionContext) throws(Rejection) {
        if context.person == nil {
            guard isTaken(id) else { throw Rejection(.unknownTarget, field: "id") }
            return
        }
        let point = points[id].map { ($0.author, $0.isShown) }
        let link = links[id].map { ($0.author, $0.isShown) }
        try mayChange(id, point ?? link ?? observations[id].map { ($0.author, $0.isShown) }, context)
        let isUsed = links.values.contains { $0.value.from == id || $0.value.to == id }
        guard !isUsed else { throw Rejection(plugin: "already-shown", field: "id") }
    }

    /// The desk may change everything, a participant what is theirs and not yet the room's.
    private func mayChange(
        _ id: String,
        _ thing: (author: PersonID?, isShown: Bool)?,
        _ context: DecisionContext
    ) throws(Rejection) {
        guard let thing, context.person == nil || thing.author == context.person else {
            throw Rejection(.unknownTarget, field: "id")
        }
        // What the desk let through must not turn into something else on the board.
        guard context.person == nil || !thing.isShown || isDirect else {
            throw Rejection(plugin: "already-shown", field: "id")
        }
    }

    private func sees(_ author: PersonID?, _ isShown: Bool, _ context: DecisionContext) -> Bool {
        context.person == nil || isShown || author == context.person
    }
}

// What only the desk does.
extension ChainState {
    private func changesNothing(_ act: ChainAct) throws(Rejection) -> Bool {
        switch act {
        case .steer(let id, let isOn):
            guard let point = points[id]?.value else { throw Rejection(.unknownTarget, field: "id") }
            guard point.level == .effect || point.level == .result else {
                throw Rejection(plugin: "not-for-steering", field: "id")
            }
            return point.isSteering == isOn
        case .evidence(let link, let evidence): return try known(link: link).evidence == evidence
        case .agree(let link, let value): return try known(link: link).agreed == value
        case .restore(let id):
            guard removed.contains(where: { $0.id == id }), !isTaken(id) else {
                throw Rejection(.unknownTarget, field: "id")
            }
            return false
        case .role(let role, let isOn): return roles.contains(role) == isOn
        case .direct(let isOn): return isDirect == isOn
        case .date(let day): return self.day == day
        case .deviate(let deviation):
            guard points[deviation.node] != nil else { throw Rejection(.unknownTarget, field: "node") }
            return deviations[deviation.node] == deviation
        case .show(let id, let isOn):
            guard let isShown = points[id]?.isShown ?? links[id]?.isShown ?? observations[id]?.isShown else {
                throw Rejection(.unknownTarget, field: "id")
            }
            return isShown == isOn
        default: return try changesNothing(about: act)
        }
    }

    private func changesNothing(about act: ChainAct) throws(Rejection) -> Bool {
        switch act {
        case .assume(let assumption):
            try isFree(assumption.id)
            _ = try known(link: assumption.link)
            try room(for: assumptions.count, of: ChainLimit.others)
        case .editAssumption(let assumption):
            guard let before = assumptions[assumption.id] else { throw Rejection(.unknownTarget, field: "id") }
            guard before.link == assumption.link else { throw Rejection(.unknownTarget, field: "link") }
            return before == assumption
        case .addIndicator(let indicator):
            try isFree(indicator.id)
            guard points[indicator.node] != nil else { throw Rejection(.unknownTarget, field: "node") }
            try room(for: indicators.count, of: ChainLimit.others)
        case .editIndicator(let indicator):
            guard let before = indicators[indicator.id] else { throw Rejection(.unknownTarget, field: "id") }
            guard before.node == indicator.node else { throw Rejection(.unknownTarget, field: "node") }
            return before == indicator
        case .measure(let measurement):
            try isFree(measurement.id)
            guard indicators[measurement.indicator] != nil else { throw Rejection(.unknownTarget, field: "indicator") }
            try room(for: measurements.count, of: ChainLimit.others)
        default: throw Rejection(.unknownCommand, field: "do")
        }
        return false
    }

    private func known(link id: String) throws(Rejection) -> Link {
        guard let link = links[id]?.value else { throw Rejection(.unknownTarget, field: "link") }
        return link
    }

    private func isFree(_ id: String) throws(Rejection) {
        guard !isTaken(id), !isNamed(id) else { throw Rejection(.wrongState, field: "id") }
    }

    private func room(for count: Int, of limit: Int) throws(Rejection) {
        guard count < limit else { throw Rejection(.tooMany) }
    }
}
