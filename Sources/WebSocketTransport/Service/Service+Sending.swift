import CLibwebsockets

extension Service {
    /// Offers a frame to connections; one that is gone or closing is passed over.
    func send(_ frame: OutboundFrame, to ids: [ConnectionID]) {
        for id in ids {
            guard let connection = connections[id], case .webSocket(let state) = connection.role,
                state.closing == nil
            else { continue }
            offer(frame, to: connection, state)
        }
    }

    private func offer(_ frame: OutboundFrame, to connection: Connection, _ state: WebSocketState) {
        let socketIsFree = lws_partial_buffered(connection.socket) == 0
        switch state.queue.offer(frame, socketIsFree: socketIsFree) {
        case .write: write(frame, to: connection)
        case .waits: lws_callback_on_writable(connection.socket)
        case .dropped(let frames, let lagBegan):
            counters.framesDropped += frames
            if lagBegan { counters.lagEvents += 1 }
            lws_callback_on_writable(connection.socket)
        case .overflow: close(connection, because: .overflow)
        }
    }

    /// Uses a turn to write: one frame, because the library promises no more than that.
    func writable(_ connection: Connection) {
        guard case .webSocket(let state) = connection.role, state.closing == nil else { return }
        switch state.queue.next() {
        case .write(let frame): write(frame, to: connection)
        case .drained(let lagged):
            for channel in lagged { handler.connectionLagged(connection.id, channel: channel) }
        case .nothing: break
        }
        if state.queue.wantsTurn { lws_callback_on_writable(connection.socket) }
    }

    private func write(_ frame: OutboundFrame, to connection: Connection) {
        guard lws_write(connection.socket, frame.buffer.payload, frame.byteCount, LWS_WRITE_TEXT) >= 0 else {
            return cut(connection)
        }
        counters.framesOut += 1
        counters.frameBytesOut += frame.byteCount
    }

    /// Closes a connection because its owner asks.
    func close(_ id: ConnectionID, code: UInt16, reason: String) {
        guard let connection = connections[id] else { return }
        close(connection, cause: .handler(code: code), code: code, reason: reason)
    }

    /// Lets nobody in any more, closes what is open, and tells when the last socket is gone.
    func drain(code: UInt16, onEmpty: @escaping @Sendable () -> Void) {
        isDraining = true
        for connection in Array(connections.values) {
            switch connection.role {
            case .webSocket: close(connection, cause: .draining, code: code, reason: "")
            case .http(let exchange):
                if case .idle = exchange.phase { cut(connection) }
            case .over: break
            }
        }
        if connections.isEmpty { onEmpty() } else { self.onEmpty = onEmpty }
    }
}
