import EventLog
import SessionEngine
import Synchronization
import WebSocketTransport
import WorksheetKit
import WorkshopWire

/// Leads every WebSocket connection from its first frame to its session; runs on the service thread and never waits.
final class Gateway: Sendable {
    /// How long a connection may take to say hello, in milliseconds.
    static let helloDeadline: Int64 = 10_000
    /// The most frames that may come in while a token is being looked up.
    static let maximumWaiting = 64

    private enum Phase {
        case silent
        case entering(waiting: [ClientFrame])
        case inside(Session, Member)
        case leaving
    }

    private let phases = Mutex<[ConnectionID: Phase]>([:])
    private let host: SessionHost
    private let door: Doorkeeper
    private let time: any TimeSource
    private let wire: WireOutput
    /// Hears of every desk that comes in.
    private let deskCame: @Sendable (SessionID) -> Void
    let counters = GatewayCounters()

    init(
        host: SessionHost,
        door: Doorkeeper,
        time: any TimeSource,
        wire: WireOutput,
        deskCame: @escaping @Sendable (SessionID) -> Void
    ) {
        self.host = host
        self.door = door
        self.time = time
        self.wire = wire
        self.deskCame = deskCame
    }

    func opened(_ id: ConnectionID) {
        phases.withLock { $0[id] = .silent }
        let deadline = time.now().adding(milliseconds: Gateway.helloDeadline)
        Task { [weak self, time] in
            try? await time.sleep(until: deadline)
            self?.dismissSilent(id)
        }
    }

    func received(_ message: [UInt8], from id: ConnectionID) {
        let frame: ClientFrame
        do throws(Rejection) { frame = try ClientFrame(message) } catch {
            return dismiss(id, .malformed, code: error.code)
        }
        if case .ping(let mark) = frame, hasGreeted(id) { return wire.send(.pong(at: mark, now: time.now()), to: id) }
        let next: Phase? = phases.withLock { phases in
            switch phases[id] {
            case .silent: phases[id] = .entering(waiting: [])
            case .entering(let waiting): phases[id] = .entering(waiting: waiting + [frame])
            default: break
            }
            return phases[id]
        }
        switch next {
        case .inside(let session, _): pass(frame, from: id, to: session)
        case .entering(let waiting) where waiting.isEmpty: enter(frame, id)
        case .entering(let waiting) where waiting.count > Gateway.maximumWaiting:
            dismiss(id, .malformed, code: Rejection.Code.tooMany.rawValue)
        default: break
        }
    }

    func lagged(_ id: ConnectionID, channel: Channel) {
        guard let channel = OutputChannel(rawValue: channel),
            case .inside(let session, _)? = phases.withLock({ $0[id] })
        else { return }
        session.lagged(ClientID(id), channel: channel)
    }

    func closed(_ id: ConnectionID) {
        guard case .inside(let session, let member)? = phases.withLock({ $0.removeValue(forKey: id) }) else { return }
        counters.left(member.role)
        session.disconnect(ClientID(id))
    }

    private func hasGreeted(_ id: ConnectionID) -> Bool {
        phases.withLock { phases in
            switch phases[id] {
            case .entering, .inside: true
            default: false
            }
        }
    }

    private func pass(_ frame: ClientFrame, from id: ConnectionID, to session: Session) {
        guard case .hello = frame else {
            counters.count(frame.name)
            return session.receive(frame, from: ClientID(id))
        }
        dismiss(id, .malformed, code: Rejection.Code.malformed.rawValue)
    }

    private func enter(_ frame: ClientFrame, _ id: ConnectionID) {
        guard case .hello(let sessionID, let token, _) = frame else {
            return dismiss(id, .notAllowed, code: Rejection.Code.notAllowed.rawValue)
        }
        Task { [door, host] in
            do {
                guard let member = try await door.member(token: token, of: sessionID) else {
                    return dismiss(id, .tokenInvalid, code: "token-unknown")
                }
                let session = try await host.session(sessionID)
                settle(id, session, member)
                if member.role == .desk { deskCame(sessionID) }
            } catch EntryFailure.unknown {
                dismiss(id, .sessionGone, code: "session-unknown")
            } catch {
                dismiss(id, .busy, code: "busy")
            }
        }
    }

    private func settle(_ id: ConnectionID, _ session: Session, _ member: Member) {
        phases.withLock { phases in
            // Under the lock, so that what waited reaches the session before what comes next.
            guard case .entering(let waiting)? = phases[id] else { return }
            phases[id] = .inside(session, member)
            counters.entered(member.role)
            session.connect(ClientID(id), as: member)
            for frame in waiting { session.receive(frame, from: ClientID(id)) }
        }
    }

    private func dismissSilent(_ id: ConnectionID) {
        guard case .silent? = phases.withLock({ $0[id] }) else { return }
        dismiss(id, .helloLate, code: "hello-late")
    }

    private func dismiss(_ id: ConnectionID, _ close: WireClose, code: String) {
        let member: Member? = phases.withLock { phases in
            defer { if phases[id] != nil { phases[id] = .leaving } }
            if case .inside(let session, let member)? = phases[id] {
                session.disconnect(ClientID(id))
                return member
            }
            return nil
        }
        if let member { counters.left(member.role) }
        wire.send(.failure(code: code, isFinal: close != .busy), to: id)
        wire.close(id, close, reason: code)
    }
}

extension ClientID {
    init(_ id: ConnectionID) { self.init(rawValue: id.number) }
}
