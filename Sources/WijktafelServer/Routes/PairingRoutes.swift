import EventLog
import SessionEngine
import WebSocketTransport
import WorksheetKit

/// A board on a computer that isn't the facilitator's: it shows a code, and a desk that types it takes the board in.
struct PairingRoutes {
    private let services: Services

    init(_ services: Services) { self.services = services }

    /// Lets a board wait; nothing about any session is told before a desk has taken it in.
    func begin(_ request: HTTPRequest) throws -> HTTPResponse {
        try request.object().finish()
        let now = services.time.now()
        let pairings = services.pairings
        if let wait = pairings.attempt("board \(request.peer.address)", now: now) {
            throw Problem.tooManyCodes(wait: wait)
        }
        guard let waiting = pairings.begin(now: now) else {
            pairings.count(.full)
            throw Problem.tooManyCodes(wait: 60)
        }
        pairings.count(.begun)
        return .json(
            [
                "code": .string(waiting.code), "secret": .string(waiting.secret),
                "expiresIn": .integer(Int(PairingDesk.lifetime / 1_000)),
            ],
            status: 201
        )
    }

    /// Takes in the board that shows a code.
    func confirm(_ request: HTTPRequest, _ session: SessionID) async throws -> HTTPResponse {
        _ = try await services.desk(request, session)
        var object = try request.object()
        let code = try object.word("code")
        try object.finish()
        let (now, pairings) = (services.time.now(), services.pairings)
        // Whoever guesses here would have somebody else's screen show this session.
        if let wait = pairings.attempt("desk \(session)", now: now) { throw Problem.tooManyCodes(wait: wait) }
        guard pairings.waits(code, now: now) else {
            pairings.count(.unknown)
            throw Problem.pairingUnknown
        }
        let made = try await services.door.issueBoard(of: session)
        guard pairings.pair(code, with: .init(session: session, token: made.token), now: now) else {
            _ = try await services.door.revokeLink(made.label, of: session)
            throw Problem.pairingUnknown
        }
        pairings.refund("desk \(session)")
        pairings.count(.paired)
        return .json(["id": .string(made.label)], status: 201)
    }

    /// Gives a board its token once a desk has taken it in.
    func exchange(_ secret: String) throws -> HTTPResponse {
        switch services.pairings.collect(secret, now: services.time.now()) {
        case .unknown: throw Problem.pairingUnknown
        case .waiting: return .json(["waiting": true], status: 202)
        case .paired(let place):
            return .json(
                [
                    "session": .string(place.session.rawValue), "role": .string(Role.board.rawValue),
                    "token": .string(place.token),
                ],
                status: 201
            )
        }
    }
}
