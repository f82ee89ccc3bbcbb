public import WorkshopPrimitives

/// An outcome that whoever has its link may read, as it was when it was published.
///
/// A session has one at most. The secret is kept as it is, because phones are told the link again after a restart;
/// whoever reads it in the store reads the outcome beside it.
public struct Publication: Hashable, Sendable {
    /// Whose outcome it is.
    public var session: SessionID
    /// What stands in the link.
    public var secret: String
    /// When it was published.
    public var publishedAt: Timestamp
    /// The moment from which nobody may read it any more.
    public var until: Timestamp
    /// What the caller has to know of it, in whatever form the caller keeps that.
    public var notes: [UInt8]
    /// How often its files were wiped; the registry counts.
    public var revision: Int

    /// Makes a publication from its parts.
    public init(
        session: SessionID,
        secret: String,
        publishedAt: Timestamp,
        until: Timestamp,
        notes: [UInt8],
        revision: Int = 0
    ) {
        self.session = session
        self.secret = secret
        self.publishedAt = publishedAt
        self.until = until
        self.notes = notes
        self.revision = revision
    }

    /// The hash that the link is found by.
    public var secretHash: Digest { Secrets.hash(secret) }
}

/// One form in which a published outcome is given out.
public struct PublishedFile: Hashable, Sendable {
    /// What it is called among the files of its publication.
    public var name: String
    /// The bytes.
    public var bytes: [UInt8]

    /// Makes a file.
    public init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
    }
}

/// The part of the registry about outcomes that were published.
public protocol PublicationRegistry: Sendable {
    /// Publishes an outcome with its files, in place of what the session had published before.
    ///
    /// Throws `alreadyExists` when another session has the secret.
    func publish(_ publication: Publication, files: [PublishedFile]) async throws(RegistryError)

    /// Adds files to a publication, in place of those with their names, and replaces its notes where given.
    ///
    /// Throws `notFound` unless it stands in this revision: what was made from before a wiping must not come back.
    func put(
        _ files: [PublishedFile],
        notes: [UInt8]?,
        of publication: Publication
    ) async throws(RegistryError)

    /// Wipes the files of what a session has published and raises its revision; the link stays.
    ///
    /// Somebody's words may stand in them. The bytes are gone from the store's own files when this returns.
    func wipeFiles(publishedBy session: SessionID) async throws(RegistryError)

    /// The publication whose secret has a hash, also when its time is over.
    func publication(secretHash: Digest) async throws(RegistryError) -> Publication?

    /// What a session has published.
    func publication(of session: SessionID) async throws(RegistryError) -> Publication?

    /// The bytes of a file of a publication.
    func file(_ name: String, ofPublication secretHash: Digest) async throws(RegistryError) -> [UInt8]?

    /// The names of the files of a publication, in order.
    func files(ofPublication secretHash: Digest) async throws(RegistryError) -> [String]

    /// Takes back what a session has published; its bytes are gone from the store's own files when this returns.
    func unpublish(_ session: SessionID) async throws(RegistryError)

    /// The sessions of which a publication has ended at a moment.
    func publicationsEnded(at moment: Timestamp) async throws(RegistryError) -> [SessionID]
}
