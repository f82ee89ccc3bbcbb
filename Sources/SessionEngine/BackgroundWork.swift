import Synchronization

/// Work that takes longer than a session can wait, done where no session waits for it: on a thread that gives way.
///
/// All such work together, and the computations of worksheets, takes one core at most; it is done in order.
public enum BackgroundWork {
    /// What the work gives, or the error that it throws.
    ///
    /// Whoever cancels waits for it no longer: work that has begun ends by itself, other work is not begun.
    public static func run<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value) async throws -> Value {
        let wait = Wait<Value>()
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                guard wait.begin(continuation) else { return continuation.resume(throwing: CancellationError()) }
                JobThreads.shared.compute { tell in
                    guard wait.isOn else { return }
                    let result = Result { try work() }
                    tell { wait.end(result) }
                }
            }
        } onCancel: {
            wait.end(.failure(CancellationError()))
        }
    }

    /// Somebody who waits, until the work is done or they have gone.
    private final class Wait<Value: Sendable>: Sendable {
        private enum Stage {
            case coming
            case waiting(CheckedContinuation<Value, any Error>)
            case over
        }

        private let stage = Mutex(Stage.coming)

        var isOn: Bool { stage.withLock { if case .waiting = $0 { true } else { false } } }

        /// False when whoever comes has gone already.
        func begin(_ continuation: CheckedContinuation<Value, any Error>) -> Bool {
            stage.withLock { stage in
                guard case .coming = stage else { return false }
                stage = .waiting(continuation)
                return true
            }
        }

        func end(_ result: Result<Value, any Error>) {
            let before = stage.withLock { stage in
                defer { stage = .over }
                return stage
            }
            if case .waiting(let continuation) = before { continuation.resume(with: result) }
        }
    }
}
