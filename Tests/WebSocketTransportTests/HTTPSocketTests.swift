import Testing

@testable import WebSocketTransport

extension SocketTests {
    @Suite("HTTP over a real socket")
    struct HTTPSocketTests {
        private func assets() -> AssetStore {
            var store = AssetStore()
            store.add(Asset(path: "/index.html", contentType: "text/html; charset=utf-8", bytes: Array("[index]".utf8)))
            return store
        }

        private func post(_ body: String, _ path: String = "/x") -> String {
            "POST \(path) HTTP/1.1\r\nHost: x\r\nContent-Length: \(body.utf8.count)\r\n\r\n\(body)"
        }

        @Test("one connection carries many requests, with bodies, answered now or later")
        func keepAlive() async throws {
            let server = try TestServer(assets: assets())
            let client = try #require(SocketClient(port: server.port))
            for (request, answer) in [
                (post("hallo"), "[post /x? 5]"), ("GET / HTTP/1.1\r\nHost: x\r\n\r\n", "[index]"),
                (post("abc", "/later"), "[later 3]"), (post(""), "[post /x? 0]"),
                ("DELETE /x?a=1%262 HTTP/1.1\r\nHost: x\r\n\r\n", "[delete /x?a=1%262 0]"),
                ("PATCH /x HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\nab", "[patch /x? 2]"),
                ("GET /unanswered HTTP/1.1\r\nHost: x\r\n\r\n", "not answered"),
                (post(String(repeating: "x", count: 65_536)), "[post /x? 65536]"),
            ] {
                client.forget()
                client.send(request)
                #expect(client.read(until: answer))
            }
            #expect(!client.isClosed)
            await server.drain()
        }

        @Test("requests without a body may be sent before the answer to the one before")
        func pipelining() async throws {
            let server = try TestServer(assets: assets())
            let client = try #require(SocketClient(port: server.port))
            client.send(
                String(repeating: "GET / HTTP/1.1\r\nHost: x\r\n\r\nGET /later HTTP/1.1\r\nHost: x\r\n\r\n", count: 3)
            )
            #expect(client.read { $0.text.split(separator: "[later 0]", omittingEmptySubsequences: false).count == 4 })
            await server.drain()
        }

        @Test(
            "a request with a body sent too early can't hang the server",
            arguments: [
                "POST /x HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\nhallo",
                "pOsT /x HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\n\r\nh",
                "POST /x HTTP/1.1\r\nHost: x\r\nContent-Length: 5, 5\r\n\r\nhallo",
                "PUT /x HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\nhallo",
                "GET /x HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\nabc",
            ]
        )
        func earlyBody(request: String) async throws {
            let server = try TestServer(assets: assets())
            for first in [post("hallo"), post("hallo", "/later"), "GET / HTTP/1.1\r\nHost: x\r\n\r\n"] {
                let client = try #require(SocketClient(port: server.port))
                client.send(first + request + request)
                #expect(client.read { $0.isClosed })
                #expect(client.text.contains("200 OK"))
            }
            let other = try #require(SocketClient(port: server.port))
            #expect(other.upgrade() == "101")
            await server.drain()
        }

        @Test(
            "a body that is too large, without a length or too slow is refused, and the refusal arrives",
            arguments: [
                ("Content-Length: 100000\r\n\r\n" + String(repeating: "x", count: 100_000), "413"),
                ("Content-Length: 100000000\r\n\r\n", "413"), ("\r\n", "411"),
                ("Transfer-Encoding: chunked\r\n\r\n1\r\nx\r\n0\r\n\r\n", "411"), ("Content-Length: -1\r\n\r\n", "400"),
                ("Content-Length: 10\r\n\r\nabc", "408"),
            ]
        )
        func refusedBodies(rest: String, status: String) async throws {
            let server = try TestServer()
            let client = try #require(SocketClient(port: server.port))
            client.send("POST /x HTTP/1.1\r\nHost: x\r\n" + rest)
            #expect(client.read { $0.isClosed })
            #expect(client.text.hasPrefix("HTTP/1.1 \(status) "))
            await server.drain()
        }

        @Test("HEAD tells the length and sends no body")
        func head() async throws {
            let server = try TestServer(assets: assets())
            let client = try #require(SocketClient(port: server.port))
            client.send("HEAD / HTTP/1.1\r\nHost: x\r\n\r\nHEAD /x HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
            #expect(client.read { $0.isClosed })
            #expect(client.text.contains("Content-Length: 7\r\n"))
            #expect(!client.text.contains("["))
            await server.drain()
        }

        @Test("a known tag over the wire is 304, and the composition's headers stand on every answer")
        func notModified() async throws {
            let server = try TestServer(assets: assets()) { $0.responseHeaders = { [HTTPHeader("X-Path", $0)] } }
            let client = try #require(SocketClient(port: server.port))
            let tag = try #require(assets()["/"]?.plain.entityTag)
            client.send("GET / HTTP/1.1\r\nHost: x\r\nIf-None-Match: \(tag)\r\nConnection: close\r\n\r\n")
            #expect(client.read { $0.isClosed })
            #expect(client.text.hasPrefix("HTTP/1.1 304 ") && client.text.contains("X-Path: /\r\n"))
            let refused = try #require(SocketClient(port: server.port))
            #expect(refused.upgrade(path: "/elders") == "404")
            #expect(refused.text.contains("X-Path: /elders\r\n"))
            await server.drain()
        }

        @Test("a handler that never answers is answered for with 503")
        func neverAnswered() async throws {
            let server = try TestServer()
            let client = try #require(SocketClient(port: server.port))
            client.send("GET /kept HTTP/1.1\r\nHost: x\r\n\r\n")
            #expect(client.read { $0.isClosed })
            #expect(client.text.hasPrefix("HTTP/1.1 503 "))
            await server.drain()
        }

        @Test(
            "what is no request of ours ends the connection and nothing else",
            arguments: [
                "CONNECT a:1 HTTP/1.1\r\nHost: x\r\n\r\nabc", "BREW / HTTP/1.1\r\nHost: x\r\n\r\n",
                "\u{16}\u{3}\u{1}\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: x\r\nUpgrade: h2c\r\nConnection: Upgrade\r\nHTTP2-Settings: AAMAAABk\r\n\r\n",
                "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", "GET /a&b HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /%zz HTTP/1.1\r\nHost: x\r\n\r\n",
            ]
        )
        func strangers(request: String) async throws {
            let server = try TestServer(assets: assets())
            let client = try #require(SocketClient(port: server.port))
            client.send(request)
            #expect(client.read { $0.isClosed })
            #expect(!client.text.contains("200 OK") && !client.text.contains(" 101 "))
            let other = try #require(SocketClient(port: server.port))
            #expect(other.upgrade() == "101")
            await server.drain()
        }

        @Test("headers beyond the bound drop the connection, and those within it don't")
        func headerBound() async throws {
            let server = try TestServer(assets: assets())
            for (bytes, answered) in [(6_000, true), (20_000, false)] {
                let client = try #require(SocketClient(port: server.port))
                let filler = String(repeating: "a", count: bytes)
                client.send("GET / HTTP/1.1\r\nHost: x\r\nX-Filler: \(filler)\r\nConnection: close\r\n\r\n")
                #expect(client.read { $0.isClosed })
                #expect(client.text.contains("200 OK") == answered)
            }
            await server.drain()
        }
    }
}
