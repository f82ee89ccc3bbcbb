import WorksheetKit

/// A list of questions or checks on paper: the options of its scale below each, and what may go with an answer.
struct ListPaper {
    let instrument: QuestionnaireInstrument
    let language: Language

    private func say(_ nl: String, _ en: String) -> String { LocalizedText(nl: nl, en: en)[language] }

    var form: PaperForm {
        let groups = instrument.functions.flatMap { group in group.questions.map { (group, $0) } }
        return PaperForm(
            notes: [
                instrument.scale.question?[language], say("Zet één kruisje per vraag.", "Put one cross per question."),
            ]
            .compactMap(\.self),
            questions: groups.enumerated().map { index, place in question(place.1, of: place.0, index + 1) }
        )
    }

    private func question(
        _ question: QuestionnaireInstrument.Question,
        of group: QuestionnaireInstrument.Function,
        _ number: Int
    ) -> PaperQuestion {
        PaperQuestion(
            id: question.id,
            number: number,
            group: group.questions.first?.id == question.id ? "\(group.mark) \(group.title[language])" : nil,
            text: question.text[language],
            details: question.note.map { [$0[language]] } ?? [],
            fields: [.choice(nil, options)] + question.parts.map(field) + details
        )
    }

    private var options: [PaperOption] { instrument.scale.options.map { PaperOption($0.title[language]) } }

    private func field(_ part: QuestionnaireInstrument.Part) -> PaperField {
        let text = part.text[language]
        switch part.answer {
        case .scale: return .choice(text, options)
        case .yesno:
            let words = [("Ja", "Yes"), ("Nee", "No"), ("Weet ik niet", "I don’t know")]
            return .choice(text, words.map { PaperOption(say($0.0, $0.1)) })
        case .open: return .writing(text, lines: 1)
        }
    }

    private var details: [PaperField] {
        var fields = instrument.scale.extras.map { PaperField.writing($0.title[language], lines: 1) }
        if let evidence = instrument.scale.evidence {
            fields.append(.choice(evidence.title[language], evidence.options.map { PaperOption($0.title[language]) }))
        }
        fields.append(.choice(nil, [PaperOption(say("Hier wil ik het over hebben", "I want to talk about this"))]))
        return fields
    }
}
