public import WorkshopPrimitives

/// Somebody who takes part in a session.
public struct Person: Hashable, Sendable {
    /// The id, unique within the session.
    public var id: PersonID
    /// The session.
    public var session: SessionID
    /// The neutral two words, unique within the session.
    public var handle: String
    /// The name, if they gave one.
    public var name: String?
    /// The perspective they chose; `nil` when they chose none.
    public var perspective: String?
    /// Whether they agreed to being shown by name where the session's privacy level allows it.
    public var showName: Bool
    /// When they joined.
    public var joinedAt: Timestamp
    /// When they were removed; `nil` when they weren't.
    public var removedAt: Timestamp?

    /// Makes a person from its parts.
    public init(
        id: PersonID,
        session: SessionID,
        handle: String,
        name: String? = nil,
        perspective: String? = nil,
        showName: Bool = false,
        joinedAt: Timestamp,
        removedAt: Timestamp? = nil
    ) {
        self.id = id
        self.session = session
        self.handle = handle
        self.name = name
        self.perspective = perspective
        self.showName = showName
        self.joinedAt = joinedAt
        self.removedAt = removedAt
    }
}

/// A secret link to a session, which the page exchanges for a token of the role.
public struct RoleLink: Hashable, Sendable {
    /// The hash of the link's secret.
    public var hash: Digest
    /// The session it opens.
    public var session: SessionID
    /// The role it gives.
    public var role: String
    /// What the desk calls it.
    public var label: String
    /// When it was made.
    public var createdAt: Timestamp
    /// When it was revoked; `nil` while it works.
    public var revokedAt: Timestamp?

    /// Makes a link from its parts.
    public init(
        hash: Digest,
        session: SessionID,
        role: String,
        label: String,
        createdAt: Timestamp,
        revokedAt: Timestamp? = nil
    ) {
        self.hash = hash
        self.session = session
        self.role = role
        self.label = label
        self.createdAt = createdAt
        self.revokedAt = revokedAt
    }
}

/// Whom a token stands for.
public enum TokenSubject: Hashable, Sendable {
    /// A participant.
    case person(PersonID)
    /// A desk, a screen or whatever else has a role, by its label.
    case label(String)
}

/// What a browser shows to speak in a role in one session.
public struct AccessToken: Hashable, Sendable {
    /// The hash of the token.
    public var hash: Digest
    /// The session it works in.
    public var session: SessionID
    /// The role it gives.
    public var role: String
    /// Whom it stands for.
    public var subject: TokenSubject
    /// The label of the desk that enters for the person; `nil` when people speak for themselves.
    public var desk: String?
    /// When it was made.
    public var createdAt: Timestamp
    /// When it was revoked; `nil` while it works.
    public var revokedAt: Timestamp?

    /// Makes a token from its parts.
    public init(
        hash: Digest,
        session: SessionID,
        role: String,
        subject: TokenSubject,
        desk: String? = nil,
        createdAt: Timestamp,
        revokedAt: Timestamp? = nil
    ) {
        self.hash = hash
        self.session = session
        self.role = role
        self.subject = subject
        self.desk = desk
        self.createdAt = createdAt
        self.revokedAt = revokedAt
    }
}
