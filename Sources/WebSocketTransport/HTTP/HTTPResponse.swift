/// One header of a response.
public struct HTTPHeader: Hashable, Sendable {
    /// The name.
    public let name: String
    /// The value; control characters in it become spaces, so that a value can't start a header of its own.
    public let value: String

    /// Makes a header.
    public init(_ name: String, _ value: String) {
        self.name = name
        self.value = value
    }
}

/// A whole response; length, connection and date headers are the transport's business.
public struct HTTPResponse: Sendable {
    /// The status code, 200 to 599.
    public var status: Int
    /// The headers, with those that the composition sets on every response added at sending.
    public var headers: [HTTPHeader]
    /// The body; not sent to HEAD, nor with 204 and 304.
    public var body: [UInt8]

    /// Makes a response.
    public init(status: Int, headers: [HTTPHeader] = [], body: [UInt8] = []) {
        self.status = status
        self.headers = headers
        self.body = body
    }

    /// A response of plain text.
    public static func text(_ text: String, status: Int = 200) -> HTTPResponse {
        HTTPResponse(
            status: status,
            headers: [
                HTTPHeader("Content-Type", "text/plain; charset=utf-8"), HTTPHeader("Cache-Control", "no-store"),
            ],
            body: Array(text.utf8)
        )
    }
}
