public import EventLog
internal import GRDB
public import WorkshopPrimitives

// What each function does is said once, at the protocol it comes from.
extension SQLiteStore: EventLog {
    /// See `EventLog`.
    public func append(_ appends: [Append]) async -> [Result<Int, LogFailure>] {
        do {
            return try await pool.write { database in
                try appends.map { try Chain.append($0, in: database) }
            }
        } catch {
            guard appends.count > 1 else { return appends.map { _ in .failure(.storage(StorageFailure(error))) } }
            var results: [Result<Int, LogFailure>] = []
            for append in appends { results += await self.append([append]) }
            return results
        }
    }

    /// See `EventLog`.
    public func read(_ session: SessionID, after version: Int) async throws(LogFailure) -> [LogRecord] {
        try await readLog { database in
            guard let chain = try Chain.find(session, in: database) else { return [] }
            return try Array(chain.records(after: version, in: database))
        }
    }

    /// See `EventLog`.
    public func head(_ session: SessionID) async throws(LogFailure) -> ChainHead {
        try await readLog { try Chain.find(session, in: $0)?.head ?? .empty }
    }

    /// See `EventLog`.
    public func erase(_ session: SessionID, where scope: ErasureScope) async throws(LogFailure) -> Int {
        do {
            let count = try await pool.write { database in
                try Chain.find(session, in: database)?.erase(scope, in: database) ?? 0
            }
            try await truncateWAL()
            return count
        } catch {
            throw .storage(StorageFailure(error))
        }
    }

    /// See `EventLog`.
    public func verify(_ session: SessionID) async throws(LogFailure) -> ChainVerdict {
        try await readLog { database in
            var verifier = ChainVerifier(session: session)
            guard let chain = try Chain.find(session, in: database) else { return verifier.verdict(against: .empty) }
            let records = try chain.records(after: 0, in: database)
            while let record = try records.next() { verifier.take(record) }
            return verifier.verdict(against: chain.head)
        }
    }
}
