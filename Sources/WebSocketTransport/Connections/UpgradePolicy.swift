/// Decides whether a request may become a WebSocket connection, before anything of it is believed.
struct UpgradePolicy: Sendable {
    /// What a client says in its request to upgrade.
    struct Offer {
        var path: String
        var isGet: Bool
        /// The value of `Upgrade`.
        var target: String
        /// The value of `Sec-WebSocket-Version`.
        var version: String
        /// Whether `Sec-WebSocket-Key` is there.
        var hasKey: Bool
        /// The value of `Sec-WebSocket-Protocol`: a comma-separated list.
        var subprotocols: String
        var origin: String?
    }

    enum Decision: Equatable {
        case accept
        case refuse(status: Int, text: String)
        /// A page of another site tries to open a connection with this visitor's network position: 403, counted.
        case refuseOrigin
    }

    let path: String
    let subprotocol: String
    let allowedOrigins: Set<String>
    let allowMissingOrigin: Bool

    init(path: String, subprotocol: String, allowedOrigins: Set<String>, allowMissingOrigin: Bool) {
        self.path = path
        self.subprotocol = subprotocol
        self.allowedOrigins = Set(allowedOrigins.map { $0.lowercased() })
        self.allowMissingOrigin = allowMissingOrigin
    }

    func decide(_ offer: Offer) -> Decision {
        guard offer.target.lowercased() == "websocket" else {
            return .refuse(status: 400, text: "Only an upgrade to websocket is possible here.")
        }
        guard offer.path == path else { return .refuse(status: 404, text: "There is no WebSocket here.") }
        guard offer.isGet else { return .refuse(status: 405, text: "A WebSocket opens with GET.") }
        guard isAllowed(offer.origin) else { return .refuseOrigin }
        guard offer.version == "13" else { return .refuse(status: 426, text: "WebSocket version 13 is spoken here.") }
        guard offer.hasKey else { return .refuse(status: 400, text: "The WebSocket key is missing.") }
        // Exactly one: the library binds to the first name it knows, and it knows the name of its HTTP side too.
        guard offer.subprotocols == subprotocol else {
            return .refuse(status: 400, text: "The subprotocol \(subprotocol) is spoken here.")
        }
        return .accept
    }

    // Compared whole: `https://wijktafel.nl.evil.example` and `null` are just strings that are not on the list.
    private func isAllowed(_ origin: String?) -> Bool {
        guard let origin else { return allowMissingOrigin }
        return allowedOrigins.contains(origin.lowercased())
    }
}
