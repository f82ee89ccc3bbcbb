public import EventLog
public import Testing

/// One promise of the ports, checked on a store of any make.
public struct Clause: Sendable, CustomTestStringConvertible {
    /// The promise, as a sentence.
    public let testDescription: String
    /// Checks the promise on a fresh, empty store; records what isn't kept as issues of the running test.
    public let check: @Sendable (any EventLog & SessionRegistry) async throws -> Void

    init(
        _ promise: String,
        _ check: @escaping @Sendable (any EventLog & SessionRegistry) async throws -> Void
    ) {
        testDescription = promise
        self.check = check
    }
}
