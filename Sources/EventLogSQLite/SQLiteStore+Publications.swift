public import EventLog
internal import GRDB
public import WorkshopPrimitives

extension SQLiteStore: PublicationRegistry {
    /// See `PublicationRegistry`.
    public func publish(_ publication: Publication, files: [PublishedFile]) async throws(RegistryError) {
        let session = publication.session
        try await change { database in
            try database.changeable(session)
            let rival: StatementArguments = [blob(publication.secretHash), session.rawValue]
            guard try !database.has("publication WHERE hash = ? AND session != ?", rival) else {
                throw RegistryError.alreadyExists
            }
            try database.unpublish(session)
            try database.run(
                """
                INSERT INTO publication (session, hash, secret, published_at, until, notes, revision)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """,
                [
                    session.rawValue, blob(publication.secretHash), publication.secret,
                    publication.publishedAt.milliseconds, publication.until.milliseconds, blob(publication.notes),
                    publication.revision,
                ]
            )
            for file in files { try database.put(file, of: session) }
        }
        // What it takes the place of may hold words that somebody had wiped.
        try await forgetOldPages()
    }

    /// See `PublicationRegistry`.
    public func put(
        _ files: [PublishedFile],
        notes: [UInt8]?,
        of publication: Publication
    ) async throws(RegistryError) {
        let session = publication.session
        try await change { database in
            try database.mustRun(
                "UPDATE publication SET notes = coalesce(?, notes) WHERE session = ? AND hash = ? AND revision = ?",
                [blob(notes), session.rawValue, blob(publication.secretHash), publication.revision]
            )
            for file in files { try database.put(file, of: session) }
        }
    }

    /// See `PublicationRegistry`.
    public func wipeFiles(publishedBy session: SessionID) async throws(RegistryError) {
        try await change { database in
            try database.changeable(session)
            try database.run("DELETE FROM published_file WHERE session = ?", [session.rawValue])
            try database.run("UPDATE publication SET revision = revision + 1 WHERE session = ?", [session.rawValue])
        }
        try await forgetOldPages()
    }

    /// See `PublicationRegistry`.
    public func publication(secretHash: Digest) async throws(RegistryError) -> Publication? {
        try await read { try $0.publication("WHERE hash = ?", [blob(secretHash)]) }
    }

    /// See `PublicationRegistry`.
    public func publication(of session: SessionID) async throws(RegistryError) -> Publication? {
        try await read { try $0.publication("WHERE session = ?", [session.rawValue]) }
    }

    /// See `PublicationRegistry`.
    public func file(_ name: String, ofPublication secretHash: Digest) async throws(RegistryError) -> [UInt8]? {
        try await read { database in
            try database.first(
                "SELECT bytes FROM published_file JOIN publication USING (session) WHERE hash = ? AND name = ?",
                [blob(secretHash), name]
            ) { try $0.bytes("bytes") }
        }
    }

    /// See `PublicationRegistry`.
    public func files(ofPublication secretHash: Digest) async throws(RegistryError) -> [String] {
        try await read { database in
            try database.all(
                "SELECT name FROM published_file JOIN publication USING (session) WHERE hash = ? ORDER BY name",
                [blob(secretHash)]
            ) { try $0.text("name") }
        }
    }

    /// See `PublicationRegistry`.
    public func unpublish(_ session: SessionID) async throws(RegistryError) {
        try await change { database in
            try database.changeable(session)
            try database.unpublish(session)
        }
        try await forgetOldPages()
    }

    /// See `PublicationRegistry`.
    public func publicationsEnded(at moment: Timestamp) async throws(RegistryError) -> [SessionID] {
        try await read { database in
            try database.all(
                "SELECT session FROM publication WHERE until <= ? ORDER BY until, session",
                [moment.milliseconds]
            ) { SessionID(rawValue: try $0.text("session")) }
        }
    }

    private func forgetOldPages() async throws(RegistryError) {
        do { try await truncateWAL() } catch { throw .storage(StorageFailure(error)) }
    }
}

extension Database {
    fileprivate func publication(_ condition: String, _ arguments: StatementArguments) throws -> Publication? {
        try first("SELECT * FROM publication \(condition)", arguments) { row in
            Publication(
                session: SessionID(rawValue: try row.text("session")),
                secret: try row.text("secret"),
                publishedAt: try row.moment("published_at"),
                until: try row.moment("until"),
                notes: try row.bytes("notes"),
                revision: Int(try row.integer("revision"))
            )
        }
    }

    fileprivate func unpublish(_ session: SessionID) throws {
        for table in ["published_file", "publication"] {
            try run("DELETE FROM \(table) WHERE session = ?", [session.rawValue])
        }
    }

    fileprivate func put(_ file: PublishedFile, of session: SessionID) throws {
        try run(
            "INSERT OR REPLACE INTO published_file (session, name, bytes) VALUES (?, ?, ?)",
            [session.rawValue, file.name, blob(file.bytes)]
        )
    }
}
