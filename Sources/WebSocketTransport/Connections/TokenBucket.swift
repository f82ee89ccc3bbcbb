/// Allows bursts up to a capacity and a steady rate in the long run.
struct TokenBucket {
    private let capacity: Double
    private let perSecond: Double
    private var level: Double
    private var last: ContinuousClock.Instant

    init(capacity: Double, perSecond: Double, now: ContinuousClock.Instant) {
        self.capacity = capacity
        self.perSecond = perSecond
        level = capacity
        last = now
    }

    /// Takes one token; false when there is none.
    mutating func take(now: ContinuousClock.Instant) -> Bool {
        level = min(capacity, level + (now - last) / .seconds(1) * perSecond)
        last = now
        guard level >= 1 else { return false }
        level -= 1
        return true
    }
}
