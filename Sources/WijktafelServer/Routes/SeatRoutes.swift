import EventLog
import SessionEngine
import WebSocketTransport
import WorksheetKit
import WorkshopWire

/// Places for people without a phone and for tables with one device: a desk makes them, enters for them, hands them over.
struct SeatRoutes {
    /// How long the key to a seat is good, in milliseconds.
    static let keyLifetime: Int64 = 15 * 60_000

    /// What the key to a seat opens.
    struct Key: Sendable {
        let session: SessionID
        let person: PersonID
        /// The label of the desk that enters for the person; `nil` when the person's own device takes over.
        let desk: String?
    }

    private let services: Services

    init(_ services: Services) { self.services = services }

    /// Seats somebody.
    func create(_ request: HTTPRequest, _ session: SessionID) async throws -> HTTPResponse {
        let desk = try await services.desk(request, session)
        var object = try request.object()
        let seat = try Seat(&object)
        let name = try object.optionalText("name", limit: .name)
        let perspective = try object.optionalWord("perspective")
        _ = try object.optionalLanguage("language")
        try object.finish()
        do {
            let person = try await services.host.seat(
                seat,
                in: session,
                name: name,
                perspective: perspective,
                desk: desk.label
            )
            return .json(["person": SessionSummary.json(of: person)], status: 201)
        } catch let failure as EntryFailure {
            throw Problem(failure)
        } catch RegistryError.sessionClosed {
            throw Problem.sessionClosed
        }
    }

    /// Makes a key to a seat: to enter for whoever sits there, or for their own device.
    ///
    /// Only for seats that a desk made and nobody took over: a key to any other would show a desk what people answer.
    func key(_ request: HTTPRequest, _ id: String, _ person: String) async throws -> HTTPResponse {
        guard let session = SessionID(checking: id), let person = PersonID(checking: person) else {
            throw Problem.notFound
        }
        let desk = try await services.desk(request, session)
        var object = try request.object()
        let purpose = try object.word("for")
        try object.finish()
        guard purpose == "entry" || purpose == "device" else { throw Rejection(.unknownTarget, field: "for") }
        guard try await services.host.waitingSeat(of: person, in: session) != nil else { throw Problem.seatUnknown }
        let secret = services.seatKeys.issue(
            Key(session: session, person: person, desk: purpose == "entry" ? desk.label : nil),
            now: services.time.now()
        )
        let path = "/#z=\(secret)"
        return .json(
            [
                "link": .string(path),
                "squares": BoardRendering().squares(of: services.configuration.publicOrigin + path),
            ],
            status: 201
        )
    }

    /// Gives a token for the key to a seat; a device of their own ends entering for them.
    func exchange(_ secret: String) async throws -> HTTPResponse {
        guard let key = services.seatKeys.redeem(secret, now: services.time.now()) else { throw Problem.seatUnknown }
        if key.desk == nil {
            guard try await services.host.takeSeat(of: key.person, in: key.session) else { throw Problem.seatUnknown }
        }
        guard let token = try await services.door.issueSeat(of: key.person, in: key.session, desk: key.desk) else {
            throw Problem.seatUnknown
        }
        return .json(
            .members([
                ("session", .string(key.session.rawValue)), ("role", .string(Role.participant.rawValue)),
                ("token", .string(token)), ("behalf", key.desk == nil ? nil : true),
            ]),
            status: 201
        )
    }
}
