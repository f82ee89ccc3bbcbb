/// What a writer has done since it was made; every number only grows, except `waiting`.
public struct WriterMetrics: Hashable, Sendable {
    /// Transactions, successful or not.
    public var batches = 0
    /// Appends that were stored.
    public var appends = 0
    /// Records that were stored.
    public var records = 0
    /// Appends that failed, those that failed along with an earlier one of their session included.
    public var failures = 0
    /// Appends refused because the queue was full.
    public var overloads = 0
    /// Appends that have no outcome yet.
    public var waiting = 0
    /// The most appends in one transaction.
    public var largestBatch = 0
    /// Time spent in transactions; divided by `batches` the mean.
    public var commitTime = Duration.zero
    /// The longest transaction.
    public var longestCommit = Duration.zero
    /// Time from submitting to stored, summed over `appends`.
    public var latency = Duration.zero
    /// The longest time from submitting to stored.
    public var longestLatency = Duration.zero

    /// Makes metrics of a writer that has done nothing.
    public init() {}

    mutating func count(batchOf size: Int, in time: Duration) {
        batches += 1
        largestBatch = max(largestBatch, size)
        commitTime += time
        longestCommit = max(longestCommit, time)
    }

    mutating func count(
        _ settled: [(records: Int, arrived: ContinuousClock.Instant, result: Result<Int, LogFailure>)],
        at now: ContinuousClock.Instant
    ) {
        for (size, arrived, result) in settled {
            guard case .success = result else {
                failures += 1
                continue
            }
            appends += 1
            records += size
            latency += now - arrived
            longestLatency = max(longestLatency, now - arrived)
        }
    }
}
