import WorksheetKit

/// What the desk puts on the lists of what goes on.
public enum Selection: Sendable, Hashable {
    /// The cards and clusters of a column that go into the confrontation, in this order.
    case choose(list: String, items: [String])
    /// The cards and clusters of a column that are equal and voted on again; none when there is no such vote.
    case runoff(list: String, items: [String])
    /// A question for options, about a place of the confrontation when it names one.
    case ask(id: String, text: String, row: String?, column: String?)
    /// The question is worded anew.
    case reask(id: String, text: String)
    /// The question goes, with its options.
    case unask(id: String)

    /// The longest question.
    static let questionLimit = TextLimit(characters: 300)
    /// The most things of a column that go into the confrontation.
    static let mostChosen = DotVoting.top

    init?(_ verb: String, _ object: inout StrictObject) throws(Rejection) {
        switch verb {
        case "choose":
            self = .choose(list: try object.word("list"), items: try object.ids("items", limit: Selection.mostChosen))
        case "runoff": self = .runoff(list: try object.word("list"), items: try object.ids("items", limit: 100))
        case "ask":
            let id = try object.newID("id")
            let text = try object.someText("text", limit: Selection.questionLimit)
            let row = try object.optionalWord("row")
            self = .ask(id: id, text: text, row: row, column: try object.optionalWord("column"))
        case "reask":
            self = .reask(id: try object.word("id"), text: try object.someText("text", limit: Selection.questionLimit))
        case "unask": self = .unask(id: try object.word("id"))
        default: return nil
        }
    }

    var json: JSON {
        switch self {
        case .choose(let list, let items):
            ["do": "choose", "list": .string(list), "items": .array(items.map(JSON.string))]
        case .runoff(let list, let items):
            ["do": "runoff", "list": .string(list), "items": .array(items.map(JSON.string))]
        case .ask(let id, let text, let row, let column):
            .members([
                ("do", "ask"), ("id", .string(id)), ("text", .string(text)), ("row", row.map(JSON.string)),
                ("column", column.map(JSON.string)),
            ])
        case .reask(let id, let text): ["do": "reask", "id": .string(id), "text": .string(text)]
        case .unask(let id): ["do": "unask", "id": .string(id)]
        }
    }
}
