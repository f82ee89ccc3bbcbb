import EventLog
import SessionEngine
import WorkshopPrimitives

/// Gives out tickets for one download each, because a browser's download carries no token.
final class TicketDesk: Sendable {
    /// How long a ticket is good, in milliseconds.
    static let lifetime: Int64 = 60_000

    /// What a ticket is for.
    enum Purpose: Sendable, Hashable {
        /// The whole report as HTML, to keep.
        case report(Language)
        /// A report as HTML, to look at.
        case preview(ReportChoices)
        /// The questions on paper, to print: all of them, or one item's.
        case paper(Language?, ItemID?)
        /// A file that was made.
        case export(String)
        /// A form of a published outcome, by the hash of the secret that was shown.
        case outcome(Digest, form: String)
        /// Sessions side by side.
        case comparison(ComparisonRoutes.Order)
    }

    struct Ticket: Sendable {
        let session: SessionID
        let purpose: Purpose
    }

    private let tickets = SingleUse<Ticket>(lifetime: TicketDesk.lifetime)

    /// Makes a ticket.
    func issue(_ session: SessionID, for purpose: Purpose, now: Timestamp) -> String {
        tickets.issue(Ticket(session: session, purpose: purpose), now: now)
    }

    /// Takes a ticket in; it works once.
    func redeem(_ secret: String, now: Timestamp) -> Ticket? {
        tickets.redeem(secret, now: now)
    }
}
