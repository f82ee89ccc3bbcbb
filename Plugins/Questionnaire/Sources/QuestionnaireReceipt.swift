import WorksheetKit

/// What one person answered and wrote, in words.
struct QuestionnaireReceipt {
    let instrument: QuestionnaireInstrument

    func lines(_ own: JSON) -> [ReceiptLine] {
        OwnAnswers.rounds(own, instrument.phases.map(\.id)).flatMap { round in
            instrument.questions.flatMap { question in
                round.answers[question.id].map { lines(of: question, $0, in: round) } ?? []
            }
        }
    }

    private func lines(
        of question: QuestionnaireInstrument.Question,
        _ own: JSON,
        in round: OwnAnswers
    ) -> [ReceiptLine] {
        let line = { (about: LocalizedText, answer: LocalizedText) in
            ReceiptLine(phase: round.phase, round: round.round, about: about, answer: answer)
        }
        let typed = { (about: LocalizedText, text: String) in
            ReceiptLine(phase: round.phase, round: round.round, about: about, typed: text)
        }
        var lines: [ReceiptLine] = []
        if let title = option(own["option"]?.text) { lines.append(line(question.short, title)) }
        for extra in instrument.scale.extras {
            guard let text = own["extra"]?[extra.id]?.text else { continue }
            lines.append(typed(joined(question.short, extra.title), text))
        }
        if let evidence = instrument.scale.evidence,
            let found = evidence.options.first(where: { $0.id == own["evidence"]?.text })
        {
            lines.append(line(joined(question.short, evidence.title), found.title))
        }
        for part in question.parts {
            guard let text = own["parts"]?[part.id]?.text else { continue }
            lines.append(answer(to: part, text).map { line(part.text, $0) } ?? typed(part.text, text))
        }
        if own["flag"]?.flag == true {
            let wish = LocalizedText(nl: "Hier wil ik het over hebben", en: "I want to talk about this")
            lines.append(line(question.short, wish))
        }
        return lines
    }

    private func option(_ id: String?) -> LocalizedText? {
        instrument.scale.options.first { $0.id == id }?.title
    }

    private func answer(to part: QuestionnaireInstrument.Part, _ value: String) -> LocalizedText? {
        switch part.answer {
        case .open: nil
        case .scale: option(value)
        case .yesno:
            switch value {
            case "ja": LocalizedText(nl: "Ja", en: "Yes")
            case "nee": LocalizedText(nl: "Nee", en: "No")
            default: LocalizedText(nl: "Weet ik niet", en: "I don’t know")
            }
        }
    }

    private func joined(_ first: LocalizedText, _ second: LocalizedText) -> LocalizedText {
        LocalizedText(nl: "\(first.nl) \(second.nl)", en: "\(first.en) \(second.en)")
    }
}
