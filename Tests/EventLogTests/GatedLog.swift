import EventLog
import WorkshopPrimitives

/// A log whose every append waits until the test lets it through, with the results that the test wants.
actor GatedLog: EventLog {
    private(set) var batches: [[Append]] = []
    private var gates: [CheckedContinuation<[Result<Int, LogFailure>], Never>] = []
    private var watchers: [CheckedContinuation<[Append], Never>] = []

    func append(_ appends: [Append]) async -> [Result<Int, LogFailure>] {
        batches.append(appends)
        if !watchers.isEmpty { watchers.removeFirst().resume(returning: appends) }
        return await withCheckedContinuation { gates.append($0) }
    }

    /// The batch that has arrived or is the next to arrive.
    func arrival() async -> [Append] {
        if !gates.isEmpty, let batch = batches.last { return batch }
        return await withCheckedContinuation { watchers.append($0) }
    }

    /// Lets the waiting batch through; appends of the sessions given fail.
    func release(failing: [SessionID: LogFailure] = [:]) async {
        let batch = await arrival()
        // The append that was seen arriving has yet to reach its gate.
        while gates.isEmpty { await Task.yield() }
        let results: [Result<Int, LogFailure>] = batch.map { append in
            if let failure = failing[append.session] { return .failure(failure) }
            return .success(append.expectedVersion + append.records.count)
        }
        gates.removeFirst().resume(returning: results)
    }

    func read(_ session: SessionID, after version: Int) -> [LogRecord] { [] }
    func head(_ session: SessionID) -> ChainHead { .empty }
    func erase(_ session: SessionID, where scope: ErasureScope) -> Int { 0 }
    func verify(_ session: SessionID) -> ChainVerdict { .intact(head: .empty, erased: 0) }
}
