internal import EventLog
internal import Foundation
internal import GRDB
internal import WorkshopPrimitives

/// A session's log as the file holds it.
///
/// Appending is what the server does all day, so its statements are cached and bound by position.
struct Chain {
    let id: Int64
    let session: SessionID
    private(set) var head: ChainHead
    private let isEnded: Bool

    static func find(_ session: SessionID, in database: Database) throws -> Chain? {
        let statement = try database.cachedStatement(
            sql: "SELECT id, version, hash, ended FROM chain WHERE session = ?"
        )
        guard let row = try Row.fetchOne(statement, arguments: [session.rawValue]) else { return nil }
        return Chain(
            id: try row.integer("id"),
            session: session,
            head: ChainHead(version: Int(try row.integer("version")), hash: try row.digest("hash")),
            isEnded: try row.integer("ended") != 0
        )
    }

    /// The log of a session, made empty when there is none.
    static func findOrMake(_ session: SessionID, in database: Database) throws -> Chain {
        if let chain = try find(session, in: database) { return chain }
        try database.cachedStatement(sql: "INSERT INTO chain (session, version, hash) VALUES (?, 0, ?)")
            .execute(arguments: [session.rawValue, blob(ChainHead.empty.hash)])
        return Chain(id: database.lastInsertedRowID, session: session, head: .empty, isEnded: false)
    }

    /// Appends facts; answers a refusal that is the append's own, throws what undoes the transaction.
    static func append(_ append: Append, in database: Database) throws -> Result<Int, LogFailure> {
        var chain = try findOrMake(append.session, in: database)
        guard !chain.isEnded else { return .failure(.purged) }
        guard chain.head.version == append.expectedVersion else {
            return .failure(.conflict(expected: append.expectedVersion, actual: chain.head.version))
        }
        for new in append.records { try chain.add(new, in: database) }
        try database.cachedStatement(sql: "UPDATE chain SET version = ?, hash = ? WHERE id = ?")
            .execute(arguments: [chain.head.version, blob(chain.head.hash), chain.id])
        return .success(chain.head.version)
    }

    /// Erases the payloads in a scope, with their salts; answers how many there were.
    func erase(_ scope: ErasureScope, in database: Database) throws -> Int {
        let erase = "UPDATE record SET payload = NULL, salt = NULL WHERE chain = ? AND payload IS NOT NULL"
        func run(_ condition: String, _ more: [any DatabaseValueConvertible]) throws -> Int {
            try database.cachedStatement(sql: erase + condition).execute(arguments: [id] + StatementArguments(more))
            return database.changesCount
        }
        return switch scope {
        case .person(let person):
            try run(
                """
                 AND (actor_kind = 'person' AND actor_subject = ?
                    OR actor_kind = 'behalf' AND instr(actor_subject, ? || ' ') = 1)
                """,
                [person.rawValue, person.rawValue]
            )
        case .versions(let versions): try Set(versions).reduce(0) { try $0 + run(" AND version = ?", [$1]) }
        case .personal: try run(" AND personal", [])
        case .all: try run("", [])
        }
    }

    /// Erases all payloads and takes nothing any more.
    func end(in database: Database) throws {
        _ = try erase(.all, in: database)
        try database.execute(sql: "UPDATE chain SET ended = 1 WHERE id = ?", arguments: [id])
    }

    private mutating func add(_ new: NewRecord, in database: Database) throws {
        let record = HashChain.record(new, after: head, in: session, salt: Secrets.bytes(HashChain.saltLength))
        let metadata = record.metadata
        try database.cachedStatement(sql: Self.insert).execute(arguments: [
            id, record.version, metadata.time.milliseconds, metadata.item?.rawValue, metadata.worksheet?.rawValue,
            metadata.type, metadata.schema, metadata.actor.kind, metadata.actor.subject, metadata.command?.rawValue,
            metadata.personal, blob(record.payload), blob(record.salt), blob(record.seal), blob(record.hash),
        ])
        head = record.head
    }

    private static let insert = """
        INSERT INTO record (chain, version, time, item, worksheet, type, schema, actor_kind, actor_subject, command,
            personal, payload, salt, seal, hash)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
}

extension Chain {
    /// The records after a version, in order, read as the cursor moves.
    func records(after version: Int, in database: Database) throws -> some Cursor<LogRecord> {
        let statement = try database.cachedStatement(
            sql: "SELECT * FROM record WHERE chain = ? AND version > ? ORDER BY version"
        )
        return try Row.fetchCursor(statement, arguments: [id, version]).map { try record($0) }
    }

    private func record(_ row: Row) throws -> LogRecord {
        let actor = RecordActor(kind: try row.text("actor_kind"), subject: try row.optionalText("actor_subject"))
        guard let actor else { throw StorageFailure.corrupt }
        return LogRecord(
            session: session,
            version: Int(try row.integer("version")),
            metadata: RecordMetadata(
                time: try row.moment("time"),
                item: try row.optionalText("item").map(ItemID.init(rawValue:)),
                worksheet: try row.optionalText("worksheet").map(WorksheetID.init(rawValue:)),
                type: try row.text("type"),
                schema: Int(try row.integer("schema")),
                actor: actor,
                command: try row.optionalText("command").map(CommandID.init(rawValue:)),
                personal: try row.integer("personal") != 0
            ),
            payload: try row.optionalBytes("payload"),
            salt: try row.optionalBytes("salt"),
            seal: try row.digest("seal"),
            hash: try row.digest("hash")
        )
    }
}
