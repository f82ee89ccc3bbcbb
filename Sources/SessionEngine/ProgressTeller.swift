import Synchronization
import WorksheetKit

/// Passes on how far a job is: not in its first half second, and then a few times per second.
final class ProgressTeller: Sendable {
    /// How long a job is silent, and between two words of it, in milliseconds.
    static let silence: Int64 = 500
    static let interval: Int64 = 250

    private let clock: any TimeSource
    private let post: @Sendable (Double) -> Void
    private let due: Mutex<Timestamp>

    init(_ clock: any TimeSource, _ post: @escaping @Sendable (Double) -> Void) {
        self.clock = clock
        self.post = post
        due = Mutex(clock.now().adding(milliseconds: ProgressTeller.silence))
    }

    func tell(_ share: Double) {
        let now = clock.now()
        let isDue = due.withLock { due in
            guard now >= due else { return false }
            due = now.adding(milliseconds: ProgressTeller.interval)
            return true
        }
        if isDue { post(share) }
    }
}
