/// Decides how long a request's body is, before a byte of it is read.
///
/// Strict, because a server and a proxy that disagree about where a request ends can be made to smuggle one.
enum RequestFraming: Equatable {
    /// No body: answer now.
    case empty
    /// An announced body of no bytes; the library reports its end by itself for POST alone.
    case emptyAnnounced
    case body(bytes: Int)
    /// Answer with this status and close, for what follows can't be told apart from a next request.
    ///
    /// `isRead` says that the library goes on reading what it takes for the body.
    case refuse(status: Int, isRead: Bool)

    static func decide(
        method: HTTPMethod,
        contentLength: String?,
        transferEncoding: String?,
        maxBytes: Int
    ) -> RequestFraming {
        // Without a length the library waits for a body of a length it invents, if the method is one of these.
        let isAwaited = contentLength == nil && [.post, .put, .patch].contains(method)
        if transferEncoding != nil || isAwaited { return .refuse(status: 411, isRead: isAwaited) }
        guard let contentLength else { return .empty }
        guard (1...15).contains(contentLength.utf8.count), contentLength.utf8.allSatisfy(isDigit),
            let bytes = Int(contentLength)
        else { return .refuse(status: 400, isRead: false) }
        if bytes > maxBytes { return .refuse(status: 413, isRead: true) }
        guard bytes > 0 else { return method == .post ? .emptyAnnounced : .empty }
        return .body(bytes: bytes)
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
}
