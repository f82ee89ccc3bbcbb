public import EventLog
public import WorksheetKit

/// What a session that was brought back from an archive says about where it came from.
public struct ImportNote: Sendable, Hashable {
    /// The session as it was called where it was held; its hashes were computed with that id.
    public let session: SessionID
    /// The end of that session's log.
    public let head: ChainHead
    /// The day it was brought back, as `yyyy-mm-dd`.
    public let day: String

    /// Makes a note.
    public init(session: SessionID, head: ChainHead, day: String) {
        self.session = session
        self.head = head
        self.day = day
    }

    var json: JSON {
        [
            "session": .string(session.rawValue), "version": .integer(head.version),
            "hash": .string(head.hash.description), "day": .string(day),
        ]
    }

    static func read(_ settings: inout StrictObject, _ key: String) throws(Rejection) -> ImportNote? {
        guard let json = settings.optional(key) else { return nil }
        var object = try StrictObject(json)
        guard let session = SessionID(checking: try object.word("session")),
            let hash = Digest(hexadecimals: try object.word("hash"))
        else { throw Rejection(.malformed, field: key) }
        let head = ChainHead(version: try object.integer("version"), hash: hash)
        let note = ImportNote(session: session, head: head, day: try object.word("day"))
        try object.finish()
        return note
    }
}

/// Facts about a session that are noted while it sleeps.
public enum SleepingFacts {
    /// That the session is closed: a session that was brought back is there to be read, whatever it was in the middle of.
    public static func closed(at moment: Timestamp) -> NewRecord {
        let event = CoreEvent.sessionClosed
        return NewRecord(
            RecordMetadata(time: moment, type: event.type, actor: .system, personal: event.isPersonal),
            payload: event.payload.bytes
        )
    }
}
