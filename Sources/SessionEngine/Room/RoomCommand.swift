import EventLog
import WorksheetKit

/// What the desk can ask for about the room and its board while a session runs.
enum RoomCommand: Sendable {
    case freeze(Bool)
    case light(Spotlight)
    case unlight
    case lock(Bool)
    /// The numbers as they came: which perspectives there are is known where it is decided.
    case intend(JSON, isOnBoard: Bool)
    case lay(ItemID, String)
    case clear(ItemID, String)
    case compare(ItemID, with: SessionID)
    case uncompare(ItemID)
    case rename(PersonID, String?)
    case merge(PersonID, into: PersonID)
}

extension RoomCommand {
    init(_ name: String, _ object: inout StrictObject) throws(Rejection) {
        switch name {
        case "room.lock": self = .lock(try object.flag("on"))
        case "table.intend": self = .intend(try object.required("people"), isOnBoard: try object.flag("board"))
        case "spotlight.off": self = .unlight
        case "spotlight.block":
            self = .light(.block(page: try object.word("page"), block: try object.word("block")))
        case "spotlight.remark": self = .light(.remark(try object.word("remark")))
        case "shelf.lay": self = .lay(ItemID(rawValue: try object.word("item")), try object.word("entry"))
        case "shelf.clear": self = .clear(ItemID(rawValue: try object.word("item")), try object.word("entry"))
        case "beside.put":
            let item = ItemID(rawValue: try object.word("item"))
            guard let session = SessionID(checking: try object.word("session")) else {
                throw Rejection(.unknownTarget, field: "session")
            }
            self = .compare(item, with: session)
        case "beside.clear": self = .uncompare(ItemID(rawValue: try object.word("item")))
        default: throw Rejection(.unknownCommand)
        }
    }
}

/// The one thing that the board shows large.
enum Spotlight: Sendable, Hashable {
    /// A block of a page of the item that is on, by the keys of both.
    case block(page: String, block: String)
    /// What somebody wrote and the desk picked, by the id of the remark.
    case remark(String)
}
