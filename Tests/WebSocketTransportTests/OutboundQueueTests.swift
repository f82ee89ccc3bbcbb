import Testing

@testable import WebSocketTransport

@Suite("Outbound queue")
struct OutboundQueueTests {
    private func reliable(_ text: String) -> OutboundFrame { OutboundFrame(text, delivery: .reliable) }
    private func latest(_ text: String, _ channel: Channel = 1) -> OutboundFrame {
        OutboundFrame(text, delivery: .latest(channel: channel))
    }

    private func text(_ turn: OutboundQueue.Turn) -> String? {
        guard case .write(let frame) = turn else { return nil }
        return String(decoding: UnsafeBufferPointer(start: frame.buffer.payload, count: frame.byteCount), as: UTF8.self)
    }

    private func lagged(_ turn: OutboundQueue.Turn) -> [Channel]? {
        guard case .drained(let channels) = turn else { return nil }
        return channels
    }

    @Test("a frame is written at once when nothing waits and the socket is free")
    func writesAtOnce() {
        var queue = OutboundQueue(maxReliableBytes: 10)
        #expect(queue.offer(reliable("a"), socketIsFree: true) == .write)
        #expect(queue.offer(latest("b"), socketIsFree: true) == .write)
        #expect(!queue.wantsTurn)
    }

    @Test("frames leave in the order they came, whatever their delivery")
    func keepsOrder() {
        var queue = OutboundQueue(maxReliableBytes: 10)
        #expect(queue.offer(reliable("1"), socketIsFree: false) == .waits)
        #expect(queue.offer(latest("2"), socketIsFree: true) == .waits)
        #expect(queue.offer(reliable("3"), socketIsFree: true) == .waits)
        let texts = (1...4).map { _ in text(queue.next()) }
        #expect(texts == ["1", "2", "3", nil])
    }

    @Test("reliable bytes beyond the bound overflow, and what was written makes room again")
    func overflows() {
        var queue = OutboundQueue(maxReliableBytes: 4)
        #expect(queue.offer(reliable("abc"), socketIsFree: false) == .waits)
        #expect(queue.offer(reliable("de"), socketIsFree: false) == .overflow)
        #expect(text(queue.next()) == "abc")
        #expect(queue.offer(reliable("de"), socketIsFree: false) == .waits)
        #expect(queue.offer(reliable("fg"), socketIsFree: false) == .waits)
        #expect(queue.offer(reliable("h"), socketIsFree: false) == .overflow)
    }

    @Test("one frame larger than the bound still fits in an empty queue")
    func oneAlwaysFits() {
        var queue = OutboundQueue(maxReliableBytes: 2)
        #expect(queue.offer(reliable("abcdef"), socketIsFree: false) == .waits)
        #expect(queue.offer(reliable("a"), socketIsFree: false) == .overflow)
    }

    @Test("a second waiting frame of a channel drops both and reports the channel when all is written")
    func lags() {
        var queue = OutboundQueue(maxReliableBytes: 10)
        #expect(queue.offer(latest("1"), socketIsFree: false) == .waits)
        #expect(queue.offer(reliable("ack"), socketIsFree: false) == .waits)
        #expect(queue.offer(latest("2"), socketIsFree: false) == .dropped(frames: 2, lagBegan: true))
        #expect(queue.offer(latest("3"), socketIsFree: false) == .dropped(frames: 1, lagBegan: false))
        #expect(text(queue.next()) == "ack")
        #expect(queue.wantsTurn)
        #expect(lagged(queue.next()) == [1])
        #expect(!queue.wantsTurn)
        #expect(queue.offer(latest("4"), socketIsFree: true) == .write)
    }

    @Test("channels lag apart from each other and are reported together, sorted")
    func channelsAreApart() {
        var queue = OutboundQueue(maxReliableBytes: 10)
        for channel: Channel in [7, 2, 7, 2] { _ = queue.offer(latest("x", channel), socketIsFree: false) }
        #expect(queue.offer(latest("y", 3), socketIsFree: false) == .waits)
        #expect(text(queue.next()) == "y")
        #expect(lagged(queue.next()) == [2, 7])
    }

    @Test("a long queue keeps its order while it is compacted")
    func compacts() {
        var queue = OutboundQueue(maxReliableBytes: 100_000)
        for number in 0..<1_000 { _ = queue.offer(reliable("\(number)"), socketIsFree: false) }
        let texts = (0..<1_000).map { _ in text(queue.next()) }
        #expect(texts == (0..<1_000).map { "\($0)" })
        #expect(queue.isEmpty)
    }
}
