import EventLog
import SessionEngine
import WebSocketTransport
import WorksheetKit

/// The secret links of one session, for whoever holds a desk's token: making, listing and taking back.
struct LinkRoutes {
    private let services: Services

    init(_ services: Services) { self.services = services }

    /// Makes a link; the only time that its secret is told.
    func create(_ request: HTTPRequest, _ session: SessionID) async throws -> HTTPResponse {
        _ = try await services.desk(request, session)
        var object = try request.object()
        guard let role = Role(rawValue: try object.word("role")), role != .participant else {
            throw Rejection(.unknownTarget, field: "role")
        }
        try object.finish()
        let made = try await services.door.issueLink(role, of: session)
        return .json(
            [
                "link": .string(made.path), "id": .string(made.label),
                "squares": BoardRendering().squares(of: services.configuration.publicOrigin + made.path),
            ],
            status: 201
        )
    }

    /// The links that work.
    func list(_ request: HTTPRequest, _ session: SessionID) async throws -> HTTPResponse {
        let desk = try await services.desk(request, session)
        let working = try await services.registry.links(of: session).filter { $0.revokedAt == nil }
        let links = working.enumerated().map { rank, link in
            (
                link.label,
                JSON.members([
                    ("rank", .integer(rank)), ("role", .string(link.role)),
                    ("madeAt", .number(Double(link.createdAt.milliseconds))),
                    ("own", link.label == desk.label ? true : nil),
                ])
            )
        }
        return .json(["links": .object(Dictionary(links, uniquingKeysWith: { first, _ in first }))])
    }

    /// Takes a link back: it opens nothing any more, and who came in by it is out at once.
    func revoke(_ request: HTTPRequest, _ id: String, _ label: String) async throws -> HTTPResponse {
        guard let session = SessionID(checking: id) else { throw Problem.notFound }
        _ = try await services.desk(request, session)
        guard try await services.door.revokeLink(label, of: session) else { throw Problem.linkUnknown }
        try await services.host.session(session).revoke(label: label)
        return HTTPResponse(status: 204)
    }
}

extension Services {
    /// The desk whose token a request carries.
    ///
    /// - Throws: `token-unknown` for any other bearer.
    func desk(_ request: HTTPRequest, _ session: SessionID) async throws -> Member {
        guard let token = request.bearer, let member = try await door.member(token: token, of: session),
            member.role == .desk
        else { throw Problem.tokenUnknown }
        return member
    }
}
