public import EventLog
internal import GRDB
public import WorkshopPrimitives

extension SQLiteStore: PeopleRegistry {
    /// See `PeopleRegistry`.
    public func add(_ person: Person, tokenHash: Digest, role: String) async throws(RegistryError) {
        try await change { database in
            guard try database.changeable(person.session) == .open else { throw RegistryError.sessionClosed }
            let key: StatementArguments = [person.session.rawValue, person.id.rawValue]
            guard try !database.has("person WHERE session = ? AND id = ?", key) else {
                throw RegistryError.alreadyExists
            }
            try database.checkFree(handle: person)
            try database.run(
                """
                INSERT INTO person (session, id, handle, name, perspective, show_name, joined_at, removed_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                key + [
                    person.handle, person.name, person.perspective, person.showName, person.joinedAt.milliseconds,
                    person.removedAt?.milliseconds,
                ]
            )
            let token = AccessToken(
                hash: tokenHash,
                session: person.session,
                role: role,
                subject: .person(person.id),
                createdAt: person.joinedAt
            )
            try database.insert(token)
        }
    }

    /// See `PeopleRegistry`.
    public func person(_ id: PersonID, in session: SessionID) async throws(RegistryError) -> Person? {
        try await read { database in
            try database.first(
                "SELECT * FROM person WHERE session = ? AND id = ?",
                [session.rawValue, id.rawValue],
                Person.init(row:)
            )
        }
    }

    /// See `PeopleRegistry`.
    public func people(of session: SessionID) async throws(RegistryError) -> [Person] {
        try await read { database in
            try database.all(
                "SELECT * FROM person WHERE session = ? ORDER BY joined_at, id",
                [session.rawValue],
                Person.init(row:)
            )
        }
    }

    /// See `PeopleRegistry`.
    public func update(_ person: Person) async throws(RegistryError) {
        try await change { database in
            try database.changeable(person.session)
            try database.checkFree(handle: person)
            try database.mustRun(
                """
                UPDATE person SET handle = ?, name = ?, perspective = ?, show_name = ? WHERE session = ? AND id = ?
                """,
                [
                    person.handle, person.name, person.perspective, person.showName, person.session.rawValue,
                    person.id.rawValue,
                ]
            )
        }
    }

    /// See `PeopleRegistry`.
    public func remove(
        _ id: PersonID,
        from session: SessionID,
        at moment: Timestamp
    ) async throws(RegistryError) {
        try await change { database in
            try database.changeable(session)
            try database.mustRun(
                "UPDATE person SET removed_at = coalesce(removed_at, ?) WHERE session = ? AND id = ?",
                [moment.milliseconds, session.rawValue, id.rawValue]
            )
            try database.revokeTokens(of: .person(id), in: session, at: moment)
        }
    }

    /// See `PeopleRegistry`.
    public func restore(_ id: PersonID, to session: SessionID) async throws(RegistryError) {
        try await change { database in
            try database.changeable(session)
            try database.execute(
                sql: """
                    UPDATE token SET revoked_at = NULL
                    WHERE session = ? AND person = ?
                        AND revoked_at = (SELECT removed_at FROM person WHERE session = token.session AND id = token.person)
                    """,
                arguments: [session.rawValue, id.rawValue]
            )
            try database.mustRun(
                "UPDATE person SET removed_at = NULL WHERE session = ? AND id = ?",
                [session.rawValue, id.rawValue]
            )
        }
    }
}

extension Database {
    fileprivate func checkFree(handle person: Person) throws {
        let isTaken = try has(
            "person WHERE session = ? AND handle = ? AND id != ?",
            [person.session.rawValue, person.handle, person.id.rawValue]
        )
        guard !isTaken else { throw RegistryError.handleTaken }
    }
}

extension Person {
    fileprivate init(row: Row) throws {
        self.init(
            id: PersonID(rawValue: try row.text("id")),
            session: SessionID(rawValue: try row.text("session")),
            handle: try row.text("handle"),
            name: try row.optionalText("name"),
            perspective: try row.optionalText("perspective"),
            showName: try row.integer("show_name") != 0,
            joinedAt: try row.moment("joined_at"),
            removedAt: try row.optionalMoment("removed_at")
        )
    }
}
