import EventLog
import SessionEngine
import WebSocketTransport
import WorksheetKit

/// A copy of a session with simulated people at its table, to try an agenda before anybody is there.
struct RehearsalRoutes {
    /// The characters of a title that stay, so that it fits with the mark before it.
    private static let keptOfTitle = 100

    private let services: Services

    init(_ services: Services) { self.services = services }

    func create(_ request: HTTPRequest, _ id: String) async throws -> HTTPResponse {
        let source = try await SessionRoutes(services).owned(request, id)
        let owner = try await services.facilitator(request)
        var object = try request.object()
        let people = try object.integer("people")
        try object.finish()
        guard Rehearsal.sizes.contains(people) else { throw Rejection(.outOfRange, field: "people") }
        var settings = try CopyRoutes.settings(of: source)
        settings.isRehearsal = true
        // In the title too, because that is what every file of it says.
        let mark = LocalizedText(nl: "Oefening: ", en: "Rehearsal: ")[settings.language]
        settings.title = mark + String(settings.title.prefix(RehearsalRoutes.keptOfTitle))
        settings.retentionDays = Rehearsals.days
        let session = try await services.host.session(source.id)
        let agenda = await session.plannedAgenda
        settings.intended = await session.intended
        let json = try await services.rehearsals.begin(people: people) { [settings] in
            let made = try await SessionRoutes(services).begin(settings, agenda, for: owner)
            return (made.id, made.json)
        }
        return .json(json, status: 201)
    }
}
