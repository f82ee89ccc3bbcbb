import EventLog
import SessionEngine
import WebSocketTransport
import WorksheetKit

/// Everything that a route may need.
struct Services: Sendable {
    let configuration: ServerConfiguration
    let catalogue: Catalogue
    let library: InstrumentLibrary
    let host: SessionHost
    let registry: any SessionRegistry
    let log: any EventLog
    let door: Doorkeeper
    let time: any TimeSource
    let attempts: AttemptBuckets
    let tickets: TicketDesk
    let pairings: PairingDesk
    let seatKeys: SingleUse<SeatRoutes.Key>
    let exports: ExportService
    let outcomes: OutcomeDesk
    let rehearsals: Rehearsals
    let metrics: @Sendable () async -> String
    let build: String
}

/// Leads a request to what answers it.
struct API: Sendable {
    let services: Services

    /// Answers a request; never throws, because every failure has a code.
    func answer(_ request: HTTPRequest) async -> HTTPResponse {
        var response = await answerOrRefuse(request)
        response.headers.append(HTTPHeader("API-Version", API.version))
        return response
    }

    private func answerOrRefuse(_ request: HTTPRequest) async -> HTTPResponse {
        do {
            return try await route(request)
        } catch let problem as Problem {
            return problem.response
        } catch let rejection as Rejection {
            return Problem(rejection).response
        } catch {
            return Problem.notAvailable.response
        }
    }

    /// The version of the contract in `Public/api/openapi.json`.
    static let version = "1.5.0"

    private func route(_ request: HTTPRequest) async throws -> HTTPResponse {
        // An empty part stays, so that a slash too many leads nowhere.
        let path = request.path.dropFirst().split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        guard path.first == "api" else { return try await plain(request, path) }
        guard path.dropFirst().first == "v1" else { throw Problem.notFound }
        let rest = Array(path.dropFirst(2))
        switch rest.count {
        case 1: return try await collection(request, rest[0])
        case 2: return try await member(request, rest[0], rest[1])
        case 3 where rest[0] == "sessions": return try await SessionRoutes(services).part(request, rest[1], rest[2])
        case 4 where rest[0] == "sessions" && rest[2] == "links":
            guard request.method == .delete else { throw Problem.methodNotAllowed }
            return try await LinkRoutes(services).revoke(request, rest[1], rest[3])
        case 4 where rest[0] == "sessions" && rest[2] == "owners":
            guard request.method == .delete else { throw Problem.methodNotAllowed }
            return try await OwnerRoutes(services).drop(request, rest[1], rest[3])
        case 4 where rest[0] == "sessions" && rest[2] == "exports":
            return try await export(request, rest[1], rest[3])
        case 5 where rest[0] == "sessions" && rest[2] == "seats" && rest[4] == "keys":
            guard request.method == .post else { throw Problem.methodNotAllowed }
            return try await SeatRoutes(services).key(request, rest[1], rest[3])
        default: throw Problem.notFound
        }
    }

    private func export(_ request: HTTPRequest, _ session: String, _ id: String) async throws -> HTTPResponse {
        switch request.method {
        case .get: return try await ExportRoutes(services).read(request, session, id)
        case .delete: return try await ExportRoutes(services).drop(request, session, id)
        default: throw Problem.methodNotAllowed
        }
    }

