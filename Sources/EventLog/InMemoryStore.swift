public import WorkshopPrimitives

/// A log and a registry in memory, for tests and trials: everything is gone with the process.
public actor InMemoryStore: EventLog {
    private var log = InMemoryLog()
    var registry = InMemoryRegistry()

    /// Makes an empty store.
    public init() {}

    /// Appends facts; see `EventLog`.
    public func append(_ appends: [Append]) -> [Result<Int, LogFailure>] {
        appends.map { log.append($0) }
    }

    /// The records after a version; see `EventLog`.
    public func read(_ session: SessionID, after version: Int) -> [LogRecord] { log.read(session, after: version) }

    /// The end of a session's log; see `EventLog`.
    public func head(_ session: SessionID) -> ChainHead { log.head(session) }

    /// Erases payloads with their salts; see `EventLog`.
    public func erase(_ session: SessionID, where scope: ErasureScope) -> Int { log.erase(session, where: scope) }

    /// Recomputes a session's chain; see `EventLog`.
    public func verify(_ session: SessionID) -> ChainVerdict { log.verify(session) }

    /// Takes away everything of a session; see `SessionRegistry`.
    public func purge(_ session: SessionID) throws(RegistryError) {
        try registry.purge(session)
        log.end(session)
    }
}
