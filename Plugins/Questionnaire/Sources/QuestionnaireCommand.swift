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
    /// Chooses several options of a question at once; none takes the answer back.
    case choose(question: String, options: [String])
    /// Gives a number.
    case number(question: String, value: Double)
    /// Answers an open question; an empty text takes it back.
    case write(question: String, text: String)
    /// Says what an option such as *anders, namelijk* means; an empty text takes it back.
    case other(question: String, option: String, text: String)
    /// Chooses an option for one row of a question.
    case row(question: String, row: String, option: String)

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
        case "choose": self = .choose(question: question, options: try words(try object.required("options")))
        case "number":
            guard let value = try object.required("value").number else {
                throw Rejection(.malformed, field: "value")
            }
            self = .number(question: question, value: value)
        case "write": self = .write(question: question, text: try object.text("text", limit: .remark))
        case "other":
            self = .other(
                question: question,
                option: try object.word("option"),
                text: try object.text("text", limit: .remark)
            )
        case "row":
            self = .row(question: question, row: try object.word("row"), option: try object.word("option"))
        default: throw Rejection(.unknownCommand, field: "do")
        }
        try object.finish()
    }
}

/// A list of words, none of which stands in it twice.
private func words(_ json: JSON) throws(Rejection) -> [String] {
    guard let elements = json.elements else { throw Rejection(.malformed, field: "options") }
    let words = elements.compactMap(\.text)
    guard words.count == elements.count, Set(words).count == words.count else {
        throw Rejection(.malformed, field: "options")
    }
    return words
}

/// What happened on a worksheet with questions.
public enum QuestionnaireEvent: Sendable, Hashable {
    /// An option was chosen, or the answer taken back.
    case answered(question: String, option: String?)
    /// A detail of an answer was filled in, or taken back: a text field, the evidence, the flag or a sub-question.
    case detailed(question: String, Detail, name: String, value: String?)
    /// Several options were chosen at once; none when the answer was taken back.
    case chosen(question: String, options: [String])
    /// A number was given, or taken back.
    case numbered(question: String, value: Double?)

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
        /// The answer to an open question.
        case open
        /// What an option such as *anders, namelijk* means.
        case other
        /// One row of a question.
        case row
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
        case .chosen(let question, let options):
            ["chosen": ["question": .string(question), "options": .array(options.map(JSON.string))]]
        case .numbered(let question, let value):
            ["numbered": .members([("question", .string(question)), ("value", value.map(JSON.number))])]
        }
    }

    init?(_ json: JSON) {
        if let body = json["answered"], let question = body["question"]?.text {
            self = .answered(question: question, option: body["option"]?.text)
        } else if let body = json["detailed"], let question = body["question"]?.text, let name = body["name"]?.text,
            let detail = body["detail"]?.text.flatMap(Detail.init(rawValue:))
        {
            self = .detailed(question: question, detail, name: name, value: body["value"]?.text)
        } else if let body = json["chosen"], let question = body["question"]?.text {
            self = .chosen(question: question, options: body["options"]?.elements?.compactMap(\.text) ?? [])
        } else if let body = json["numbered"], let question = body["question"]?.text {
            self = .numbered(question: question, value: body["value"]?.number)
        } else {
            return nil
        }
    }
}
