public import EventLog
internal import GRDB
public import WorkshopPrimitives

extension SQLiteStore: ContentRegistry {
    /// See `ContentRegistry`.
    public func put(_ content: FrozenContent, for session: SessionID) async throws(RegistryError) {
        try content.check()
        try await change { database in
            try database.changeable(session)
            try database.freeze(content, for: session)
        }
    }

    /// See `ContentRegistry`.
    public func content(_ hash: Digest) async throws(RegistryError) -> [UInt8]? {
        try await read { database in
            try database.first("SELECT bytes FROM content WHERE hash = ?", [blob(hash)]) { try $0.bytes("bytes") }
        }
    }

    /// See `ContentRegistry`.
    public func content(of session: SessionID) async throws(RegistryError) -> [Digest] {
        try await read { database in
            try database.all("SELECT content FROM frozen WHERE session = ? ORDER BY content", [session.rawValue]) {
                try $0.digest("content")
            }
        }
    }

    /// See `ContentRegistry`.
    public func put(_ template: AgendaTemplate) async throws(RegistryError) {
        try await change { database in
            guard try database.has("facilitator WHERE id = ?", [template.owner.rawValue]) else {
                throw RegistryError.notFound
            }
            let key: StatementArguments = [template.id.rawValue, template.owner.rawValue]
            guard try !database.has("template WHERE id = ? AND owner != ?", key) else {
                throw RegistryError.alreadyExists
            }
            try database.run(
                "INSERT OR REPLACE INTO template (id, owner, title, bytes, updated_at) VALUES (?, ?, ?, ?, ?)",
                key + [template.title, blob(template.bytes), template.updatedAt.milliseconds]
            )
        }
    }

    /// See `ContentRegistry`.
    public func template(_ id: TemplateID) async throws(RegistryError) -> AgendaTemplate? {
        try await read { database in
            try database.first("SELECT * FROM template WHERE id = ?", [id.rawValue], AgendaTemplate.init(row:))
        }
    }

    /// See `ContentRegistry`.
    public func templates(of owner: FacilitatorID) async throws(RegistryError) -> [AgendaTemplate] {
        try await read { database in
            try database.all(
                "SELECT * FROM template WHERE owner = ? ORDER BY updated_at, id",
                [owner.rawValue],
                AgendaTemplate.init(row:)
            )
        }
    }

    /// See `ContentRegistry`.
    public func removeTemplate(_ id: TemplateID) async throws(RegistryError) {
        try await change { try $0.mustRun("DELETE FROM template WHERE id = ?", [id.rawValue]) }
    }
}

extension Database {
    /// Adds content to what a session was made with; the same content twice is kept once.
    func freeze(_ content: FrozenContent, for session: SessionID) throws {
        try run("INSERT OR IGNORE INTO content (hash, bytes) VALUES (?, ?)", [blob(content.hash), blob(content.bytes)])
        try run(
            "INSERT OR IGNORE INTO frozen (session, content) VALUES (?, ?)",
            [session.rawValue, blob(content.hash)]
        )
    }
}

extension AgendaTemplate {
    fileprivate init(row: Row) throws {
        self.init(
            id: TemplateID(rawValue: try row.text("id")),
            owner: FacilitatorID(rawValue: try row.text("owner")),
            title: try row.text("title"),
            bytes: try row.bytes("bytes"),
            updatedAt: try row.moment("updated_at")
        )
    }
}
