import WorksheetKit

/// A survey on paper: all of its questions, with words where a phone would choose the route.
struct SurveyPaper {
    private let survey: Survey
    private let items: [Survey.Item]
    private let numbers: [String: Int]
    private let language: Language

    init(survey: Survey, asksPersonal: Bool, language: Language) {
        self.survey = survey
        self.language = language
        items = survey.items.filter { asksPersonal || !$0.isPersonal }
        let questions = items.filter(\.isQuestion)
        numbers = Dictionary(
            questions.enumerated().map { ($0.element.id, $0.offset + 1) },
            uniquingKeysWith: { first, _ in first }
        )
    }

    private func say(_ nl: String, _ en: String) -> String { LocalizedText(nl: nl, en: en)[language] }

    var form: PaperForm {
        let route = say(
            "Volg de pijlen. Sla over wat niet voor jou is. Een telefoon telt alleen de vragen op jouw route.",
            "Follow the arrows. Skip what is not for you. A phone counts only the questions on your route."
        )
        let isBranched = items.contains {
            $0.condition != nil || $0.jump != nil || $0.options.contains { $0.jump != nil }
        }
        return PaperForm(notes: isBranched ? [route] : [], questions: items.map(question))
    }

    private func question(_ item: Survey.Item) -> PaperQuestion {
        let isHeading = !item.isQuestion
        let text = isHeading ? item.title ?? item.text : item.text ?? item.title
        let more = isHeading && item.title != nil ? item.text : nil
        let details = [condition(item), more?[language], item.help?[language], limit(item), onward(item)]
        return PaperQuestion(
            id: item.id,
            number: numbers[item.id],
            text: text?[language] ?? "",
            details: details.compactMap(\.self),
            points: item.definitions.map { "\($0.title[language]): \($0.text[language])" },
            fields: fields(item)
        )
    }

    private func fields(_ item: Survey.Item) -> [PaperField] {
        switch item.kind {
        case .info: []
        case .open: [.writing(nil, lines: 3)]
        case .number: [.writing(say("Getal", "Number"), lines: 1)]
        case .single, .multiple: [.choice(nil, item.options.map(option))]
        case .matrix:
            [.grid(options: item.options.map { $0.label[language] }, rows: item.rows.map { $0.label[language] })]
        }
    }

    private func option(_ option: Survey.Option) -> PaperOption {
        PaperOption(option.label[language], detail: option.jump.flatMap(arrow), isOpen: option.isOpen)
    }

    private func limit(_ item: Survey.Item) -> String? {
        guard item.kind == .multiple else { return nil }
        guard let most = item.maximum else {
            return say("Je mag meer dan één kruisje zetten.", "You may put several crosses.")
        }
        return say("Zet hooguit \(most) kruisjes.", "Put at most \(most) crosses.")
    }

    private func condition(_ item: Survey.Item) -> String? {
        guard let condition = item.condition, let number = numbers[condition.question] else { return nil }
        let chosen = survey.item(condition.question)?.options.filter { condition.options.contains($0.id) } ?? []
        let words = chosen.map { "‘\($0.label[language])’" }.joined(separator: say(" of ", " or "))
        return say(
            "Alleen als je bij vraag \(number) koos: \(words).",
            "Only if you chose at question \(number): \(words)."
        )
    }

    private func onward(_ item: Survey.Item) -> String? {
        item.jump.flatMap(arrow).map { say("Daarna: \($0)", "After that: \($0)") }
    }

    /// Where to go on: the first question at a place, or the end.
    private func arrow(to id: String) -> String? {
        guard let start = survey.items.firstIndex(where: { $0.id == id }) else { return nil }
        let next = survey.items[start...].compactMap { numbers[$0.id] }.first
        return next.map { say("→ ga naar vraag \($0)", "→ go to question \($0)") }
            ?? say("→ je bent klaar", "→ you are done")
    }
}
