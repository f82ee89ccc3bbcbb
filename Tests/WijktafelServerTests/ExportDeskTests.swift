import EventLog
import SessionEngine
import Synchronization
import Testing
import WijktafelTesting
import WorksheetKit

@testable import WijktafelServer

@Suite("The desk of exports")
struct ExportDeskTests {
    private let session = SessionID(rawValue: "s1")
    private let other = SessionID(rawValue: "s2")
    private let time = ManualTime()
    private let bench = Bench()

    private func desk(_ change: (inout ExportLimits) -> Void = { _ in }) -> ExportDesk {
        var limits = ExportLimits()
        change(&limits)
        return ExportDesk(limits: limits, time: time) { [bench] _, order, progress in
            try await bench.make(order, progress)
        }
    }

    private func word(_ id: String, _ desk: ExportDesk) async -> String? {
        await desk.export(id, of: session).map { ExportDesk.word(for: $0.state) }
    }

    private func until(_ wanted: String, _ id: String, _ desk: ExportDesk) async throws {
        try await eventually { await word(id, desk) == wanted }
    }

    private func made(_ desk: ExportDesk, bytes: Int = 1) async throws -> String {
        let id = try await desk.start(session, ExportOrder(format: .html))
        try await bench.finish(.success(bytes))
        try await until("ready", id, desk)
        return id
    }

    @Test("makes two at a time and lets the rest wait in order", .timeLimit(.minutes(1)))
    func queue() async throws {
        let desk = desk()
        var ids: [String] = []
        for _ in 0..<4 { ids.append(try await desk.start(session, ExportOrder(format: .html))) }
        let words = await desk.list(session).map { ExportDesk.word(for: $0.state) }
        #expect(words == ["waiting", "waiting", "making", "making"])
        #expect(await desk.list(session).map(\.id) == ids.reversed())
        try await bench.finish(.success(5))
        try await until("making", ids[2], desk)
        #expect(await word(ids[3], desk) == "waiting")
        for _ in 0..<3 { try await bench.finish(.success(5)) }
        for id in ids { try await until("ready", id, desk) }
        #expect(await desk.counters == ExportCounters(ends: ["ready": 4], evicted: 0, unfinished: 0, bytes: 20))
    }

    @Test("tells how far a file is, and never that it went back", .timeLimit(.minutes(1)))
    func progress() async throws {
        let desk = desk()
        let id = try await desk.start(session, ExportOrder(format: .html))
        try await bench.tell(40)
        try await eventually { await desk.export(id, of: session)?.percent == 40 }
        try await bench.tell(10)
        try await bench.tell(41)
        try await eventually { await desk.export(id, of: session)?.percent == 41 }
        try await bench.finish(.success(1))
        try await until("ready", id, desk)
    }

    @Test("stops what is being made and what waits, and forgets what is done", .timeLimit(.minutes(1)))
    func cancel() async throws {
        let desk = desk { $0.mostAtOnce = 1 }
        let first = try await desk.start(session, ExportOrder(format: .html))
        let second = try await desk.start(session, ExportOrder(format: .html))
        #expect(await desk.drop(second, of: session))
        #expect(await desk.drop(first, of: session))
        #expect(await word(first, desk) == "cancelled")
        // The maker hears of it too: only then is it no longer the work that the bench would finish first.
        try await bench.untilCancelled(1)
        // Its turn is free again.
        #expect(try await desk.export(made(desk), of: session)?.file != nil)
        #expect(await bench.cancelled == 1)
        #expect(await word(second, desk) == "cancelled")
        #expect(await desk.drop(first, of: session))
        #expect(await desk.export(first, of: session) == nil)
        #expect(await !desk.drop(first, of: session))
    }

    @Test("says why a file was not made", .timeLimit(.minutes(1)))
    func failures() async throws {
        let desk = desk { $0.mostBytesPerSession = 100 }
        for (result, failure) in [
            (.failure(.tooLong), .tooLong), (.failure(.failed), .failed), (.success(101), .tooLarge),
        ] as [(Result<Int, ExportFailure>, ExportFailure)] {
            let id = try await desk.start(session, ExportOrder(format: .html))
            try await bench.finish(result)
            try await until("failed", id, desk)
            guard case .failed(let found)? = await desk.export(id, of: session)?.state else { continue }
            #expect(found == failure)
        }
    }

