import EventLog
import SessionEngine
import WebSocketTransport
import WorksheetKit

/// Published outcomes: publishing and taking back for whoever holds a desk's token, reading for whoever has the link.
struct OutcomeRoutes {
    private let services: Services

    init(_ services: Services) { self.services = services }

    /// Publishes the outcome until the end of a day.
    func publish(_ request: HTTPRequest, _ session: SessionID) async throws -> HTTPResponse {
        _ = try await services.desk(request, session)
        var object = try request.object()
        let day = try object.word("until")
        let choices = try ReportChoices(&object)
        try object.finish()
        // Whoever got the link would take what nobody said for what a municipality found.
        guard try await !services.host.session(session).isRehearsal else { throw Problem.rehearsal }
        let until = try await end(of: day, session)
        try await services.host.session(session).check(choices)
        let publication = try await services.outcomes.publish(session, choices, until: until)
        return .json(
            [
                "link": .string("/uitkomst#\(publication.secret)"),
                "publishedAt": .number(Double(publication.publishedAt.milliseconds)),
                "until": .number(Double(publication.until.milliseconds)),
            ],
            status: 201
        )
    }

    /// Takes the outcome back: its link opens nothing any more.
    func takeBack(_ request: HTTPRequest, _ session: SessionID) async throws -> HTTPResponse {
        _ = try await services.desk(request, session)
        guard try await services.outcomes.takeBack(session) else { throw Problem.outcomeGone }
        return HTTPResponse(status: 204)
    }

    /// Tells whoever has the link what the outcome is, and where it can be fetched once.
    func read(_ request: HTTPRequest) async throws -> HTTPResponse {
        var object = try request.object()
        let hash = Secrets.hash(try object.word("secret"))
        try object.finish()
        let (publication, notes, hasPaper) = try await services.outcomes.outcome(hash)
        let address = { (form: String) -> JSON in
            let purpose = TicketDesk.Purpose.outcome(hash, form: form)
            let ticket = services.tickets.issue(publication.session, for: purpose, now: services.time.now())
            return .string("/report/\(ticket)")
        }
        return .json(
            .members([
                ("title", .string(notes.title)), ("language", .string(notes.language.rawValue)),
                ("publishedAt", .number(Double(publication.publishedAt.milliseconds))),
                ("until", .number(Double(publication.until.milliseconds))),
                ("erased", notes.erased > 0 ? .integer(notes.erased) : nil), ("page", address(OutcomeDesk.page)),
                ("pdf", hasPaper ? address(OutcomeDesk.pdf) : nil),
            ])
        )
    }

    /// The local midnight after a day, which is today at the earliest and within what the session is kept.
    private func end(of day: String, _ session: SessionID) async throws -> Timestamp {
        guard let midnight = LocalDay.end(of: day) else { throw Rejection(.malformed, field: "until") }
        guard let record = try await services.registry.session(session) else { throw Problem.sessionGone }
        guard midnight > services.time.now(), midnight <= record.retainUntil else {
            throw Rejection(.outOfRange, field: "until")
        }
        return midnight
    }
}
