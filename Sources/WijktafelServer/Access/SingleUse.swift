import EventLog
import Synchronization
import WorkshopPrimitives

/// Secrets that work once and not for long; kept in memory only, so that a restart takes them all back.
final class SingleUse<Value: Sendable>: Sendable {
    private struct Entry {
        let value: Value
        let expires: Timestamp
    }

    private let lifetime: Int64
    private let entries = Mutex<[String: Entry]>([:])

    /// Makes a store of secrets that each last a number of milliseconds.
    init(lifetime: Int64) { self.lifetime = lifetime }

    /// Makes a secret for a value.
    func issue(_ value: Value, now: Timestamp) -> String {
        let secret = Secrets.invite()
        entries.withLock { entries in
            entries = entries.filter { $0.value.expires > now }
            entries[secret] = Entry(value: value, expires: now.adding(milliseconds: lifetime))
        }
        return secret
    }

    /// Takes a secret in; it works once.
    func redeem(_ secret: String, now: Timestamp) -> Value? {
        entries.withLock { $0.removeValue(forKey: secret) }.flatMap { $0.expires > now ? $0.value : nil }
    }
}
