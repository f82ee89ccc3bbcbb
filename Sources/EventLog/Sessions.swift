public import WorkshopPrimitives

/// Identifies somebody who may make sessions.
public struct FacilitatorID: Identifier {
    /// The characters of the id.
    public let rawValue: String

    /// Wraps characters that are known to be a facilitator's id.
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// Identifies an agenda that was kept to be used again.
public struct TemplateID: Identifier {
    /// The characters of the id.
    public let rawValue: String

    /// Wraps characters that are known to be a template's id.
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// Somebody who may make sessions; has a key of their own.
public struct Facilitator: Hashable, Sendable {
    /// The id.
    public var id: FacilitatorID
    /// The name, for other facilitators.
    public var name: String
    /// The hash of the key.
    public var keyHash: Digest
    /// When they were added.
    public var createdAt: Timestamp
    /// When the key was revoked; `nil` while it works.
    public var revokedAt: Timestamp?

    /// Makes a facilitator from its parts.
    public init(
        id: FacilitatorID,
        name: String,
        keyHash: Digest,
        createdAt: Timestamp,
        revokedAt: Timestamp? = nil
    ) {
        self.id = id
        self.name = name
        self.keyHash = keyHash
        self.createdAt = createdAt
        self.revokedAt = revokedAt
    }
}

/// How far a session is in its life.
public enum SessionState: String, Hashable, Sendable, CaseIterable {
    /// People can join and take part.
    case open
    /// It can be looked at; nobody can join.
    case closed
    /// Its content and its people are gone; only the fact that it existed is left.
    case purged
}

/// A session as the registry knows it.
///
/// Once purged only `id`, `createdAt`, `state` and `retainUntil` are left; the rest is empty.
public struct SessionRecord: Hashable, Sendable {
    /// The id.
    public var id: SessionID
    /// When it was made.
    public var createdAt: Timestamp
    /// Who may run it.
    public var owners: Set<FacilitatorID>
    /// The settings, in whatever form the caller keeps them.
    public var settings: [UInt8]
    /// The code that people type; `nil` when joining by code is off.
    public var joinCode: String?
    /// The hash of the secret in the QR code; `nil` when joining by QR is off.
    public var inviteHash: Digest?
    /// How far it is in its life.
    public var state: SessionState
    /// The moment from which it has to be purged.
    public var retainUntil: Timestamp

    /// Makes a session from its parts.
    public init(
        id: SessionID,
        createdAt: Timestamp,
        owners: Set<FacilitatorID>,
        settings: [UInt8],
        joinCode: String? = nil,
        inviteHash: Digest? = nil,
        state: SessionState = .open,
        retainUntil: Timestamp
    ) {
        self.id = id
        self.createdAt = createdAt
        self.owners = owners
        self.settings = settings
        self.joinCode = joinCode
        self.inviteHash = inviteHash
        self.state = state
        self.retainUntil = retainUntil
    }
}

/// Bytes of content as a session was made with them, named by their hash.
public struct FrozenContent: Hashable, Sendable {
    /// The hash of the bytes, as the caller knows it; the registry checks it.
    public var hash: Digest
    /// The bytes.
    public var bytes: [UInt8]

    /// Makes content with the hash that it should have.
    public init(hash: Digest, bytes: [UInt8]) {
        self.hash = hash
        self.bytes = bytes
    }

    /// Makes content with the hash that it has.
    public init(_ bytes: [UInt8]) { self.init(hash: Digest(of: bytes), bytes: bytes) }

    /// Throws `hashMismatch` unless the bytes have the hash.
    public func check() throws(RegistryError) {
        guard Digest(of: bytes) == hash else { throw .hashMismatch }
    }
}

/// An agenda that was kept to be used again.
public struct AgendaTemplate: Hashable, Sendable {
    /// The id.
    public var id: TemplateID
    /// Whose it is.
    public var owner: FacilitatorID
    /// What it is called.
    public var title: String
    /// The agenda, in whatever form the caller keeps it.
    public var bytes: [UInt8]
    /// When it was last put.
    public var updatedAt: Timestamp

    /// Makes a template from its parts.
    public init(id: TemplateID, owner: FacilitatorID, title: String, bytes: [UInt8], updatedAt: Timestamp) {
        self.id = id
        self.owner = owner
        self.title = title
        self.bytes = bytes
        self.updatedAt = updatedAt
    }
}
