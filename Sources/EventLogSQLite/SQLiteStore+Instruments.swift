public import EventLog
internal import GRDB
internal import WorkshopPrimitives

extension SQLiteStore: InstrumentRegistry {
    /// See `InstrumentRegistry`.
    public func put(_ instrument: OwnInstrument) async throws(RegistryError) {
        try await change { database in
            guard try database.has("facilitator WHERE id = ?", [instrument.owner.rawValue]) else {
                throw RegistryError.notFound
            }
            let kept: StatementArguments = [instrument.owner.rawValue, instrument.id, instrument.version]
            guard try !database.has("instrument WHERE owner = ? AND id = ? AND version >= ?", kept) else {
                throw RegistryError.alreadyExists
            }
            try database.run(
                "INSERT OR REPLACE INTO instrument (owner, id, version, bytes, updated_at) VALUES (?, ?, ?, ?, ?)",
                kept + [blob(instrument.bytes), instrument.updatedAt.milliseconds]
            )
        }
    }

    /// See `InstrumentRegistry`.
    public func instruments(of owner: FacilitatorID) async throws(RegistryError) -> [OwnInstrument] {
        try await read { database in
            try database.all("SELECT * FROM instrument WHERE owner = ? ORDER BY id", [owner.rawValue]) { row in
                OwnInstrument(
                    owner: owner,
                    id: try row.text("id"),
                    version: Int(try row.integer("version")),
                    bytes: try row.bytes("bytes"),
                    updatedAt: try row.moment("updated_at")
                )
            }
        }
    }

    /// See `InstrumentRegistry`.
    public func removeInstrument(_ id: String, of owner: FacilitatorID) async throws(RegistryError) {
        try await change { database in
            try database.mustRun("DELETE FROM instrument WHERE owner = ? AND id = ?", [owner.rawValue, id])
        }
    }
}
