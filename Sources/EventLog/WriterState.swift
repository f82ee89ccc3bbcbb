internal import WorkshopPrimitives

/// An append on its way to the log.
struct Submission: Sendable {
    let sequence: Int
    let append: Append
    let completion: EventLogWriter.Completion
    let arrived: ContinuousClock.Instant
}

/// What the writer has to remember between calls; decides, and leaves the doing to the writer.
struct WriterState: Sendable {
    enum Outcome {
        case queued
        case queuedWhileIdle
        case refused(LogFailure)
    }

    var isClosed = false
    private var queue: [Submission] = []
    private var inFlight = 0
    private var isDraining = false
    private var nextSequence = 0
    private var waiters: [(upTo: Int, continuation: CheckedContinuation<Void, Never>)] = []
    private var metrics = WriterMetrics()

    var currentMetrics: WriterMetrics {
        var current = metrics
        current.waiting = queue.count + inFlight
        return current
    }

    mutating func take(
        _ append: Append,
        _ completion: @escaping EventLogWriter.Completion,
        at now: ContinuousClock.Instant,
        capacity: Int
    ) -> Outcome {
        guard !isClosed else { return .refused(.closed) }
        guard queue.count < capacity else {
            metrics.overloads += 1
            return .refused(.overloaded)
        }
        queue.append(Submission(sequence: nextSequence, append: append, completion: completion, arrived: now))
        nextSequence += 1
        guard !isDraining else { return .queued }
        isDraining = true
        return .queuedWhileIdle
    }

    /// The appends to store next; `nil` when there are none, after which the next `take` finds the writer idle.
    mutating func nextBatch(atMost limit: Int) -> [Submission]? {
        guard !queue.isEmpty else {
            isDraining = false
            return nil
        }
        let batch = Array(queue.prefix(limit))
        queue.removeFirst(batch.count)
        inFlight = batch.count
        return batch
    }

    /// Books a stored batch; answers everything that has an outcome now, in the order in which it was submitted.
    mutating func settle(
        _ batch: [Submission],
        with results: [Result<Int, LogFailure>],
        from started: ContinuousClock.Instant,
        to ended: ContinuousClock.Instant
    ) -> [(Submission, Result<Int, LogFailure>)] {
        var settled = Array(zip(batch, results))
        var failures: [SessionID: LogFailure] = [:]
        for (submission, result) in settled {
            if case .failure(let failure) = result, failures[submission.append.session] == nil {
                failures[submission.append.session] = failure
            }
        }
        if !failures.isEmpty {
            for submission in queue {
                guard let failure = failures[submission.append.session] else { continue }
                settled.append((submission, .failure(failure)))
            }
            queue.removeAll { failures[$0.append.session] != nil }
        }
        metrics.count(settled.map { ($0.0.append.records.count, $0.0.arrived, $0.1) }, at: ended)
        metrics.count(batchOf: batch.count, in: ended - started)
        return settled
    }

    /// Whether everything submitted so far is settled; otherwise remembers who waits for it.
    mutating func settles(_ waiter: CheckedContinuation<Void, Never>) -> Bool {
        guard inFlight > 0 || !queue.isEmpty else { return true }
        waiters.append((upTo: nextSequence, continuation: waiter))
        return false
    }

    /// Those whose wait is over, once the completions of a batch have run.
    mutating func releaseWaiters() -> [CheckedContinuation<Void, Never>] {
        inFlight = 0
        let settledUpTo = queue.first?.sequence ?? nextSequence
        let released = waiters.filter { $0.upTo <= settledUpTo }.map(\.continuation)
        waiters.removeAll { $0.upTo <= settledUpTo }
        return released
    }
}
