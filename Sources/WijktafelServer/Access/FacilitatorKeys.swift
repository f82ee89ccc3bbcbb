import EventLog
import SessionEngine
import WorksheetKit

/// Makes, sets and rotates the keys that facilitators open sessions with.
struct FacilitatorKeys {
    let registry: any SessionRegistry
    let time: any TimeSource

    /// The least length of a key that somebody sets: 128 random bits in base64url.
    static let minimumLength = 22

    /// Sees to it that there is a facilitator.
    ///
    /// - Parameter given: A key from a file or the environment; it replaces the first facilitator's key.
    /// - Returns: A new random key when one was made; it is never to be had again.
    /// - Throws: `StartFailure` when the given key is too short, `RegistryError` when the registry fails.
    func ensure(_ given: String?) async throws -> String? {
        let all = try await registry.facilitators().filter { $0.revokedAt == nil }
        if let given {
            guard given.utf8.count >= FacilitatorKeys.minimumLength else {
                throw StartFailure(lines: ["The facilitator's key is too short: use at least 22 random characters."])
            }
            let hash = Secrets.hash(given)
            if all.contains(where: { $0.keyHash == hash }) { return nil }
            if let first = all.first {
                try await registry.rotateKey(of: first.id, to: hash)
            } else {
                try await add(name: "begeleider", hash: hash)
            }
            return nil
        }
        guard all.isEmpty else { return nil }
        return try await make(name: "begeleider")
    }

    /// Makes a facilitator with a random key, and returns the key.
    func make(name: String) async throws -> String {
        let key = Secrets.token()
        try await add(name: name, hash: Secrets.hash(key))
        return key
    }

    /// Gives a facilitator a new random key, and returns it; the old one stops working at once.
    func rotate(_ id: FacilitatorID) async throws -> String {
        let key = Secrets.token()
        try await registry.rotateKey(of: id, to: Secrets.hash(key))
        return key
    }

    private func add(name: String, hash: Digest) async throws {
        try await registry.add(
            Facilitator(
                id: FacilitatorID(rawValue: Secrets.invite()),
                name: name,
                keyHash: hash,
                createdAt: time.now()
            )
        )
    }
}
