import CLibwebsockets

/// Reads the request that the library has parsed; valid only within the callback that announces it.
struct RequestReader {
    private let socket: OpaquePointer
    let method: HTTPMethod
    /// Percent-decoded, with dot segments resolved, as the library does while parsing.
    let path: String

    private static let methods: [(lws_token_indexes, HTTPMethod)] = [
        (WSI_TOKEN_GET_URI, .get), (WSI_TOKEN_HEAD_URI, .head), (WSI_TOKEN_POST_URI, .post),
        (WSI_TOKEN_PUT_URI, .put), (WSI_TOKEN_PATCH_URI, .patch), (WSI_TOKEN_DELETE_URI, .delete),
        (WSI_TOKEN_OPTIONS_URI, .options),
    ]

    /// Fails when the request has no known method or no sound path.
    init?(_ socket: OpaquePointer) {
        self.socket = socket
        guard let (token, method) = Self.methods.first(where: { lws_hdr_total_length(socket, $0.0) > 0 }) else {
            return nil
        }
        self.method = method
        // The library cuts a path at `&` and `;`; such a path is none of ours, and joining it would be guessing.
        guard let bytes = Self.fragment(socket, token, 0), Self.fragment(socket, token, 1) == nil,
            let path = String(validating: bytes, as: UTF8.self), path.hasPrefix("/"),
            !path.split(separator: "/").contains(".."), !bytes.contains(0)
        else { return nil }
        self.path = path
    }

    var contentLength: String? { header(WSI_TOKEN_HTTP_CONTENT_LENGTH) }
    var transferEncoding: String? { header(WSI_TOKEN_HTTP_TRANSFER_ENCODING) }

    /// Whether the client means to send another request on this connection.
    var keepsAlive: Bool {
        let wishes = (header(WSI_TOKEN_CONNECTION) ?? "").lowercased().split(separator: ",")
            .map { $0.filter { $0 != " " } }
        let isVersion11 = header(WSI_TOKEN_HTTP)?.hasSuffix("1.1") ?? false
        return isVersion11 ? !wishes.contains("close") : wishes.contains("keep-alive")
    }

    func request(socketAddress: String, peers: PeerResolution) -> HTTPRequest {
        let headers = knownHeaders()
        return HTTPRequest(
            method: method,
            path: path,
            query: query(),
            headers: headers,
            peer: peer(socketAddress: socketAddress, peers: peers)
        )
    }

    func peer(socketAddress: String, peers: PeerResolution) -> Peer {
        peers.peer(
            socketAddress: socketAddress,
            forwardedFor: header(WSI_TOKEN_X_FORWARDED_FOR),
            forwardedProto: header(named: "x-forwarded-proto")
        )
    }

    /// What the client says in its request to upgrade to `target`.
    func upgradeOffer(target: String) -> UpgradePolicy.Offer {
        UpgradePolicy.Offer(
            path: path,
            isGet: method == .get,
            target: target,
            version: header(WSI_TOKEN_VERSION) ?? "",
            hasKey: lws_hdr_total_length(socket, WSI_TOKEN_KEY) > 0,
            subprotocols: header(WSI_TOKEN_PROTOCOL) ?? "",
            origin: header(WSI_TOKEN_ORIGIN)
        )
    }

    private func knownHeaders() -> [String: String] {
        let indexed: [(String, lws_token_indexes)] = [
            ("authorization", WSI_TOKEN_HTTP_AUTHORIZATION), ("content-type", WSI_TOKEN_HTTP_CONTENT_TYPE),
            ("accept", WSI_TOKEN_HTTP_ACCEPT), ("accept-language", WSI_TOKEN_HTTP_ACCEPT_LANGUAGE),
            ("accept-encoding", WSI_TOKEN_HTTP_ACCEPT_ENCODING), ("if-none-match", WSI_TOKEN_HTTP_IF_NONE_MATCH),
            ("origin", WSI_TOKEN_ORIGIN), ("host", WSI_TOKEN_HOST), ("x-forwarded-for", WSI_TOKEN_X_FORWARDED_FOR),
        ]
        var headers: [String: String] = [:]
        for (name, token) in indexed { headers[name] = header(token) }
        for name in ["x-forwarded-proto", "sec-fetch-site"] { headers[name] = header(named: name) }
        return headers
    }

    private func query() -> String {
        var pieces: [[UInt8]] = []
        while let piece = Self.fragment(socket, WSI_TOKEN_HTTP_URI_ARGS, pieces.count) { pieces.append(piece) }
        return encodedQuery(pieces)
    }

    // Room for one comma per fragment on top, which the library adds without counting.
    private func header(_ token: lws_token_indexes) -> String? {
        let length = lws_hdr_total_length(socket, token)
        guard length > 0 else { return nil }
        return text(room: Int(length) + 128) { lws_hdr_copy(socket, $0, $1, token) }
    }

    private func header(named name: String) -> String? {
        let field = name + ":"
        let length = lws_hdr_custom_length(socket, field, Int32(field.utf8.count))
        guard length > 0 else { return nil }
        return text(room: Int(length) + 1) { lws_hdr_custom_copy(socket, $0, $1, field, Int32(field.utf8.count)) }
    }

    private func text(room: Int, copy: (UnsafeMutablePointer<CChar>?, Int32) -> Int32) -> String? {
        var buffer = [CChar](repeating: 0, count: room)
        guard copy(&buffer, Int32(room)) >= 0 else { return nil }
        return String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    private static func fragment(_ socket: OpaquePointer, _ token: lws_token_indexes, _ index: Int) -> [UInt8]? {
        let length = lws_hdr_fragment_length(socket, token, Int32(index))
        var buffer = [CChar](repeating: 0, count: Int(length) + 1)
        let copied = lws_hdr_copy_fragment(socket, &buffer, Int32(buffer.count), token, Int32(index))
        guard copied >= 0 else { return nil }
        return buffer.prefix(Int(copied)).map { UInt8(bitPattern: $0) }
    }
}
