import CLibwebsockets

/// One text frame, laid out once in memory and shared by every connection it goes to.
///
/// A frame belongs to one server: the room in front of its bytes is scratch space of that server's service thread.
public struct OutboundFrame: Sendable {
    /// What may happen to a frame when the connection can't take it at once.
    public enum Delivery: Hashable, Sendable {
        /// Waits its turn; a connection whose waiting bytes exceed the limit is closed with 1013.
        case reliable
        /// At most one waits per channel; when a second one comes both are dropped and the channel is reported lagged.
        case latest(channel: Channel)
    }

    /// What may happen to the frame when the connection can't take it at once.
    public let delivery: Delivery
    let buffer: FrameBuffer

    /// Lays out a frame from UTF-8 bytes.
    public init(_ text: [UInt8], delivery: Delivery) {
        self.delivery = delivery
        buffer = FrameBuffer(text)
    }

    /// Lays out a frame from a string.
    public init(_ text: String, delivery: Delivery) { self.init(Array(text.utf8), delivery: delivery) }

    /// The payload's size in bytes.
    public var byteCount: Int { buffer.byteCount }
}

/// A payload with room in front for the frame header that the library writes there.
///
/// Unchecked, because: the payload and its size never change after `init`; the room in front is written by `lws_write`
/// only, which runs on the one service thread of the one server the frame belongs to.
final class FrameBuffer: @unchecked Sendable {
    let byteCount: Int
    private let storage: UnsafeMutablePointer<UInt8>

    init(_ payload: [UInt8]) {
        byteCount = payload.count
        storage = .allocate(capacity: Int(CLWS_PRE) + payload.count)
        storage.initialize(repeating: 0, count: Int(CLWS_PRE))
        (storage + Int(CLWS_PRE)).initialize(from: payload, count: payload.count)
    }

    deinit { storage.deallocate() }

    /// The payload; `CLWS_PRE` writable bytes lie before it.
    var payload: UnsafeMutablePointer<UInt8> { storage + Int(CLWS_PRE) }
}
