public import WorkshopPrimitives

/// Who caused a record.
public enum RecordActor: Hashable, Sendable {
    /// A participant.
    case person(PersonID)
    /// A facilitator at the desk, by the label of the desk; never a name.
    case desk(String)
    /// A participant for whom somebody at a desk enters what they said: the person, and the label of the desk.
    case behalf(PersonID, desk: String)
    /// The server itself: a timer that ended, an upgrade, an erasure.
    case system
}

extension RecordActor {
    /// The kind of actor as the chain and the stores write it.
    public var kind: String {
        switch self {
        case .person: "person"
        case .desk: "desk"
        case .behalf: "behalf"
        case .system: "system"
        }
    }

    /// The person's id, the desk's label or both as the chain and the stores write it; `nil` for the system.
    public var subject: String? {
        switch self {
        case .person(let person): person.rawValue
        case .desk(let label): label
        case .behalf(let person, let desk): "\(person.rawValue) \(desk)"
        case .system: nil
        }
    }

    /// The person whose answer it is, whoever's hands it came through.
    public var person: PersonID? {
        switch self {
        case .person(let person), .behalf(let person, _): person
        case .desk, .system: nil
        }
    }

    /// Reads an actor as a store wrote it; `nil` when no actor is written like that.
    public init?(kind: String, subject: String?) {
        switch (kind, subject) {
        case ("person", let subject?): self = .person(PersonID(rawValue: subject))
        case ("desk", let subject?): self = .desk(subject)
        case ("behalf", let subject?):
            // Neither an id nor a label has a space in it.
            let parts = subject.split(separator: " ")
            guard parts.count == 2 else { return nil }
            self = .behalf(PersonID(rawValue: String(parts[0])), desk: String(parts[1]))
        case ("system", nil): self = .system
        default: return nil
        }
    }
}

/// What is known about a fact besides its payload; never erased, so nothing personal belongs here.
public struct RecordMetadata: Hashable, Sendable {
    /// When it happened, by the server's clock; the order of facts is their version, never this.
    public var time: Timestamp
    /// The agenda item it belongs to; `nil` for a fact of the session as a whole.
    public var item: ItemID?
    /// The worksheet instance it belongs to; `nil` for a fact of the core.
    public var worksheet: WorksheetID?
    /// The name of the kind of fact.
    public var type: String
    /// The version of the payload's shape, from 1.
    public var schema: Int
    /// Who caused it.
    public var actor: RecordActor
    /// The client's id of the command it came from; `nil` when there was none.
    public var command: CommandID?
    /// Whether the payload holds free text or other personal data that erasure has to find.
    public var personal: Bool

    /// Makes metadata from its parts.
    public init(
        time: Timestamp,
        item: ItemID? = nil,
        worksheet: WorksheetID? = nil,
        type: String,
        schema: Int = 1,
        actor: RecordActor,
        command: CommandID? = nil,
        personal: Bool = false
    ) {
        self.time = time
        self.item = item
        self.worksheet = worksheet
        self.type = type
        self.schema = schema
        self.actor = actor
        self.command = command
        self.personal = personal
    }
}

/// A fact that is about to be recorded.
public struct NewRecord: Hashable, Sendable {
    /// What is known about it besides its payload.
    public var metadata: RecordMetadata
    /// The bytes as they are stored and hashed; nothing ever re-encodes them.
    public var payload: [UInt8]

    /// Makes a fact from its parts.
    public init(_ metadata: RecordMetadata, payload: [UInt8]) {
        self.metadata = metadata
        self.payload = payload
    }
}

/// Facts of one session that are recorded together or not at all.
public struct Append: Hashable, Sendable {
    /// The session whose log grows.
    public var session: SessionID
    /// The version that the log has to be at, 0 when empty; at any other version the append is refused.
    public var expectedVersion: Int
    /// The facts, in order; the first becomes version `expectedVersion + 1`.
    public var records: [NewRecord]

    /// Makes an append from its parts.
    public init(session: SessionID, expectedVersion: Int, records: [NewRecord]) {
        self.session = session
        self.expectedVersion = expectedVersion
        self.records = records
    }
}

/// A recorded fact: a link of a session's chain.
///
/// Payload and salt are erased together; everything else stays, so that the chain can still be verified.
public struct LogRecord: Hashable, Sendable {
    /// The session it belongs to.
    public let session: SessionID
    /// Its place in the session's log, from 1 without gaps.
    public let version: Int
    /// What is known about it besides its payload.
    public let metadata: RecordMetadata
    /// The stored bytes; `nil` once erased.
    public internal(set) var payload: [UInt8]?
    /// The 16 random bytes that keep an erased payload from being guessed by its seal; `nil` once erased.
    public internal(set) var salt: [UInt8]?
    /// The hash of salt and payload (see `HashChain`); stays when they are erased.
    public let seal: Digest
    /// The hash of this record and, through the previous one, of all before it (see `HashChain`).
    public let hash: Digest

    /// Takes a record as a store holds it; nothing is verified.
    public init(
        session: SessionID,
        version: Int,
        metadata: RecordMetadata,
        payload: [UInt8]?,
        salt: [UInt8]?,
        seal: Digest,
        hash: Digest
    ) {
        self.session = session
        self.version = version
        self.metadata = metadata
        self.payload = payload
        self.salt = salt
        self.seal = seal
        self.hash = hash
    }

    /// The end of a chain whose last record this is.
    public var head: ChainHead { ChainHead(version: version, hash: hash) }
}
