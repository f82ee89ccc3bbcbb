import Dispatch
import Synchronization

@testable import WebSocketTransport

/// A server on a free port whose handler echoes and keeps a record.
final class TestServer: Sendable {
    private let server = Mutex<WebSocketServer?>(nil)
    private let record = Mutex<(open: [ConnectionID], closes: [CloseCause])>(([], []))
    private let kept = Mutex<[HTTPResponder]>([])
    let port: Int

    init(
        port: Int = 0,
        assets: AssetStore = AssetStore(),
        _ change: (inout TransportConfiguration) -> Void = { _ in }
    )
        throws
    {
        var configuration = TransportConfiguration(port: port)
        configuration.allowedOrigins = ["https://wijktafel.example.nl"]
        configuration.limits.messageDeadline = .seconds(2)
        configuration.limits.bodyDeadline = .seconds(2)
        configuration.limits.responseDeadline = .seconds(2)
        configuration.limits.closeWait = .milliseconds(200)
        configuration.limits.sweepInterval = .milliseconds(50)
        change(&configuration)
        let relay = Relay()
        let server = WebSocketServer(configuration: configuration, assets: assets, handler: relay)
        self.port = try server.start()
        self.server.withLock { $0 = server }
        relay.target.withLock { $0 = self }
    }

    var metrics: TransportMetrics { server.withLock { $0?.metrics } ?? TransportMetrics() }
    var opened: [ConnectionID] { record.withLock { $0.open } }
    var closes: [CloseCause] { record.withLock { $0.closes } }

    func drain(within time: Duration = .seconds(5)) async {
        let server = server.withLock { $0 }
        await server?.drain(within: time)
    }

    func send(_ frame: OutboundFrame, to ids: [ConnectionID]) { server.withLock { $0 }?.send(frame, to: ids) }

    func connectionOpened(_ id: ConnectionID, peer: Peer) { record.withLock { $0.open.append(id) } }

    func connection(_ id: ConnectionID, received message: [UInt8]) {
        guard message != Array("sluit".utf8) else {
            send(OutboundFrame("dag", delivery: .reliable), to: [id])
            server.withLock { $0 }?.close(id, code: 4001, reason: "dag")
            return
        }
        send(OutboundFrame(message, delivery: .reliable), to: [id])
    }

    func connectionLagged(_ id: ConnectionID, channel: Channel) {
        send(OutboundFrame("snapshot \(channel)", delivery: .reliable), to: [id])
    }

    func connectionClosed(_ id: ConnectionID, cause: CloseCause) { record.withLock { $0.closes.append(cause) } }

    func respond(to request: HTTPRequest, with responder: HTTPResponder) {
        switch request.path {
        case "/later":
            // Not Swift's own pool, whose few threads these tests keep waiting for sockets.
            DispatchQueue.global().async { responder.answer(.text("[later \(request.body.count)]")) }
        case "/unanswered": break
        case "/kept": kept.withLock { $0.append(responder) }
        default: responder.answer(.text("[\(request.method) \(request.path)?\(request.query) \(request.body.count)]"))
        }
    }
}

/// Stands between, because the server wants its handler before the handler can know the server.
private final class Relay: TransportHandler {
    let target = Mutex<TestServer?>(nil)
    private var handler: TestServer? { target.withLock { $0 } }

    func connectionOpened(_ id: ConnectionID, peer: Peer) { handler?.connectionOpened(id, peer: peer) }
    func connection(_ id: ConnectionID, received message: [UInt8]) { handler?.connection(id, received: message) }
    func connectionLagged(_ id: ConnectionID, channel: Channel) { handler?.connectionLagged(id, channel: channel) }
    func connectionClosed(_ id: ConnectionID, cause: CloseCause) { handler?.connectionClosed(id, cause: cause) }
    func respond(to request: HTTPRequest, with responder: HTTPResponder) {
        handler?.respond(to: request, with: responder)
    }
}
