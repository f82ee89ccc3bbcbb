public import WorkshopPrimitives

/// Links the records of a session by hashes, so that a change or a gap shows and a payload can still be erased.
///
/// To verify a log without this code, with SHA-256 as the hash (FIPS 180-4):
///
/// 1. A *list* of fields is written as its fields one after another. A field is its length in bytes as 4 bytes
///    big-endian, then its bytes. An absent field is `FF FF FF FF` and nothing else. Texts are UTF-8. Integers are
///    8 bytes big-endian, two's complement.
/// 2. `seal` = hash of the list: the text `wijktafel/payload/1`, the salt (16 bytes), the payload.
/// 3. `hash` = hash of the list: the text `wijktafel/record/1`, the previous record's hash (32 bytes, zeros before
///    version 1), session, version, time (milliseconds since 1970 in UTC), item or absent, worksheet or absent, type,
///    schema, kind of actor (`person`, `desk` or `system`), the person's id or the desk's label or absent, command or
///    absent, personal (one byte, 0 or 1), seal (32 bytes).
///
/// Erasing takes away salt and payload and leaves `seal`, so step 3 still holds. The salt is what makes that an
/// erasure: without it a short payload ("2,7") could be found again by hashing every possible one.
public enum HashChain {
    /// The number of random bytes that go with every payload.
    public static let saltLength = 16

    /// Makes the record that comes after a head; the salt has to be fresh and random, `saltLength` bytes.
    public static func record(
        _ new: NewRecord,
        after head: ChainHead,
        in session: SessionID,
        salt: [UInt8]
    ) -> LogRecord {
        let version = head.version + 1
        let seal = seal(new.payload, salt: salt)
        let hash = hash(new.metadata, version: version, of: session, after: head.hash, seal: seal)
        return LogRecord(
            session: session,
            version: version,
            metadata: new.metadata,
            payload: new.payload,
            salt: salt,
            seal: seal,
            hash: hash
        )
    }

    /// Verifies all records of a session against the head that its store, report or archive states.
    public static func verify(
        _ records: some Sequence<LogRecord>,
        of session: SessionID,
        against stated: ChainHead
    ) -> ChainVerdict {
        var verifier = ChainVerifier(session: session)
        for record in records { verifier.take(record) }
        return verifier.verdict(against: stated)
    }

    static func seal(_ payload: [UInt8], salt: [UInt8]) -> Digest {
        var list = FieldList()
        list.add("wijktafel/payload/1")
        list.add(salt)
        list.add(payload)
        return Digest(of: list.bytes)
    }

    static func hash(
        _ metadata: RecordMetadata,
        version: Int,
        of session: SessionID,
        after previous: Digest,
        seal: Digest
    ) -> Digest {
        var list = FieldList()
        list.add("wijktafel/record/1")
        list.add(previous.bytes)
        list.add(session.rawValue)
        list.add(Int64(version))
        list.add(metadata.time.milliseconds)
        list.add(metadata.item?.rawValue)
        list.add(metadata.worksheet?.rawValue)
        list.add(metadata.type)
        list.add(Int64(metadata.schema))
        list.add(metadata.actor.kind)
        list.add(metadata.actor.subject)
        list.add(metadata.command?.rawValue)
        list.add([metadata.personal ? 1 : 0])
        list.add(seal.bytes)
        return Digest(of: list.bytes)
    }
}

/// Fields written so that no two different lists give the same bytes.
private struct FieldList {
    private(set) var bytes: [UInt8] = []

    init() { bytes.reserveCapacity(384) }

    mutating func add(_ field: [UInt8]?) {
        guard let field else {
            bytes.append(contentsOf: [0xFF, 0xFF, 0xFF, 0xFF])
            return
        }
        bytes.append(bigEndian: UInt32(field.count))
        bytes.append(contentsOf: field)
    }

    mutating func add(_ field: String?) { add(field.map { Array($0.utf8) }) }

    mutating func add(_ field: Int64) {
        bytes.append(bigEndian: UInt32(8))
        bytes.append(bigEndian: field)
    }
}

extension [UInt8] {
    fileprivate mutating func append(bigEndian number: some FixedWidthInteger) {
        for shift in stride(from: number.bitWidth - 8, through: 0, by: -8) {
            append(UInt8(truncatingIfNeeded: number >> shift))
        }
    }
}
