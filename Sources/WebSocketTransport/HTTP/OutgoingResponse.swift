/// A response on its way out, cut into pieces that the library takes one at a time.
struct OutgoingResponse {
    private let head: [UInt8]
    private let body: [UInt8]
    private var sent = 0

    /// Bytes handed over per turn; the library copies what the socket doesn't take of one piece.
    static let pieceBytes = 32_768

    init(head: [UInt8], body: [UInt8]) {
        self.head = head
        self.body = body
    }

    var isFinished: Bool { sent == head.count + body.count }

    /// The next piece; empty when finished.
    mutating func nextPiece() -> [UInt8] {
        let end = min(sent + Self.pieceBytes, head.count + body.count)
        defer { sent = end }
        guard sent < head.count else { return Array(body[(sent - head.count)..<(end - head.count)]) }
        return Array(head[sent...].prefix(end - sent)) + body.prefix(max(0, end - head.count))
    }
}
