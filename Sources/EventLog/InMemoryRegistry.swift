internal import WorkshopPrimitives

/// The registry of the in-memory store: the plainest thing that keeps the contract.
struct InMemoryRegistry {
    var facilitators: [FacilitatorID: Facilitator] = [:]
    var sessions: [SessionID: SessionRecord] = [:]
    var people: [SessionID: [PersonID: Person]] = [:]
    var tokens: [Digest: AccessToken] = [:]
    var links: [Digest: RoleLink] = [:]
    var content: [Digest: [UInt8]] = [:]
    var frozen: [SessionID: Set<Digest>] = [:]
    var templates: [TemplateID: AgendaTemplate] = [:]
    var instruments: [FacilitatorID: [String: OwnInstrument]] = [:]
    var publications: [SessionID: Publication] = [:]
    var published: [SessionID: [String: [UInt8]]] = [:]

    /// The session with an id, provided that it may change.
    func changeable(_ id: SessionID) throws(RegistryError) -> SessionRecord {
        guard let session = sessions[id] else { throw .notFound }
        guard session.state != .purged else { throw .purged }
        return session
    }

    mutating func change(
        _ id: SessionID,
        _ body: (inout SessionRecord) throws(RegistryError) -> Void
    ) throws(RegistryError) {
        var session = try changeable(id)
        try body(&session)
        sessions[id] = session
    }

    func checkKnown(_ owners: Set<FacilitatorID>) throws(RegistryError) {
        guard owners.allSatisfy({ facilitators[$0] != nil }) else { throw .notFound }
    }

    func checkFree(code: String?, for id: SessionID) throws(RegistryError) {
        guard let code, sessions.values.contains(where: { $0.joinCode == code && $0.id != id }) else { return }
        throw .codeTaken
    }

    func checkFree(invite: Digest?, for id: SessionID) throws(RegistryError) {
        guard let invite, sessions.values.contains(where: { $0.inviteHash == invite && $0.id != id }) else { return }
        throw .alreadyExists
    }

    mutating func freeze(_ item: FrozenContent, for session: SessionID) {
        content[item.hash] = item.bytes
        frozen[session, default: []].insert(item.hash)
    }

    mutating func purge(_ id: SessionID) throws(RegistryError) {
        guard let session = sessions[id] else { throw .notFound }
        sessions[id] = SessionRecord(
            id: id,
            createdAt: session.createdAt,
            owners: [],
            settings: [],
            state: .purged,
            retainUntil: session.retainUntil
        )
        people[id] = nil
        tokens = tokens.filter { $0.value.session != id }
        links = links.filter { $0.value.session != id }
        publications[id] = nil
        published[id] = nil
        frozen[id] = nil
        let shared = frozen.values.reduce(into: Set()) { $0.formUnion($1) }
        content = content.filter { shared.contains($0.key) }
    }
}

extension InMemoryRegistry {
    mutating func add(_ person: Person, tokenHash: Digest, role: String) throws(RegistryError) {
        guard try changeable(person.session).state == .open else { throw .sessionClosed }
        guard people[person.session]?[person.id] == nil, tokens[tokenHash] == nil else { throw .alreadyExists }
        try checkFree(handle: person)
        people[person.session, default: [:]][person.id] = person
        tokens[tokenHash] = AccessToken(
            hash: tokenHash,
            session: person.session,
            role: role,
            subject: .person(person.id),
            createdAt: person.joinedAt
        )
    }

    mutating func changePerson(
        _ id: PersonID,
        in session: SessionID,
        _ body: (inout Person) throws(RegistryError) -> Void
    ) throws(RegistryError) {
        _ = try changeable(session)
        guard var person = people[session]?[id] else { throw .notFound }
        try body(&person)
        people[session]?[id] = person
    }

    func checkFree(handle person: Person) throws(RegistryError) {
        let others = (people[person.session] ?? [:]).values.filter { $0.id != person.id }
        guard !others.contains(where: { $0.handle == person.handle }) else { throw .handleTaken }
    }

    mutating func add(_ token: AccessToken) throws(RegistryError) {
        _ = try changeable(token.session)
        guard tokens[token.hash] == nil else { throw .alreadyExists }
        if case .person(let id) = token.subject {
            guard let person = people[token.session]?[id], person.removedAt == nil else { throw .notFound }
        }
        tokens[token.hash] = token
    }

    /// Makes the tokens work again that a removal at a moment had revoked.
    mutating func allowTokens(of subject: TokenSubject, in session: SessionID, revokedAt moment: Timestamp?) {
        guard let moment else { return }
        for (hash, token) in tokens
        where token.session == session && token.subject == subject && token.revokedAt == moment {
            tokens[hash]?.revokedAt = nil
        }
    }

    mutating func revokeTokens(of subject: TokenSubject, in session: SessionID, at moment: Timestamp) -> Int {
        let working = tokens.values.filter { token in
            let isBehalf = token.desk.map { TokenSubject.label($0) == subject } ?? false
            return token.session == session && (token.subject == subject || isBehalf) && token.revokedAt == nil
        }
        for token in working { tokens[token.hash]?.revokedAt = moment }
        return working.count
    }
}

extension Array {
    /// Sorted by one property and, where that is equal, by another, so that every listing has one order.
    func inOrder(of first: (Element) -> some Comparable, _ second: (Element) -> some Comparable) -> [Element] {
        sorted { (first($0), second($0)) < (first($1), second($1)) }
    }
}
