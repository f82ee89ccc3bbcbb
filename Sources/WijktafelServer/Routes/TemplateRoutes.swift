import EventLog
import SessionEngine
import WebSocketTransport
import WorksheetKit

/// Agendas that a facilitator kept to be used again; they name instruments by id and get their newest versions.
struct TemplateRoutes {
    private let services: Services

    init(_ services: Services) { self.services = services }

    /// The templates, the newest first.
    func list(_ request: HTTPRequest) async throws -> HTTPResponse {
        let owner = try await services.facilitator(request)
        let offer = services.library.offer(to: owner.id)
        let kept = try await services.registry.templates(of: owner.id).reversed().enumerated()
        let templates = kept.compactMap { rank, template in
            json(of: template, rank: rank, offer: offer).map { (template.id.rawValue, $0) }
        }
        return .json(["templates": .object(Dictionary(templates, uniquingKeysWith: { first, _ in first }))])
    }

    /// Keeps an agenda under a title: one that was put together, or that of a session of one's own.
    func put(_ request: HTTPRequest, _ id: String) async throws -> HTTPResponse {
        let owner = try await services.facilitator(request)
        guard let id = TemplateID(checking: id) else { throw Problem.notFound }
        var object = try request.object()
        let title = try object.text("title", limit: .title)
        guard !title.isEmpty else { throw Rejection(.textEmpty, field: "title") }
        let given = object.optional("agenda")
        let session = try object.optionalWord("session")
        try object.finish()
        let agenda = try await agenda(given, session: session, request)
        let present = try await services.registry.templates(of: owner.id)
        guard present.contains(where: { $0.id == id }) || present.count < OwnLimits.templates else {
            throw Problem.tooManyTemplates
        }
        let template = AgendaTemplate(
            id: id,
            owner: owner.id,
            title: title,
            bytes: TemplateRoutes.json(of: agenda).bytes,
            updatedAt: services.time.now()
        )
        do throws(RegistryError) { try await services.registry.put(template) } catch {
            throw error == .alreadyExists ? Problem.templateUnknown : error
        }
        return HTTPResponse(status: 204)
    }

    /// Removes a template.
    func remove(_ request: HTTPRequest, _ id: String) async throws -> HTTPResponse {
        let owner = try await services.facilitator(request)
        guard let id = TemplateID(checking: id), try await services.registry.template(id)?.owner == owner.id else {
            throw Problem.templateUnknown
        }
        try await services.registry.removeTemplate(id)
        return HTTPResponse(status: 204)
    }

    private func agenda(_ given: JSON?, session: String?, _ request: HTTPRequest) async throws -> Agenda {
        let sessions = SessionRoutes(services)
        switch (given, session) {
        case (let given?, nil):
            return try sessions.readAgenda(given, for: try await services.facilitator(request).id)
        case (nil, let session?):
            let record = try await sessions.owned(request, session)
            return try await services.host.session(record.id).agenda
        default: throw Rejection(.malformed, field: "agenda")
        }
    }

    /// An agenda as a template keeps it: by the names of its instruments, so that they may get better.
    private static func json(of agenda: Agenda) -> JSON {
        let worksheets = agenda.worksheets.map { id, setup in
            (id.rawValue, ["instrument": .string(setup.name), "settings": setup.settings] as JSON)
        }
        return [
            "items": agenda.json["items"] ?? [:],
            "worksheets": .object(Dictionary(worksheets, uniquingKeysWith: { first, _ in first })),
        ]
    }

    private func json(of template: AgendaTemplate, rank: Int, offer: [String: InstalledInstrument]) -> JSON? {
        guard let agenda = try? JSONParser.parse(template.bytes) else { return nil }
        let names = (agenda["worksheets"]?.members ?? [:]).values.compactMap { $0["instrument"]?.text }
        let missing = Set(names).filter { offer[$0] == nil }.sorted()
        let minutes = (agenda["items"]?.members ?? [:]).values.reduce(0) { $0 + ($1["minutes"]?.integer ?? 0) }
        return .members([
            ("rank", .integer(rank)), ("title", .string(template.title)), ("minutes", .integer(minutes)),
            ("updatedAt", .number(Double(template.updatedAt.milliseconds))), ("agenda", agenda),
            ("missing", missing.isEmpty ? nil : .array(missing.map(JSON.string))),
        ])
    }
}
