internal import Synchronization

/// Brings the appends of all sessions to the log in groups, so that many sessions share one sync to disk.
///
/// While one group is being stored, what arrives is collected into the next. `submit` never waits. Appends of one
/// session are stored in the order of submitting, and their completions run in that order.
///
/// Every piece of state is inside one `Mutex`; the lock is never held while the log or a completion runs.
public final class EventLogWriter: Sendable {
    /// How much the writer takes at once.
    public struct Limits: Hashable, Sendable {
        /// The most appends in one transaction; bounds how long a failed one takes to retry.
        public var largestBatch: Int
        /// The most appends that wait; one more is refused as `overloaded`.
        public var queueCapacity: Int

        /// Makes limits; both are at least 1.
        public init(largestBatch: Int = 1_000, queueCapacity: Int = 20_000) {
            self.largestBatch = max(1, largestBatch)
            self.queueCapacity = max(1, queueCapacity)
        }
    }

    /// Hears the outcome: the new version of the session's log, or why nothing was appended.
    ///
    /// Runs on any thread, for a refusal even before `submit` returns; it has to be short and must not block.
    public typealias Completion = @Sendable (Result<Int, LogFailure>) -> Void

    private let log: any EventLog
    private let limits: Limits
    private let state = Mutex(WriterState())

    /// Makes a writer; a log has one writer at most.
    public init(to log: any EventLog, limits: Limits = Limits()) {
        self.log = log
        self.limits = limits
    }

    /// Hands over an append and returns at once.
    ///
    /// When an append fails, those of the same session that were waiting fail with it: they were decided on facts that
    /// don't exist.
    public func submit(_ append: Append, completion: @escaping Completion) {
        let outcome = state.withLock { state in
            state.take(append, completion, at: .now, capacity: limits.queueCapacity)
        }
        switch outcome {
        case .queued: break
        case .queuedWhileIdle: Task.detached(priority: .high) { await self.drain() }
        case .refused(let failure): completion(.failure(failure))
        }
    }

    /// Waits until everything submitted before now has its outcome.
    public func flush() async {
        await withCheckedContinuation { waiter in
            let isSettled = state.withLock { $0.settles(waiter) }
            if isSettled { waiter.resume() }
        }
    }

    /// Takes nothing more and waits until everything submitted has its outcome.
    public func shutdown() async {
        state.withLock { $0.isClosed = true }
        await flush()
    }

    /// What the writer has done so far.
    public var metrics: WriterMetrics { state.withLock(\.currentMetrics) }

    private func drain() async {
        while let batch = state.withLock({ $0.nextBatch(atMost: limits.largestBatch) }) {
            let started = ContinuousClock.now
            let results = await log.append(batch.map(\.append))
            let settled = state.withLock { $0.settle(batch, with: results, from: started, to: .now) }
            for (submission, result) in settled { submission.completion(result) }
            // Only now: whoever flushed may count on the completions having run.
            for waiter in state.withLock({ $0.releaseWaiters() }) { waiter.resume() }
        }
    }
}
