import WorksheetKit

/// What audiences get of a survey beside the board: the route of somebody who hasn't begun, and what was shown.
struct SurveyView {
    let survey: Survey
    let asksPersonal: Bool
    let releases: Releases

    func json(for audience: Audience) -> JSON {
        var phases: [String: JSON] = [:]
        for phase in survey.phases {
            var rounds: [String: JSON] = [:]
            for round in releases.shown[phase.id] ?? [] { rounds[String(round)] = results(phase.id, round) }
            if !rounds.isEmpty { phases[phase.id] = .object(rounds) }
        }
        return .members([
            ("results", .object(phases)), ("start", survey.routeJSON([:], asksPersonal)),
            ("steering", .object(Dictionary(uniqueKeysWithValues: survey.steering.map { ($0, true) }))),
            ("tips", audience == .desk ? tips : nil),
        ])
    }

    private func results(_ phase: String, _ round: Int) -> JSON {
        let names = survey.items.flatMap { item in
            item.kind == .matrix ? item.rows.map { "\(item.id)/\($0.id)" } : item.isQuestion ? [item.id] : []
        }
        return .members(
            names.map { name in
                let cell = releases.cell(phase, round, name)
                return (name, cell.map { .members([("n", .integer($0.n)), ("value", told($0.value))]) })
            }
        )
    }

    /// Without who said what in an open session; an own option called "people" stays within `options`.
    private func told(_ value: JSON?) -> JSON? {
        guard case .object(var members) = value else { return nil }
        members["people"] = nil
        return .object(members)
    }

    private var tips: JSON {
        let national = LocalizedText(
            nl: "Landelijk is geen norm. Vraag wat jullie gemeente anders maakt, en of dat een keuze was.",
            en: "National is no norm. Ask what makes your municipality different, and whether that was a choice."
        )
        return ["overview": .localized(national)]
    }
}
