import EventLog
import SessionEngine
import WorksheetKit

/// Knows who a secret belongs to; the registry holds only hashes of them.
struct Doorkeeper: Sendable {
    let registry: any SessionRegistry
    let time: any TimeSource

    /// The facilitator with this key; `nil` for a key that is unknown or was revoked.
    func facilitator(key: String) async throws -> Facilitator? {
        guard let found = try await registry.facilitator(keyHash: Secrets.hash(key)), found.revokedAt == nil else {
            return nil
        }
        return found
    }

    /// What a token makes its bearer; `nil` for a token that is unknown or was revoked.
    func member(token: String, of session: SessionID) async throws -> Member? {
        guard let found = try await registry.token(Secrets.hash(token)), found.session == session,
            found.revokedAt == nil, let role = Role(rawValue: found.role)
        else { return nil }
        switch found.subject {
        case .person(let person): return Member(role: role, person: person, desk: found.desk)
        case .label(let label): return Member(role: role, label: label)
        }
    }

    /// Makes a token for a desk or a board, known by a label of its own.
    func issueToken(_ role: Role, of session: SessionID) async throws -> String {
        try await issueToken(role, of: session, label: Doorkeeper.label(role))
    }

    /// Makes a secret link that can be exchanged for a token of a role, any number of times until it is revoked.
    ///
    /// - Returns: The link as a path, and the label that names it without giving it away.
    func issueLink(_ role: Role, of session: SessionID) async throws -> (path: String, label: String) {
        let secret = Secrets.token()
        let label = Doorkeeper.label(role)
        try await registry.add(
            RoleLink(
                hash: Secrets.hash(secret),
                session: session,
                role: role.rawValue,
                label: label,
                createdAt: time.now()
            )
        )
        return ("/\(role.rawValue)#l=\(secret)", label)
    }

    /// Gives a token for a secret link; `nil` for a link that is unknown or was revoked.
    func exchange(link: String) async throws -> (session: SessionID, role: Role, token: String)? {
        let hash = Secrets.hash(link)
        guard let found = try await registry.link(hash), let role = Role(rawValue: found.role) else { return nil }
        let token = try await issueToken(role, of: found.session, label: found.label)
        // Whoever revokes the link looks for its tokens after that: one of the two sees the other.
        guard try await registry.link(hash) != nil else {
            try await registry.revokeToken(Secrets.hash(token), at: time.now())
            return nil
        }
        return (found.session, role, token)
    }

    /// Gives a token for a board, under a link of its own that nobody is told: a desk can take it back like any other.
    func issueBoard(of session: SessionID) async throws -> (token: String, label: String) {
        let made = try await issueLink(.board, of: session)
        return (try await issueToken(.board, of: session, label: made.label), made.label)
    }

    /// Makes the links with a label, and every token that they were exchanged for, stop working.
    ///
    /// - Returns: False when the session has no such link.
    func revokeLink(_ label: String, of session: SessionID) async throws -> Bool {
        let links = try await registry.links(of: session).filter { $0.label == label }
        let now = time.now()
        for link in links { try await registry.revokeLink(link.hash, at: now) }
        guard !links.isEmpty else { return false }
        _ = try await registry.revokeTokens(of: .label(label), in: session, at: now)
        return true
    }

    /// Gives a token for a seat: to a desk that enters for whoever sits there, or to their own device, which ends that.
    func issueSeat(of person: PersonID, in session: SessionID, desk: String?) async throws -> String? {
        let now = time.now()
        if desk == nil { _ = try await registry.revokeTokens(of: .person(person), in: session, at: now) }
        let secret = Secrets.token()
        do throws(RegistryError) {
            try await registry.add(
                AccessToken(
                    hash: Secrets.hash(secret),
                    session: session,
                    role: Role.participant.rawValue,
                    subject: .person(person),
                    desk: desk,
                    createdAt: now
                )
            )
        } catch {
            // Somebody who was removed meanwhile has no seat to give.
            guard error == .notFound else { throw error }
            return nil
        }
        return secret
    }

    private func issueToken(_ role: Role, of session: SessionID, label: String) async throws -> String {
        let secret = Secrets.token()
        try await registry.add(
            AccessToken(
                hash: Secrets.hash(secret),
                session: session,
                role: role.rawValue,
                subject: .label(label),
                createdAt: time.now()
            )
        )
        return secret
    }

    private static func label(_ role: Role) -> String { "\(role.rawValue)-\(Secrets.invite().prefix(8))" }
}
