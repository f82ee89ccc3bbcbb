public import EventLog
internal import GRDB
public import WorkshopPrimitives

extension SQLiteStore: CredentialRegistry {
    /// See `CredentialRegistry`.
    public func add(_ token: AccessToken) async throws(RegistryError) {
        try await change { database in
            try database.changeable(token.session)
            if case .person(let id) = token.subject {
                let isPresent = try database.has(
                    "person WHERE session = ? AND id = ? AND removed_at IS NULL",
                    [token.session.rawValue, id.rawValue]
                )
                guard isPresent else { throw RegistryError.notFound }
            }
            try database.insert(token)
        }
    }

    /// See `CredentialRegistry`.
    public func token(_ hash: Digest) async throws(RegistryError) -> AccessToken? {
        try await read { database in
            try database.first(
                "SELECT * FROM token WHERE hash = ? AND revoked_at IS NULL",
                [blob(hash)],
                AccessToken.init(row:)
            )
        }
    }

    /// See `CredentialRegistry`.
    public func revokeToken(_ hash: Digest, at moment: Timestamp) async throws(RegistryError) {
        try await change { database in
            try database.mustRun(
                "UPDATE token SET revoked_at = coalesce(revoked_at, ?) WHERE hash = ?",
                [moment.milliseconds, blob(hash)]
            )
        }
    }

    /// See `CredentialRegistry`.
    public func revokeTokens(
        of subject: TokenSubject,
        in session: SessionID,
        at moment: Timestamp
    ) async throws(RegistryError) -> Int {
        try await change { database in
            try database.changeable(session)
            return try database.revokeTokens(of: subject, in: session, at: moment)
        }
    }

    /// See `CredentialRegistry`.
    public func add(_ link: RoleLink) async throws(RegistryError) {
        try await change { database in
            try database.changeable(link.session)
            guard try !database.has("link WHERE hash = ?", [blob(link.hash)]) else {
                throw RegistryError.alreadyExists
            }
            try database.run(
                "INSERT INTO link (hash, session, role, label, created_at, revoked_at) VALUES (?, ?, ?, ?, ?, ?)",
                [
                    blob(link.hash), link.session.rawValue, link.role, link.label, link.createdAt.milliseconds,
                    link.revokedAt?.milliseconds,
                ]
            )
        }
    }

    /// See `CredentialRegistry`.
    public func link(_ hash: Digest) async throws(RegistryError) -> RoleLink? {
        try await read { database in
            try database.first(
                "SELECT * FROM link WHERE hash = ? AND revoked_at IS NULL",
                [blob(hash)],
                RoleLink.init(row:)
            )
        }
    }

    /// See `CredentialRegistry`.
    public func links(of session: SessionID) async throws(RegistryError) -> [RoleLink] {
        try await read { database in
            try database.all(
                "SELECT * FROM link WHERE session = ? ORDER BY created_at, hash",
                [session.rawValue],
                RoleLink.init(row:)
            )
        }
    }

    /// See `CredentialRegistry`.
    public func revokeLink(_ hash: Digest, at moment: Timestamp) async throws(RegistryError) {
        try await change { database in
            try database.mustRun(
                "UPDATE link SET revoked_at = coalesce(revoked_at, ?) WHERE hash = ?",
                [moment.milliseconds, blob(hash)]
            )
        }
    }
}

extension Database {
    /// Adds a token; throws `alreadyExists`.
    func insert(_ token: AccessToken) throws {
        guard try !has("token WHERE hash = ?", [blob(token.hash)]) else { throw RegistryError.alreadyExists }
        try run(
            """
            INSERT INTO token (hash, session, role, person, label, desk, created_at, revoked_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                blob(token.hash), token.session.rawValue, token.role, token.subject.person, token.subject.label,
                token.desk, token.createdAt.milliseconds, token.revokedAt?.milliseconds,
            ]
        )
    }

    /// Makes all tokens of somebody stop working and answers how many did work.
    @discardableResult
    func revokeTokens(of subject: TokenSubject, in session: SessionID, at moment: Timestamp) throws -> Int {
        try run(
            """
            UPDATE token SET revoked_at = ?
            WHERE session = ? AND (person IS ? AND label IS ? OR desk = ?) AND revoked_at IS NULL
            """,
            [moment.milliseconds, session.rawValue, subject.person, subject.label, subject.label]
        )
    }
}

extension TokenSubject {
    fileprivate var person: String? {
        if case .person(let id) = self { id.rawValue } else { nil }
    }

    fileprivate var label: String? {
        if case .label(let label) = self { label } else { nil }
    }

    fileprivate init(row: Row) throws {
        switch (try row.optionalText("person"), try row.optionalText("label")) {
        case (let id?, nil): self = .person(PersonID(rawValue: id))
        case (nil, let label?): self = .label(label)
        default: throw StorageFailure.corrupt
        }
    }
}

extension AccessToken {
    fileprivate init(row: Row) throws {
        self.init(
            hash: try row.digest("hash"),
            session: SessionID(rawValue: try row.text("session")),
            role: try row.text("role"),
            subject: try TokenSubject(row: row),
            desk: try row.optionalText("desk"),
            createdAt: try row.moment("created_at"),
            revokedAt: try row.optionalMoment("revoked_at")
        )
    }
}

extension RoleLink {
    fileprivate init(row: Row) throws {
        self.init(
            hash: try row.digest("hash"),
            session: SessionID(rawValue: try row.text("session")),
            role: try row.text("role"),
            label: try row.text("label"),
            createdAt: try row.moment("created_at"),
            revokedAt: try row.optionalMoment("revoked_at")
        )
    }
}
