public import EventLog
internal import GRDB
public import WorkshopPrimitives

extension SQLiteStore: FacilitatorRegistry {
    /// See `FacilitatorRegistry`.
    public func add(_ facilitator: Facilitator) async throws(RegistryError) {
        try await change { database in
            let isKnown = try database.has(
                "facilitator WHERE id = ? OR key_hash = ?",
                [facilitator.id.rawValue, blob(facilitator.keyHash)]
            )
            guard !isKnown else { throw RegistryError.alreadyExists }
            try database.run(
                "INSERT INTO facilitator (id, name, key_hash, created_at, revoked_at) VALUES (?, ?, ?, ?, ?)",
                [
                    facilitator.id.rawValue, facilitator.name, blob(facilitator.keyHash),
                    facilitator.createdAt.milliseconds, facilitator.revokedAt?.milliseconds,
                ]
            )
        }
    }

    /// See `FacilitatorRegistry`.
    public func facilitator(_ id: FacilitatorID) async throws(RegistryError) -> Facilitator? {
        try await read { try $0.first("SELECT * FROM facilitator WHERE id = ?", [id.rawValue], Facilitator.init(row:)) }
    }

    /// See `FacilitatorRegistry`.
    public func facilitator(keyHash: Digest) async throws(RegistryError) -> Facilitator? {
        try await read { database in
            try database.first(
                "SELECT * FROM facilitator WHERE key_hash = ? AND revoked_at IS NULL",
                [blob(keyHash)],
                Facilitator.init(row:)
            )
        }
    }

    /// See `FacilitatorRegistry`.
    public func facilitators() async throws(RegistryError) -> [Facilitator] {
        try await read { try $0.all("SELECT * FROM facilitator ORDER BY created_at, id", [], Facilitator.init(row:)) }
    }

    /// See `FacilitatorRegistry`.
    public func rotateKey(of id: FacilitatorID, to keyHash: Digest) async throws(RegistryError) {
        try await change { database in
            let isKnown = try database.has("facilitator WHERE key_hash = ?", [blob(keyHash)])
            guard !isKnown else { throw RegistryError.alreadyExists }
            try database.mustRun(
                "UPDATE facilitator SET key_hash = ?, revoked_at = NULL WHERE id = ?",
                [blob(keyHash), id.rawValue]
            )
        }
    }

    /// See `FacilitatorRegistry`.
    public func revoke(_ id: FacilitatorID, at moment: Timestamp) async throws(RegistryError) {
        try await change { database in
            try database.mustRun(
                "UPDATE facilitator SET revoked_at = coalesce(revoked_at, ?) WHERE id = ?",
                [moment.milliseconds, id.rawValue]
            )
        }
    }
}

extension Facilitator {
    fileprivate init(row: Row) throws {
        self.init(
            id: FacilitatorID(rawValue: try row.text("id")),
            name: try row.text("name"),
            keyHash: try row.digest("key_hash"),
            createdAt: try row.moment("created_at"),
            revokedAt: try row.optionalMoment("revoked_at")
        )
    }
}
