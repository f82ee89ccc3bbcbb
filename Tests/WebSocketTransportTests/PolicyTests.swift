import Testing

@testable import WebSocketTransport

@Suite("Upgrade policy and peers")
struct PolicyTests {
    private let policy = UpgradePolicy(
        path: "/ws",
        subprotocol: "wijktafel.v1",
        allowedOrigins: ["https://wijktafel.example.nl"],
        allowMissingOrigin: true
    )

    private func offer(_ change: (inout UpgradePolicy.Offer) -> Void = { _ in }) -> UpgradePolicy.Offer {
        var offer = UpgradePolicy.Offer(
            path: "/ws",
            isGet: true,
            target: "websocket",
            version: "13",
            hasKey: true,
            subprotocols: "wijktafel.v1",
            origin: "https://wijktafel.example.nl"
        )
        change(&offer)
        return offer
    }

    private func refusal(_ offer: UpgradePolicy.Offer) -> Int? {
        guard case .refuse(let status, _) = policy.decide(offer) else { return nil }
        return status
    }

    @Test("a sound offer is accepted")
    func accepts() { #expect(policy.decide(offer()) == .accept) }

    @Test(
        "other origins are refused, however they resemble ours",
        arguments: [
            "https://evil.example", "null", "http://wijktafel.example.nl", "https://wijktafel.example.nl.evil.example",
            "https://wijktafel.example.nl:444", "https://evil.example/https://wijktafel.example.nl",
            "https://wijktafel.example.nl,https://evil.example", "",
        ]
    )
    func refusesOrigins(origin: String) {
        #expect(policy.decide(offer { $0.origin = origin }) == .refuseOrigin)
    }

    @Test("a missing origin is allowed only by the setting")
    func missingOrigin() {
        #expect(policy.decide(offer { $0.origin = nil }) == .accept)
        let strict = UpgradePolicy(
            path: "/ws",
            subprotocol: "wijktafel.v1",
            allowedOrigins: [],
            allowMissingOrigin: false
        )
        #expect(strict.decide(offer { $0.origin = nil }) == .refuseOrigin)
    }

    @Test("every other fault has its own status")
    func refusesFaults() {
        #expect(refusal(offer { $0.path = "/ws/" }) == 404)
        #expect(refusal(offer { $0.isGet = false }) == 405)
        #expect(refusal(offer { $0.target = "h2c" }) == 400)
        #expect(refusal(offer { $0.version = "8" }) == 426)
        #expect(refusal(offer { $0.hasKey = false }) == 400)
        #expect(refusal(offer { $0.subprotocols = "" }) == 400)
        #expect(refusal(offer { $0.subprotocols = "wijktafel-http, wijktafel.v1" }) == 400)
    }

    @Test("forwarding headers count only when a trusted proxy speaks, and from the right")
    func forwarded() {
        let peers = PeerResolution(trustedProxies: ["127.0.0.1", "10.0.0.2"])
        func address(_ socket: String, _ header: String?) -> String {
            peers.peer(socketAddress: socket, forwardedFor: header, forwardedProto: nil).address
        }
        #expect(address("192.0.2.7", "203.0.113.9") == "192.0.2.7")
        #expect(address("127.0.0.1", "203.0.113.9") == "203.0.113.9")
        #expect(address("127.0.0.1", "6.6.6.6, 203.0.113.9") == "203.0.113.9")
        #expect(address("127.0.0.1", "203.0.113.9 , 10.0.0.2") == "203.0.113.9")
        #expect(address("127.0.0.1", "2001:db8::1") == "2001:db8::1")
        #expect(address("127.0.0.1", "::ffff:203.0.113.9") == "203.0.113.9")
        #expect(address("127.0.0.1", "<script>") == "127.0.0.1")
        #expect(address("127.0.0.1", nil) == "127.0.0.1")
        #expect(address("127.0.0.1", "10.0.0.2") == "127.0.0.1")
    }

    @Test("only a trusted proxy can tell that the way here is secure")
    func secure() {
        let peers = PeerResolution(trustedProxies: ["127.0.0.1"])
        #expect(peers.peer(socketAddress: "127.0.0.1", forwardedFor: nil, forwardedProto: "https").isSecure)
        #expect(!peers.peer(socketAddress: "127.0.0.1", forwardedFor: nil, forwardedProto: "http").isSecure)
        #expect(!peers.peer(socketAddress: "192.0.2.7", forwardedFor: nil, forwardedProto: "https").isSecure)
    }

    @Test("every violation closes with the code of the standard")
    func codes() {
        let codes = Violation.allCases.map(\.code)
        #expect(codes == [1009, 1008, 1008, 1008, 1003, 1007, 1013])
    }
}
