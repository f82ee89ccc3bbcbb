import SessionEngine
import Synchronization
import WebSocketTransport
import WorkshopWire

/// Carries the engine's frames over the transport.
final class WireOutput: SessionOutput {
    private let server = Mutex<WebSocketServer?>(nil)

    /// Says which server to send through; before that, frames go nowhere because nobody is connected.
    func attach(_ server: WebSocketServer) { self.server.withLock { $0 = server } }

    func send(_ bytes: [UInt8], channel: OutputChannel, to clients: [ClientID]) {
        guard !clients.isEmpty else { return }
        let delivery: OutboundFrame.Delivery = channel == .reliable ? .reliable : .latest(channel: channel.rawValue)
        let frame = OutboundFrame(bytes, delivery: delivery)
        current?.send(frame, to: clients.map { ConnectionID(number: $0.rawValue) })
    }

    func close(_ client: ClientID, code: UInt16, reason: String) {
        current?.close(ConnectionID(number: client.rawValue), code: code, reason: reason)
    }

    func send(_ frame: ServerFrame, to id: ConnectionID) {
        current?.send(OutboundFrame(frame.bytes, delivery: .reliable), to: [id])
    }

    func close(_ id: ConnectionID, _ code: WireClose, reason: String) {
        current?.close(id, code: code.rawValue, reason: reason)
    }

    private var current: WebSocketServer? { server.withLock { $0 } }
}
