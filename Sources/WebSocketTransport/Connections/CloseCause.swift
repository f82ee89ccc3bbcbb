/// Why a WebSocket connection ended.
public enum CloseCause: Hashable, Sendable {
    /// The peer sent a close frame, with the code it gave.
    case peer(code: UInt16?)
    /// The connection broke off, or the peer no longer answered pings.
    case lost
    /// The handler asked for it with `close(_:code:reason:)`.
    case handler(code: UInt16)
    /// The server is going away (1012).
    case draining
    /// The peer broke a rule of the WebSocket protocol.
    case protocolError
    /// The peer broke a limit of ours.
    case violation(Violation)

    /// The key of this cause in `TransportMetrics.closes`.
    public var name: String {
        switch self {
        case .peer: "peer"
        case .lost: "lost"
        case .handler: "handler"
        case .draining: "draining"
        case .protocolError: "protocolError"
        case .violation(let violation): violation.rawValue
        }
    }
}

/// A limit that a peer broke; each has its own close code.
public enum Violation: String, Hashable, Sendable, CaseIterable {
    /// A message is larger than allowed, or announces that it will be (1009).
    case oversize
    /// A message came in more frames than allowed (1008).
    case fragments
    /// A message took longer to arrive than allowed (1008).
    case deadline
    /// More messages came per second than allowed (1008).
    case rate
    /// A binary message came; the wire is text (1003).
    case binary
    /// A text message is not UTF-8 (1007).
    case invalidText
    /// The peer reads slower than it is written to and its queue is full (1013).
    case overflow

    /// The close code of RFC 6455 and its registry.
    public var code: UInt16 {
        switch self {
        case .binary: 1003
        case .invalidText: 1007
        case .fragments, .deadline, .rate: 1008
        case .oversize: 1009
        case .overflow: 1013
        }
    }
}
