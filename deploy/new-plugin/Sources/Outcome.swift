public import WorksheetKit

extension __Name__ {
    /// Offers the dots of every topic to the gate.
    public static func release(_ state: State, phase: String, round: Int, through gate: inout Gate) {
        for topic in state.instrument.topics {
            let dots = state.dots[State.Place(phase: phase, round: round, topic: topic.id)] ?? [:]
            gate.release("\(phase)/\(round)/\(topic.id)", answers: dots.mapValues(JSON.integer)) { answers in
                // On an open table nobody's answers pass too, and nobody has no mean.
                .members([("mean", Sample(answers.compactMap(\.number)).map { .number($0.mean) })])
            }
        }
    }

    /// What an audience may know: the notes, and the dots of the rounds that are on show.
    public static func view(
        _ instrument: Instrument,
        _ settings: Settings,
        _ common: Common,
        _ releases: Releases,
        _ context: ViewContext
    ) -> JSON {
        let notes = common.notes.mapValues { notes in
            JSON.object(Dictionary(notes.map { ($0.id, .string($0.text)) }, uniquingKeysWith: { first, _ in first }))
        }
        var results: [String: JSON] = [:]
        for phase in phases(of: instrument) {
            let rounds = (releases.shown[phase.id] ?? []).map { round in
                (String(round), JSON.object(topics(of: instrument, releases, phase.id, round)))
            }
            if !rounds.isEmpty { results[phase.id] = .members(rounds) }
        }
        return ["notes": .object(notes), "results": .object(results)]
    }

    private static func topics(
        of instrument: Instrument,
        _ releases: Releases,
        _ phase: String,
        _ round: Int
    ) -> [String: JSON] {
        var topics: [String: JSON] = [:]
        for topic in instrument.topics {
            guard let cell = releases.cell(phase, round, topic.id) else { continue }
            topics[topic.id] = .members([("n", .integer(cell.n)), ("mean", cell.value?["mean"])])
        }
        return topics
    }
}
