import WorksheetKit

/// What audiences get beside the board: results for phones, and advice for the desk.
struct QuestionnaireView {
    let instrument: QuestionnaireInstrument
    let releases: Releases

    func json(for audience: Audience) -> JSON {
        var phases: [String: JSON] = [:]
        for phase in instrument.phases {
            var rounds: [String: JSON] = [:]
            for round in releases.shown[phase.id] ?? [] { rounds[String(round)] = .object(questions(phase.id, round)) }
            if !rounds.isEmpty { phases[phase.id] = .object(rounds) }
        }
        var members: [String: JSON] = ["results": .object(phases)]
        if audience == .desk { members["tips"] = tips }
        return .object(members)
    }

    private func questions(_ phase: String, _ round: Int) -> [String: JSON] {
        var questions: [String: JSON] = [:]
        for question in instrument.questions {
            guard let cell = releases.cell(phase, round, question.id) else { continue }
            var members: [String: JSON] = ["n": .integer(cell.n)]
            members["score"] = cell.value?["score"]
            // Apart, because an instrument names its options itself: one called "n" must not pass for the number of people.
            members["options"] = cell.value?["options"]
            questions[question.id] = .object(members)
        }
        return questions
    }

    private var tips: JSON {
        [
            "map": .localized(
                LocalizedText(
                    nl: "Begin bij wat jullie verdeelt of niet weten. Een lage score is geen oordeel, maar een begin.",
                    en: "Start with what divides you or what you do not know. A low score is no verdict, but a start."
                )
            ),
            "divides": .localized(
                LocalizedText(
                    nl: "Vraag iemand die ja zei en iemand die nee zei om een voorbeeld.",
                    en: "Ask someone who said yes and someone who said no for an example."
                )
            ),
            "unknown": .localized(
                LocalizedText(
                    nl: "Spreek af wie dit uitzoekt. Weten we het niet, of staat het nergens?",
                    en: "Agree who finds out. Do we not know, or is it written nowhere?"
                )
            ),
        ]
    }
}
