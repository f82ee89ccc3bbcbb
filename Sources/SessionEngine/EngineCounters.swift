internal import Synchronization

/// Counts what the sessions of a server do, for `/metrics`.
public final class EngineCounters: Sendable {
    /// The counters at a moment.
    public struct Values: Sendable {
        /// Commands that took effect.
        public internal(set) var commands = 0
        /// Refused commands by code.
        public internal(set) var rejections: [String: Int] = [:]
        /// Rounds of frames to an audience.
        public internal(set) var ticks = 0
        /// Frames times connections that those rounds sent.
        public internal(set) var fanOut = 0
    }

    private let values = Mutex(Values())

    /// Starts at zero.
    public init() {}

    /// The counters now.
    public var current: Values { values.withLock { $0 } }

    func countCommand() { values.withLock { $0.commands += 1 } }

    func countRejection(_ code: String) { values.withLock { $0.rejections[code, default: 0] += 1 } }

    func countTick(connections: Int) {
        values.withLock { values in
            values.ticks += 1
            values.fanOut += connections
        }
    }
}
