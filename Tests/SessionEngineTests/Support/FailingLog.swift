import EventLog
import Synchronization
import WorksheetKit

/// A log that refuses every append while it is told to, and reads as ever.
final class FailingLog: EventLog {
    private let store: InMemoryStore
    private let fails = Mutex(false)

    init(_ store: InMemoryStore) { self.store = store }

    func fail(_ flag: Bool) { fails.withLock { $0 = flag } }

    func append(_ appends: [Append]) async -> [Result<Int, LogFailure>] {
        guard fails.withLock({ $0 }) else { return await store.append(appends) }
        return appends.map { _ in .failure(.storage(.full)) }
    }

    func read(_ session: SessionID, after version: Int) async -> [LogRecord] {
        await store.read(session, after: version)
    }

    func head(_ session: SessionID) async -> ChainHead { await store.head(session) }

    func erase(_ session: SessionID, where scope: ErasureScope) async throws(LogFailure) -> Int {
        guard !fails.withLock({ $0 }) else { throw .storage(.full) }
        return await store.erase(session, where: scope)
    }

    func verify(_ session: SessionID) async -> ChainVerdict { await store.verify(session) }
}
