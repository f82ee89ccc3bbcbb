/// What waits to be written to one connection; decides, and leaves the writing to its owner.
///
/// Frames leave in the order they came. Reliable bytes are bounded; a `latest` channel has one waiting frame at most,
/// so the memory of a connection that doesn't read is bounded whatever is sent to it.
struct OutboundQueue {
    /// What to do with a frame that was offered.
    enum Admission: Equatable {
        /// Write it now; nothing waits before it.
        case write
        /// It waits; ask for a turn to write.
        case waits
        /// It was dropped, and with it so many waiting frames; ask for a turn, to tell when the queue has drained.
        case dropped(frames: Int, lagBegan: Bool)
        /// The reliable bytes exceed their bound: close the connection.
        case overflow
    }

    /// What to do with a turn to write.
    enum Turn {
        case write(OutboundFrame)
        /// Nothing waits any more; these channels missed frames and need a snapshot.
        case drained(lagged: [Channel])
        case nothing
    }

    private let maxReliableBytes: Int
    private var frames: [OutboundFrame] = []
    private var head = 0
    private var reliableBytes = 0
    private var lagged: Set<Channel> = []

    init(maxReliableBytes: Int) { self.maxReliableBytes = maxReliableBytes }

    var isEmpty: Bool { head == frames.count }

    /// Whether a turn to write is of use.
    var wantsTurn: Bool { !isEmpty || !lagged.isEmpty }

    /// Decides about a new frame; `socketIsFree` says that the socket took everything written before.
    mutating func offer(_ frame: OutboundFrame, socketIsFree: Bool) -> Admission {
        switch frame.delivery {
        case .reliable:
            if isEmpty && socketIsFree { return .write }
            // One frame always fits, or a snapshot larger than the bound could never be sent.
            guard reliableBytes == 0 || reliableBytes + frame.byteCount <= maxReliableBytes else { return .overflow }
            reliableBytes += frame.byteCount
        case .latest(let channel):
            // A later change without the one before it is of no use to the peer: a snapshot will cover both.
            if lagged.contains(channel) { return .dropped(frames: 1, lagBegan: false) }
            if let waiting = frames[head...].firstIndex(where: { $0.delivery == frame.delivery }) {
                frames.remove(at: waiting)
                lagged.insert(channel)
                return .dropped(frames: 2, lagBegan: true)
            }
            if isEmpty && socketIsFree { return .write }
        }
        frames.append(frame)
        return .waits
    }

    /// Decides about a turn to write.
    mutating func next() -> Turn {
        guard !isEmpty else {
            guard !lagged.isEmpty else { return .nothing }
            defer { lagged = [] }
            return .drained(lagged: lagged.sorted())
        }
        let frame = frames[head]
        if frame.delivery == .reliable { reliableBytes -= frame.byteCount }
        head += 1
        if head == frames.count {
            frames = []
            head = 0
        } else if head >= 64 && head * 2 >= frames.count {
            // Removing from the front only now and then keeps a long queue linear.
            frames.removeFirst(head)
            head = 0
        }
        return .write(frame)
    }

    /// Forgets everything; the connection is closing.
    mutating func clear() {
        frames = []
        head = 0
        reliableBytes = 0
        lagged = []
    }
}
