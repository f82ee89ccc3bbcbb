import WorksheetKit

/// A chain as an audience may see it, without anybody's name or answers.
///
/// Everything is ordered by ids that clients drew at random, so that the order tells nothing about who came when.
public struct ChainCommon: Sendable, Equatable {
    var points: [Point] = []
    var links: [Link] = []
    var observations: [Observation] = []
    var assumptions: [Assumption] = []
    var indicators: [Indicator] = []
    var measurements: [Measurement] = []
    var deviations: [Deviation] = []
    /// The ids of what waits for the desk; empty for everybody else.
    var waiting: Set<String> = []
    var roles: Set<TableRole> = []
    var isDirect = false
    /// The day that the signals are about: the desk's, or that of the newest measurement.
    var day: Day?

    func point(_ id: String) -> Point? { points.first { $0.id == id } }

    func link(from: String, to: String) -> Link? { links.first { $0.from == from && $0.to == to } }
}

extension ChainState {
    func common(_ context: CommonContext) -> ChainCommon {
        let isDesk = context.audience == .desk
        var common = ChainCommon()
        common.points = seen(points, context).map(\.value).sorted { $0.id < $1.id }
        let there = Set(common.points.map(\.id))
        common.links = seen(links, context).map(\.value)
            .filter { there.contains($0.from) && there.contains($0.to) }.sorted { $0.id < $1.id }
        common.observations = seen(observations, context).map(\.value)
            .filter { there.contains($0.node) }.sorted { $0.id < $1.id }
        let linked = Set(common.links.map(\.id))
        common.assumptions = assumptions.values.filter { linked.contains($0.link) }.sorted { $0.id < $1.id }
        common.indicators = indicators.values.filter { there.contains($0.node) }.sorted { $0.id < $1.id }
        let watched = Set(common.indicators.map(\.id))
        common.measurements = measurements.values.filter { watched.contains($0.indicator) }.sorted { $0.id < $1.id }
        common.deviations = deviations.values.filter { there.contains($0.node) }.sorted { $0.node < $1.node }
        common.roles = roles
        common.isDirect = isDirect
        common.day = day ?? common.measurements.map(\.day).max()
        if isDesk {
            common.waiting = Set(points.filter { !$0.value.isShown }.keys)
                .union(links.filter { !$0.value.isShown }.keys)
                .union(observations.filter { !$0.value.isShown }.keys)
        }
        return common
    }

    private func seen<Value>(_ entries: [String: Entry<Value>], _ context: CommonContext) -> [Entry<Value>] {
        entries.values.filter { entry in
            guard entry.isShown || context.audience == .desk else { return false }
            return entry.author.map { !context.excluded.contains($0) } ?? true
        }
    }
}

// A person's own part, and how far the room has come.
extension ChainState {
    func own(of person: PersonID) -> JSON {
        var rated: [String: [String: JSON]] = [:]
        for (round, links) in confidences {
            for (link, answers) in links {
                guard let answer = answers[person] else { continue }
                rated[String(round.number), default: [:]][link] = answer.json
            }
        }
        return [
            "nodes": mine(points, person) { $0.words.with(("level", .integer($0.level.rawValue))) },
            "links": mine(links, person) { link in
                ["from": .string(link.from), "to": .string(link.to)]
                    .with(("because", link.because.map(JSON.string)))
            },
            "observations": mine(observations, person, \.json),
            "rated": .object(rated.mapValues(JSON.object)),
        ]
    }

    private func mine<Value>(
        _ entries: [String: Entry<Value>],
        _ person: PersonID,
        _ json: (Value) -> [String: JSON]
    ) -> JSON {
        let own = entries.filter { $0.value.author == person }
        return .object(own.mapValues { .object(json($0.value).with(("shown", .bool($0.isShown)))) })
    }

    func progress(_ context: RoundContext) -> Progress {
        switch ChainPhase(rawValue: context.phase) {
        case .links?: made(links.values.compactMap(\.author))
        case .confidence?: rating(context)
        case .steering?, .testing?: made(observations.values.compactMap(\.author))
        case let building?:
            made(points.values.compactMap { $0.value.level == building.level ? $0.author : nil })
        case nil: Progress()
        }
    }

    /// Who made one thing is under way; nobody can say how many things are enough.
    private func made(_ authors: [PersonID]) -> Progress { Progress(started: Set(authors)) }

    private func rating(_ context: RoundContext) -> Progress {
        let asked = common(CommonContext(audience: .board, excluded: context.excluded)).links.map(\.id)
        let answers = confidences(context.phase, context.round)
        var counts: [PersonID: Int] = [:]
        for link in asked {
            for person in answers[link, default: [:]].keys { counts[person, default: 0] += 1 }
        }
        let started = answers.values.flatMap(\.keys)
        return Progress(started: Set(started), done: Set(counts.filter { $0.value == asked.count }.keys))
    }

    func release(_ phase: String, _ round: Int, through gate: inout Gate) {
        guard ChainPhase(rawValue: phase) == .confidence else { return }
        let k = gate.rules.isOpen ? 1 : gate.rules.k
        for (link, answers) in confidences(phase, round) {
            gate.release("\(phase)/\(round)/\(link)", answers: answers.mapValues(\.json)) {
                StrengthSummary.json($0, k: k)
            }
        }
    }
}
