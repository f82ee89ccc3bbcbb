import WorksheetKit

/// The scores of a list of questions, for laying them beside those of another session.
struct QuestionnaireGauges {
    private let scan: Scan

    init(_ instrument: QuestionnaireInstrument, _ releases: Releases) {
        // The scores are the same in every language; the words below are written in both.
        scan = Scan(instrument, releases, DocumentContext(language: .nl, isReport: true, participants: 0))
    }

    private var instrument: QuestionnaireInstrument { scan.instrument }

    var sheet: GaugeSheet {
        GaugeSheet(
            instrument: instrument.header.id,
            title: instrument.header.title,
            gauges: scan.functions.compactMap(gauge) + scan.answers.map(gauge)
        )
    }

    private static let functions = Gauge.Group(
        id: "functions",
        title: LocalizedText(nl: "Score per onderdeel, 0 tot 100", en: "Score by part, 0 to 100")
    )
    private static let questions = Gauge.Group(
        id: "questions",
        title: LocalizedText(nl: "Score per vraag, 0 tot 100", en: "Score by question, 0 to 100"),
        isDrawn: false
    )

    /// The mean of a group of questions, with the fewest people who stand behind one of its scores.
    private func gauge(_ function: QuestionnaireInstrument.Function, _ answers: [Scan.Answer]) -> Gauge? {
        guard let most = answers.map(\.n).max() else { return nil }
        let mean = scan.mean(answers, of: function)
        return Gauge(
            id: "function/\(function.id)",
            group: QuestionnaireGauges.functions,
            title: function.short,
            asked: function.questions.map(asked).joined(separator: "\n"),
            scale: scale,
            n: mean == nil ? most : answers.filter { $0.score != nil }.map(\.content).min() ?? 0,
            value: mean
        )
    }

    private func gauge(_ answer: Scan.Answer) -> Gauge {
        Gauge(
            id: "question/\(answer.question.id)",
            group: QuestionnaireGauges.questions,
            title: LocalizedText(
                nl: "\(answer.number) \(answer.question.short.nl)",
                en: "\(answer.number) \(answer.question.short.en)"
            ),
            asked: asked(answer.question),
            scale: scale,
            n: answer.value == nil ? answer.n : answer.content,
            value: answer.score,
            remark: answer.score == nil ? nil : counts(answer)
        )
    }

    /// How many chose what, as the board's bars show it.
    private func counts(_ answer: Scan.Answer) -> LocalizedText {
        let valued = instrument.scale.options.filter { $0.meaning == .answer }
        let written = { (language: Language) in
            valued.map { "\($0.title[language].lowercased()) \(answer.count($0.id) ?? 0)" }.joined(separator: ", ")
        }
        return LocalizedText(nl: written(.nl), en: written(.en))
    }

    private func asked(_ question: QuestionnaireInstrument.Question) -> String {
        "\(question.text.nl)\n\(question.text.en)"
    }

    private var scale: Gauge.Scale {
        let options = instrument.scale.options.map { "\($0.id) \($0.value.map { "\($0)" } ?? "-")" }
        return .init(key: options.joined(separator: ", "), range: 0...100, decimals: 0)
    }
}
