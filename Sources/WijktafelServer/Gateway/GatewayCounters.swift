import SessionEngine
import Synchronization

/// Counts connections by role and frames by name, for `/metrics`.
final class GatewayCounters: Sendable {
    struct Values: Sendable {
        var connections: [Role: Int] = [:]
        var frames: [String: Int] = [:]
    }

    private let values = Mutex(Values())

    var current: Values { values.withLock { $0 } }

    func entered(_ role: Role) { values.withLock { $0.connections[role, default: 0] += 1 } }

    func left(_ role: Role) { values.withLock { $0.connections[role, default: 0] -= 1 } }

    func count(_ frame: String) {
        // A stranger's command names must not become a metric's labels.
        let isKnown = AccessMatrix.allowed.values.contains { $0.contains(frame) } || AccessMatrix.upkeep.contains(frame)
        values.withLock { $0.frames[isKnown ? frame : "unknown", default: 0] += 1 }
    }
}
