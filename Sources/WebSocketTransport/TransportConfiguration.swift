/// Everything a server is told when it is made.
public struct TransportConfiguration: Sendable {
    /// The address to listen on; behind a proxy that is the loopback address.
    public var host: String
    /// The port to listen on; 0 takes any free one.
    public var port: Int
    /// The only path that upgrades to a WebSocket.
    public var webSocketPath = "/ws"
    /// The only subprotocol that is spoken.
    public var subprotocol = "wijktafel.v1"
    /// The origins (`scheme://host[:port]`) whose pages may open a WebSocket.
    public var allowedOrigins: Set<String> = []
    /// Whether a client without an Origin header (no browser) may open one; tokens authenticate, not cookies.
    public var allowMissingOrigin = true
    /// The numeric addresses whose `X-Forwarded-For` and `X-Forwarded-Proto` are believed.
    public var trustedProxies: Set<String> = []
    /// Every limit, each with its default.
    public var limits = TransportLimits()
    /// Headers for every response, by path; a header that the response sets itself is left as it is.
    public var responseHeaders: @Sendable (_ path: String) -> [HTTPHeader] = { _ in [] }
    /// Takes the library's log lines (errors, warnings, notices); process-wide, the last server made decides.
    public var log: @Sendable (_ line: String) -> Void = { _ in }

    /// Makes a configuration that listens on one address.
    public init(host: String = "127.0.0.1", port: Int = 0) {
        self.host = host
        self.port = port
    }
}

/// The limits of a server; each has a name, a unit and one home here.
public struct TransportLimits: Sendable {
    /// Open sockets in all; more are refused at the door.
    public var maxConnections = 10_000
    /// Open sockets per address; generous, because a whole town hall shares one.
    public var maxConnectionsPerAddress = 4_000
    /// Bytes of one message from a peer; more closes with 1009.
    public var maxMessageBytes = 65_536
    /// Frames that one message may be cut into; more closes with 1008.
    public var maxFramesPerMessage = 1_024
    /// Time a message may take to arrive; later closes with 1008.
    public var messageDeadline = Duration.seconds(10)
    /// Messages per second that a peer may send in the long run; more closes with 1008.
    public var messagesPerSecond = 20.0
    /// Messages that a peer may send at once.
    public var messageBurst = 100.0
    /// Bytes of reliable frames that may wait for a peer; more closes with 1013.
    public var reliableQueueBytes = 262_144
    /// Bytes the kernel holds for a peer (it takes twice this); small, because all of it is stale for a slow peer.
    public var sendBufferBytes = 32_768
    /// Seconds of silence after which a peer is pinged.
    public var pingAfterSeconds: UInt16 = 20
    /// Seconds of silence after which a peer is given up; larger than `pingAfterSeconds`.
    public var hangUpAfterSeconds: UInt16 = 35
    /// Time a peer gets to answer a close frame.
    public var closeWait = Duration.seconds(3)
    /// Bytes of request line and headers; more drops the connection.
    public var maxHeaderBytes = 8_192
    /// Bytes of a request body; more is answered with 413.
    public var maxBodyBytes = 65_536
    /// Bytes of a request body below an address, where that is another number than `maxBodyBytes`.
    public var maxBodyBytesBelow: [String: Int] = [:]
    /// Bytes of a refused body that are read and thrown away, so that the answer to it arrives.
    public var lingerBytes = 262_144
    /// Time a request body may take to arrive; later is answered with 408.
    public var bodyDeadline = Duration.seconds(10)
    /// Time the handler may take to answer; later is answered with 503.
    public var responseDeadline = Duration.seconds(60)
    /// Time a peer may leave a response unread.
    public var writeDeadline = Duration.seconds(30)
    /// How often the durations above are looked at, so that each may last that much longer.
    public var sweepInterval = Duration.seconds(1)
    /// Seconds an idle HTTP connection is kept for the next request.
    public var keepAliveSeconds: Int32 = 15

    /// Makes the defaults.
    public init() {}

    /// Bytes that a body sent to an address may have.
    func maxBodyBytes(at path: String) -> Int {
        maxBodyBytesBelow.first { path.hasPrefix($0.key) }?.value ?? maxBodyBytes
    }
}

/// Why a server could not start.
public enum TransportError: Error, Equatable, CustomStringConvertible {
    /// The address and port can't be listened on: taken, not ours, or not allowed.
    case cannotListen(host: String, port: Int)
    /// The service thread or its loop could not be made; the number is the system's error.
    case cannotRun(code: Int32)
    /// The server was started before.
    case alreadyStarted

    /// The error in words, for the operator.
    public var description: String {
        switch self {
        case .cannotListen(let host, let port): "Cannot listen on \(host) port \(port)."
        case .cannotRun(let code): "The service thread cannot run (system error \(code))."
        case .alreadyStarted: "The server was already started."
        }
    }
}
