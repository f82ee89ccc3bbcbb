import CLibwebsockets

extension Service {
    /// Takes a complete request line and headers; false closes the socket.
    func requestArrived(_ connection: Connection) -> Bool {
        guard case .http(let exchange) = connection.role else { return false }
        exchange.number += 1
        exchange.keepsAlive = false
        exchange.hasUnwantedBody = false
        exchange.hasBodyBegun = false
        guard let reader = RequestReader(connection.socket) else {
            answer(connection, exchange, .text("This request can't be understood.", status: 400))
            return true
        }
        let request = reader.request(socketAddress: connection.socketAddress, peers: peers)
        exchange.method = request.method
        exchange.path = request.path
        exchange.keepsAlive = reader.keepsAlive
        // The library has one patience for everything; ours is in the sweep.
        lws_set_timeout(connection.socket, NO_PENDING_TIMEOUT, 0)
        let framing = RequestFraming.decide(
            method: request.method,
            contentLength: reader.contentLength,
            transferEncoding: reader.transferEncoding,
            maxBytes: limits.maxBodyBytes(at: request.path)
        )
        switch framing {
        case .empty: dispatch(request, on: connection, exchange)
        case .emptyAnnounced: awaitBody(0, of: request, exchange)
        case .body(let bytes): awaitBody(bytes, of: request, exchange)
        case .refuse(let status, let isRead):
            counters.bodiesRefused += 1
            exchange.keepsAlive = false
            exchange.hasUnwantedBody = isRead
            answer(connection, exchange, .text(ResponseHead.reason(status) + ".", status: status))
        }
        return true
    }

    private func awaitBody(_ bytes: Int, of request: HTTPRequest, _ exchange: HTTPExchange) {
        exchange.request = request
        exchange.enter(.reading(bytes: bytes), until: clock.now + limits.bodyDeadline)
    }

    /// Takes bytes of a body; false closes the socket.
    func bodyArrived(_ connection: Connection, _ content: UnsafeRawBufferPointer) -> Bool {
        guard case .http(let exchange) = connection.role else { return false }
        if content.isEmpty { return true }
        // Of a request that was sent before the one before it was answered, the library takes the headers for the
        // body, and then calls for ever. It starts with the method again, which no body of ours does.
        guard exchange.hasBodyBegun || !isRequestLine(content, method: exchange.method) else { return false }
        exchange.hasBodyBegun = true
        switch exchange.phase {
        case .reading(let bytes):
            exchange.request?.body.append(contentsOf: content)
            counters.bodyBytesIn += content.count
            return exchange.request.map { $0.body.count <= bytes } ?? false
        case .discarding(let bytesLeft):
            exchange.enter(.discarding(bytesLeft: bytesLeft - content.count), until: exchange.deadline)
            return bytesLeft > content.count
        case .idle, .waiting, .writing: return true
        }
    }

    // The library reads methods in either case.
    private func isRequestLine(_ content: UnsafeRawBufferPointer, method: HTTPMethod) -> Bool {
        let name = method.rawValue.utf8
        return zip(content, name).allSatisfy { $0 & ~0x20 == $1 }
    }

    /// Takes the end of a body; false closes the socket.
    func bodyEnded(_ connection: Connection) -> Bool {
        guard case .http(let exchange) = connection.role else { return false }
        switch exchange.phase {
        case .reading(let bytes):
            guard let request = exchange.request, request.body.count == bytes else { return false }
            exchange.request = nil
            dispatch(request, on: connection, exchange)
            return true
        case .discarding: return false
        // Reported again when the next request is already in while this one is being answered.
        case .idle, .waiting, .writing: return true
        }
    }

    private func dispatch(_ request: HTTPRequest, on connection: Connection, _ exchange: HTTPExchange) {
        if let response = assets.response(to: request) { return answer(connection, exchange, response) }
        if request.path == configuration.webSocketPath {
            return answer(connection, exchange, .text("This address speaks WebSocket.", status: 426))
        }
        exchange.enter(.waiting, until: clock.now + limits.responseDeadline)
        // Nothing more is read until the answer is there, or an unread next request would keep the loop spinning.
        lws_rx_flow_control(connection.socket, 0)
        let id = connection.id
        let number = exchange.number
        let responder = HTTPResponder { response in
            self.perform { $0.handlerAnswered(id, number: number, response) }
        }
        handler.respond(to: request, with: responder)
    }

    private func handlerAnswered(_ id: ConnectionID, number: UInt64, _ response: HTTPResponse) {
        guard let connection = connections[id], case .http(let exchange) = connection.role,
            exchange.number == number, case .waiting = exchange.phase
        else { return }
        lws_rx_flow_control(connection.socket, 1)
        answer(connection, exchange, response)
    }

    /// Ends a phase that took too long.
    func exchangeIsLate(_ connection: Connection, _ exchange: HTTPExchange) {
        let status: Int
        switch exchange.phase {
        case .idle, .writing, .discarding: return cut(connection)
        case .reading:
            status = 408
            exchange.hasUnwantedBody = true
        case .waiting:
            status = 503
            lws_rx_flow_control(connection.socket, 1)
        }
        exchange.keepsAlive = false
        answer(connection, exchange, .text(ResponseHead.reason(status) + ".", status: status))
    }
}
