import Testing

@testable import WebSocketTransport

extension SocketTests {
    @Suite("WebSocket over a real socket")
    struct WebSocketTests {
        @Test("messages come back whole: short, empty, cut into frames, and of the largest size")
        func echo() async throws {
            let server = try TestServer()
            let client = try #require(SocketClient(port: server.port))
            #expect(client.upgrade() == "101")
            client.frame(Array("hallo".utf8))
            client.frame([])
            client.frame(Array("een ".utf8), isFinal: false)
            client.frame(Array("twee".utf8), opcode: 0)
            client.frame([UInt8](repeating: 65, count: 65_536))
            #expect(client.read { $0.frames().count == 4 })
            #expect(client.frames().map { $0.payload.count } == [5, 0, 8, 65_536])
            await server.drain()
            #expect(server.metrics.messagesIn == 4 && server.metrics.framesOut == 4)
        }

        @Test("every broken limit closes with its code and is counted")
        func violations() async throws {
            let server = try TestServer()
            let cases: [(Violation, (SocketClient) -> Void)] = [
                (.oversize, { $0.frame([UInt8](repeating: 65, count: 65_537)) }),
                (.oversize, { $0.frame([65], announcing: 1 << 40) }),
                (.deadline, { $0.frame([], announcing: 60_000) }),
                (.deadline, { $0.frame([65], isFinal: false) }),
                (.binary, { $0.frame([65], opcode: 2) }),
                (.invalidText, { $0.frame([0xFF]) }),
                (.rate, { client in for _ in 0..<150 { client.frame([65]) } }),
                (
                    .fragments,
                    { client in
                        client.frame([], isFinal: false)
                        for _ in 0..<1_100 { client.frame([], opcode: 0, isFinal: false) }
                    }
                ),
            ]
            for (violation, misbehave) in cases {
                let client = try #require(SocketClient(port: server.port))
                #expect(client.upgrade() == "101")
                misbehave(client)
                #expect(client.closeCode() == Int(violation.code))
                client.frame([3, 232], opcode: 8)
                client.read { $0.isClosed }
            }
            await server.drain()
            for violation in Violation.allCases where violation != .overflow {
                #expect(server.metrics.violations(violation) == cases.count { $0.0 == violation })
            }
        }

        @Test("a page of another site is refused before the upgrade")
        func origins() async throws {
            let server = try TestServer()
            for (origin, status) in [
                ("https://wijktafel.example.nl", "101"), ("https://evil.example", "403"), ("null", "403"),
                ("https://wijktafel.example.nl.evil.example", "403"),
            ] {
                let client = try #require(SocketClient(port: server.port))
                #expect(client.upgrade(origin: origin) == status)
            }
            await server.drain()
            #expect(server.metrics.originRefusals == 3)
            #expect(server.opened.count == 1)
        }

        @Test("compression is never agreed to")
        func noCompression() async throws {
            let server = try TestServer()
            let client = try #require(SocketClient(port: server.port))
            client.send(
                "GET /ws HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
                    + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
                    + "Sec-WebSocket-Protocol: wijktafel.v1\r\n"
                    + "Sec-WebSocket-Extensions: permessage-deflate\r\n\r\n"
            )
            #expect(client.read(until: "\r\n\r\n"))
            #expect(client.text.contains("101") && !client.text.lowercased().contains("extensions"))
            await server.drain()
        }

        @Test("a closed connection gets what was sent before, then the code")
        func close() async throws {
            let server = try TestServer()
            let client = try #require(SocketClient(port: server.port))
            #expect(client.upgrade() == "101")
            client.frame(Array("sluit".utf8))
            #expect(client.closeCode() == 4001)
            #expect(client.frames().first?.payload == Array("dag".utf8))
            client.frame([3, 232], opcode: 8)
            #expect(client.read { $0.isClosed })
            await server.drain()
            #expect(server.closes == [.handler(code: 4001)])
        }

        @Test("a peer that doesn't read loses frames, not memory, and gets a snapshot when it reads again")
        func lag() async throws {
            let server = try TestServer()
            let client = try #require(SocketClient(port: server.port))
            #expect(client.upgrade() == "101")
            client.frame(Array("daar".utf8))
            #expect(client.read(until: "daar"))
            let frame = [UInt8](repeating: 65, count: 60_000)
            for _ in 0..<300 { server.send(OutboundFrame(frame, delivery: .latest(channel: 7)), to: server.opened) }
            #expect(client.read(until: "snapshot 7"))
            await server.drain()
            #expect(server.metrics.lagEvents >= 1)
            #expect(server.metrics.framesDropped > 0)
        }

        @Test("a peer that doesn't read what it must have is closed with 1013")
        func overflow() async throws {
            let server = try TestServer()
            let client = try #require(SocketClient(port: server.port))
            #expect(client.upgrade() == "101")
            client.frame(Array("daar".utf8))
            #expect(client.read(until: "daar"))
            let frame = [UInt8](repeating: 65, count: 60_000)
            for _ in 0..<300 { server.send(OutboundFrame(frame, delivery: .reliable), to: server.opened) }
            #expect(client.closeCode() == 1013)
            await server.drain()
            #expect(server.closes == [.violation(.overflow)])
        }

        @Test("draining tells everybody 1012, frees the port, and a new server takes it at once")
        func drain() async throws {
            let first = try TestServer()
            let clients = (0..<20).compactMap { _ in SocketClient(port: first.port) }
            #expect(clients.allSatisfy { $0.upgrade() == "101" })
            await first.drain(within: .seconds(2))
            #expect(clients.allSatisfy { $0.closeCode() == 1012 })
            #expect(first.closes == Array(repeating: .draining, count: 20))
            let second = try TestServer(port: first.port)
            #expect(second.port == first.port)
            let client = try #require(SocketClient(port: second.port))
            #expect(client.upgrade() == "101")
            await second.drain()
        }

        @Test("a taken port is an error, and the server that has it goes on")
        func portTaken() async throws {
            let server = try TestServer()
            #expect(throws: TransportError.cannotListen(host: "127.0.0.1", port: server.port)) {
                try TestServer(port: server.port)
            }
            #expect(try #require(SocketClient(port: server.port)).upgrade() == "101")
            await server.drain()
        }

        @Test("connections beyond the limit of an address are turned away at the door")
        func connectionLimit() async throws {
            let server = try TestServer { $0.limits.maxConnectionsPerAddress = 2 }
            let clients = (0..<3).compactMap { _ in SocketClient(port: server.port) }
            #expect(clients.map { $0.upgrade() } == ["101", "101", ""])
            await server.drain()
            #expect(server.metrics.connectionsRefused == 1)
        }
    }
}
