public import WorkshopPrimitives

/// Verifies a chain record by record, so that a long log needn't be in memory.
public struct ChainVerifier: Sendable {
    private let session: SessionID
    private var head = ChainHead.empty
    private var erased = 0
    private var firstBroken: Int?

    /// Starts at the beginning of a session's log.
    public init(session: SessionID) { self.session = session }

    /// Takes the next record, in order of version.
    public mutating func take(_ record: LogRecord) {
        guard firstBroken == nil else { return }
        guard isNext(record), isSealed(record) else {
            firstBroken = head.version + 1
            return
        }
        if record.payload == nil { erased += 1 }
        head = record.head
    }

    /// Says what the records taken so far show, beside the head they should end in.
    public func verdict(against stated: ChainHead) -> ChainVerdict {
        if let firstBroken { return .broken(version: firstBroken) }
        if head == stated { return .intact(head: head, erased: erased) }
        // Records were cut off the end, added to it, or the last one was replaced: name the first that is wrong.
        let shared = min(head.version, stated.version)
        return .broken(version: head.version == stated.version ? max(shared, 1) : shared + 1)
    }

    private func isNext(_ record: LogRecord) -> Bool {
        guard record.session == session, record.version == head.version + 1 else { return false }
        let expected = HashChain.hash(
            record.metadata,
            version: record.version,
            of: session,
            after: head.hash,
            seal: record.seal
        )
        return expected == record.hash
    }

    /// A salt left without its payload counts as broken: it would let a short payload be guessed.
    private func isSealed(_ record: LogRecord) -> Bool {
        guard let payload = record.payload, let salt = record.salt else {
            return record.payload == nil && record.salt == nil
        }
        return HashChain.seal(payload, salt: salt) == record.seal
    }
}
