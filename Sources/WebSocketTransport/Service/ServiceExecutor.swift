import CLibwebsockets
import Glibc
import Synchronization

/// Runs work on the service thread, in the order it came; anything else that touches the service traps.
final class ServiceExecutor: SerialExecutor {
    private enum Work {
        case job(UnownedJob)
        case closure(@Sendable () -> Void)
    }

    private struct State {
        var waiting: [Work] = []
        var isWakePending = false
        /// The library's context as an address; 0 while there is none to wake.
        var context = 0
    }

    private let state = Mutex(State())
    /// The service thread; 0 before there is one.
    private let thread = Atomic<UInt>(0)
    /// Rounds of work before the sockets get a turn, so that work which makes work can't starve them.
    private static let maxRounds = 16

    func enqueue(_ job: consuming ExecutorJob) { enqueue(.job(UnownedJob(job))) }

    /// Runs a closure on the service thread.
    func perform(_ closure: @escaping @Sendable () -> Void) { enqueue(.closure(closure)) }

    private func enqueue(_ work: Work) {
        state.withLock { state in
            state.waiting.append(work)
            guard !state.isWakePending, state.context != 0 else { return }
            state.isWakePending = true
            // Under the lock, because waking a context that is being destroyed is a race.
            lws_cancel_service(OpaquePointer(bitPattern: state.context))
        }
    }

    /// Makes the calling thread the one that may touch the service.
    func adoptCurrentThread() { thread.store(pthread_self(), ordering: .releasing) }

    /// Names the context to wake; `nil` before it is destroyed.
    func setContext(_ context: OpaquePointer?) {
        let address = context.map { Int(bitPattern: $0) } ?? 0
        state.withLock { $0.context = address }
    }

    /// Spares the wake-ups while the thread is awake; `drain` must follow.
    func holdWakeUps() { state.withLock { $0.isWakePending = true } }

    /// Runs what waits, on the service thread.
    func drain() {
        for _ in 0..<Self.maxRounds {
            let batch = state.withLock { state in
                let batch = state.waiting
                state.waiting = []
                state.isWakePending = !batch.isEmpty
                return batch
            }
            if batch.isEmpty { return }
            for work in batch {
                switch work {
                case .job(let job): job.runSynchronously(on: asUnownedSerialExecutor())
                case .closure(let closure): closure()
                }
            }
        }
        state.withLock { state in
            state.isWakePending = state.context != 0
            lws_cancel_service(OpaquePointer(bitPattern: state.context))
        }
    }

    func asUnownedSerialExecutor() -> UnownedSerialExecutor { UnownedSerialExecutor(ordinary: self) }

    func checkIsolated() {
        precondition(isOnServiceThread, "Only the service thread may touch the transport's state.")
    }

    func isIsolatingCurrentContext() -> Bool? { isOnServiceThread }

    private var isOnServiceThread: Bool { thread.load(ordering: .acquiring) == pthread_self() }
}
