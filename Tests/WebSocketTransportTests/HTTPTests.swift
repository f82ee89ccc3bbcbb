import Synchronization
import Testing

@testable import WebSocketTransport

@Suite("HTTP, without sockets")
struct HTTPTests {
    private func framing(
        _ method: HTTPMethod,
        length: String? = nil,
        transfer: String? = nil
    ) -> RequestFraming {
        RequestFraming.decide(method: method, contentLength: length, transferEncoding: transfer, maxBytes: 100)
    }

    @Test("a body has the announced length, up to the bound")
    func bodyLength() {
        #expect(framing(.post, length: "100") == .body(bytes: 100))
        #expect(framing(.post, length: "101") == .refuse(status: 413, isRead: true))
        #expect(framing(.delete, length: "3") == .body(bytes: 3))
        #expect(framing(.post, length: "0") == .emptyAnnounced)
        #expect(framing(.put, length: "0") == .empty)
        #expect(framing(.get) == .empty)
    }

    @Test(
        "a length that isn't plain digits is refused",
        arguments: ["", "+5", "-1", "5, 5", "0x5", " 5", "9999999999999999"]
    )
    func oddLengths(length: String) {
        #expect(framing(.post, length: length) == .refuse(status: 400, isRead: false))
    }

    @Test("a body without a length is refused, and so is every transfer encoding")
    func noLength() {
        #expect(framing(.post) == .refuse(status: 411, isRead: true))
        #expect(framing(.post, transfer: "chunked") == .refuse(status: 411, isRead: true))
        #expect(framing(.post, length: "5", transfer: "chunked") == .refuse(status: 411, isRead: false))
        #expect(framing(.get, transfer: "chunked") == .refuse(status: 411, isRead: false))
    }

    @Test("a decoded separator is encoded again")
    func query() {
        let pieces = ["a=1&2", "b=c=d", "naam=Jan é"].map { Array($0.utf8) }
        #expect(encodedQuery(pieces) == "a=1%262&b=c%3Dd&naam=Jan%20%C3%A9")
        #expect(encodedQuery([]).isEmpty)
        #expect(encodedQuery([[10]]) == "%0A")
    }

    @Test("a response's own header stands before a default of the same name, and no value starts a line")
    func head() {
        let head = ResponseHead(
            status: 200,
            headers: [HTTPHeader("X-A", "a\r\nX-Evil: 1"), HTTPHeader("content-security-policy", "own")],
            defaults: [HTTPHeader("Content-Security-Policy", "default"), HTTPHeader("X-B", "b")],
            bodyBytes: 3,
            keepsAlive: true,
            now: 784_111_777
        )
        let lines = String(decoding: head.encoded(), as: UTF8.self).split(separator: "\r\n")
        #expect(
            lines == [
                "HTTP/1.1 200 OK", "X-A: a  X-Evil: 1", "content-security-policy: own", "X-B: b", "Content-Length: 3",
                "Connection: keep-alive", "Date: Sun, 06 Nov 1994 08:49:37 GMT",
            ]
        )
    }

    @Test("a 204 and a 304 tell no length")
    func noLengthTold() {
        for status in [204, 304] {
            let head = ResponseHead(status: status, headers: [], defaults: [], bodyBytes: 0, keepsAlive: true, now: 0)
            #expect(!String(decoding: head.encoded(), as: UTF8.self).contains("Content-Length"))
        }
    }

    @Test("a response cut into pieces is the same response", arguments: [0, 1, 32_700, 32_768, 100_000])
    func pieces(bodyBytes: Int) {
        let head = Array("head".utf8)
        let body = (0..<bodyBytes).map { UInt8(truncatingIfNeeded: $0) }
        var response = OutgoingResponse(head: head, body: body)
        var sent: [UInt8] = []
        while !response.isFinished {
            let piece = response.nextPiece()
            #expect(!piece.isEmpty && piece.count <= OutgoingResponse.pieceBytes)
            sent += piece
        }
        #expect(sent == head + body)
    }

    @Test("only the first answer counts, and no answer is 500")
    func responder() {
        let answers = Mutex<[Int]>([])
        let record: @Sendable (HTTPResponse) -> Void = { response in answers.withLock { $0.append(response.status) } }
        let responder = HTTPResponder(record)
        responder.answer(.text("een"))
        responder.answer(.text("twee", status: 404))
        _ = HTTPResponder(record)
        #expect(answers.withLock { $0 } == [200, 500])
    }
}
