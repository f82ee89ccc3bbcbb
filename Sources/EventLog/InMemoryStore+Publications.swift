public import WorkshopPrimitives

// What each function does is said once, at the protocol it comes from.
extension InMemoryStore {
    /// See `PublicationRegistry`.
    public func publish(_ publication: Publication, files: [PublishedFile]) throws(RegistryError) {
        let session = publication.session
        _ = try registry.changeable(session)
        guard !registry.publications.values.contains(where: { $0.isRival(of: publication) }) else {
            throw .alreadyExists
        }
        registry.publications[session] = publication
        registry.published[session] = files.reduce(into: [:]) { $0[$1.name] = $1.bytes }
    }

    /// See `PublicationRegistry`.
    public func put(_ files: [PublishedFile], notes: [UInt8]?, of publication: Publication) throws(RegistryError) {
        let session = publication.session
        guard let found = registry.publications[session], found.secret == publication.secret,
            found.revision == publication.revision
        else { throw .notFound }
        if let notes { registry.publications[session]?.notes = notes }
        for file in files { registry.published[session, default: [:]][file.name] = file.bytes }
    }

    /// See `PublicationRegistry`.
    public func wipeFiles(publishedBy session: SessionID) throws(RegistryError) {
        _ = try registry.changeable(session)
        registry.publications[session]?.revision += 1
        registry.published[session] = nil
    }

    /// See `PublicationRegistry`.
    public func publication(secretHash: Digest) -> Publication? {
        registry.publications.values.first { $0.secretHash == secretHash }
    }

    /// See `PublicationRegistry`.
    public func publication(of session: SessionID) -> Publication? { registry.publications[session] }

    /// See `PublicationRegistry`.
    public func file(_ name: String, ofPublication secretHash: Digest) -> [UInt8]? {
        publication(secretHash: secretHash).flatMap { registry.published[$0.session]?[name] }
    }

    /// See `PublicationRegistry`.
    public func files(ofPublication secretHash: Digest) -> [String] {
        publication(secretHash: secretHash).map { (registry.published[$0.session] ?? [:]).keys.sorted() } ?? []
    }

    /// See `PublicationRegistry`.
    public func unpublish(_ session: SessionID) throws(RegistryError) {
        _ = try registry.changeable(session)
        registry.publications[session] = nil
        registry.published[session] = nil
    }

    /// See `PublicationRegistry`.
    public func publicationsEnded(at moment: Timestamp) -> [SessionID] {
        registry.publications.values.filter { $0.until <= moment }.inOrder(of: \.until, \.session).map(\.session)
    }
}

extension Publication {
    fileprivate func isRival(of other: Publication) -> Bool { secret == other.secret && session != other.session }
}
