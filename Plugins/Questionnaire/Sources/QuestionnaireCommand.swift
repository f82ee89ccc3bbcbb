import WorksheetKit

/// What a participant asks for.
public enum QuestionnaireCommand: Sendable, Hashable {
    /// Chooses an option.
    case answer(question: String, option: String)
    /// Takes the answer back.
    case clear(question: String)
    /// Fills in a text field beside the options; an empty text takes it back.
    case extra(question: String, field: String, text: String)
    /// Says what stands behind the answer.
    case evidence(question: String, evidence: String)
    /// Says that this is worth a talk.
    case flag(question: String, isOn: Bool)
    /// Answers a sub-question; an empty value takes it back.
    case part(question: String, part: String, value: String)

    init(_ json: JSON) throws(Rejection) {
        var object = try StrictObject(json)
        let verb = try object.word("do")
        let question = try object.word("question")
        switch verb {
        case "answer": self = .answer(question: question, option: try object.word("option"))
        case "clear": self = .clear(question: question)
        case "extra":
            self = .extra(
                question: question,
                field: try object.word("field"),
                text: try object.text("text", limit: .remark)
            )
        case "evidence": self = .evidence(question: question, evidence: try object.word("evidence"))
        case "flag": self = .flag(question: question, isOn: try object.flag("on"))
        case "part":
            self = .part(
                question: question,
                part: try object.word("part"),
                value: try object.text("value", limit: .remark)
            )
        default: throw Rejection(.unknownCommand, field: "do")
        }
        try object.finish()
    }
}

/// What happened on a worksheet with questions.
public enum QuestionnaireEvent: Sendable, Hashable {
    /// An option was chosen, or the answer taken back.
    case answered(question: String, option: String?)
    /// A detail of an answer was filled in, or taken back: a text field, the evidence, the flag or a sub-question.
    case detailed(question: String, Detail, name: String, value: String?)

    /// The kinds of details.
    public enum Detail: String, Sendable, Hashable {
        /// A text field beside the options.
        case extra
        /// What stands behind the answer.
        case evidence
        /// That this is worth a talk.
        case flag
        /// A sub-question.
        case part
    }
}

extension QuestionnaireEvent {
    var json: JSON {
        switch self {
        case .answered(let question, let option):
            ["answered": .members([("question", .string(question)), ("option", option.map(JSON.string))])]
        case .detailed(let question, let detail, let name, let value):
            [
                "detailed": .members([
                    ("question", .string(question)), ("detail", .string(detail.rawValue)), ("name", .string(name)),
                    ("value", value.map(JSON.string)),
                ])
            ]
        }
    }

    init?(_ json: JSON) {
        if let body = json["answered"], let question = body["question"]?.text {
            self = .answered(question: question, option: body["option"]?.text)
        } else if let body = json["detailed"], let question = body["question"]?.text, let name = body["name"]?.text,
            let detail = body["detail"]?.text.flatMap(Detail.init(rawValue:))
        {
            self = .detailed(question: question, detail, name: name, value: body["value"]?.text)
        } else {
            return nil
        }
    }
}
