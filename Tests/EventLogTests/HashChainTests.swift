import EventLog
import Testing
import WorkshopPrimitives

@Suite("The hash chain")
struct HashChainTests {
    /// The hashes were computed from the description at `HashChain` by a separate program (Python's hashlib).
    @Test("gives the hashes that its description gives")
    func vector() {
        let first = HashChain.record(Self.full, after: .empty, in: Self.session, salt: Array(0..<16))
        #expect(first.seal.description == "2e7349cce62123fe733fe8b86fef93308d4bbc2728649419922dd02b210c1034")
        #expect(first.hash.description == "bffc0f289bc25a8b67d26d0e4d7537c778774c6f1419c30cc6597678cda6c017")
        let second = HashChain.record(Self.bare, after: first.head, in: Self.session, salt: (0..<16).reversed())
        #expect(second.seal.description == "c3de1f63587cabcc5ad6d3047c1dc5abb56c9c3f79e27a511d663fede7302733")
        #expect(second.hash.description == "d369c83809d5b062415c3675393edb857a7add1df31a80c66c156ed3e2ef3a53")
    }

    @Test("is intact as it was made, also when payloads are erased")
    func intact() {
        let records = Self.chain(of: 3)
        #expect(Self.verify(records) == .intact(head: records[2].head, erased: 0))
        var erased = records
        erased[1] = Self.copy(erased[1], payload: .some(nil), salt: .some(nil))
        #expect(Self.verify(erased) == .intact(head: records[2].head, erased: 1))
    }

    @Test("breaks where any part of the metadata was altered", arguments: Self.alterations)
    func metadata(_ alter: Alteration) {
        var records = Self.chain(of: 3)
        var metadata = records[1].metadata
        alter.apply(&metadata)
        records[1] = Self.copy(records[1], metadata: metadata)
        #expect(Self.verify(records) == .broken(version: 2))
    }

    @Test("breaks where payload, salt, seal or hash was altered")
    func contents() {
        let records = Self.chain(of: 3)
        let other = records[2]
        let altered = [
            Self.copy(records[1], payload: [1]), Self.copy(records[1], payload: []),
            Self.copy(records[1], salt: other.salt), Self.copy(records[1], seal: other.seal),
            Self.copy(records[1], hash: other.hash), Self.copy(records[1], payload: .some(nil)),
            Self.copy(records[1], salt: .some(nil)),
        ]
        for record in altered {
            #expect(Self.verify([records[0], record, records[2]]) == .broken(version: 2))
        }
    }

    @Test("breaks where a record is missing, doubled, moved or from another session")
    func order() {
        let records = Self.chain(of: 4)
        let head = records[3].head
        func verify(_ indices: [Int]) -> ChainVerdict { Self.verify(indices.map { records[$0] }, against: head) }
        #expect(verify([1, 2, 3]) == .broken(version: 1))
        #expect(verify([0, 2, 3]) == .broken(version: 2))
        #expect(verify([0, 1, 1, 2, 3]) == .broken(version: 3))
        #expect(verify([0, 2, 1, 3]) == .broken(version: 2))
        #expect(verify([0, 1, 2]) == .broken(version: 4))
        #expect(verify([]) == .broken(version: 1))
        let elsewhere = SessionID(rawValue: "balie")
        #expect(HashChain.verify(records, of: elsewhere, against: head) == .broken(version: 1))
    }

    @Test("breaks at the end when the stated head is another one")
    func head() {
        let records = Self.chain(of: 2)
        #expect(Self.verify(records, against: records[0].head) == .broken(version: 2))
        let replaced = ChainHead(version: 2, hash: records[0].hash)
        #expect(Self.verify(records, against: replaced) == .broken(version: 2))
        #expect(Self.verify([], against: .empty) == .intact(head: .empty, erased: 0))
    }

    @Test("tells apart texts that run together")
    func boundaries() {
        func hash(_ type: String, _ label: String) -> Digest {
            let metadata = RecordMetadata(time: .init(milliseconds: 0), type: type, actor: .desk(label))
            let record = NewRecord(metadata, payload: [])
            return HashChain.record(record, after: .empty, in: Self.session, salt: Array(0..<16)).hash
        }
        #expect(hash("ab", "c") != hash("a", "bc"))
        #expect(hash("", "abc") != hash("abc", ""))
    }

    struct Alteration: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let apply: @Sendable (inout RecordMetadata) -> Void
    }

    static let alterations = [
        Alteration(testDescription: "time") { $0.time = $0.time.adding(milliseconds: 1) },
        Alteration(testDescription: "item") { $0.item = ItemID(rawValue: "item-2") },
        Alteration(testDescription: "no item") { $0.item = nil },
        Alteration(testDescription: "worksheet") { $0.worksheet = WorksheetID(rawValue: "blad-2") },
        Alteration(testDescription: "type") { $0.type += "!" },
        Alteration(testDescription: "schema") { $0.schema += 1 },
        Alteration(testDescription: "actor") { $0.actor = .person(PersonID(rawValue: "bert")) },
        Alteration(testDescription: "kind of actor") { $0.actor = .desk("anna") },
        Alteration(testDescription: "command") { $0.command = CommandID(rawValue: "command-2") },
        Alteration(testDescription: "personal") { $0.personal.toggle() },
    ]

    static let session = SessionID(rawValue: "tafel")

    static let full = NewRecord(
        RecordMetadata(
            time: Timestamp(milliseconds: 1_800_000_001_000),
            item: ItemID(rawValue: "item-1"),
            worksheet: WorksheetID(rawValue: "blad-1"),
            type: "answered",
            schema: 2,
            actor: .person(PersonID(rawValue: "anna")),
            command: CommandID(rawValue: "command-1"),
            personal: true
        ),
        payload: Array("één".utf8)
    )

    static let bare = NewRecord(
        RecordMetadata(time: Timestamp(milliseconds: -1), type: "noted", actor: .system),
        payload: []
    )

    static func chain(of count: Int) -> [LogRecord] {
        (0..<count).reduce(into: []) { records, _ in
            let head = records.last?.head ?? .empty
            records.append(HashChain.record(full, after: head, in: session, salt: Secrets.bytes(16)))
        }
    }

    static func verify(_ records: [LogRecord], against head: ChainHead? = nil) -> ChainVerdict {
        HashChain.verify(records, of: session, against: head ?? records.last?.head ?? .empty)
    }

    static func copy(_ record: LogRecord, metadata: RecordMetadata) -> LogRecord {
        LogRecord(
            session: record.session,
            version: record.version,
            metadata: metadata,
            payload: record.payload,
            salt: record.salt,
            seal: record.seal,
            hash: record.hash
        )
    }

    /// A copy with other contents; what isn't given stays, `.some(nil)` takes away.
    static func copy(
        _ record: LogRecord,
        payload: [UInt8]?? = .none,
        salt: [UInt8]?? = .none,
        seal: Digest? = nil,
        hash: Digest? = nil
    ) -> LogRecord {
        LogRecord(
            session: record.session,
            version: record.version,
            metadata: record.metadata,
            payload: payload ?? record.payload,
            salt: salt ?? record.salt,
            seal: seal ?? record.seal,
            hash: hash ?? record.hash
        )
    }
}
