import WorksheetKit

/// Offers the aggregates of a round of a survey to the gate: of every question, those who have it on their route.
struct SurveyRelease {
    let state: SurveyState
    let phase: String
    let round: Int

    func pass(_ gate: inout Gate) {
        let key = SurveyState.Round(phase: phase, number: round)
        var answers: [String: [PersonID: JSON]] = [:]
        for person in (state.answers[key] ?? [:]).keys {
            for (item, answer) in state.counted(key, person) {
                for (name, value) in facts(item, answer) { answers[name, default: [:]][person] = value }
            }
        }
        let k = gate.rules.isOpen ? 1 : gate.rules.k
        for item in state.survey.items where item.isQuestion {
            for name in item.kind == .matrix ? item.rows.map({ "\(item.id)/\($0.id)" }) : [item.id] {
                gate.release("\(phase)/\(round)/\(name)", answers: answers[name] ?? [:]) { values in
                    switch item.kind {
                    case .number: numbers(values, k: k)
                    case .single, .multiple, .matrix: ["options": counts(values)]
                    case .open, .info: [:]
                    }
                }
            }
        }
    }

    /// What somebody's answer adds to the cells of a question: of a text that there is one, never what it says.
    private func facts(_ item: Survey.Item, _ answer: SurveyAnswer) -> [(String, JSON)] {
        switch item.kind {
        case .info: return []
        case .open: return answer.text == nil ? [] : [(item.id, chosen([]))]
        case .number:
            guard let number = answer.number else { return [] }
            let isUnknown = item.unknownCode.map(Double.init) == number
            return [(item.id, isUnknown ? ["unknown": true] : ["value": .number(number)])]
        case .single, .multiple: return answer.options.isEmpty ? [] : [(item.id, chosen(answer.options))]
        case .matrix: return answer.rows.map { ("\(item.id)/\($0)", chosen([$1])) }
        }
    }

    private func chosen(_ options: [String]) -> JSON { ["options": .array(options.map(JSON.string))] }

    private func counts(_ values: [JSON]) -> JSON {
        let chosen = values.flatMap { $0["options"]?.elements?.compactMap(\.text) ?? [] }
        return .object(Dictionary(chosen.map { ($0, 1) }, uniquingKeysWith: +).mapValues(JSON.integer))
    }

    /// Median and spread of those who know; below `k` of them only how many didn't know.
    private func numbers(_ values: [JSON], k: Int) -> JSON {
        let known = values.compactMap { $0["value"]?.number }
        let unknown = JSON.integer(values.count - known.count)
        guard known.count >= k, let sample = Sample(known) else { return ["unknown": unknown] }
        return [
            "unknown": unknown, "known": .integer(known.count), "median": .number(sample.median),
            "low": .number(sample.lowerQuartile), "high": .number(sample.upperQuartile), "mean": .number(sample.mean),
        ]
    }
}
