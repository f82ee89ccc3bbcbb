import Questionnaire
import Testing
import WijktafelTesting
import WorksheetKit

/// The survey that ships, with people who answer it.
struct SurveyRoom {
    var story: Specification<Questionnaire>

    init(settings: JSON = [:]) throws {
        story = try Specification(Questionnaire.self, try Self.file(), settings: settings)
    }

    static func file() throws -> ContentFile {
        try ShippedContent.file("peiling", of: "Questionnaire", test: #filePath)
    }

    var survey: Survey {
        get throws { try #require(story.instrument.survey) }
    }

    mutating func given(_ person: String, _ command: JSON) throws {
        try story.given(person, command, phase: "antwoorden")
    }

    func refusal(_ person: String?, _ command: JSON) -> Rejection? {
        story.refusal(person, command, phase: "antwoorden")
    }

    func pages(isReport: Bool = false, language: Language = .nl) -> [Section] {
        story.pages(phase: "antwoorden", isReport: isReport, language: language)
    }

    /// Lets somebody answer every question on their route, drawn by a number of their own.
    mutating func fill(_ person: String, _ seed: Int, first: String = "ja") throws {
        let survey = try survey
        try given(person, answer("q6", first))
        for item in survey.items where item.isQuestion && !item.isPersonal && item.id != "q6" {
            let option = item.options.isEmpty ? "" : item.options[(seed + (item.number ?? 0)) % item.options.count].id
            switch item.kind {
            case .single: try given(person, answer(item.id, option))
            case .multiple: try given(person, choose(item.id, [option]))
            case .number:
                try given(person, ["do": "number", "question": .string(item.id), "value": .number(Double(2 + seed))])
            case .open: try given(person, write(item.id, "over \(item.id) door \(person)"))
            case .matrix:
                for row in item.rows {
                    try given(
                        person,
                        ["do": "row", "question": .string(item.id), "row": .string(row.id), "option": .string(option)]
                    )
                }
            case .info: break
            }
        }
    }
}

func answer(_ question: String, _ option: String) -> JSON {
    ["do": "answer", "question": .string(question), "option": .string(option)]
}

func choose(_ question: String, _ options: [String]) -> JSON {
    ["do": "choose", "question": .string(question), "options": .array(options.map(JSON.string))]
}

func write(_ question: String, _ text: String) -> JSON {
    ["do": "write", "question": .string(question), "text": .string(text)]
}
