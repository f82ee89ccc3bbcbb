import Dispatch
import Foundation
import Glibc
import Synchronization
import Testing

@testable import SessionEngine

@Suite("Computations away from the sessions")
struct JobThreadsTests {
    @Test("are done one at a time, in the order in which they were asked")
    func order() async {
        let done = Mutex<[Int]>([])
        let busy = Atomic(0)
        let most = Atomic(0)
        await withCheckedContinuation { continuation in
            for number in 1...20 {
                JobThreads.shared.compute { tell in
                    most.max(busy.wrappingAdd(1, ordering: .relaxed).newValue, ordering: .relaxed)
                    tell { done.withLock { $0.append(number) } }
                    busy.wrappingSubtract(1, ordering: .relaxed)
                    if number == 20 { tell { continuation.resume() } }
                }
            }
        }
        #expect(done.withLock { $0 } == Array(1...20))
        #expect(most.load(ordering: .relaxed) == 1)
    }

    @Test("give way to others, while what they tell does not")
    func priority() async {
        let own = __priority_which_t(PRIO_PROCESS.rawValue)
        let usual = getpriority(own, 0)
        let (computing, telling) = await withCheckedContinuation { continuation in
            JobThreads.shared.compute { tell in
                let computing = getpriority(own, 0)
                tell { continuation.resume(returning: (computing, getpriority(own, 0))) }
            }
        }
        #expect(computing == min(19, usual + 5))
        #expect(telling == usual)
    }

    @Test("nobody waits on for work that they called off, and what has not begun is not done")
    func calledOff() async throws {
        let (busy, ready) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
        let isDone = Atomic(false)
        let first = Task {
            try await BackgroundWork.run {
                ready.signal()
                busy.wait()
            }
        }
        await withCheckedContinuation { go in
            Thread.detachNewThread {
                ready.wait()
                go.resume()
            }
        }
        let second = Task { try await BackgroundWork.run { isDone.store(true, ordering: .relaxed) } }
        first.cancel()
        second.cancel()
        await #expect(throws: CancellationError.self) { try await first.value }
        await #expect(throws: CancellationError.self) { try await second.value }
        busy.signal()
        try await BackgroundWork.run {}
        let wasDone = isDone.load(ordering: .relaxed)
        #expect(!wasDone)
    }
}
