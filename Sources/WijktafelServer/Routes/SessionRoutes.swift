import EventLog
import SessionEngine
import WebSocketTransport
import WorksheetKit
import WorkshopWire

/// Making, listing, opening up, reporting on and purging sessions.
struct SessionRoutes {
    private let services: Services

    init(_ services: Services) { self.services = services }

    /// Makes a session.
    func create(_ request: HTTPRequest) async throws -> HTTPResponse {
        let owner = try await services.facilitator(request)
        var object = try request.object()
        var agenda = try readAgenda(try object.required("agenda"), for: owner.id)
        if let start = object.optional("start") {
            var members = agenda.json.members ?? [:]
            members["start"] = start
            agenda = try Agenda(.object(members))
        }
        var members: [String: JSON] = ["language": "nl", "privacy": "anoniem"]
        for key in SessionRoutes.settingsKeys { if let value = object.optional(key) { members[key] = value } }
        try object.finish()
        if members["perspectives"] == nil { members["perspectives"] = DefaultPerspectives.json }
        return try await make(try SessionSettings(.object(members)), agenda, for: owner)
    }

    /// Makes a session of what was settled, and answers how to come in.
    func make(_ settled: SessionSettings, _ agenda: Agenda, for owner: Facilitator) async throws -> HTTPResponse {
        .json(try await begin(settled, agenda, for: owner).json, status: 201)
    }

    /// Begins a session; answers its id and what its facilitator gets to know once.
    func begin(
        _ settled: SessionSettings,
        _ agenda: Agenda,
        for owner: Facilitator
    ) async throws -> (id: SessionID, json: JSON) {
        let perspectives = Set(settled.perspectives.map(\.id))
        guard agenda.items.values.allSatisfy({ $0.asked.isSubset(of: perspectives) }) else {
            throw Rejection(.unknownTarget, field: "asked")
        }
        var settings = settled
        var random = SecureRandomSource()
        settings.seed = random.next()
        settings.invite = Secrets.invite()
        let record = try await store(settings, owner: owner)
        try await services.host.begin(record.id, agenda: agenda)
        let token = try await services.door.issueToken(.desk, of: record.id)
        return (
            record.id,
            [
                "session": .string(record.id.rawValue), "token": .string(token),
                "code": .string(record.joinCode ?? ""),
                "links": [
                    "desk": .string(try await services.door.issueLink(.desk, of: record.id).path),
                    "board": .string(try await services.door.issueLink(.board, of: record.id).path),
                    "join": .string("/#i=\(settings.invite ?? "")"),
                ],
            ]
        )
    }

    /// What a facilitator can set; what the server adds itself can't be sent.
    private static let settingsKeys = [
        "title", "municipality", "neighbourhood", "date", "language", "privacy", "k", "perspectives", "intended",
        "retentionDays",
    ]

    /// The agenda that a body names or spells out, tied to what its facilitator can put on one.
    func readAgenda(_ json: JSON, for owner: FacilitatorID) throws -> Agenda {
        if let id = json.text {
            guard let ready = services.catalogue.agendas.first(where: { $0.id == id }) else {
                throw Rejection(.unknownTarget, field: "agenda")
            }
            return ready.agenda
        }
        var object = try StrictObject(json)
        let agenda = try AgendaLoader.resolve(
            items: try object.required("items"),
            worksheets: object.optional("worksheets") ?? [:],
            services.library.offer(to: owner)
        )
        try object.finish()
        return agenda
    }

    /// The furthest ahead that a session may be planned, in days; retention counts from its date, so it bounds that too.
    private static let furthestDate = 730

    private func store(_ settings: SessionSettings, owner: Facilitator) async throws -> SessionRecord {
        let now = services.time.now()
        let furthest = LocalDay.iso(now.adding(milliseconds: Int64(SessionRoutes.furthestDate) * 86_400_000))
        guard settings.date.map({ $0 <= furthest }) ?? true else { throw Rejection(.outOfRange, field: "date") }
        let end = Retention.end(of: settings, createdAt: now)
        var settings = settings
        settings.keptUntil = LocalDay.iso(end.adding(milliseconds: -1))
        var random = SecureRandomSource()
        while true {
            let record = SessionRecord(
                id: SessionID(rawValue: Secrets.invite()),
                createdAt: now,
                owners: [owner.id],
                settings: settings.json.bytes,
                joinCode: JoinCode.draw(using: &random),
                inviteHash: Secrets.hash(settings.invite ?? ""),
                retainUntil: end
            )
            do throws(RegistryError) {
                try await services.registry.create(record, content: [])
                return record
            } catch {
                guard error == .codeTaken else { throw error }
            }
        }
    }

