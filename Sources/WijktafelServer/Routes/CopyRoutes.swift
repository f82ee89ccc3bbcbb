import EventLog
import SessionEngine
import WebSocketTransport
import WorksheetKit

/// A new session like an earlier one: its agenda, settings and frozen content, without people or answers.
struct CopyRoutes {
    private let services: Services

    init(_ services: Services) { self.services = services }

    func create(_ request: HTTPRequest, _ id: String) async throws -> HTTPResponse {
        let source = try await SessionRoutes(services).owned(request, id)
        let owner = try await services.facilitator(request)
        var object = try request.object()
        let title = try object.optionalText("title", limit: .title)
        let date = object.optional("date")
        try object.finish()
        var members = try CopyRoutes.members(of: source)
        members["title"] = title.map(JSON.string) ?? members["title"]
        members["date"] = date
        let session = try await services.host.session(source.id)
        let agenda = await session.plannedAgenda
        var settings = try SessionSettings(.object(members))
        settings.intended = await session.intended
        return try await SessionRoutes(services).make(settings, agenda, for: owner)
    }

    /// The settings that a session like this one has too.
    static func settings(of source: SessionRecord) throws -> SessionSettings {
        try SessionSettings(.object(try members(of: source)))
    }

    /// Its date, its secrets and where it came from are its own; all else is what one wants again.
    private static func members(of source: SessionRecord) throws -> [String: JSON] {
        guard var members = (try? JSONParser.parse(source.settings))?.members else { throw Problem.notAvailable }
        for key in ["date", "keptUntil", "seed", "invite", "imported", "rehearsal"] { members[key] = nil }
        return members
    }
}
