import WorksheetKit

/// Who put which puck where, by phase and round.
public struct SlidersState: Sendable {
    struct Round: Hashable {
        let phase: String
        let number: Int
    }

    struct Reason {
        let id: String
        let text: String
    }

    let instrument: SlidersInstrument
    /// By round, theme and measure.
    private(set) var places: [Round: [String: [String: [PersonID: Place]]]] = [:]
    /// By round and theme.
    private(set) var reasons: [Round: [String: [PersonID: Reason]]] = [:]

    init(instrument: SlidersInstrument) { self.instrument = instrument }

    func places(_ phase: String, _ round: Int, _ theme: String, _ measure: String) -> [PersonID: Place] {
        places[Round(phase: phase, number: round)]?[theme]?[measure] ?? [:]
    }

    /// The measures that a phase asks for.
    func measures(of phase: String) -> [Measure] {
        let ids = instrument.phases.first { $0.phase.id == phase }?.measures ?? []
        return ids.compactMap(instrument.measure)
    }
}

extension SlidersState {
    func decide(_ command: SlidersCommand, _ context: DecisionContext) throws(Rejection) -> [SlidersEvent] {
        guard let person = context.person else { throw Rejection(.notAllowed) }
        let round = Round(phase: context.phase, number: context.round)
        switch command {
        case .place(let theme, let id, let value):
            let measure = try target(theme, id, context.phase)
            let range = instrument.range(of: measure)
            // Checked in wholes first: a huge number must be refused, not overflow.
            guard !measure.isPlain || range.wholes.contains(value) else { throw Rejection(.outOfRange, field: "value") }
            let tenths = measure.isPlain ? value * 10 : value
            guard range.contains(tenths) else { throw Rejection(.outOfRange, field: "value") }
            return put(.at(tenths), theme, id, round, person)
        case .dontKnow(let theme, let id):
            _ = try target(theme, id, context.phase)
            guard instrument.scale.allowsDontKnow else { throw Rejection(.outOfRange, field: "do") }
            return put(.unknown, theme, id, round, person)
        case .lift(let theme, let id):
            _ = try target(theme, id, context.phase)
            guard places[round]?[theme]?[id]?[person] != nil else { return [] }
            return [.lifted(theme: theme, measure: id)]
        case .keep(let theme): return try keep(theme, round, person)
        case .reason(let theme, let text):
            guard instrument.item(theme) != nil else { throw Rejection(.unknownTarget, field: "theme") }
            let known = reasons[round]?[theme]?[person]?.text ?? ""
            return known == text ? [] : [.reasoned(theme: theme, text: text)]
        }
    }

    private func target(_ theme: String, _ id: String, _ phase: String) throws(Rejection) -> Measure {
        guard instrument.item(theme) != nil else { throw Rejection(.unknownTarget, field: "theme") }
        guard let measure = measures(of: phase).first(where: { $0.id == id }) else {
            throw Rejection(.unknownTarget, field: "measure")
        }
        return measure
    }

    private func put(
        _ place: Place,
        _ theme: String,
        _ measure: String,
        _ round: Round,
        _ person: PersonID
    )
        -> [SlidersEvent]
    {
        places[round]?[theme]?[measure]?[person] == place ? [] : [.placed(theme: theme, measure: measure, place)]
    }

    private func keep(_ theme: String, _ round: Round, _ person: PersonID) throws(Rejection) -> [SlidersEvent] {
        guard instrument.item(theme) != nil else { throw Rejection(.unknownTarget, field: "theme") }
        let before = places[Round(phase: round.phase, number: round.number - 1)]?[theme] ?? [:]
        let own = before.compactMapValues { $0[person] }
        guard !own.isEmpty else { throw Rejection(.nothingToKeep) }
        return own.sorted { $0.key < $1.key }.flatMap { put($0.value, theme, $0.key, round, person) }
    }
}

extension SlidersState {
    mutating func evolve(_ event: Recorded<SlidersEvent>, _ context: EventContext) {
        guard case .event(let event) = event, let person = context.person else { return }
        let round = Round(phase: context.phase, number: context.round)
        switch event {
        case .placed(let theme, let measure, let place):
            places[round, default: [:]][theme, default: [:]][measure, default: [:]][person] = place
        case .lifted(let theme, let measure): places[round]?[theme]?[measure]?[person] = nil
        case .reasoned(let theme, let text):
            let reason = text.isEmpty ? nil : Reason(id: "v\(context.version)", text: text)
            reasons[round, default: [:]][theme, default: [:]][person] = reason
        }
    }

    func own(of person: PersonID) -> JSON {
        var phases: [String: [String: [String: [String: JSON]]]] = [:]
        for (round, themes) in places {
            for (theme, measures) in themes {
                for (measure, people) in measures {
                    guard let place = people[person] else { continue }
                    let isPlain = instrument.measure(measure)?.isPlain == true
                    phases[round.phase, default: [:]][String(round.number), default: [:]][theme, default: [:]][
                        measure
                    ] =
                        place.wire(isPlain: isPlain)
                }
            }
        }
        for (round, themes) in reasons {
            for (theme, people) in themes {
                guard let reason = people[person] else { continue }
                phases[round.phase, default: [:]][String(round.number), default: [:]][theme, default: [:]]["reason"] =
                    .string(reason.text)
            }
        }
        let rounds = phases.mapValues { rounds in
            JSON.object(rounds.mapValues { themes in .object(themes.mapValues(JSON.object)) })
        }
        return ["answers": .object(rounds)]
    }

    func progress(phase: String, round: Int) -> Progress {
        let themes = places[Round(phase: phase, number: round)] ?? [:]
        var counts: [PersonID: Int] = [:]
        for people in themes.values.flatMap(\.values) {
            for person in people.keys { counts[person, default: 0] += 1 }
        }
        let all = instrument.items.count * measures(of: phase).count
        return Progress(started: Set(counts.keys), done: Set(counts.filter { $0.value >= all }.keys))
    }

    var remarks: [Remark] {
        reasons.flatMap { round, themes in
            themes.flatMap { theme, people in
                people.map { person, reason in
                    Remark(
                        id: reason.id,
                        person: person,
                        phase: round.phase,
                        round: round.number,
                        target: theme,
                        about: instrument.item(theme)?.short ?? LocalizedText(nl: theme, en: theme),
                        text: reason.text
                    )
                }
            }
        }
    }
}

extension Place {
    func wire(isPlain: Bool) -> JSON {
        switch self {
        case .at(let tenths): .integer(isPlain ? tenths / 10 : tenths)
        case .unknown: "weet-niet"
        }
    }

    /// The answer as the gate compares it.
    var answer: JSON {
        switch self {
        case .at(let tenths): .integer(tenths)
        case .unknown: "weet-niet"
        }
    }
}

extension Measure {
    /// Whether values travel in wholes: energy is a count of five, not a place on the rail.
    var isPlain: Bool { role == .energy }
}
