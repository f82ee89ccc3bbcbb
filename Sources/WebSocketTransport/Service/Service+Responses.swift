import CLibwebsockets
import Glibc

extension Service {
    /// Begins to send a response.
    func answer(_ connection: Connection, _ exchange: HTTPExchange, _ response: HTTPResponse) {
        if isDraining { exchange.keepsAlive = false }
        let hasBody = exchange.method != .head && response.status != 204 && response.status != 304
        exchange.response = OutgoingResponse(
            head: encodedHead(response, path: exchange.path, keepsAlive: exchange.keepsAlive),
            body: hasBody ? response.body : []
        )
        exchange.enter(.writing, until: clock.now + limits.writeDeadline)
        counters.responses[response.status / 100, default: 0] += 1
        lws_callback_on_writable(connection.socket)
    }

    /// Uses a turn to write a piece of a response; false closes the socket.
    func responseWritable(_ connection: Connection) -> Bool {
        guard case .http(let exchange) = connection.role, case .writing = exchange.phase,
            var piece = exchange.response?.nextPiece()
        else { return true }
        // HTTP/1 needs no room in front; what the socket doesn't take, the library copies.
        guard lws_write(connection.socket, &piece, piece.count, LWS_WRITE_HTTP) >= 0 else { return false }
        counters.responseBytesOut += piece.count
        guard exchange.response?.isFinished != false else {
            exchange.enter(.writing, until: clock.now + limits.writeDeadline)
            lws_callback_on_writable(connection.socket)
            return true
        }
        exchange.response = nil
        if exchange.keepsAlive {
            exchange.enter(.idle, until: nil)
            return lws_http_transaction_completed(connection.socket) == 0
        }
        guard exchange.hasUnwantedBody else { return false }
        exchange.enter(.discarding(bytesLeft: limits.lingerBytes), until: clock.now + limits.closeWait)
        return true
    }

    /// Refuses an upgrade; the library closes the socket afterwards.
    func refuseUpgrade(_ connection: Connection, path: String, status: Int, text: String) {
        var response = HTTPResponse.text(text, status: status)
        if status == 426 { response.headers.append(HTTPHeader("Sec-WebSocket-Version", "13")) }
        counters.responses[status / 100, default: 0] += 1
        var bytes = encodedHead(response, path: path, keepsAlive: false) + response.body
        lws_write(connection.socket, &bytes, bytes.count, LWS_WRITE_HTTP)
        counters.responseBytesOut += bytes.count
    }

    private func encodedHead(_ response: HTTPResponse, path: String, keepsAlive: Bool) -> [UInt8] {
        let head = ResponseHead(
            status: response.status,
            headers: response.headers,
            defaults: configuration.responseHeaders(path),
            bodyBytes: response.body.count,
            keepsAlive: keepsAlive,
            now: time(nil)
        )
        return head.encoded()
    }
}