    @Test("refuses when too many wait, of one session sooner than of all")
    func busy() async throws {
        let desk = desk {
            $0.mostUnfinished = 3
            $0.mostUnfinishedPerSession = 2
        }
        for _ in 0..<2 { _ = try await desk.start(session, ExportOrder(format: .html)) }
        let busy = Problem.exportBusy(wait: ExportLimits().retryAfter)
        await #expect(throws: busy) { try await desk.start(session, ExportOrder(format: .html)) }
        _ = try await desk.start(other, ExportOrder(format: .html))
        await #expect(throws: busy) { try await desk.start(other, ExportOrder(format: .html)) }
        await desk.forget(session)
        await desk.forget(other)
    }

    @Test("forgets the oldest file when there are too many bytes, and counts it", .timeLimit(.minutes(1)))
    func evicts() async throws {
        let desk = desk { $0.mostBytesPerSession = 100 }
        let first = try await made(desk, bytes: 60)
        let second = try await made(desk, bytes: 40)
        #expect(await word(first, desk) == "ready")
        let third = try await made(desk, bytes: 40)
        #expect(await word(first, desk) == nil)
        #expect(await word(second, desk) == "ready")
        #expect(await word(third, desk) == "ready")
        #expect(await desk.counters.evicted == 1)
        #expect(await desk.counters.bytes == 80)
    }

    @Test("keeps so many of a session and no more", .timeLimit(.minutes(1)))
    func keeps() async throws {
        let desk = desk { $0.mostKeptPerSession = 2 }
        let ids = [try await made(desk), try await made(desk), try await made(desk)]
        #expect(await desk.list(session).map(\.id) == [ids[2], ids[1]])
    }

    @Test("forgets a file after its time, and not before", .timeLimit(.minutes(1)))
    func expires() async throws {
        let desk = desk { $0.lifetime = 1_000 }
        let id = try await made(desk)
        time.advance(999)
        #expect(await word(id, desk) == "ready")
        time.advance(1)
        #expect(await word(id, desk) == nil)
        #expect(await desk.counters.bytes == 0)
    }

    @Test("shows a session nothing of another, and forgets all of one that is gone", .timeLimit(.minutes(1)))
    func sessions() async throws {
        let desk = desk()
        let id = try await made(desk)
        #expect(await desk.export(id, of: other) == nil)
        #expect(await desk.list(other).isEmpty)
        #expect(await !desk.drop(id, of: other))
        await desk.forget(session)
        #expect(await desk.list(session).isEmpty)
    }
}

/// Waits until something holds; what never does fails the test at its time limit, instead of keeping a processor busy.
private func eventually(isolation: isolated (any Actor)? = #isolation, _ holds: () async -> Bool) async throws {
    while await !holds() {
        try Task.checkCancellation()
        await Task.yield()
    }
}

extension ExportDesk.Export {
    fileprivate var percent: Int? { if case .making(let percent) = state { percent } else { nil } }
}

/// Makes files when a test says so.
private actor Bench {
    private typealias Work = CheckedContinuation<Result<Int, ExportFailure>, any Error>

    private var works: [(id: Int, work: Work)] = []
    private var tellers: [Int: @Sendable (Int) -> Void] = [:]
    private var last = 0
    private(set) var cancelled = 0

    func make(_ order: ExportOrder, _ progress: @escaping @Sendable (Int) -> Void) async throws -> ExportFile {
        last += 1
        let id = last
        tellers[id] = progress
        let result = try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { (work: Work) in
                if Task.isCancelled {
                    work.resume(throwing: CancellationError())
                    cancelled += 1
                } else {
                    works.append((id, work))
                }
            }
        } onCancel: {
            Task { await self.leave(id) }
        }
        return ExportFile(
            bytes: [UInt8](repeating: 0, count: try result.get()),
            format: order.format,
            language: .nl,
            name: "verslag.html",
            madeAt: Timestamp(milliseconds: 0),
            standing: ReportStanding(language: .nl, date: nil, isInterim: true, wipes: 0, changes: 0, isAnonymous: true)
        )
    }

    /// Ends the work that began first; waits until there is one.
    func finish(_ result: Result<Int, ExportFailure>) async throws {
        try await eventually { !works.isEmpty }
        works.removeFirst().work.resume(returning: result)
    }

    /// Waits until so many works were stopped.
    func untilCancelled(_ count: Int) async throws {
        try await eventually { cancelled >= count }
    }

    func tell(_ percent: Int) async throws {
        try await eventually { !works.isEmpty }
        tellers[works[0].id]?(percent)
    }

    private func leave(_ id: Int) {
        guard let index = works.firstIndex(where: { $0.id == id }) else { return }
        works.remove(at: index).work.resume(throwing: CancellationError())
        cancelled += 1
    }
}
