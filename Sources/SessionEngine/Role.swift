/// What a connection may be to a session.
public enum Role: String, Sendable, Hashable, CaseIterable {
    /// Someone with a phone who answers.
    case participant
    /// A facilitator or co-facilitator.
    case desk
    /// A beamer or a colleague elsewhere: sees the board, changes nothing.
    case board
}

/// Which message each role may send: the only place where that is decided.
///
/// Everything that is not listed is refused with `not-allowed`; a test walks every cell.
public enum AccessMatrix {
    /// The messages that keep a connection alive and in step; every role may send them.
    public static let upkeep: Set<String> = ["hello", "ping", "resync"]

    /// The other messages by role; a command goes by its name.
    public static let allowed: [Role: Set<String>] = [
        .participant: ["busy", "answer", "person", "erase", "time.ask", "explain.ask", "trial.answer"],
        .desk: [
            "answer",
            "item.open", "item.lock", "item.show", "item.hide", "item.round", "item.reopen", "item.finish",
            "session.close", "session.reopen", "session.until", "follow", "agenda.put",
            "timer.start", "timer.extend", "timer.stop",
            "board.page", "board.next", "board.previous", "board.code", "board.table", "board.freeze",
            "spotlight.block", "spotlight.remark", "spotlight.off", "shelf.lay", "shelf.clear",
            "beside.put", "beside.clear", "room.lock", "table.intend",
            "explain.done", "trial.start", "trial.stop",
            "remark.show", "remark.skip", "remark.wait", "remarks.direct",
            "late.admit", "late.dismiss",
            "person.remove", "person.restore", "person.erase", "person.rename", "person.merge",
            "conclusion.put", "afterwards.put", "action.put", "action.take", "action.drop",
            "undo",
        ],
        .board: [],
    ]

    /// Whether a role may send a message or a command of this name.
    public static func allows(_ role: Role, _ name: String) -> Bool {
        upkeep.contains(name) || allowed[role]?.contains(name) == true
    }
}
