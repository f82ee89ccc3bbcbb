public import EventLog
internal import GRDB
internal import Glibc

extension SQLiteStore {
    /// Has SQLite look for damage; answers what it found in its own words, nothing when the file is whole.
    ///
    /// Reads the whole file. Tells nothing about tampering: that is what `verify` does.
    public func integrityCheck() async throws(StorageFailure) -> [String] {
        do {
            return try await pool.read { database in
                let damage = try String.fetchAll(database, sql: "PRAGMA integrity_check").filter { $0 != "ok" }
                let orphans = try Row.fetchAll(database, sql: "PRAGMA foreign_key_check")
                return damage + orphans.map { "row without its parent in table \($0[0] ?? "?")" }
            }
        } catch {
            throw StorageFailure(error)
        }
    }

    /// Copies the store as it is at one moment to a new file with mode 0600, while it stays in use.
    ///
    /// Throws `inaccessible` when the file exists. After a failure there is no file. A copy is itself a complete store,
    /// and keeps what is erased after it was made: copies have to expire.
    public func backup(to path: String) async throws(StorageFailure) {
        try PrivateFile.create(path)
        do {
            try await pool.read { source in
                let copy = try DatabaseQueue(path: path)
                try copy.writeWithoutTransaction { target in
                    try source.backup(to: target)
                    // The copy has to be complete in one file, without a WAL beside it.
                    try target.execute(sql: "PRAGMA journal_mode = DELETE")
                }
                try copy.close()
            }
        } catch {
            _ = unlink(path)
            throw StorageFailure(error)
        }
    }
}
