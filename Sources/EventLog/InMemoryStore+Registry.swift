public import WorkshopPrimitives

// What each function does is said once, at the protocol it comes from.
extension InMemoryStore: SessionRegistry {
    /// See `SessionRegistry`.
    public func create(_ session: SessionRecord, content: [FrozenContent]) throws(RegistryError) {
        guard registry.sessions[session.id] == nil else { throw .alreadyExists }
        try registry.checkKnown(session.owners)
        try registry.checkFree(code: session.joinCode, for: session.id)
        try registry.checkFree(invite: session.inviteHash, for: session.id)
        for item in content { try item.check() }
        registry.sessions[session.id] = session
        for item in content { registry.freeze(item, for: session.id) }
    }

    /// See `SessionRegistry`.
    public func session(_ id: SessionID) -> SessionRecord? { registry.sessions[id] }

    /// See `SessionRegistry`.
    public func openSession(code: String) -> SessionRecord? {
        registry.sessions.values.first { $0.state == .open && $0.joinCode == code }
    }

    /// See `SessionRegistry`.
    public func openSession(inviteHash: Digest) -> SessionRecord? {
        registry.sessions.values.first { $0.state == .open && $0.inviteHash == inviteHash }
    }

    /// See `SessionRegistry`.
    public func sessions(ownedBy owner: FacilitatorID) -> [SessionRecord] {
        registry.sessions.values.filter { $0.owners.contains(owner) }.inOrder(of: \.createdAt, \.id)
    }

    /// See `SessionRegistry`.
    public func sessions(in state: SessionState) -> [SessionRecord] {
        registry.sessions.values.filter { $0.state == state }.inOrder(of: \.createdAt, \.id)
    }

    /// See `SessionRegistry`.
    public func setSettings(_ settings: [UInt8], of session: SessionID) throws(RegistryError) {
        try registry.change(session) { $0.settings = settings }
    }

    /// See `SessionRegistry`.
    public func setOwners(_ owners: Set<FacilitatorID>, of session: SessionID) throws(RegistryError) {
        _ = try registry.changeable(session)
        try registry.checkKnown(owners)
        try registry.change(session) { $0.owners = owners }
    }

    /// See `SessionRegistry`.
    public func setJoinCode(_ code: String?, of session: SessionID) throws(RegistryError) {
        _ = try registry.changeable(session)
        try registry.checkFree(code: code, for: session)
        try registry.change(session) { $0.joinCode = code }
    }

    /// See `SessionRegistry`.
    public func setInvite(_ hash: Digest?, of session: SessionID) throws(RegistryError) {
        _ = try registry.changeable(session)
        try registry.checkFree(invite: hash, for: session)
        try registry.change(session) { $0.inviteHash = hash }
    }

    /// See `SessionRegistry`.
    public func setRetention(until moment: Timestamp, of session: SessionID) throws(RegistryError) {
        try registry.change(session) { $0.retainUntil = moment }
    }

    /// See `SessionRegistry`.
    public func close(_ session: SessionID) throws(RegistryError) {
        try registry.change(session) { $0.state = .closed }
    }

    /// See `SessionRegistry`.
    public func reopen(_ session: SessionID) throws(RegistryError) {
        try registry.change(session) { $0.state = .open }
    }

    /// See `SessionRegistry`.
    public func sessionsDue(at moment: Timestamp) -> [SessionID] {
        registry.sessions.values
            .filter { $0.state != .purged && $0.retainUntil <= moment }
            .inOrder(of: \.createdAt, \.id)
            .map(\.id)
    }
}

extension InMemoryStore {
    /// See `FacilitatorRegistry`.
    public func add(_ facilitator: Facilitator) throws(RegistryError) {
        guard registry.facilitators[facilitator.id] == nil, holder(of: facilitator.keyHash) == nil else {
            throw .alreadyExists
        }
        registry.facilitators[facilitator.id] = facilitator
    }

    /// See `FacilitatorRegistry`.
    public func facilitator(_ id: FacilitatorID) -> Facilitator? { registry.facilitators[id] }

    /// See `FacilitatorRegistry`.
    public func facilitator(keyHash: Digest) -> Facilitator? {
        holder(of: keyHash).flatMap { $0.revokedAt == nil ? $0 : nil }
    }

    /// See `FacilitatorRegistry`.
    public func facilitators() -> [Facilitator] {
        Array(registry.facilitators.values).inOrder(of: \.createdAt, \.id)
    }

    /// See `FacilitatorRegistry`.
    public func rotateKey(of id: FacilitatorID, to keyHash: Digest) throws(RegistryError) {
        guard registry.facilitators[id] != nil else { throw .notFound }
        guard holder(of: keyHash) == nil else { throw .alreadyExists }
        registry.facilitators[id]?.keyHash = keyHash
        registry.facilitators[id]?.revokedAt = nil
    }

    /// See `FacilitatorRegistry`.
    public func revoke(_ id: FacilitatorID, at moment: Timestamp) throws(RegistryError) {
        guard let facilitator = registry.facilitators[id] else { throw .notFound }
        registry.facilitators[id]?.revokedAt = facilitator.revokedAt ?? moment
    }

    private func holder(of keyHash: Digest) -> Facilitator? {
        registry.facilitators.values.first { $0.keyHash == keyHash }
    }
}
