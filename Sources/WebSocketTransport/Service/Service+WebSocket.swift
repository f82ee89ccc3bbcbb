import CLibwebsockets
import Glibc

extension Service {
    func webSocketOpened(_ connection: Connection) {
        connection.role = .webSocket(WebSocketState(limits: limits, now: clock.now))
        // Whatever the kernel holds for a slow peer is stale when it wakes up: keep that little.
        var bytes = Int32(clamping: limits.sendBufferBytes)
        let size = socklen_t(MemoryLayout<Int32>.size)
        setsockopt(lws_get_socket_fd(connection.socket), SOL_SOCKET, SO_SNDBUF, &bytes, size)
        counters.webSocketsOpen += 1
        counters.webSocketsTotal += 1
        webSocketsByAddress[connection.peer.address, default: 0] += 1
        handler.connectionOpened(connection.id, peer: connection.peer)
        if isDraining { close(connection, cause: .draining, code: 1012, reason: "") }
    }

    func received(_ connection: Connection, _ content: UnsafeRawBufferPointer) {
        guard case .webSocket(let state) = connection.role, state.closing == nil else { return }
        let chunk = MessageAssembly.Chunk(
            isBinary: lws_frame_is_binary(connection.socket) != 0,
            remaining: Int(clamping: lws_remaining_packet_payload(connection.socket)),
            isFinalFrame: lws_is_final_fragment(connection.socket) != 0
        )
        let now = clock.now
        var outcome = state.assembly.receive(content, chunk, now: now)
        if case .message = outcome, !state.rate.take(now: now) { outcome = .violation(.rate) }
        switch outcome {
        case .incomplete: break
        case .violation(let violation): close(connection, because: violation)
        case .message(let message):
            counters.messagesIn += 1
            counters.messageBytesIn += message.count
            handler.connection(connection.id, received: message)
        }
    }

    /// Takes the peer's close frame; false when the library must not answer it, because ours went out before.
    func peerCloses(_ connection: Connection, payload: UnsafeRawBufferPointer) -> Bool {
        guard case .webSocket(let state) = connection.role else { return false }
        let code = payload.count >= 2 ? UInt16(payload[0]) << 8 | UInt16(payload[1]) : nil
        state.closedByPeer = .peer(code: code)
        return state.closing == nil
    }

    /// Tells the handler, once, whichever way the library reports the end.
    func webSocketEnded(_ connection: Connection) {
        guard case .webSocket(let state) = connection.role else { return }
        connection.role = .over
        let cause = state.closing ?? state.closedByPeer ?? libraryCause(connection.socket)
        counters.webSocketsOpen -= 1
        webSocketsByAddress.lower(connection.peer.address)
        counters.closes[cause.name, default: 0] += 1
        handler.connectionClosed(connection.id, cause: cause)
    }

    // A broken rule of the protocol leaves the close frame that the library wrote (a ping since then may have spoiled
    // the code in it); a broken line leaves none.
    private func libraryCause(_ socket: OpaquePointer) -> CloseCause {
        guard lws_get_close_length(socket) >= 2, let payload = lws_get_close_payload(socket) else { return .lost }
        let code = UInt16(payload[0]) << 8 | UInt16(payload[1])
        return code == Violation.invalidText.code ? .violation(.invalidText) : .protocolError
    }

    func close(_ connection: Connection, because violation: Violation) {
        close(connection, cause: .violation(violation), code: violation.code, reason: violation.rawValue)
    }

    /// Sends a close frame and gives the peer a moment to answer it; what still waits is dropped.
    func close(_ connection: Connection, cause: CloseCause, code: UInt16, reason: String) {
        guard case .webSocket(let state) = connection.role, state.closing == nil else { return }
        state.closing = cause
        state.cutOff = clock.now + limits.closeWait
        state.queue.clear()
        let frame = FrameBuffer([UInt8(code >> 8), UInt8(code & 0xFF)] + closeReason(reason))
        // Written at once and not by the library's own closing, which drops the frame while others are under way.
        let kind = lws_write_protocol(rawValue: UInt32(CLWS_WRITE_CLOSE))
        if lws_write(connection.socket, frame.payload, frame.byteCount, kind) < 0 { cut(connection) }
    }

    func sweepWebSocket(_ connection: Connection, _ state: WebSocketState, now: ContinuousClock.Instant) {
        if let cutOff = state.cutOff {
            if cutOff <= now { cut(connection) }
            return
        }
        // An announced frame without a byte of payload makes no callback; this is where it is noticed.
        if lws_remaining_packet_payload(connection.socket) > 0 { state.assembly.noteAnnouncement(now: now) }
        if state.assembly.isLate(now) { close(connection, because: .deadline) }
    }
}

/// A close frame's reason: at most 123 bytes (RFC 6455 section 5.5), cut at a character.
func closeReason(_ reason: String) -> [UInt8] {
    var bytes: [UInt8] = []
    for character in reason {
        let next = Array(character.utf8)
        guard bytes.count + next.count <= 123 else { break }
        bytes += next
    }
    return bytes
}
