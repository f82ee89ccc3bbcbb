import Glibc

/// A client that says exactly the bytes it is told to, and knows just enough of WebSocket to read it.
final class SocketClient {
    private let descriptor: Int32
    private(set) var received: [UInt8] = []
    private(set) var isClosed = false

    init?(port: Int) {
        descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(UInt16(port).bigEndian)
        inet_pton(AF_INET, "127.0.0.1", &address.sin_addr)
        let size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let code = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(descriptor, $0, size) }
        }
        guard code == 0 else { return nil }
    }

    deinit { close(descriptor) }

    var text: String { String(decoding: received, as: UTF8.self) }

    func send(_ bytes: [UInt8]) { _ = Glibc.send(descriptor, bytes, bytes.count, Int32(MSG_NOSIGNAL)) }

    func send(_ text: String) { send(Array(text.utf8)) }

    /// Reads until a condition holds, the peer closes or five seconds pass without a byte.
    @discardableResult
    func read(until condition: (SocketClient) -> Bool) -> Bool {
        while !condition(self) {
            var watched = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
            guard !isClosed, poll(&watched, 1, 5_000) > 0 else { return false }
            var buffer = [UInt8](repeating: 0, count: 65_536)
            let count = recv(descriptor, &buffer, buffer.count, 0)
            if count <= 0 { isClosed = true } else { received += buffer.prefix(count) }
        }
        return true
    }

    @discardableResult
    func read(until text: String) -> Bool { read { $0.text.contains(text) } }

    func forget() { received = [] }

    /// Asks to upgrade; the status of the answer.
    func upgrade(origin: String? = nil, path: String = "/ws", extra: String = "") -> String {
        let originLine = origin.map { "Origin: \($0)\r\n" } ?? ""
        send(
            "GET \(path) HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
                + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n"
                + "Sec-WebSocket-Protocol: wijktafel.v1\r\n\(originLine)\(extra)\r\n"
        )
        read(until: "\r\n\r\n")
        let status = String(text.split(separator: " ").dropFirst().first ?? "")
        if status == "101" { forget() }
        return status
    }

    /// Sends a frame masked with zeroes, which the standard allows and which is easy to read in a trace.
    func frame(_ payload: [UInt8], opcode: UInt8 = 1, isFinal: Bool = true, announcing length: Int? = nil) {
        let length = length ?? payload.count
        var bytes = [(isFinal ? 0x80 : 0) | opcode]
        if length < 126 {
            bytes.append(0x80 | UInt8(length))
        } else {
            bytes.append(0x80 | 127)
            for shift in stride(from: 56, through: 0, by: -8) {
                bytes.append(UInt8(truncatingIfNeeded: length >> shift))
            }
        }
        send(bytes + [0, 0, 0, 0] + payload)
    }

    /// The code of the close frame that ends what was received, after the peer has closed.
    func closeCode() -> Int? {
        read { $0.frames().contains { $0.opcode == 8 } }
        guard let close = frames().first(where: { $0.opcode == 8 }), close.payload.count >= 2 else { return nil }
        return Int(close.payload[0]) << 8 | Int(close.payload[1])
    }

    /// The whole frames in what was received.
    func frames() -> [(opcode: UInt8, payload: [UInt8])] {
        var frames: [(opcode: UInt8, payload: [UInt8])] = []
        var rest = received[...]
        while rest.count >= 2 {
            let start = rest.startIndex
            var length = Int(rest[start + 1])
            var header = 2
            let extended = length == 126 ? 2 : length == 127 ? 8 : 0
            guard rest.count >= header + extended else { break }
            if extended > 0 { length = rest[(start + 2)..<(start + 2 + extended)].reduce(0) { $0 << 8 | Int($1) } }
            header += extended
            guard rest.count >= header + length else { break }
            frames.append((rest[start] & 0x0F, Array(rest[(start + header)..<(start + header + length)])))
            rest = rest.dropFirst(header + length)
        }
        return frames
    }
}
