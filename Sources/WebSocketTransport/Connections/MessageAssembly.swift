/// Puts a message together from the chunks the library hands over; decides when it is whole and when it is too much.
struct MessageAssembly {
    /// What the library says about a chunk.
    struct Chunk {
        /// Whether the message is binary.
        var isBinary: Bool
        /// Bytes of this frame that are announced and still to come.
        var remaining: Int
        /// Whether this is the last frame of the message.
        var isFinalFrame: Bool
    }

    enum Outcome: Equatable {
        case incomplete
        case message([UInt8])
        case violation(Violation)
    }

    private let maxBytes: Int
    private let maxFrames: Int
    private let deadline: Duration
    private var bytes: [UInt8] = []
    private var frames = 0
    private var began: ContinuousClock.Instant?

    init(maxBytes: Int, maxFrames: Int, deadline: Duration) {
        self.maxBytes = maxBytes
        self.maxFrames = maxFrames
        self.deadline = deadline
    }

    /// Takes a chunk; after a violation the connection must be closed and nothing more taken.
    mutating func receive(
        _ content: UnsafeRawBufferPointer,
        _ chunk: Chunk,
        now: ContinuousClock.Instant
    ) -> Outcome {
        if chunk.isBinary { return .violation(.binary) }
        // An announced length counts as received: a frame of 1 TiB is refused at its first byte.
        guard chunk.remaining <= maxBytes, bytes.count + content.count + chunk.remaining <= maxBytes else {
            return .violation(.oversize)
        }
        let isWhole = chunk.isFinalFrame && chunk.remaining == 0
        if isWhole && frames == 0 && bytes.isEmpty { return finish(Array(content)) }

        if chunk.remaining == 0 { frames += 1 }
        guard frames <= maxFrames else { return .violation(.fragments) }
        bytes.append(contentsOf: content)
        guard isWhole else {
            if began == nil { began = now }
            return isLate(now) ? .violation(.deadline) : .incomplete
        }
        defer {
            bytes = []
            frames = 0
        }
        return finish(bytes)
    }

    /// Notes that a frame was announced of which no byte came yet; the library tells nobody.
    mutating func noteAnnouncement(now: ContinuousClock.Instant) { if began == nil { began = now } }

    /// Whether an unfinished message has taken too long.
    func isLate(_ now: ContinuousClock.Instant) -> Bool {
        guard let began else { return false }
        return now - began >= deadline
    }

    private mutating func finish(_ message: [UInt8]) -> Outcome {
        began = nil
        guard String(validating: message, as: UTF8.self) != nil else { return .violation(.invalidText) }
        return .message(message)
    }
}
