internal import WorkshopPrimitives

/// The logs of the in-memory store: the plainest thing that keeps the contract.
struct InMemoryLog {
    private var chains: [SessionID: [LogRecord]] = [:]
    private var ended: Set<SessionID> = []

    mutating func append(_ append: Append) -> Result<Int, LogFailure> {
        guard !ended.contains(append.session) else { return .failure(.purged) }
        var head = head(append.session)
        guard head.version == append.expectedVersion else {
            return .failure(.conflict(expected: append.expectedVersion, actual: head.version))
        }
        for new in append.records {
            let salt = Secrets.bytes(HashChain.saltLength)
            let record = HashChain.record(new, after: head, in: append.session, salt: salt)
            chains[append.session, default: []].append(record)
            head = record.head
        }
        return .success(head.version)
    }

    func read(_ session: SessionID, after version: Int) -> [LogRecord] {
        Array((chains[session] ?? []).dropFirst(max(0, version)))
    }

    func head(_ session: SessionID) -> ChainHead {
        chains[session]?.last?.head ?? .empty
    }

    mutating func erase(_ session: SessionID, where scope: ErasureScope) -> Int {
        var records = chains[session] ?? []
        var count = 0
        for index in records.indices where records[index].payload != nil && scope.covers(records[index]) {
            records[index].payload = nil
            records[index].salt = nil
            count += 1
        }
        chains[session] = records
        return count
    }

    func verify(_ session: SessionID) -> ChainVerdict {
        HashChain.verify(chains[session] ?? [], of: session, against: head(session))
    }

    mutating func end(_ session: SessionID) {
        _ = erase(session, where: .all)
        ended.insert(session)
    }
}

extension ErasureScope {
    fileprivate func covers(_ record: LogRecord) -> Bool {
        switch self {
        case .person(let person): record.metadata.actor.person == person
        case .versions(let versions): versions.contains(record.version)
        case .personal: record.metadata.personal
        case .all: true
        }
    }
}
