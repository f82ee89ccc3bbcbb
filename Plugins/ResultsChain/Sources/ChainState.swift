import WorksheetKit

/// A chain as its acts left it, with who made what.
public struct ChainState: Sendable {
    /// Something with its author and whether the room sees it.
    struct Entry<Value: Sendable>: Sendable {
        var value: Value
        /// The participant who made it; absent for the desk's.
        let author: PersonID?
        var isShown: Bool
    }

    struct Round: Hashable {
        let phase: String
        let number: Int
    }

    var points: [String: Entry<Point>] = [:]
    var links: [String: Entry<Link>] = [:]
    var observations: [String: Entry<Observation>] = [:]
    var assumptions: [String: Assumption] = [:]
    var indicators: [String: Indicator] = [:]
    var measurements: [String: Measurement] = [:]
    /// By point.
    var deviations: [String: Deviation] = [:]
    /// By round and link.
    var confidences: [Round: [String: [PersonID: Confidence]]] = [:]
    /// What was taken away last, the newest at the end.
    var removed: [Removed] = []
    var roles: Set<TableRole> = []
    var isDirect: Bool
    /// The day that the signals are about, once the desk said so.
    var day: Day?

    init(isDirect: Bool) { self.isDirect = isDirect }

    /// Whether something has this id already, whatever it is: `show` and `drop` know things by their id alone.
    func isTaken(_ id: String) -> Bool {
        points[id] != nil || links[id] != nil || observations[id] != nil || assumptions[id] != nil
            || indicators[id] != nil || measurements[id] != nil
    }

    /// Whether something names a thing that was wiped: a new one must not inherit its links and answers.
    func isNamed(_ id: String) -> Bool {
        links.values.contains { $0.value.from == id || $0.value.to == id } || deviations[id] != nil
            || confidences.values.contains { $0[id]?.isEmpty == false }
            || observations.values.contains { $0.value.node == id } || indicators.values.contains { $0.node == id }
            || assumptions.values.contains { $0.link == id }
            || measurements.values.contains { $0.indicator == id }
    }

    /// Whether the room sees a point.
    func isShown(point id: String) -> Bool { points[id]?.isShown == true }

    /// Whether the room sees a link and both its ends.
    func isShown(link id: String) -> Bool {
        guard let link = links[id], link.isShown else { return false }
        return isShown(point: link.value.from) && isShown(point: link.value.to)
    }

    /// Whether a column may be filled: the one at its right holds something that the room sees (methods 3.1).
    func isOpen(_ level: Level) -> Bool {
        guard let next = level.next else { return true }
        return points.values.contains { $0.isShown && $0.value.level == next }
    }

    func confidences(_ phase: String, _ round: Int) -> [String: [PersonID: Confidence]] {
        confidences[Round(phase: phase, number: round)] ?? [:]
    }
}

extension ChainState {
    mutating func evolve(_ act: Recorded<ChainAct>, _ context: EventContext) {
        guard case .event(let act) = act else { return }
        switch act {
        case .addPoint(let point): points[point.id] = entry(point, context)
        case .editPoint(let id, let words):
            points[id]?.value.text = words.text
            points[id]?.value.forWhom = words.forWhom
            points[id]?.value.note = words.note
            points[id]?.value.owner = words.owner
        case .steer(let id, let isOn): points[id]?.value.isSteering = isOn
        case .addLink(let link): links[link.id] = entry(link, context)
        case .editLink(let id, let because): links[id]?.value.because = because
        case .evidence(let link, let evidence): links[link]?.value.evidence = evidence
        case .agree(let link, let value): links[link]?.value.agreed = value
        case .rate(let link, let confidence): rate(link, confidence, context)
        case .assume(let assumption), .editAssumption(let assumption): assumptions[assumption.id] = assumption
        case .role(let role, let isOn): if isOn { roles.insert(role) } else { roles.remove(role) }
        case .direct(let isOn): isDirect = isOn
        case .addIndicator(let indicator), .editIndicator(let indicator): indicators[indicator.id] = indicator
        case .measure(let measurement): measurements[measurement.id] = measurement
        case .observe(let observation): observations[observation.id] = entry(observation, context)
        case .deviate(let deviation):
            let isEmpty = deviation.failing == nil && deviation.text == nil
            deviations[deviation.node] = isEmpty ? nil : deviation
        case .date(let day): self.day = day
        case .show(let id, let isOn): show(id, isOn)
        case .drop(let id): remove(id)
        case .restore(let id):
            guard let index = removed.lastIndex(where: { $0.id == id }) else { return }
            removed.remove(at: index).restore(in: &self)
        }
    }

    private mutating func remove(_ id: String) {
        let before = self
        drop(id)
        removed = removed.suffix(Removed.most - 1) + [Removed(id, from: before, to: self)]
    }

    private func entry<Value>(_ value: Value, _ context: EventContext) -> Entry<Value> {
        Entry(value: value, author: context.person, isShown: context.person == nil || isDirect)
    }

    private mutating func rate(_ link: String, _ confidence: Confidence?, _ context: EventContext) {
        guard let person = context.person else { return }
        let round = Round(phase: context.phase, number: context.round)
        confidences[round, default: [:]][link, default: [:]][person] = confidence
    }

    private mutating func show(_ id: String, _ isOn: Bool) {
        points[id]?.isShown = isOn
        links[id]?.isShown = isOn
        observations[id]?.isShown = isOn
    }

    /// Takes away a thing and all that would hang in the air without it.
    private mutating func drop(_ id: String) {
        if points.removeValue(forKey: id) != nil {
            for link in links.values where link.value.from == id || link.value.to == id { drop(link.value.id) }
            for indicator in indicators.values where indicator.node == id { drop(indicator.id) }
            for observation in observations.values where observation.value.node == id { drop(observation.value.id) }
            deviations[id] = nil
        }
        if links.removeValue(forKey: id) != nil {
            for assumption in assumptions.values where assumption.link == id { drop(assumption.id) }
            for round in confidences.keys { confidences[round]?[id] = nil }
        }
        if indicators.removeValue(forKey: id) != nil {
            for measurement in measurements.values where measurement.indicator == id { drop(measurement.id) }
        }
        assumptions[id] = nil
        measurements[id] = nil
        observations[id] = nil
    }
}
