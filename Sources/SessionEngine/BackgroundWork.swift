/// Work that takes longer than a session can wait, done where no session waits for it: on a thread that gives way.
///
/// All such work together, and the computations of worksheets, takes one core at most; it is done in order.
public enum BackgroundWork {
    /// What the work gives, or the error that it throws; cancelling does not interrupt it.
    public static func run<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            JobThreads.shared.compute { tell in
                let result = Result { try work() }
                tell { continuation.resume(with: result) }
            }
        }
    }
}
