import EventLog
import Synchronization
import WorksheetKit

/// Remembers every record as it was appended, also when it is wiped later: what somebody with a good memory has seen.
final class FullMemory: Sendable {
    private let kept = Mutex<[NewRecord]>([])

    var records: [NewRecord] { kept.withLock { $0 } }

    func watch(_ store: InMemoryStore) -> any EventLog { WatchedLog(store: store, memory: self) }

    fileprivate func keep(_ records: [NewRecord]) { kept.withLock { $0 += records } }
}

private struct WatchedLog: EventLog {
    let store: InMemoryStore
    let memory: FullMemory

    func append(_ appends: [Append]) async -> [Result<Int, LogFailure>] {
        let results = await store.append(appends)
        for (append, result) in zip(appends, results) {
            if case .success = result { memory.keep(append.records) }
        }
        return results
    }

    func read(_ session: SessionID, after version: Int) async -> [LogRecord] {
        await store.read(session, after: version)
    }

    func head(_ session: SessionID) async -> ChainHead { await store.head(session) }

    func erase(_ session: SessionID, where scope: ErasureScope) async -> Int {
        await store.erase(session, where: scope)
    }

    func verify(_ session: SessionID) async -> ChainVerdict { await store.verify(session) }
}
