public import SessionEngine
internal import Synchronization
public import WorksheetKit

/// A clock that a test turns.
public final class ManualTime: TimeSource {
    private struct State {
        var now = Timestamp(milliseconds: 1_800_000_000_000)
        var sleepers: [Int: (Timestamp, CheckedContinuation<Void, any Error>)] = [:]
        var next = 0
        var cancelled: Set<Int> = []
    }

    private let state = Mutex(State())

    /// Makes a clock that stands still.
    public init() {}

    /// The moment it was turned to.
    public func now() -> Timestamp { state.withLock { $0.now } }

    /// Returns when the clock was turned far enough.
    public func sleep(until moment: Timestamp) async throws {
        let id = state.withLock { state in
            state.next += 1
            return state.next
        }
        try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                let outcome: Bool? = state.withLock { state in
                    if state.cancelled.remove(id) != nil { return false }
                    if moment <= state.now { return true }
                    state.sleepers[id] = (moment, continuation)
                    return nil
                }
                if outcome == true { continuation.resume() }
                if outcome == false { continuation.resume(throwing: CancellationError()) }
            }
        } onCancel: {
            let sleeper = state.withLock { state in
                let sleeper = state.sleepers.removeValue(forKey: id)
                if sleeper == nil { state.cancelled.insert(id) }
                return sleeper
            }
            sleeper?.1.resume(throwing: CancellationError())
        }
    }

    /// Turns the clock on.
    public func advance(_ milliseconds: Int64) {
        let due = state.withLock { state in
            state.now = state.now.adding(milliseconds: milliseconds)
            let due = state.sleepers.filter { $0.value.0 <= state.now }
            for id in due.keys { state.sleepers[id] = nil }
            return due.values.map(\.1)
        }
        for continuation in due { continuation.resume() }
    }
}
