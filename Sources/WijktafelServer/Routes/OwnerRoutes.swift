import EventLog
import SessionEngine
import WebSocketTransport
import WorksheetKit

/// Who may open a session with a key of their own: an owner adds a colleague, or steps back.
struct OwnerRoutes {
    /// The most owners of a session.
    static let maximumOwners = 10

    private let services: Services

    init(_ services: Services) { self.services = services }

    func list(_ request: HTTPRequest, _ id: String) async throws -> HTTPResponse {
        let record = try await SessionRoutes(services).owned(request, id)
        return .json(try await json(of: record.owners, request))
    }

    /// Adds a colleague by the name that the administrator gave with the key: nobody gets a list of all names.
    func add(_ request: HTTPRequest, _ id: String) async throws -> HTTPResponse {
        let record = try await SessionRoutes(services).owned(request, id)
        var object = try request.object()
        let name = try object.text("name", limit: .title)
        try object.finish()
        let named = try await services.registry.facilitators().filter { facilitator in
            facilitator.revokedAt == nil && facilitator.name.lowercased() == name.lowercased()
        }
        guard let colleague = named.first, named.count == 1 else { throw Problem.facilitatorUnknown }
        let owners = record.owners.union([colleague.id])
        guard owners.count <= OwnerRoutes.maximumOwners else { throw Rejection(.tooMany) }
        try await services.registry.setOwners(owners, of: record.id)
        return .json(try await json(of: owners, request), status: 201)
    }

    /// Takes an owner off; the last one stays, because a session of nobody could not be purged by anybody.
    func drop(_ request: HTTPRequest, _ id: String, _ owner: String) async throws -> HTTPResponse {
        let record = try await SessionRoutes(services).owned(request, id)
        let leaving = FacilitatorID(rawValue: owner)
        guard record.owners.contains(leaving) else { throw Problem.notFound }
        guard record.owners.count > 1 else { throw Problem.lastOwner }
        try await services.registry.setOwners(record.owners.subtracting([leaving]), of: record.id)
        return HTTPResponse(status: 204)
    }

    private func json(of owners: Set<FacilitatorID>, _ request: HTTPRequest) async throws -> JSON {
        let own = try await services.facilitator(request)
        let known = try await services.registry.facilitators().filter { owners.contains($0.id) }
        let members = known.enumerated().map { rank, one in
            (
                one.id.rawValue,
                JSON.members([
                    ("rank", .integer(rank)), ("name", .string(one.name)), ("own", one.id == own.id ? true : nil),
                ])
            )
        }
        return ["owners": .object(Dictionary(members, uniquingKeysWith: { first, _ in first }))]
    }
}
