import EventLog
import SessionEngine
import Synchronization
import WebSocketTransport

/// Hands what the transport hears to the gateway and to the routes.
struct TransportBridge: TransportHandler {
    let gateway: Gateway
    let api: API

    func connectionOpened(_ id: ConnectionID, peer: Peer) { gateway.opened(id) }

    func connection(_ id: ConnectionID, received message: [UInt8]) { gateway.received(message, from: id) }

    func connectionLagged(_ id: ConnectionID, channel: Channel) { gateway.lagged(id, channel: channel) }

    func connectionClosed(_ id: ConnectionID, cause: CloseCause) { gateway.closed(id) }

    func respond(to request: HTTPRequest, with responder: HTTPResponder) {
        Task { responder.answer(await api.answer(request)) }
    }
}

/// Gathers the counters of all parts; the server joins last because everything else is built before it.
final class MetricsSource: Sendable {
    private let server = Mutex<WebSocketServer?>(nil)

    func attach(_ server: WebSocketServer) { self.server.withLock { $0 = server } }

    func page(
        _ gateway: Gateway,
        _ writer: EventLogWriter,
        _ engine: EngineCounters,
        _ host: SessionHost,
        _ exports: ExportDesk,
        _ library: InstrumentLibrary,
        _ pairings: PairingDesk,
        _ rehearsals: Rehearsals
    ) async -> String {
        guard let server = server.withLock({ $0 }) else { return "" }
        return MetricsPage.text(
            transport: server.metrics,
            gateway: gateway.counters.current,
            writer: writer.metrics,
            engine: engine.current,
            sessionsAwake: await host.awake.count,
            exports: await exports.counters,
            refusedOwn: library.refusals,
            pairings: pairings.counts,
            refusedRehearsals: await rehearsals.refused
        )
    }
}
