public import WorkshopPrimitives

extension InMemoryStore {
    /// See `PeopleRegistry`.
    public func add(_ person: Person, tokenHash: Digest, role: String) throws(RegistryError) {
        try registry.add(person, tokenHash: tokenHash, role: role)
    }

    /// See `PeopleRegistry`.
    public func person(_ id: PersonID, in session: SessionID) -> Person? { registry.people[session]?[id] }

    /// See `PeopleRegistry`.
    public func people(of session: SessionID) -> [Person] {
        Array((registry.people[session] ?? [:]).values).inOrder(of: \.joinedAt, \.id)
    }

    /// See `PeopleRegistry`.
    public func update(_ person: Person) throws(RegistryError) {
        let registry = registry
        try self.registry.changePerson(person.id, in: person.session) { known throws(RegistryError) in
            try registry.checkFree(handle: person)
            known.handle = person.handle
            known.name = person.name
            known.perspective = person.perspective
            known.showName = person.showName
        }
    }

    /// See `PeopleRegistry`.
    public func remove(_ id: PersonID, from session: SessionID, at moment: Timestamp) throws(RegistryError) {
        try registry.changePerson(id, in: session) { $0.removedAt = $0.removedAt ?? moment }
        _ = registry.revokeTokens(of: .person(id), in: session, at: moment)
    }

    /// See `PeopleRegistry`.
    public func restore(_ id: PersonID, to session: SessionID) throws(RegistryError) {
        let removedAt = registry.people[session]?[id]?.removedAt
        try registry.changePerson(id, in: session) { $0.removedAt = nil }
        registry.allowTokens(of: .person(id), in: session, revokedAt: removedAt)
    }
}

extension InMemoryStore {
    /// See `CredentialRegistry`.
    public func add(_ token: AccessToken) throws(RegistryError) { try registry.add(token) }

    /// See `CredentialRegistry`.
    public func token(_ hash: Digest) -> AccessToken? {
        registry.tokens[hash].flatMap { $0.revokedAt == nil ? $0 : nil }
    }

    /// See `CredentialRegistry`.
    public func revokeToken(_ hash: Digest, at moment: Timestamp) throws(RegistryError) {
        guard let token = registry.tokens[hash] else { throw .notFound }
        registry.tokens[hash]?.revokedAt = token.revokedAt ?? moment
    }

    /// See `CredentialRegistry`.
    public func revokeTokens(
        of subject: TokenSubject,
        in session: SessionID,
        at moment: Timestamp
    ) throws(RegistryError) -> Int {
        _ = try registry.changeable(session)
        return registry.revokeTokens(of: subject, in: session, at: moment)
    }

    /// See `CredentialRegistry`.
    public func add(_ link: RoleLink) throws(RegistryError) {
        _ = try registry.changeable(link.session)
        guard registry.links[link.hash] == nil else { throw .alreadyExists }
        registry.links[link.hash] = link
    }

    /// See `CredentialRegistry`.
    public func link(_ hash: Digest) -> RoleLink? {
        registry.links[hash].flatMap { $0.revokedAt == nil ? $0 : nil }
    }

    /// See `CredentialRegistry`.
    public func links(of session: SessionID) -> [RoleLink] {
        registry.links.values.filter { $0.session == session }.inOrder(of: \.createdAt, \.hash.description)
    }

    /// See `CredentialRegistry`.
    public func revokeLink(_ hash: Digest, at moment: Timestamp) throws(RegistryError) {
        guard let link = registry.links[hash] else { throw .notFound }
        registry.links[hash]?.revokedAt = link.revokedAt ?? moment
    }
}

extension InMemoryStore {
    /// See `ContentRegistry`.
    public func put(_ content: FrozenContent, for session: SessionID) throws(RegistryError) {
        _ = try registry.changeable(session)
        try content.check()
        registry.freeze(content, for: session)
    }

    /// See `ContentRegistry`.
    public func content(_ hash: Digest) -> [UInt8]? { registry.content[hash] }

    /// See `ContentRegistry`.
    public func content(of session: SessionID) -> [Digest] {
        (registry.frozen[session] ?? []).sorted { $0.description < $1.description }
    }

    /// See `ContentRegistry`.
    public func put(_ template: AgendaTemplate) throws(RegistryError) {
        try registry.checkKnown([template.owner])
        guard registry.templates[template.id].map({ $0.owner == template.owner }) ?? true else {
            throw .alreadyExists
        }
        registry.templates[template.id] = template
    }

    /// See `ContentRegistry`.
    public func template(_ id: TemplateID) -> AgendaTemplate? { registry.templates[id] }

    /// See `ContentRegistry`.
    public func templates(of owner: FacilitatorID) -> [AgendaTemplate] {
        registry.templates.values.filter { $0.owner == owner }.inOrder(of: \.updatedAt, \.id)
    }

    /// See `ContentRegistry`.
    public func removeTemplate(_ id: TemplateID) throws(RegistryError) {
        guard registry.templates.removeValue(forKey: id) != nil else { throw .notFound }
    }
}
