import Dispatch
import Glibc
import Synchronization

/// Computes one thing at a time on a thread that gives way to all others.
///
/// Not on the threads of Swift's tasks: of those there are as many as cores, and on a small server one computation of a
/// tenth of a second would make every session wait that long. What a computation has to say goes over a second thread,
/// of the usual priority: saying it may start a thread for tasks, and a new thread inherits the priority of its maker.
final class JobThreads: Sendable {
    typealias Work = @Sendable () -> Void
    typealias Teller = @Sendable (@escaping Work) -> Void

    /// Those of the process: however many sessions compute, they take one core at most.
    static let shared = JobThreads(retreat: 5)

    /// Those that draw what audiences see.
    ///
    /// With the usual priority, because a session takes nothing in while it is drawn: the system shares the core fairly,
    /// and that is enough for the answers of other sessions to come between.
    static let drawing = JobThreads(retreat: 0)

    private let computing = Line()
    private let telling = Line()
    private let isRunning: Bool

    /// - Parameter retreat: How much less urgent than usual; 5 is a third of the share of a thread with the usual
    ///   priority, and with less a busy machine would hardly finish a job.
    private init(retreat: Int32) {
        let isComputing = computing.start {
            // On Linux this is about the calling thread alone.
            let own = __priority_which_t(PRIO_PROCESS.rawValue)
            setpriority(own, 0, min(19, getpriority(own, 0) + retreat))
        }
        isRunning = telling.start {} && isComputing
    }

    /// Computes, after what was handed in before; `tell` says something meanwhile, in order.
    func compute(_ work: @escaping @Sendable (_ tell: @escaping Teller) -> Void) {
        // Without threads of their own computations still work, at the expense of sessions.
        guard isRunning else {
            Task.detached { work { $0() } }
            return
        }
        computing.put { [telling] in work { telling.put($0) } }
    }

    /// Computes a value, after what was handed in before.
    func value<Value: Sendable>(_ work: @escaping @Sendable () -> Value) async -> Value {
        await withCheckedContinuation { continuation in
            compute { tell in
                let value = work()
                tell { continuation.resume(returning: value) }
            }
        }
    }
}

/// Work that waits for a thread, in order.
private final class Line: Sendable {
    private final class Launch: Sendable {
        let line: Line
        let prepare: JobThreads.Work

        init(_ line: Line, _ prepare: @escaping JobThreads.Work) {
            self.line = line
            self.prepare = prepare
        }
    }

    private let waiting = Mutex<[JobThreads.Work]>([])
    private let bell = DispatchSemaphore(value: 0)

    func put(_ work: @escaping JobThreads.Work) {
        waiting.withLock { $0.append(work) }
        bell.signal()
    }

    /// Starts the thread, which never ends; false when there can't be another one.
    func start(_ prepare: @escaping JobThreads.Work) -> Bool {
        let launch = Unmanaged.passRetained(Launch(self, prepare))
        var thread = pthread_t()
        let code = pthread_create(
            &thread,
            nil,
            { argument in
                guard let argument else { return nil }
                let launch = Unmanaged<Launch>.fromOpaque(argument).takeRetainedValue()
                launch.prepare()
                launch.line.run()
            },
            launch.toOpaque()
        )
        guard code == 0 else {
            launch.release()
            return false
        }
        pthread_detach(thread)
        return true
    }

    private func run() -> Never {
        while true {
            bell.wait()
            let next = waiting.withLock { $0.isEmpty ? nil : $0.removeFirst() }
            next?()
        }
    }
}
