/// What a server counted since it started; a snapshot.
public struct TransportMetrics: Sendable, Equatable {
    /// Sockets open now, HTTP and WebSocket.
    public internal(set) var connectionsOpen = 0
    /// WebSocket connections open now.
    public internal(set) var webSocketsOpen = 0
    /// Sockets accepted.
    public internal(set) var connectionsTotal = 0
    /// WebSocket connections opened.
    public internal(set) var webSocketsTotal = 0
    /// Sockets refused because of a connection limit or a shutdown.
    public internal(set) var connectionsRefused = 0
    /// WebSocket connections ended, by `CloseCause.name`; a broken limit counts here under its own name.
    public internal(set) var closes: [String: Int] = [:]
    /// Upgrades refused because of their origin.
    public internal(set) var originRefusals = 0
    /// Whole messages received.
    public internal(set) var messagesIn = 0
    /// Bytes of whole messages received.
    public internal(set) var messageBytesIn = 0
    /// Frames given to the network.
    public internal(set) var framesOut = 0
    /// Bytes of frames given to the network, without frame headers.
    public internal(set) var frameBytesOut = 0
    /// `latest` frames dropped because the peer lagged.
    public internal(set) var framesDropped = 0
    /// Times a channel of a connection began to lag.
    public internal(set) var lagEvents = 0
    /// Bytes of request bodies received.
    public internal(set) var bodyBytesIn = 0
    /// Bytes of responses given to the network.
    public internal(set) var responseBytesOut = 0
    /// Responses, by class of status: 2 for 200 to 299, and so on.
    public internal(set) var responses: [Int: Int] = [:]
    /// Request bodies refused because of their size or form.
    public internal(set) var bodiesRefused = 0

    /// The connections closed because a limit of ours was broken.
    public func violations(_ violation: Violation) -> Int { closes[violation.rawValue] ?? 0 }
}
