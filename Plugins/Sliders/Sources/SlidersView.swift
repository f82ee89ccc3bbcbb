import WorksheetKit

/// What audiences get beside the board: results for phones, and advice for the desk.
struct SlidersView {
    let instrument: SlidersInstrument
    let releases: Releases

    func json(for audience: Audience) -> JSON {
        var members: [String: JSON] = ["results": results]
        if audience == .desk { members["tips"] = tips }
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

    /// What helps the talk about a theme, by its page (methods 4.4).
    private var tips: JSON {
        var tips: [String: JSON] = [:]
        for item in instrument.items {
            for phase in instrument.phases {
                guard let round = releases.lastRound(phase.phase.id),
                    let measure = phase.measures.first(where: { instrument.measure($0)?.role == .current }),
                    let cell = releases.cell(phase.phase.id, round, "\(item.id)/\(measure)"),
                    let tip = SlidersView.tip(cell.value?["class"]?.text)
                else { continue }
                tips["theme:\(item.id)"] = .localized(tip)
            }
        }
        return .object(tips)
    }

    private static func tip(_ code: String?) -> LocalizedText? {
        switch code {
        case "eens":
            LocalizedText(
                nl: "Eens: leg vast wat jullie zien, en ga door.",
                en: "Agreed: note what you see, and move on."
            )
        case "grotendeels_eens":
            LocalizedText(
                nl: "Grotendeels eens: vraag wie aan de buitenkant staat wat die ziet.",
                en: "Mostly agreed: ask those at the edges what they see."
            )
        case "verdeeld":
            LocalizedText(
                nl: "Verdeeld: begin bij de uitersten. Wie wil vertellen waarom? Vraag om een voorbeeld uit de wijk.",
                en:
                    "Divided: start with the extremes. Who wants to tell why? Ask for an example from the neighbourhood."
            )
        case "twee_kampen":
            LocalizedText(
                nl:
                    "Twee beelden: eerst begrip. Gaat het om een ander feit, een andere wijk of een andere betekenis van de fase?",
                en:
                    "Two images: understanding first. Is it another fact, another neighbourhood or another meaning of the phase?"
            )
        default: nil
        }
    }
}
