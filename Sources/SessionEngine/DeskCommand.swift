import WorksheetKit

/// What the desk can ask for; the names are those of `AccessMatrix`.
enum DeskCommand: Sendable {
    case open(ItemID, ShowMode?)
    case lock(ItemID)
    case show(ItemID)
    case hide(ItemID)
    case round(ItemID)
    case reopen(ItemID)
    case finish(ItemID)
    case closeSession
    case reopenSession
    case keepOpen(until: Timestamp?)
    case follow(Bool)
    case putAgenda(Agenda, base: Int?)
    case startTimer(seconds: Int)
    case extendTimer(seconds: Int)
    case stopTimer
    case page(String)
    case turn(Int)
    case code(Bool)
    case table(Bool)
    case moderate(String, RunState.Moderation)
    case direct(ItemID, Bool)
    case admitLate(ItemID)
    case dismissLate(ItemID)
    case removePerson(PersonID, answers: Bool)
    case restorePerson(PersonID)
    case erasePerson(PersonID)
    case putConclusion(ItemID, String, base: String?)
    case putAfterwards([String: String])
    case putAction(String, [String: String])
    case takeDrafts([String])
    case dropAction(String)
    case undo(step: Int?)
    case room(RoomCommand)
}

extension DeskCommand {
    /// Reads a command strictly.
    ///
    /// - Throws: `unknown-command` for a name that is none of the desk's, `malformed` and the like for its body.
    init(name: String, body: JSON) throws(Rejection) {
        var object = try StrictObject(body)
        self = try DeskCommand.read(name, &object)
        try object.finish()
    }

    private static func read(_ name: String, _ object: inout StrictObject) throws(Rejection) -> DeskCommand {
        switch name.split(separator: ".").first {
        case "item": try readItem(name, &object)
        case "timer": try readTimer(name, &object)
        case "board": try readBoard(name, &object)
        case "remark", "remarks", "late": try readAnswers(name, &object)
        case "room", "spotlight", "shelf", "beside", "table": .room(try RoomCommand(name, &object))
        default: try readSession(name, &object)
        }
    }

    private static func readItem(_ name: String, _ object: inout StrictObject) throws(Rejection) -> DeskCommand {
        let item = ItemID(rawValue: try object.word("item"))
        switch name {
        case "item.open":
            guard let word = try object.optionalWord("mode") else { return .open(item, nil) }
            guard let mode = ShowMode(rawValue: word) else { throw Rejection(.unknownTarget, field: "mode") }
            return .open(item, mode)
        case "item.lock": return .lock(item)
        case "item.show": return .show(item)
        case "item.hide": return .hide(item)
        case "item.round": return .round(item)
        case "item.reopen": return .reopen(item)
        case "item.finish": return .finish(item)
        default: throw Rejection(.unknownCommand)
        }
    }

    private static func readTimer(_ name: String, _ object: inout StrictObject) throws(Rejection) -> DeskCommand {
        if name == "timer.stop" { return .stopTimer }
        let seconds = try object.integer("seconds")
        guard (1...7_200).contains(seconds) else { throw Rejection(.outOfRange, field: "seconds") }
        switch name {
        case "timer.start": return .startTimer(seconds: seconds)
        case "timer.extend": return .extendTimer(seconds: seconds)
        default: throw Rejection(.unknownCommand)
        }
    }

    private static func readBoard(_ name: String, _ object: inout StrictObject) throws(Rejection) -> DeskCommand {
        switch name {
        case "board.page": return .page(try object.word("page"))
        case "board.next": return .turn(1)
        case "board.previous": return .turn(-1)
        case "board.code": return .code(try object.flag("visible"))
        case "board.table": return .table(try object.flag("on"))
        case "board.freeze": return .room(.freeze(try object.flag("on")))
        default: throw Rejection(.unknownCommand)
        }
    }

    private static func readAnswers(_ name: String, _ object: inout StrictObject) throws(Rejection) -> DeskCommand {
        switch name {
        case "remark.show": return .moderate(try object.word("remark"), .shown)
        case "remark.skip": return .moderate(try object.word("remark"), .skipped)
        case "remark.wait": return .moderate(try object.word("remark"), .waiting)
        case "remarks.direct": return .direct(ItemID(rawValue: try object.word("item")), try object.flag("on"))
        case "late.admit": return .admitLate(ItemID(rawValue: try object.word("item")))
        case "late.dismiss": return .dismissLate(ItemID(rawValue: try object.word("item")))
        default: throw Rejection(.unknownCommand)
        }
    }

    private static func readSession(_ name: String, _ object: inout StrictObject) throws(Rejection) -> DeskCommand {
        switch name {
        case "session.close": return .closeSession
        case "session.reopen": return .reopenSession
        case "session.until": return .keepOpen(until: try moment(&object))
        case "follow": return .follow(try object.flag("on"))
        case "agenda.put":
            let body = JSON.members([
                ("items", object.optional("items")), ("worksheets", object.optional("worksheets")),
                ("start", object.optional("start")),
            ])
            return .putAgenda(try Agenda(body), base: try object.optionalInteger("base", in: 0...Int.max))
        case "person.remove":
            return .removePerson(PersonID(rawValue: try object.word("person")), answers: try object.flag("answers"))
        case "person.restore": return .restorePerson(PersonID(rawValue: try object.word("person")))
        case "person.erase": return .erasePerson(PersonID(rawValue: try object.word("person")))
        case "person.rename":
            let name = try object.text("name", limit: .name)
            return .room(.rename(PersonID(rawValue: try object.word("person")), name.isEmpty ? nil : name))
        case "person.merge":
            let person = PersonID(rawValue: try object.word("person"))
            return .room(.merge(person, into: PersonID(rawValue: try object.word("into"))))
        case "afterwards.put":
            var said: [String: String] = [:]
            for field in Afterwards.fields { said[field] = try object.optionalText(field, limit: .action) }
            return .putAfterwards(said)
        case "conclusion.put":
            let item = ItemID(rawValue: try object.word("item"))
            let base = try object.optional("base") == nil ? nil : object.text("base", limit: .remark)
            return .putConclusion(item, try object.text("text", limit: .remark), base: base)
        case "action.put": return .putAction(try object.word("action"), try actionFields(&object))
        case "action.take": return .takeDrafts(try draftKeys(&object))
        case "action.drop": return .dropAction(try object.word("action"))
        case "undo": return .undo(step: try object.optionalInteger("step", in: 0...Int.max))
        default: throw Rejection(.unknownCommand)
        }
    }
}
