import WorksheetKit

/// The chain on paper: lines for the points of a column, for links and for what one sees in practice.
struct ChainPaper {
    private static let rows = 1...3

    let instrument: ChainInstrument
    let language: Language

    private func say(_ nl: String, _ en: String) -> String { LocalizedText(nl: nl, en: en)[language] }

    func form(of phase: String) -> PaperForm {
        let phase = ChainPhase(rawValue: phase)
        if let column = phase?.level.flatMap(instrument.column) { return points(column) }
        switch phase {
        case .links:
            let asked = say("Wat leidt waartoe, en waarom?", "What leads to what, and why?")
            let words = [say("Dit", "This"), say("leidt tot", "leads to"), say("omdat", "because")]
            return rows("link", asked, words)
        case .steering, .testing:
            let asked =
                phase == .steering
                ? say("Waarop letten we?", "What do we watch?")
                : say("Wat zie je gebeuren?", "What do you see happening?")
            return rows("observation", asked, [say("Waarover?", "About what?"), say("Wat je ziet", "What you see")])
        default:
            return .nothing(
                say(
                    "De verbanden liggen pas straks op tafel. Antwoord daarom mee aan de balie of op een telefoon.",
                    "The links come on the table later. So answer at the desk or on a phone."
                )
            )
        }
    }

    private func points(_ column: ChainInstrument.Column) -> PaperForm {
        let fields = ChainPaper.rows.flatMap { row -> [PaperField] in
            [.writing("\(row). \(column.title[language])", lines: 1), .writing(say("Voor wie", "For whom"), lines: 1)]
        }
        let asked = PaperQuestion(
            id: column.id,
            number: nil,
            text: (column.questions.first ?? column.text)[language],
            details: column.questions.isEmpty ? [] : [column.text[language]],
            points: column.questions.dropFirst().map { $0[language] },
            fields: fields
        )
        return PaperForm(questions: [asked])
    }

    private func rows(_ name: String, _ asked: String, _ words: [String]) -> PaperForm {
        let questions = ChainPaper.rows.map { row in
            PaperQuestion(
                id: "\(name)-\(row)",
                number: row,
                text: asked,
                fields: words.map { .writing($0, lines: 1) }
            )
        }
        return PaperForm(questions: questions)
    }
}
