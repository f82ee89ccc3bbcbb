public import WorkshopPrimitives

/// The port to everything about sessions that is not a fact in a log: who, with which secrets, for how long.
///
/// Secrets come in as hashes only. Looking up answers `nil` for what isn't there; changing what isn't there throws
/// `notFound`, and changing anything of a purged session throws `purged`. Every call is one transaction, on disk
/// before it returns. Listings have a fixed order: oldest first, by id where that is equal.
public protocol SessionRegistry: FacilitatorRegistry, PeopleRegistry, CredentialRegistry, ContentRegistry,
    InstrumentRegistry, PublicationRegistry
{
    /// Adds a session together with the content it was made with.
    ///
    /// Throws `alreadyExists` for a known id or invite, `codeTaken`, `notFound` for an unknown owner, `hashMismatch`.
    func create(_ session: SessionRecord, content: [FrozenContent]) async throws(RegistryError)

    /// The session with an id, also when it has been closed or purged.
    func session(_ id: SessionID) async throws(RegistryError) -> SessionRecord?

    /// The open session that has a join code.
    func openSession(code: String) async throws(RegistryError) -> SessionRecord?

    /// The open session that has an invite.
    func openSession(inviteHash: Digest) async throws(RegistryError) -> SessionRecord?

    /// The sessions that a facilitator owns.
    func sessions(ownedBy owner: FacilitatorID) async throws(RegistryError) -> [SessionRecord]

    /// The sessions in a state; those that are open are what a server takes up again when it starts.
    func sessions(in state: SessionState) async throws(RegistryError) -> [SessionRecord]

    /// Replaces the settings.
    func setSettings(_ settings: [UInt8], of session: SessionID) async throws(RegistryError)

    /// Replaces the owners; throws `notFound` when one isn't known.
    func setOwners(_ owners: Set<FacilitatorID>, of session: SessionID) async throws(RegistryError)

    /// Gives a session another join code, or none; throws `codeTaken` when another session has it, open or closed.
    func setJoinCode(_ code: String?, of session: SessionID) async throws(RegistryError)

    /// Gives a session another invite, or none; throws `alreadyExists` when another session has it.
    func setInvite(_ hash: Digest?, of session: SessionID) async throws(RegistryError)

    /// Sets the moment from which the session has to be purged.
    func setRetention(until moment: Timestamp, of session: SessionID) async throws(RegistryError)

    /// Closes a session: nobody can join any more; code, links and tokens are kept for when it reopens.
    func close(_ session: SessionID) async throws(RegistryError)

    /// Opens a closed session again.
    func reopen(_ session: SessionID) async throws(RegistryError)

    /// The sessions that have to be purged at a moment.
    func sessionsDue(at moment: Timestamp) async throws(RegistryError) -> [SessionID]

    /// Takes away everything of a session but the fact that it existed, in one transaction with its log.
    ///
    /// People, tokens, links, owners, settings, code, invite and what was published go, all payloads of its log are
    /// erased, the log takes nothing any more, and content that no other session was made with goes too. The bytes are gone from the
    /// store's own files when this returns; backups have to expire. May be repeated.
    func purge(_ session: SessionID) async throws(RegistryError)
}

/// The part of the registry about those who may make sessions.
public protocol FacilitatorRegistry: Sendable {
    /// Adds a facilitator; throws `alreadyExists` for a known id or key.
    func add(_ facilitator: Facilitator) async throws(RegistryError)

    /// The facilitator with an id, also when revoked.
    func facilitator(_ id: FacilitatorID) async throws(RegistryError) -> Facilitator?

    /// The facilitator whose working key has this hash.
    func facilitator(keyHash: Digest) async throws(RegistryError) -> Facilitator?

    /// All facilitators, also those revoked.
    func facilitators() async throws(RegistryError) -> [Facilitator]

    /// Replaces a facilitator's key and undoes a revocation; throws `alreadyExists` for a known key.
    func rotateKey(of id: FacilitatorID, to keyHash: Digest) async throws(RegistryError)

