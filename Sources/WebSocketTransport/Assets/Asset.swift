/// A file that is served from memory, with the tag and the compressed form it is served by.
public struct Asset: Sendable {
    /// The absolute path it answers to.
    public let path: String
    /// The value of `Content-Type`.
    public let contentType: String
    /// The value of `Cache-Control`.
    public let cacheControl: String
    let plain: Representation
    let gzip: Representation?

    /// One form of the bytes; each form has a strong tag of its own (RFC 9110 section 8.8.3).
    struct Representation: Sendable {
        let bytes: [UInt8]
        let entityTag: String
    }

    /// Makes an asset; text of more than a kibibyte is compressed if that makes it smaller.
    public init(path: String, contentType: String, cacheControl: String = "no-cache", bytes: [UInt8]) {
        self.path = path
        self.contentType = contentType
        self.cacheControl = cacheControl
        let digest = sha256Hex(bytes).prefix(32)
        plain = Representation(bytes: bytes, entityTag: "\"\(digest)\"")
        let compressed = bytes.count > 1_024 && isCompressible(contentType) ? gzipped(bytes) : nil
        gzip = compressed.flatMap { smaller in
            guard smaller.count < bytes.count else { return nil }
            return Representation(bytes: smaller, entityTag: "\"\(digest)-gz\"")
        }
    }

    /// The bytes as they were given.
    public var bytes: [UInt8] { plain.bytes }

    /// Answers a GET or HEAD for this asset.
    public func response(to request: HTTPRequest) -> HTTPResponse {
        let compressed = acceptsGzip(request.headers["accept-encoding"]) ? gzip : nil
        let chosen = compressed ?? plain
        var headers = [HTTPHeader("ETag", chosen.entityTag), HTTPHeader("Cache-Control", cacheControl)]
        if gzip != nil { headers.append(HTTPHeader("Vary", "Accept-Encoding")) }
        if entityTag(chosen.entityTag, satisfies: request.headers["if-none-match"]) {
            return HTTPResponse(status: 304, headers: headers)
        }
        headers.append(HTTPHeader("Content-Type", contentType))
        if compressed != nil { headers.append(HTTPHeader("Content-Encoding", "gzip")) }
        return HTTPResponse(status: 200, headers: headers, body: chosen.bytes)
    }
}

/// Whether `If-None-Match` names this tag; compared weakly, as RFC 9110 section 13.1.2 asks.
func entityTag(_ tag: String, satisfies condition: String?) -> Bool {
    guard let condition else { return false }
    let named = condition.split(separator: ",").map { $0.drop { $0 == " " } }
    return named.contains { candidate in
        let bare = candidate.hasPrefix("W/") ? candidate.dropFirst(2) : candidate
        return bare == "*" || bare.prefix { $0 != " " } == tag
    }
}

/// Whether `Accept-Encoding` welcomes gzip: named, or covered by `*`, and not with a quality of zero.
func acceptsGzip(_ header: String?) -> Bool {
    let codings = (header ?? "").lowercased().split(separator: ",")
    for name in ["gzip", "*"] {
        for coding in codings {
            let parts = coding.split(separator: ";").map { $0.filter { $0 != " " } }
            guard parts.first == name else { continue }
            let quality = parts.dropFirst().first { $0.hasPrefix("q=") }.flatMap { Double($0.dropFirst(2)) }
            return quality != 0
        }
    }
    return false
}
