/// A request method that is delivered; any other is refused by the library.
public enum HTTPMethod: String, Sendable, CaseIterable {
    /// Reads.
    case get = "GET"
    /// Reads without a body in the response.
    case head = "HEAD"
    /// Sends.
    case post = "POST"
    /// Replaces.
    case put = "PUT"
    /// Changes.
    case patch = "PATCH"
    /// Removes.
    case delete = "DELETE"
    /// Asks what is possible.
    case options = "OPTIONS"
}

/// A whole request.
public struct HTTPRequest: Sendable {
    /// The method.
    public var method: HTTPMethod
    /// The path, percent-decoded, absolute and without dot segments.
    public var path: String
    /// The part after the question mark, percent-encoded, with `;` turned into `&`; empty without one.
    public var query: String
    /// The known headers by lower-case name; several of one name are joined with commas.
    ///
    /// Known are: authorization, content-type, accept, accept-language, accept-encoding, if-none-match, origin, host,
    /// x-forwarded-for, x-forwarded-proto, sec-fetch-site.
    public var headers: [String: String]
    /// The body; empty without one.
    public var body: [UInt8]
    /// Who asks.
    public var peer: Peer

    /// Makes a request; useful in tests.
    public init(
        method: HTTPMethod,
        path: String,
        query: String = "",
        headers: [String: String] = [:],
        body: [UInt8] = [],
        peer: Peer = Peer(address: "127.0.0.1", isSecure: false)
    ) {
        self.method = method
        self.path = path
        self.query = query
        self.headers = headers
        self.body = body
        self.peer = peer
    }
}
