import EventLog
import Synchronization
import WorkshopPrimitives

/// Gives out tickets for one download each, because a browser's download carries no token.
final class TicketDesk: Sendable {
    /// How long a ticket is good, in milliseconds.
    static let lifetime: Int64 = 60_000

    struct Ticket: Sendable {
        let session: SessionID
        let language: Language
        let expires: Timestamp
    }

    private let tickets = Mutex<[String: Ticket]>([:])

    /// Makes a ticket for a session's report.
    func issue(_ session: SessionID, language: Language, now: Timestamp) -> String {
        let secret = Secrets.invite()
        tickets.withLock { tickets in
            tickets = tickets.filter { $0.value.expires > now }
            tickets[secret] = Ticket(
                session: session,
                language: language,
                expires: now.adding(milliseconds: TicketDesk.lifetime)
            )
        }
        return secret
    }

    /// Takes a ticket in; it works once.
    func redeem(_ secret: String, now: Timestamp) -> Ticket? {
        tickets.withLock { $0.removeValue(forKey: secret) }.flatMap { $0.expires > now ? $0 : nil }
    }
}
