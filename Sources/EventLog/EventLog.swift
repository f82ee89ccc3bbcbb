public import WorkshopPrimitives

/// The port to what happened in sessions: append-only, one chain of records per session.
///
/// A record that was appended is on disk before the caller hears so, and stays as it was until its payload is erased.
public protocol EventLog: Sendable {
    /// Appends facts, of any number of sessions, in one transaction; the answers are in the order of the appends.
    ///
    /// An answer is the new version of that session's log. Several appends of one session are taken in order. A
    /// conflict concerns only its own append. When the transaction fails, the appends are retried one by one, so that
    /// only those that can't be stored fail. Payload bytes are kept as given.
    func append(_ appends: [Append]) async -> [Result<Int, LogFailure>]

    /// The records after a version, in order; 0 for all. A session without records has an empty log.
    func read(_ session: SessionID, after version: Int) async throws(LogFailure) -> [LogRecord]

    /// The end of a session's log.
    func head(_ session: SessionID) async throws(LogFailure) -> ChainHead

    /// Erases payloads with their salts, beyond recovery from the store's own files, and answers how many.
    ///
    /// May be repeated. After a failure the payloads may be unreadable but not yet wiped; repeating it wipes them.
    func erase(_ session: SessionID, where scope: ErasureScope) async throws(LogFailure) -> Int

    /// Recomputes a session's chain.
    func verify(_ session: SessionID) async throws(LogFailure) -> ChainVerdict
}
