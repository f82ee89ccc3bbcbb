import WorksheetKit

/// What can happen to one card, or to what others see of the cards.
public enum CardChange: Sendable, Hashable {
    /// A card is written; the list is a column's id or a question's.
    case write(id: String, list: String, CardContent)
    /// Its writer says it anew.
    case edit(id: String, CardContent)
    /// Its writer takes it back.
    case drop(id: String)
    /// The desk shows it to everyone.
    case show(id: String)
    /// The desk takes it off again.
    case hide(id: String)
    /// The desk shows all of a list, or all there are.
    case showAll(list: String?)
    /// New cards are shown at once, or wait for the desk again.
    case direct(Bool)
    /// The desk words it anew, such as without a name.
    case reword(id: String, text: String, note: String?)

    init?(_ verb: String, _ object: inout StrictObject) throws(Rejection) {
        switch verb {
        case "write":
            let id = try object.newID("id")
            self = .write(id: id, list: try object.word("list"), try CardContent(&object))
        case "edit": self = .edit(id: try object.word("id"), try CardContent(&object))
        case "drop": self = .drop(id: try object.word("id"))
        case "show": self = .show(id: try object.word("id"))
        case "hide": self = .hide(id: try object.word("id"))
        case "show-all": self = .showAll(list: try object.optionalWord("list"))
        case "direct": self = .direct(try object.flag("on"))
        case "reword":
            let id = try object.word("id")
            let text = try object.someText("text", limit: .card)
            self = .reword(id: id, text: text, note: try object.optionalText("note", limit: .action))
        default: return nil
        }
    }

    var json: JSON {
        switch self {
        case .write(let id, let list, let content):
            .members([("do", "write"), ("id", .string(id)), ("list", .string(list))] + content.members)
        case .edit(let id, let content): .members([("do", "edit"), ("id", .string(id))] + content.members)
        case .drop(let id): ["do": "drop", "id": .string(id)]
        case .show(let id): ["do": "show", "id": .string(id)]
        case .hide(let id): ["do": "hide", "id": .string(id)]
        case .showAll(let list): .members([("do", "show-all"), ("list", list.map(JSON.string))])
        case .direct(let on): ["do": "direct", "on": .bool(on)]
        case .reword(let id, let text, let note):
            .members([
                ("do", "reword"), ("id", .string(id)), ("text", .string(text)), ("note", note.map(JSON.string)),
            ])
        }
    }
}