    private func collection(_ request: HTTPRequest, _ name: String) async throws -> HTTPResponse {
        switch (name, request.method) {
        case ("lookups", .post): return try await EntryRoutes(services).lookUp(request)
        case ("participants", .post): return try await EntryRoutes(services).join(request)
        case ("receipts", .post): return try await ReceiptRoutes(services).create(request)
        case ("exchanges", .post): return try await EntryRoutes(services).exchange(request)
        case ("pairings", .post): return try PairingRoutes(services).begin(request)
        case ("sessions", .post): return try await SessionRoutes(services).create(request)
        case ("sessions", .get): return try await SessionRoutes(services).list(request)
        case ("outcomes", .post): return try await OutcomeRoutes(services).read(request)
        case ("comparisons", .post): return try await ComparisonRoutes(services).create(request)
        case ("tickets", .post): return try await TicketRoutes(services).create(request)
        case ("catalogue", .get): return try await CatalogueRoutes(services).catalogue(request)
        case ("instruments", .get): return try await InstrumentRoutes(services).list(request)
        case ("templates", .get): return try await TemplateRoutes(services).list(request)
        case ("instrument-checks", .post): return try await InstrumentRoutes(services).check(request)
        case ("shelf", .get): return CatalogueRoutes(services).shelf()
        case ("plugins", .get): return CatalogueRoutes(services).plugins()
        case ("time", .get):
            return .json(["serverNow": .number(Double(services.time.now().milliseconds))])
        case ("lookups", _), ("participants", _), ("receipts", _), ("exchanges", _), ("pairings", _), ("sessions", _),
            ("outcomes", _), ("tickets", _), ("catalogue", _), ("plugins", _), ("comparisons", _), ("time", _),
            ("instruments", _), ("instrument-checks", _), ("templates", _), ("shelf", _):
            throw Problem.methodNotAllowed
        default: throw Problem.notFound
        }
    }

    private func member(_ request: HTTPRequest, _ name: String, _ id: String) async throws -> HTTPResponse {
        switch (name, request.method) {
        case ("content", .get): return try await CatalogueRoutes(services).content(id)
        case ("receipts", .post):
            guard let wish = ReceiptRoutes.Wish(rawValue: id) else { throw Problem.notFound }
            return try await ReceiptRoutes(services).answer(request, wish)
        case ("sessions", .delete): return try await SessionRoutes(services).purge(request, id)
        case ("instruments", .get): return try await InstrumentRoutes(services).read(request, id)
        case ("instruments", .put): return try await InstrumentRoutes(services).put(request, id)
        case ("instruments", .delete): return try await InstrumentRoutes(services).remove(request, id)
        case ("templates", .put): return try await TemplateRoutes(services).put(request, id)
        case ("templates", .delete): return try await TemplateRoutes(services).remove(request, id)
        case ("content", _), ("sessions", _), ("instruments", _), ("templates", _), ("receipts", _):
            throw Problem.methodNotAllowed
        default: throw Problem.notFound
        }
    }

    private func plain(_ request: HTTPRequest, _ path: [String]) async throws -> HTTPResponse {
        guard request.method == .get || request.method == .head else { throw Problem.methodNotAllowed }
        switch path.first {
        case "healthz": return .text("ok\n")
        case "readyz":
            // The port opens a moment before the first key is there, and without one nobody can do anything.
            guard try await !services.registry.facilitators().isEmpty else { throw Problem.notAvailable }
            return .text("ready\n")
        case "metrics": return .text(await services.metrics())
        case "build.json": return .json(["build": .string(services.build)])
        case "report" where path.count == 2: return try await TicketRoutes(services).redeem(path[1])
        default: throw Problem.notFound
        }
    }
}

extension HTTPResponse {
    /// A JSON answer that no cache keeps.
    static func json(_ json: JSON, status: Int = 200) -> HTTPResponse {
        HTTPResponse(
            status: status,
            headers: [HTTPHeader("Content-Type", "application/json"), HTTPHeader("Cache-Control", "no-store")],
            body: json.bytes
        )
    }
}

extension HTTPRequest {
    /// The body as an object that is read strictly.
    func object() throws(Rejection) -> StrictObject {
        let json: JSON
        do throws(JSONSyntaxError) { json = try JSONParser.parse(body) } catch { throw Rejection(.malformed) }
        return try StrictObject(json)
    }

    /// The secret of an `Authorization: Bearer` header.
    var bearer: String? {
        guard let header = headers["authorization"], header.lowercased().hasPrefix("bearer ") else { return nil }
        return String(header.dropFirst(7)).trimmingPrefix { $0 == " " }.description
    }

    /// The value of a query key, undecoded: only words without escapes are asked for.
    func query(_ key: String) -> String? {
        for pair in query.split(separator: "&") {
            let parts = pair.split(separator: "=", maxSplits: 1)
            if parts.count == 2, parts[0] == key { return String(parts[1]) }
        }
        return nil
    }
}
