import Synchronization
import WorkshopPrimitives

/// Slows down guessing of join codes without ever counting the people who type a right one.
///
/// Every typed attempt takes a token from its address's bucket and from a common one; success gives both back. A whole
/// town hall shares one address, so the address's bucket is not small and fills up again by itself.
final class AttemptBuckets: Sendable {
    struct Limits: Sendable {
        /// Wrong codes that an address may type at once.
        var perAddress = 20.0
        /// Wrong codes per second that an address gets back.
        var perAddressRefill = 1.0 / 3
        /// Wrong codes that everyone together may type at once.
        var common = 200.0
        /// Wrong codes per second that everyone together gets back.
        var commonRefill = 10.0
        /// The most addresses that are remembered.
        var addresses = 20_000
    }

    private struct Bucket {
        var tokens: Double
        var at: Timestamp

        mutating func refill(_ rate: Double, most: Double, now: Timestamp) {
            let seconds = Double(max(0, now.milliseconds - at.milliseconds)) / 1_000
            tokens = min(most, tokens + seconds * rate)
            at = now
        }
    }

    private struct State {
        var common: Bucket
        var addresses: [String: Bucket] = [:]
    }

    private let limits: Limits
    private let state: Mutex<State>

    init(limits: Limits = Limits(), now: Timestamp) {
        self.limits = limits
        state = Mutex(State(common: Bucket(tokens: limits.common, at: now)))
    }

    /// Takes an attempt; answers the seconds to wait when there is none left.
    func take(_ address: String, now: Timestamp) -> Int? {
        state.withLock { state in
            if state.addresses.count >= limits.addresses { forgetFull(&state, now: now) }
            var own = state.addresses[address] ?? Bucket(tokens: limits.perAddress, at: now)
            own.refill(limits.perAddressRefill, most: limits.perAddress, now: now)
            state.common.refill(limits.commonRefill, most: limits.common, now: now)
            defer { state.addresses[address] = own }
            guard own.tokens >= 1 else { return seconds(own.tokens, limits.perAddressRefill) }
            guard state.common.tokens >= 1 else { return seconds(state.common.tokens, limits.commonRefill) }
            own.tokens -= 1
            state.common.tokens -= 1
            return nil
        }
    }

    /// Gives an attempt back that turned out right.
    func refund(_ address: String) {
        state.withLock { state in
            state.common.tokens = min(limits.common, state.common.tokens + 1)
            guard var own = state.addresses[address] else { return }
            own.tokens = min(limits.perAddress, own.tokens + 1)
            state.addresses[address] = own
        }
    }

    private func seconds(_ tokens: Double, _ rate: Double) -> Int { max(1, Int(((1 - tokens) / rate).rounded(.up))) }

    private func forgetFull(_ state: inout State, now: Timestamp) {
        for (address, bucket) in state.addresses {
            var refilled = bucket
            refilled.refill(limits.perAddressRefill, most: limits.perAddress, now: now)
            if refilled.tokens >= limits.perAddress { state.addresses[address] = nil }
        }
    }
}
