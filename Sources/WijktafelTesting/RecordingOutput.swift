public import SessionEngine
internal import Synchronization
public import WorksheetKit

/// Keeps every frame that leaves the engine, by connection, in order.
public final class RecordingOutput: SessionOutput {
    /// A frame on its way to one connection.
    public struct Sent: Sendable {
        /// The connection.
        public let client: ClientID
        /// The channel.
        public let channel: OutputChannel
        /// What the frame says.
        public let frame: JSON
    }

    private struct State {
        var sent: [Sent] = []
        var closed: [ClientID: UInt16] = [:]
    }

    private let state = Mutex(State())

    /// Makes an output that nothing went through yet.
    public init() {}

    /// Keeps a frame; what is no JSON is left out.
    public func send(_ bytes: [UInt8], channel: OutputChannel, to clients: [ClientID]) {
        guard let frame = try? JSONParser.parse(bytes, depthLimit: 40) else { return }
        state.withLock { $0.sent += clients.map { Sent(client: $0, channel: channel, frame: frame) } }
    }

    /// Keeps the code that a connection was closed with.
    public func close(_ client: ClientID, code: UInt16, reason: String) {
        state.withLock { $0.closed[client] = code }
    }

    /// Every frame so far, in order.
    public var sent: [Sent] { state.withLock { $0.sent } }

    /// The frames to one connection, in order.
    public func frames(to client: ClientID) -> [JSON] { sent.filter { $0.client == client }.map(\.frame) }

    /// The code that a connection was closed with.
    public func closeCode(of client: ClientID) -> UInt16? { state.withLock { $0.closed[client] } }

    /// A document as the client would hold it after all frames so far; traps nowhere, gives `nil` when a patch misses.
    public func document(_ name: String, at client: ClientID) -> JSON? {
        var document: (version: Int, state: JSON)?
        for frame in frames(to: client) where frame["doc"]?.text == name {
            guard let version = frame["version"]?.integer else { return nil }
            if let state = frame["state"] {
                document = (version, state)
            } else if let patch = frame["patch"], let known = document, frame["from"]?.integer == known.version {
                document = (version, MergePatch.applying(patch, to: known.state))
            } else {
                return nil
            }
        }
        return document?.state
    }

    /// The answer to a command: `ack`, or the code of the refusal.
    public func answer(to id: CommandID, at client: ClientID) -> String? {
        for frame in frames(to: client).reversed() where frame["id"]?.text == id.rawValue {
            return frame["type"]?.text == "ack" ? "ack" : frame["code"]?.text
        }
        return nil
    }
}