    /// Makes a facilitator's key stop working; the first moment stays when repeated.
    func revoke(_ id: FacilitatorID, at moment: Timestamp) async throws(RegistryError)
}

/// The part of the registry about those who take part in sessions.
public protocol PeopleRegistry: Sendable {
    /// Adds a person with their first token, which is made at `joinedAt`, in one transaction.
    ///
    /// Throws `alreadyExists` for a known id or token, `handleTaken`, and `sessionClosed` when nobody can join.
    func add(_ person: Person, tokenHash: Digest, role: String) async throws(RegistryError)

    /// The person with an id, also when removed.
    func person(_ id: PersonID, in session: SessionID) async throws(RegistryError) -> Person?

    /// Everybody who takes or took part, also those removed.
    func people(of session: SessionID) async throws(RegistryError) -> [Person]

    /// Replaces what a person may change: handle, name, perspective and `showName`; other properties are not looked at.
    func update(_ person: Person) async throws(RegistryError)

    /// Removes a person and revokes their tokens, in one transaction; the first moment stays when repeated.
    func remove(_ id: PersonID, from session: SessionID, at moment: Timestamp) async throws(RegistryError)

    /// Undoes a removal in one transaction: the tokens that it revoked work again, those revoked earlier don't.
    func restore(_ id: PersonID, to session: SessionID) async throws(RegistryError)
}

/// The part of the registry about links and tokens, by their hashes.
public protocol CredentialRegistry: Sendable {
    /// Adds a token; throws `alreadyExists`, and `notFound` for a person who isn't there or was removed.
    func add(_ token: AccessToken) async throws(RegistryError)

    /// The working token with a hash.
    func token(_ hash: Digest) async throws(RegistryError) -> AccessToken?

    /// Makes a token stop working; the first moment stays when repeated.
    func revokeToken(_ hash: Digest, at moment: Timestamp) async throws(RegistryError)

    /// Makes all tokens of somebody stop working and answers how many did work; for a desk also those by which it
    /// entered for others.
    func revokeTokens(
        of subject: TokenSubject,
        in session: SessionID,
        at moment: Timestamp
    ) async throws(RegistryError) -> Int

    /// Adds a link; throws `alreadyExists`.
    func add(_ link: RoleLink) async throws(RegistryError)

    /// The working link with a hash.
    func link(_ hash: Digest) async throws(RegistryError) -> RoleLink?

    /// All links of a session, also those revoked.
    func links(of session: SessionID) async throws(RegistryError) -> [RoleLink]

    /// Makes a link stop working, not the tokens it was exchanged for; the first moment stays when repeated.
    func revokeLink(_ hash: Digest, at moment: Timestamp) async throws(RegistryError)
}

/// The part of the registry about frozen content and agenda templates.
public protocol ContentRegistry: Sendable {
    /// Adds content to what a session was made with; the same content twice is kept once. Throws `hashMismatch`.
    func put(_ content: FrozenContent, for session: SessionID) async throws(RegistryError)

    /// The bytes with a hash.
    func content(_ hash: Digest) async throws(RegistryError) -> [UInt8]?

    /// The hashes of what a session was made with, in order of the hash.
    func content(of session: SessionID) async throws(RegistryError) -> [Digest]

    /// Keeps a template, in place of the one with that id; throws `notFound` for an unknown owner.
    ///
    /// A template stays with its owner: putting it for another facilitator throws `alreadyExists`.
    func put(_ template: AgendaTemplate) async throws(RegistryError)

    /// The template with an id.
    func template(_ id: TemplateID) async throws(RegistryError) -> AgendaTemplate?

    /// The templates of a facilitator.
    func templates(of owner: FacilitatorID) async throws(RegistryError) -> [AgendaTemplate]

    /// Removes a template.
    func removeTemplate(_ id: TemplateID) async throws(RegistryError)
}
