import EventLog
import SessionEngine
import WorksheetKit

/// The ways into one person's own answers from another device: a secret link, and a code that can be typed.
///
/// Both follow from the phone's own token, one way: the same phone always gets the same, nothing has to be kept on it,
/// and whoever has link or code learns nothing that lets them answer.
struct ReceiptDoor: Sendable {
    /// What registry tokens that open a receipt have for a role: none that a connection can have.
    static let role = "receipt"
    /// The characters of a typed code: 54 bits, which are enough beside the limit on typed attempts.
    static let codeLength = 12

    let registry: any SessionRegistry
    let time: any TimeSource

    /// Opens both ways for the person with a phone's token; the same again for the same phone.
    func open(token: String, _ person: PersonID, _ session: SessionID) async throws -> (link: String, code: String) {
        let link = Secrets.derived(from: token, for: "receipt link")
        let code = JoinCode.derived(
            from: Secrets.bytes(from: token, for: "receipt code"),
            length: ReceiptDoor.codeLength
        )
        for secret in [link, code] { try await keep(secret, person, session) }
        return (link, code)
    }

    private func keep(_ secret: String, _ person: PersonID, _ session: SessionID) async throws {
        let token = AccessToken(
            hash: Secrets.hash(secret),
            session: session,
            role: ReceiptDoor.role,
            subject: .person(person),
            createdAt: time.now()
        )
        do throws(RegistryError) { try await registry.add(token) } catch {
            guard error == .alreadyExists else { throw error }
        }
    }

    /// Whose answers a link or a code opens; `nil` when it opens none.
    func holder(of secret: String) async throws -> (session: SessionID, person: PersonID)? {
        guard let found = try await registry.token(Secrets.hash(secret)), found.role == ReceiptDoor.role,
            case .person(let person) = found.subject
        else { return nil }
        return (found.session, person)
    }

    /// A code as a person types it, or `nil` when it can't be one.
    static func read(_ typed: String) -> String? { JoinCode.read(typed, length: codeLength) }
}
