public import EventLog
internal import GRDB
public import WorkshopPrimitives

extension SQLiteStore: SessionRegistry {
    /// See `SessionRegistry`.
    public func create(_ session: SessionRecord, content: [FrozenContent]) async throws(RegistryError) {
        for item in content { try item.check() }
        try await change { database in
            guard try !database.has("session WHERE id = ?", [session.id.rawValue]) else {
                throw RegistryError.alreadyExists
            }
            try database.checkFree(code: session.joinCode, for: session.id)
            try database.checkFree(invite: session.inviteHash, for: session.id)
            try database.run(
                """
                INSERT INTO session (id, created_at, settings, join_code, invite_hash, state, retain_until)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """,
                [
                    session.id.rawValue, session.createdAt.milliseconds, blob(session.settings), session.joinCode,
                    blob(session.inviteHash), session.state.rawValue, session.retainUntil.milliseconds,
                ]
            )
            try database.setOwners(session.owners, of: session.id)
            for item in content { try database.freeze(item, for: session.id) }
        }
    }

    /// See `SessionRegistry`.
    public func session(_ id: SessionID) async throws(RegistryError) -> SessionRecord? {
        try await read { try $0.sessions("WHERE id = ?", [id.rawValue]).first }
    }

    /// See `SessionRegistry`.
    public func openSession(code: String) async throws(RegistryError) -> SessionRecord? {
        try await read { try $0.sessions("WHERE join_code = ? AND state = 'open'", [code]).first }
    }

    /// See `SessionRegistry`.
    public func openSession(inviteHash: Digest) async throws(RegistryError) -> SessionRecord? {
        try await read { try $0.sessions("WHERE invite_hash = ? AND state = 'open'", [blob(inviteHash)]).first }
    }

    /// See `SessionRegistry`.
    public func sessions(ownedBy owner: FacilitatorID) async throws(RegistryError) -> [SessionRecord] {
        let condition = "WHERE id IN (SELECT session FROM owner WHERE facilitator = ?)"
        return try await read { try $0.sessions(condition, [owner.rawValue]) }
    }

    /// See `SessionRegistry`.
    public func sessions(in state: SessionState) async throws(RegistryError) -> [SessionRecord] {
        try await read { try $0.sessions("WHERE state = ?", [state.rawValue]) }
    }

    /// See `SessionRegistry`.
    public func setSettings(_ settings: [UInt8], of session: SessionID) async throws(RegistryError) {
        try await change { try $0.set("settings", blob(settings), of: session) }
    }

    /// See `SessionRegistry`.
    public func setOwners(_ owners: Set<FacilitatorID>, of session: SessionID) async throws(RegistryError) {
        try await change { database in
            try database.changeable(session)
            try database.setOwners(owners, of: session)
        }
    }

    /// See `SessionRegistry`.
    public func setJoinCode(_ code: String?, of session: SessionID) async throws(RegistryError) {
        try await change { database in
            try database.changeable(session)
            try database.checkFree(code: code, for: session)
            try database.set("join_code", code.databaseValue, of: session)
        }
    }

    /// See `SessionRegistry`.
    public func setInvite(_ hash: Digest?, of session: SessionID) async throws(RegistryError) {
        try await change { database in
            try database.changeable(session)
            try database.checkFree(invite: hash, for: session)
            try database.set("invite_hash", blob(hash), of: session)
        }
    }

    /// See `SessionRegistry`.
    public func setRetention(until moment: Timestamp, of session: SessionID) async throws(RegistryError) {
        try await change { try $0.set("retain_until", moment.milliseconds.databaseValue, of: session) }
    }

    /// See `SessionRegistry`.
    public func close(_ session: SessionID) async throws(RegistryError) {
        try await change { try $0.set("state", SessionState.closed.rawValue.databaseValue, of: session) }
    }

    /// See `SessionRegistry`.
    public func reopen(_ session: SessionID) async throws(RegistryError) {
        try await change { try $0.set("state", SessionState.open.rawValue.databaseValue, of: session) }
    }

    /// See `SessionRegistry`.
    public func sessionsDue(at moment: Timestamp) async throws(RegistryError) -> [SessionID] {
        let condition = "WHERE state != 'purged' AND retain_until <= ?"
        return try await read { try $0.sessions(condition, [moment.milliseconds]).map(\.id) }
    }

    /// See `SessionRegistry`.
    public func purge(_ session: SessionID) async throws(RegistryError) {
        try await change { database in
            try database.purge(session)
            try Chain.findOrMake(session, in: database).end(in: database)
        }
        do { try await truncateWAL() } catch { throw .storage(StorageFailure(error)) }
    }
}

extension Database {
    fileprivate func sessions(_ condition: String, _ arguments: StatementArguments) throws -> [SessionRecord] {
        try all("SELECT * FROM session \(condition) ORDER BY created_at, id", arguments) { row in
            let id = SessionID(rawValue: try row.text("id"))
            let owners = try all("SELECT facilitator FROM owner WHERE session = ?", [id.rawValue]) {
                FacilitatorID(rawValue: try $0.text("facilitator"))
            }
            return try SessionRecord(id: id, owners: Set(owners), row: row)
        }
    }

    /// Sets one column; its name is a constant of the program.
    fileprivate func set(_ column: String, _ value: DatabaseValue, of session: SessionID) throws {
        try changeable(session)
        try mustRun("UPDATE session SET \(column) = ? WHERE id = ?", [value, session.rawValue])
    }

    fileprivate func setOwners(_ owners: Set<FacilitatorID>, of session: SessionID) throws {
        try run("DELETE FROM owner WHERE session = ?", [session.rawValue])
        for owner in owners {
            guard try has("facilitator WHERE id = ?", [owner.rawValue]) else { throw RegistryError.notFound }
            try run("INSERT INTO owner (session, facilitator) VALUES (?, ?)", [session.rawValue, owner.rawValue])
        }
    }

    fileprivate func checkFree(code: String?, for session: SessionID) throws {
        guard try !has("session WHERE join_code = ? AND id != ?", [code, session.rawValue]) else {
            throw RegistryError.codeTaken
        }
    }

    fileprivate func checkFree(invite: Digest?, for session: SessionID) throws {
        guard try !has("session WHERE invite_hash = ? AND id != ?", [blob(invite), session.rawValue]) else {
            throw RegistryError.alreadyExists
        }
    }

    /// Takes away everything that hangs from a session; children first, for the sake of the foreign keys.
    fileprivate func purge(_ session: SessionID) throws {
        for table in ["token", "link", "person", "owner", "frozen", "published_file", "publication"] {
            try run("DELETE FROM \(table) WHERE session = ?", [session.rawValue])
        }
        try run("DELETE FROM content WHERE hash NOT IN (SELECT content FROM frozen)", [])
        try mustRun(
            """
            UPDATE session SET settings = x'', join_code = NULL, invite_hash = NULL, state = 'purged' WHERE id = ?
            """,
            [session.rawValue]
        )
    }
}

extension SessionRecord {
    fileprivate init(id: SessionID, owners: Set<FacilitatorID>, row: Row) throws {
        guard let state = SessionState(rawValue: try row.text("state")) else { throw StorageFailure.corrupt }
        self.init(
            id: id,
            createdAt: try row.moment("created_at"),
            owners: owners,
            settings: try row.bytes("settings"),
            joinCode: try row.optionalText("join_code"),
            inviteHash: try row.optionalDigest("invite_hash"),
            state: state,
            retainUntil: try row.moment("retain_until")
        )
    }
}
