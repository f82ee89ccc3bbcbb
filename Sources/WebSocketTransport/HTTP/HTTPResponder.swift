import Synchronization

/// The one chance to answer one request, from any thread.
///
/// Only the first answer counts; a responder that is let go without an answer answers 500, so that no peer waits.
public final class HTTPResponder: Sendable {
    private let deliver: Mutex<(@Sendable (HTTPResponse) -> Void)?>

    /// Makes a responder that hands its answer to a closure; useful in tests.
    public init(_ deliver: @escaping @Sendable (HTTPResponse) -> Void) { self.deliver = Mutex(deliver) }

    deinit { answer(.text("This request was not answered.", status: 500)) }

    /// Answers the request.
    public func answer(_ response: HTTPResponse) {
        let deliver = deliver.withLock { deliver in
            defer { deliver = nil }
            return deliver
        }
        deliver?(response)
    }
}
