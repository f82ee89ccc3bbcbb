internal import EventLog
internal import GRDB

extension StorageFailure {
    /// Says in our words what SQLite or GRDB said; the only place that knows their codes.
    init(_ error: any Error) {
        switch error {
        case let failure as StorageFailure: self = failure
        case is CancellationError: self = .cancelled
        case let error as DatabaseError: self = Self.reading(error)
        default: self = .other(code: -1)
        }
    }

    private static func reading(_ error: DatabaseError) -> StorageFailure {
        switch error.resultCode {
        case .SQLITE_FULL: .full
        case .SQLITE_IOERR: .inputOutput
        case .SQLITE_BUSY, .SQLITE_LOCKED: .busy
        case .SQLITE_CORRUPT, .SQLITE_NOTADB: .corrupt
        case .SQLITE_CANTOPEN, .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH: .inaccessible
        case .SQLITE_INTERRUPT, .SQLITE_ABORT: .cancelled
        // What GRDB answers on a connection that was closed.
        case .SQLITE_MISUSE: .closed
        default: .other(code: Int(error.extendedResultCode.rawValue))
        }
    }
}

extension SQLiteStore {
    /// Reads for the log, beside the writer, from one snapshot.
    func readLog<Value: Sendable>(
        _ body: @escaping @Sendable (Database) throws -> Value
    ) async throws(LogFailure) -> Value {
        do { return try await pool.read(body) } catch { throw .storage(StorageFailure(error)) }
    }

    /// Reads for the registry, beside the writer, from one snapshot.
    func read<Value: Sendable>(
        _ body: @escaping @Sendable (Database) throws -> Value
    ) async throws(RegistryError) -> Value {
        do { return try await pool.read(body) } catch { throw .storage(StorageFailure(error)) }
    }

    /// Changes the registry in one transaction; whatever the body throws undoes all of it.
    func change<Value: Sendable>(
        _ body: @escaping @Sendable (Database) throws -> Value
    ) async throws(RegistryError) -> Value {
        do {
            return try await pool.write(body)
        } catch let error as RegistryError {
            throw error
        } catch {
            throw .storage(StorageFailure(error))
        }
    }
}
