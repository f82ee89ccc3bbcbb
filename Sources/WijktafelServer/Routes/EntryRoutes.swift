import EventLog
import SessionEngine
import WebSocketTransport
import WorksheetKit
import WorkshopWire

/// How people come in: by code, by invite, by secret link, by a facilitator's key.
struct EntryRoutes {
    private let services: Services

    init(_ services: Services) { self.services = services }

    /// Finds a session by its code or invite and tells what a participant reads before joining.
    func lookUp(_ request: HTTPRequest) async throws -> HTTPResponse {
        var object = try request.object()
        let code = try object.optionalWord("code")
        let invite = try object.optionalWord("invite")
        try object.finish()
        let record: SessionRecord
        switch (code, invite) {
        case (let code?, nil): record = try await find(code: code, address: request.peer.address)
        case (nil, let invite?):
            guard let found = try await services.registry.openSession(inviteHash: Secrets.hash(invite)) else {
                throw Problem.inviteUnknown
            }
            record = found
        default: throw Rejection(.malformed)
        }
        let settings = try settings(of: record)
        guard let invite = settings.invite else { throw Problem.inviteUnknown }
        var session = SessionSummary.json(record: record, settings: settings).members ?? [:]
        session.merge(services.configuration.installation.entryTexts) { first, _ in first }
        return .json(["session": .object(session), "invite": .string(invite)])
    }

    private func find(code: String, address: String) async throws -> SessionRecord {
        if let wait = services.attempts.take(address, now: services.time.now()) {
            throw Problem.tooManyCodes(wait: wait)
        }
        guard let read = JoinCode.read(code), let record = try await services.registry.openSession(code: read) else {
            throw Problem.codeUnknown
        }
        services.attempts.refund(address)
        return record
    }

    /// Brings a participant to the table.
    func join(_ request: HTTPRequest) async throws -> HTTPResponse {
        var object = try request.object()
        let invite = try object.word("invite")
        let name = try object.optionalText("name", limit: .name)
        let perspective = try object.optionalWord("perspective")
        // Aliases were in this language once; clients that still send it are not turned away.
        _ = try object.optionalLanguage("language")
        try object.finish()
        guard let record = try await services.registry.openSession(inviteHash: Secrets.hash(invite)) else {
            throw Problem.inviteUnknown
        }
        do {
            let joined = try await services.host.join(
                record.id,
                name: name,
                perspective: perspective
            )
            return .json(
                [
                    "session": .string(record.id.rawValue), "token": .string(joined.token),
                    "person": SessionSummary.json(of: joined.person),
                ],
                status: 201
            )
        } catch let failure as EntryFailure {
            throw Problem(failure)
        } catch RegistryError.sessionClosed {
            throw Problem.sessionClosed
        }
    }

    /// Gives a token for a secret link, or for a facilitator's key.
    func exchange(_ request: HTTPRequest) async throws -> HTTPResponse {
        var object = try request.object()
        let link = try object.optionalWord("link")
        let seat = try object.optionalWord("seat")
        let pairing = try object.optionalWord("pairing")
        let session = try object.optionalWord("session")
        let role = try object.optionalWord("role")
        try object.finish()
        if let seat { return try await SeatRoutes(services).exchange(seat) }
        if let pairing { return try PairingRoutes(services).exchange(pairing) }
        if let link {
            guard let entry = try await services.door.exchange(link: link) else { throw Problem.linkUnknown }
            return answer(entry.role, of: entry.session, entry.token)
        }
        guard let session, let role = role.flatMap(Role.init(rawValue:)), role != .participant else {
            throw Rejection(.malformed)
        }
        let record = try await SessionRoutes(services).owned(request, session)
        return answer(role, of: record.id, try await services.door.issueToken(role, of: record.id))
    }

    private func answer(_ role: Role, of session: SessionID, _ token: String) -> HTTPResponse {
        .json(
            ["session": .string(session.rawValue), "role": .string(role.rawValue), "token": .string(token)],
            status: 201
        )
    }

    private func settings(of record: SessionRecord) throws -> SessionSettings {
        guard let json = try? JSONParser.parse(record.settings), let settings = try? SessionSettings(json) else {
            throw Problem.notAvailable
        }
        return settings
    }
}

extension Problem {
    /// Why somebody can't come in.
    init(_ failure: EntryFailure) {
        switch failure {
        case .unknown: self = .sessionGone
        case .closed: self = .sessionClosed
        case .locked: self = .roomLocked
        case .full: self = .sessionFull
        case .unknownPerspective:
            self = Problem(status: 400, code: Rejection.Code.unknownTarget.rawValue, field: "perspective")
        case .unreadable: self = .notAvailable
        }
    }
}
