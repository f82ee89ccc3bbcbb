import Synchronization

/// How far several files are that are made at the same time, as one percentage that never goes back.
final class SharedProgress: Sendable {
    private let percents: Mutex<[Int]>
    private let tell: @Sendable (Int) -> Void

    init(_ count: Int, tell: @escaping @Sendable (Int) -> Void) {
        percents = Mutex(Array(repeating: 0, count: count))
        self.tell = tell
    }

    /// Notes how far one of them is.
    func note(_ percent: Int, of index: Int) {
        let whole = percents.withLock { percents in
            percents[index] = max(percents[index], percent)
            return percents.reduce(0, +) / percents.count
        }
        tell(whole)
    }
}
