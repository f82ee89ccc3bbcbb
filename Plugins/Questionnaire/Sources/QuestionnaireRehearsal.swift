import WorksheetKit

extension QuestionnaireState {
    /// What a simulated person still sends in a round.
    func rehearse(_ context: RehearsalContext) -> [JSON] {
        let round = Round(phase: context.phase, number: context.round)
        let options = instrument.scale.options.map(\.id)
        return instrument.questions.filter { answers[round]?[$0.id]?[context.person] == nil }.compactMap { question in
            context.one(of: options, question.id).map { option in
                ["do": "answer", "question": .string(question.id), "option": .string(option)]
            }
        }
    }
}

extension SurveyState {
    /// What a simulated person sends next: the answer decides what is asked after it.
    func rehearse(_ context: RehearsalContext) -> [JSON] {
        let given = answers[Round(phase: context.phase, number: context.round)]?[context.person] ?? [:]
        let next = route(given).first { !(given[$0.id] ?? SurveyAnswer()).isComplete($0) }
        return next.map { commands($0, given[$0.id] ?? SurveyAnswer(), context) } ?? []
    }

    private func commands(_ item: Survey.Item, _ answer: SurveyAnswer, _ context: RehearsalContext) -> [JSON] {
        let options = item.options.map(\.id)
        let question = JSON.string(item.id)
        switch item.kind {
        case .info, .open: return []
        case .single:
            return context.one(of: options, item.id).map {
                [["do": "answer", "question": question, "option": .string($0)]]
            } ?? []
        case .multiple:
            let free = item.options.filter { !$0.isExclusive }.map(\.id)
            return context.one(of: free.isEmpty ? options : free, item.id).map {
                [["do": "choose", "question": question, "options": [.string($0)]]]
            } ?? []
        case .number:
            return [["do": "number", "question": question, "value": .integer(1 + Int(context.leaning(item.id) * 20))]]
        case .matrix:
            return item.rows.filter { answer.rows[$0.id] == nil }.compactMap { row in
                context.one(of: options, "\(item.id)/\(row.id)").map { option in
                    ["do": "row", "question": question, "row": .string(row.id), "option": .string(option)]
                }
            }
        }
    }
}

extension RehearsalContext {
    fileprivate func one(of options: [String], _ question: String) -> String? {
        guard !options.isEmpty else { return nil }
        return options[min(options.count - 1, Int(leaning(question) * Double(options.count)))]
    }
}
