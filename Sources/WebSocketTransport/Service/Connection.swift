/// One socket; touched on the service thread only.
final class Connection {
    let id: ConnectionID
    /// The library's handle; valid until the connection leaves the service's table.
    let socket: OpaquePointer
    /// The numeric address at the other end of the socket, a proxy's perhaps.
    let socketAddress: String
    /// Who asked for the WebSocket.
    var peer: Peer
    var role: Role

    /// What is spoken over the socket at the moment.
    enum Role {
        case http(HTTPExchange)
        case webSocket(WebSocketState)
        /// A WebSocket whose end was told to the handler; the socket is still being closed.
        case over
    }

    init(id: ConnectionID, socket: OpaquePointer, socketAddress: String) {
        self.id = id
        self.socket = socket
        self.socketAddress = socketAddress
        peer = Peer(address: socketAddress, isSecure: false)
        role = .http(HTTPExchange())
    }
}

/// What a WebSocket connection remembers.
final class WebSocketState {
    var assembly: MessageAssembly
    var queue: OutboundQueue
    var rate: TokenBucket
    /// Why we close, once we do; from then on nothing is taken in or sent.
    var closing: CloseCause?
    /// How the peer closed, once it did.
    var closedByPeer: CloseCause?
    /// When the socket is cut, whatever the peer does.
    var cutOff: ContinuousClock.Instant?

    init(limits: TransportLimits, now: ContinuousClock.Instant) {
        assembly = MessageAssembly(
            maxBytes: limits.maxMessageBytes,
            maxFrames: limits.maxFramesPerMessage,
            deadline: limits.messageDeadline
        )
        queue = OutboundQueue(maxReliableBytes: limits.reliableQueueBytes)
        rate = TokenBucket(capacity: limits.messageBurst, perSecond: limits.messagesPerSecond, now: now)
    }
}

/// Where an HTTP connection is in its exchange of a request for a response.
final class HTTPExchange {
    enum Phase {
        /// Waiting for a request; the library keeps the time.
        case idle
        /// Taking in a body of a known length.
        case reading(bytes: Int)
        /// Waiting for the handler.
        case waiting
        case writing
        /// Answered; a refused body is read and thrown away, so that the answer isn't lost in a reset.
        case discarding(bytesLeft: Int)
    }

    private(set) var phase = Phase.idle
    /// When the present phase has taken too long.
    private(set) var deadline: ContinuousClock.Instant?
    var request: HTTPRequest?
    var response: OutgoingResponse?
    /// Counts the requests, so that a late answer to an earlier one is recognised.
    var number: UInt64 = 0
    var method = HTTPMethod.get
    var path = "/"
    var keepsAlive = false
    /// Whether the library goes on reading a body that nobody wants.
    var hasUnwantedBody = false
    /// Whether the first bytes of the body were seen.
    var hasBodyBegun = false

    /// Enters a phase that may last until a moment, or for ever.
    func enter(_ phase: Phase, until deadline: ContinuousClock.Instant?) {
        self.phase = phase
        self.deadline = deadline
    }
}
