/// Identifies one WebSocket connection for as long as the process lives; never reused.
public struct ConnectionID: Hashable, Sendable, CustomStringConvertible {
    /// A serial number, counted from 1.
    public let number: UInt64

    /// Wraps the number that the server knows a connection by; of a connection that is gone nothing is sent to.
    public init(number: UInt64) { self.number = number }

    /// The serial number as text, for log lines.
    public var description: String { "connection \(number)" }
}

/// Names one stream of superseding frames on a connection; the composition decides which number means what.
public typealias Channel = UInt8

/// Who is at the other end, as far as it can be believed.
public struct Peer: Hashable, Sendable {
    /// The numeric address; taken from `X-Forwarded-For` only when the socket belongs to a trusted proxy.
    public let address: String
    /// Whether the peer reached us over TLS, as told by a trusted proxy; false on a direct connection.
    public let isSecure: Bool

    /// Makes a peer from an address and the security of its way here.
    public init(address: String, isSecure: Bool) {
        self.address = address
        self.isSecure = isSecure
    }
}
