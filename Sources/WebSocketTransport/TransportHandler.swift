/// What the transport tells its owner; called on the service thread, so every call must return at once.
///
/// The calls about one connection come in order, `connectionOpened` first and `connectionClosed` last.
public protocol TransportHandler: Sendable {
    /// A WebSocket connection is open and can be sent to.
    func connectionOpened(_ id: ConnectionID, peer: Peer)

    /// A whole text message came; its bytes are valid UTF-8 within the size limit.
    func connection(_ id: ConnectionID, received message: [UInt8])

    /// Frames of a channel were dropped and the connection has caught up: send it the whole state.
    func connectionLagged(_ id: ConnectionID, channel: Channel)

    /// The connection is gone; its id means nothing any more.
    func connectionClosed(_ id: ConnectionID, cause: CloseCause)

    /// A request came that no asset answers; the responder answers it, once, from any thread, now or later.
    func respond(to request: HTTPRequest, with responder: HTTPResponder)
}
