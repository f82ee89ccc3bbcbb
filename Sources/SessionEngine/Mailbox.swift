internal import Synchronization

/// Takes messages from any thread and hands them over in batches, in order, to the one that reads.
///
/// A task per message would lose their order; a stream of messages would hand them over one by one.
final class Mailbox<Message: Sendable>: Sendable {
    private struct Content {
        var messages: [Message] = []
        var isClosed = false
    }

    private let content = Mutex(Content())
    private let bell: AsyncStream<Void>
    private let ringer: AsyncStream<Void>.Continuation

    init() {
        (bell, ringer) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
    }

    /// Puts a message in; without effect once the box is closed.
    func post(_ message: Message) {
        let isFirst = content.withLock { content in
            guard !content.isClosed else { return false }
            content.messages.append(message)
            return content.messages.count == 1
        }
        if isFirst { ringer.yield() }
    }

    /// Lets the reader finish after what is in the box.
    func close() {
        content.withLock { $0.isClosed = true }
        ringer.finish()
    }

    /// Hands over everything that arrived, again and again, until the box is closed.
    func read(
        isolation: isolated (any Actor)? = #isolation,
        _ take: ([Message]) async -> Void
    ) async {
        for await _ in bell { await take(empty()) }
        await take(empty())
    }

    private func empty() -> [Message] {
        content.withLock { content in
            let messages = content.messages
            content.messages = []
            return messages
        }
    }
}
