import Synchronization
import Testing

@testable import WijktafelServer

@Suite("Work on a few things at a time")
struct FewAtATimeTests {
    private let gates = Gates()

    @Test("comes out in the order of the things, whichever was done first", .timeLimit(.minutes(1)))
    func order() async throws {
        let work = Task { [gates] in
            try await fewAtATime(["a", "b", "c"], most: 2) { index, thing in
                try await gates.pass(index)
                return thing
            }
        }
        for index in [1, 2, 0] { try await gates.open(index) }
        #expect(try await work.value == ["a", "b", "c"])
        #expect(await gates.most == 2)
    }

    @Test("of nothing is nothing")
    func nothing() async throws {
        #expect(try await fewAtATime([Int](), most: 2) { _, thing in thing }.isEmpty)
    }

    @Test("stops when it is called off, and begins nothing more", .timeLimit(.minutes(1)))
    func calledOff() async throws {
        let work = Task { [gates] in
            try await fewAtATime([0, 1, 2, 3], most: 2) { index, _ in try await gates.pass(index) }
        }
        try await gates.open(0)
        try await gates.untilWaiting([1, 2])
        work.cancel()
        await #expect(throws: CancellationError.self) { try await work.value }
        #expect(await gates.begun == [0, 1, 2])
    }

    @Test("stops when one of it fails", .timeLimit(.minutes(1)))
    func failing() async throws {
        struct Broken: Error {}
        let work = Task { [gates] in
            try await fewAtATime([0, 1, 2], most: 2) { index, _ in
                try await gates.pass(index)
                if index == 0 { throw Broken() }
            }
        }
        try await gates.untilWaiting([0, 1])
        try await gates.open(0)
        await #expect(throws: Broken.self) { try await work.value }
        #expect(await gates.begun == [0, 1])
    }

    @Test("tells how far all of it is, and never that it went back")
    func progress() {
        let told = Mutex<[Int]>([])
        let share = SharedProgress(4) { percent in told.withLock { $0.append(percent) } }
        share.note(40, of: 0)
        share.note(20, of: 0)
        share.note(100, of: 3)
        for index in 0..<4 { share.note(100, of: index) }
        let percents = told.withLock { $0 }
        #expect(percents == percents.sorted())
        #expect(percents.first == 10 && percents.last == 100)
    }
}

/// Places where work waits until a test lets it on.
private actor Gates {
    private var waiting: [Int: CheckedContinuation<Void, any Error>] = [:]
    private(set) var begun: Set<Int> = []
    private(set) var most = 0

    func pass(_ index: Int) async throws {
        begun.insert(index)
        try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
                if Task.isCancelled { return continuation.resume(throwing: CancellationError()) }
                waiting[index] = continuation
                most = max(most, waiting.count)
            }
        } onCancel: {
            Task { await self.leave(index) }
        }
    }

    func open(_ index: Int) async throws {
        try await untilWaiting([index])
        waiting.removeValue(forKey: index)?.resume()
    }

    func untilWaiting(_ indices: Set<Int>) async throws {
        while !indices.isSubset(of: Set(waiting.keys)) {
            try Task.checkCancellation()
            await Task.yield()
        }
    }

    private func leave(_ index: Int) {
        waiting.removeValue(forKey: index)?.resume(throwing: CancellationError())
    }
}
