import WorksheetKit

/// What audiences get beside the board: results for phones, and advice for the desk.
struct SlidersView {
    let instrument: SlidersInstrument
    let releases: Releases

    func json(for audience: Audience) -> JSON {
        var members: [String: JSON] = ["results": results]
        if audience == .desk { members["tips"] = TalkAdvice(instrument: instrument, releases: releases).tips }
        return .object(members)
    }

    private var results: JSON {
        var phases: [String: JSON] = [:]
        for phase in instrument.phases {
            var rounds: [String: JSON] = [:]
            for round in releases.shown[phase.phase.id] ?? [] {
                rounds[String(round)] = .object(themes(phase, round))
            }
            if !rounds.isEmpty { phases[phase.phase.id] = .object(rounds) }
        }
        return .object(phases)
    }

    private func themes(_ phase: SlidersInstrument.Phase, _ round: Int) -> [String: JSON] {
        var themes: [String: JSON] = [:]
        for item in instrument.items {
            var measures: [String: JSON] = [:]
            for measure in phase.measures {
                guard let cell = releases.cell(phase.phase.id, round, "\(item.id)/\(measure)") else { continue }
                measures[measure] = result(cell)
            }
            if !measures.isEmpty { themes[item.id] = .object(measures) }
        }
        return themes
    }

    private func result(_ cell: ReleasedCell) -> JSON {
        .members(
            [("n", .integer(cell.n))]
                + ["median", "q1", "q3", "class", "provisional"].map { ($0, cell.value?[$0]) }
        )
    }
}
