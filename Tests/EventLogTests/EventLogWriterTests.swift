import EventLog
import Synchronization
import Testing
import WorkshopPrimitives

@Suite("The writer")
struct EventLogWriterTests {
    private let log = GatedLog()
    private let outcomes = Outcomes()
    private let tafel = SessionID(rawValue: "tafel")
    private let balie = SessionID(rawValue: "balie")

    @Test("what arrives while a group is stored becomes the next group, in order")
    func groups() async {
        let writer = EventLogWriter(to: log)
        submit(tafel, at: 0, to: writer)
        #expect(await log.arrival() == [append(tafel, at: 0)])
        submit(tafel, at: 1, to: writer)
        submit(balie, at: 0, to: writer)
        submit(tafel, at: 2, to: writer)
        #expect(outcomes.all == [])
        await log.release()
        await log.release()
        await writer.flush()
        let second = [append(tafel, at: 1), append(balie, at: 0), append(tafel, at: 2)]
        #expect(await log.batches == [[append(tafel, at: 0)], second])
        #expect(outcomes.all == ["tafel 0: 1", "tafel 1: 2", "balie 0: 1", "tafel 2: 3"])
    }

    @Test("a failure takes along what its session had waiting, and nothing of other sessions")
    func failure() async {
        let writer = EventLogWriter(to: log)
        submit(tafel, at: 0, to: writer)
        _ = await log.arrival()
        submit(tafel, at: 1, to: writer)
        submit(balie, at: 0, to: writer)
        submit(tafel, at: 2, to: writer)
        await log.release(failing: [tafel: .storage(.full)])
        await log.release()
        await writer.flush()
        #expect(await log.batches == [[append(tafel, at: 0)], [append(balie, at: 0)]])
        #expect(outcomes.all == ["tafel 0: failed", "tafel 1: failed", "tafel 2: failed", "balie 0: 1"])
        #expect(outcomes.failures == Array(repeating: .storage(.full), count: 3))
    }

    @Test("a session can go on after a failure it has heard of")
    func recovery() async {
        let writer = EventLogWriter(to: log)
        submit(tafel, at: 5, to: writer)
        await log.release(failing: [tafel: .conflict(expected: 5, actual: 0)])
        await writer.flush()
        submit(tafel, at: 0, to: writer)
        await log.release()
        await writer.flush()
        #expect(outcomes.all == ["tafel 5: failed", "tafel 0: 1"])
    }

    @Test("a group is no larger than the limit")
    func largestBatch() async {
        let writer = EventLogWriter(to: log, limits: .init(largestBatch: 2))
        submit(tafel, at: 0, to: writer)
        _ = await log.arrival()
        for version in 1...3 { submit(tafel, at: version, to: writer) }
        for _ in 1...3 { await log.release() }
        await writer.flush()
        #expect(await log.batches.map(\.count) == [1, 2, 1])
        #expect(writer.metrics.largestBatch == 2)
    }

    @Test("a full queue refuses at once and is counted")
    func overload() async {
        let writer = EventLogWriter(to: log, limits: .init(queueCapacity: 1))
        submit(tafel, at: 0, to: writer)
        _ = await log.arrival()
        submit(tafel, at: 1, to: writer)
        submit(balie, at: 0, to: writer)
        #expect(outcomes.failures == [.overloaded])
        #expect(writer.metrics.waiting == 2)
        await log.release()
        await log.release()
        await writer.flush()
        #expect(outcomes.all == ["balie 0: failed", "tafel 0: 1", "tafel 1: 2"])
        #expect(writer.metrics.overloads == 1)
    }

    @Test("flushing waits for what was submitted before it, and not when there is nothing")
    func flush() async {
        let writer = EventLogWriter(to: log)
        await writer.flush()
        submit(tafel, at: 0, to: writer)
        _ = await log.arrival()
        let outcomes = outcomes
        let seen = Task {
            await writer.flush()
            return outcomes.all
        }
        await log.release()
        #expect(await seen.value == ["tafel 0: 1"])
    }

    @Test("after shutting down everything has its outcome and nothing more is taken")
    func shutdown() async {
        let writer = EventLogWriter(to: log)
        submit(tafel, at: 0, to: writer)
        _ = await log.arrival()
        submit(tafel, at: 1, to: writer)
        async let stopped: Void = writer.shutdown()
        await log.release()
        await log.release()
        await stopped
        submit(tafel, at: 2, to: writer)
        #expect(outcomes.all == ["tafel 0: 1", "tafel 1: 2", "tafel 2: failed"])
        #expect(outcomes.failures == [.closed])
    }

    @Test("the metrics count appends, records, groups, failures and time")
    func metrics() async {
        let writer = EventLogWriter(to: log)
        submit(tafel, at: 0, records: 3, to: writer)
        await log.release()
        await writer.flush()
        submit(balie, at: 0, to: writer)
        await log.release(failing: [balie: .purged])
        await writer.flush()
        let metrics = writer.metrics
        #expect(metrics.batches == 2)
        #expect(metrics.appends == 1)
        #expect(metrics.records == 3)
        #expect(metrics.failures == 1)
        #expect(metrics.waiting == 0)
        #expect(metrics.longestLatency > .zero && metrics.latency == metrics.longestLatency)
        #expect(metrics.longestCommit > .zero && metrics.commitTime >= metrics.longestCommit)
    }

    private func append(_ session: SessionID, at version: Int, records: Int = 1) -> Append {
        let metadata = RecordMetadata(time: Timestamp(milliseconds: 0), type: "noted", actor: .system)
        let facts = Array(repeating: NewRecord(metadata, payload: []), count: records)
        return Append(session: session, expectedVersion: version, records: facts)
    }

    private func submit(_ session: SessionID, at version: Int, records: Int = 1, to writer: EventLogWriter) {
        let outcomes = outcomes
        writer.submit(append(session, at: version, records: records)) { result in
            outcomes.add("\(session) \(version)", result)
        }
    }
}

/// What completions heard, in order.
private final class Outcomes: Sendable {
    private let heard = Mutex<[(name: String, result: Result<Int, LogFailure>)]>([])

    func add(_ name: String, _ result: Result<Int, LogFailure>) {
        heard.withLock { $0.append((name, result)) }
    }

    var all: [String] {
        heard.withLock { heard in
            heard.map { name, result in "\(name): \((try? result.get()).map(String.init) ?? "failed")" }
        }
    }

    var failures: [LogFailure] {
        heard.withLock { heard in
            heard.compactMap { _, result in if case .failure(let failure) = result { failure } else { nil } }
        }
    }
}
