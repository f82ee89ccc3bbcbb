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
        case .person(let person): return Member(role: role, person: person)
        case .label(let label): return Member(role: role, label: label)
        }
    }

    /// Makes a token for a desk or a board.
    func issueToken(_ role: Role, of session: SessionID) async throws -> String {
        let secret = Secrets.token()
        let label = "\(role.rawValue)-\(Secrets.invite().prefix(6))"
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

    /// Makes a secret link that can be exchanged for a token of a role, any number of times until it is revoked.
    func issueLink(_ role: Role, of session: SessionID) async throws -> String {
        let secret = Secrets.token()
        try await registry.add(
            RoleLink(
                hash: Secrets.hash(secret),
                session: session,
                role: role.rawValue,
                label: role.rawValue,
                createdAt: time.now()
            )
        )
        return "/\(role.rawValue)#l=\(secret)"
    }

    /// What a secret link gives entry to; `nil` for a link that is unknown or was revoked.
    func entry(link: String) async throws -> (session: SessionID, role: Role)? {
        guard let found = try await registry.link(Secrets.hash(link)), found.revokedAt == nil,
            let role = Role(rawValue: found.role)
        else { return nil }
        return (found.session, role)
    }
}