    /// The facilitator's sessions.
    func list(_ request: HTTPRequest) async throws -> HTTPResponse {
        let owner = try await services.facilitator(request)
        var sessions: [String: JSON] = [:]
        for record in try await services.registry.sessions(ownedBy: owner.id) where record.state != .purged {
            guard let json = try? JSONParser.parse(record.settings), let settings = try? SessionSettings(json) else {
                continue
            }
            let people = try await services.registry.people(of: record.id).count { $0.removedAt == nil }
            sessions[record.id.rawValue] = .members([
                ("title", .string(settings.title)), ("date", settings.date.map(JSON.string)),
                ("state", .string(record.state.rawValue)), ("people", .integer(people)),
                ("rank", .number(Double(-record.createdAt.milliseconds))), ("code", record.joinCode.map(JSON.string)),
                ("retainUntil", settings.keptUntil.map(JSON.string)),
                ("neighbourhood", settings.neighbourhood.map(JSON.string)),
                ("imported", settings.imported.map { .string($0.day) }),
                ("rehearsal", settings.isRehearsal ? true : nil),
            ])
        }
        return .json(["sessions": .object(sessions)])
    }

    /// Everything about a session goes; what it was can't be brought back.
    func purge(_ request: HTTPRequest, _ id: String) async throws -> HTTPResponse {
        let record = try await owned(request, id)
        await services.rehearsals.end(record.id)
        await services.host.forget(record.id)
        await services.exports.desk.forget(record.id)
        try await services.registry.purge(record.id)
        return HTTPResponse(status: 204)
    }

    /// Links, reports and files of one session, for whoever holds a desk's token; copies and owners, for its owners.
    func part(_ request: HTTPRequest, _ id: String, _ part: String) async throws -> HTTPResponse {
        guard let session = SessionID(checking: id) else { throw Problem.notFound }
        switch (part, request.method) {
        case ("links", .get): return try await LinkRoutes(services).list(request, session)
        case ("links", .post): return try await LinkRoutes(services).create(request, session)
        case ("boards", .post): return try await PairingRoutes(services).confirm(request, session)
        case ("seats", .post): return try await SeatRoutes(services).create(request, session)
        case ("report", .get):
            _ = try await services.desk(request, session)
            let choices = ReportChoices(language: request.language)
            return try await TicketRoutes(services).report(session, choices, isKept: true)
        case ("exports", .get): return try await ExportRoutes(services).list(request, session)
        case ("exports", .post): return try await ExportRoutes(services).create(request, session)
        case ("rehearsals", .post): return try await RehearsalRoutes(services).create(request, id)
        case ("copies", .post): return try await CopyRoutes(services).create(request, id)
        case ("earlier", .post): return try await ComparisonRoutes(services).offer(request, id)
        case ("owners", .get): return try await OwnerRoutes(services).list(request, id)
        case ("owners", .post): return try await OwnerRoutes(services).add(request, id)
        case ("outcome", .put): return try await OutcomeRoutes(services).publish(request, session)
        case ("outcome", .delete): return try await OutcomeRoutes(services).takeBack(request, session)
        case ("links", _), ("seats", _), ("boards", _), ("report", _), ("exports", _), ("copies", _), ("owners", _),
            ("outcome", _), ("rehearsals", _), ("earlier", _):
            throw Problem.methodNotAllowed
        default: throw Problem.notFound
        }
    }

    /// A session that the facilitator with the request's key owns.
    func owned(_ request: HTTPRequest, _ id: String) async throws -> SessionRecord {
        let owner = try await services.facilitator(request)
        guard let session = SessionID(checking: id), let record = try await services.registry.session(session),
            record.state != .purged
        else { throw Problem.sessionGone }
        guard record.owners.contains(owner.id) else { throw Problem.notOwner }
        return record
    }
}

extension Services {
    /// The facilitator whose key a request carries.
    ///
    /// - Throws: `key-unknown`, and `too-many-codes` for whoever tries too often.
    func facilitator(_ request: HTTPRequest) async throws -> Facilitator {
        // Keys are 256 random bits, so guessing is hopeless; the bucket only keeps it from being tried in earnest.
        let now = time.now()
        if let wait = attempts.take("key \(request.peer.address)", now: now) {
            throw Problem.tooManyCodes(wait: wait)
        }
        guard let key = request.bearer, let found = try await door.facilitator(key: key) else {
            throw Problem.keyUnknown
        }
        attempts.refund("key \(request.peer.address)")
        return found
    }
}
