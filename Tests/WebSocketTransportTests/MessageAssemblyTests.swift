import Testing

@testable import WebSocketTransport

@Suite("Message assembly")
struct MessageAssemblyTests {
    private let start = ContinuousClock.now

    private func assembly() -> MessageAssembly {
        MessageAssembly(maxBytes: 10, maxFrames: 4, deadline: .seconds(10))
    }

    private func receive(
        _ assembly: inout MessageAssembly,
        _ text: [UInt8],
        remaining: Int = 0,
        final: Bool = true,
        binary: Bool = false,
        after seconds: Int = 0
    ) -> MessageAssembly.Outcome {
        let chunk = MessageAssembly.Chunk(isBinary: binary, remaining: remaining, isFinalFrame: final)
        return text.withUnsafeBytes { assembly.receive($0, chunk, now: start + .seconds(seconds)) }
    }

    @Test("a message in one chunk is whole at once, even an empty one")
    func oneChunk() {
        var assembly = assembly()
        #expect(receive(&assembly, Array("hallo".utf8)) == .message(Array("hallo".utf8)))
        #expect(receive(&assembly, []) == .message([]))
    }

    @Test("chunks and frames are put together, and the next message starts afresh")
    func manyChunks() {
        var assembly = assembly()
        #expect(receive(&assembly, [65], remaining: 1, final: false) == .incomplete)
        #expect(receive(&assembly, [66], final: false) == .incomplete)
        #expect(receive(&assembly, [67]) == .message([65, 66, 67]))
        #expect(receive(&assembly, [68]) == .message([68]))
    }

    @Test("a message of the largest size passes and one byte more does not")
    func sizeBound() {
        var assembly = assembly()
        #expect(receive(&assembly, [UInt8](repeating: 65, count: 10)) == .message([UInt8](repeating: 65, count: 10)))
        #expect(receive(&assembly, [UInt8](repeating: 65, count: 11)) == .violation(.oversize))
    }

    @Test("an announced length counts before it comes", arguments: [10, 1 << 40, Int.max])
    func announcedLength(remaining: Int) {
        var assembly = assembly()
        #expect(receive(&assembly, [65], remaining: remaining) == .violation(.oversize))
    }

    @Test("size is counted over all frames of a message")
    func sizeOverFrames() {
        var assembly = assembly()
        #expect(receive(&assembly, [UInt8](repeating: 65, count: 6), final: false) == .incomplete)
        #expect(receive(&assembly, [UInt8](repeating: 65, count: 5)) == .violation(.oversize))
    }

    @Test("empty frames without end are refused by their number")
    func tooManyFrames() {
        var assembly = assembly()
        for _ in 0..<4 { #expect(receive(&assembly, [], final: false) == .incomplete) }
        #expect(receive(&assembly, [], final: false) == .violation(.fragments))
    }

    @Test("an unfinished message is late after the deadline, and not before")
    func deadline() {
        var assembly = assembly()
        #expect(receive(&assembly, [65], final: false) == .incomplete)
        #expect(!assembly.isLate(start + .seconds(9)))
        #expect(assembly.isLate(start + .seconds(10)))
        #expect(receive(&assembly, [65], final: false, after: 11) == .violation(.deadline))
    }

    @Test("an announced frame of which nothing came is late too, and a finished message ends that")
    func announcementIsLate() {
        var assembly = assembly()
        assembly.noteAnnouncement(now: start)
        #expect(assembly.isLate(start + .seconds(10)))
        #expect(receive(&assembly, [65]) == .message([65]))
        #expect(!assembly.isLate(start + .seconds(100)))
    }

    @Test("binary messages are refused")
    func binary() {
        var assembly = assembly()
        #expect(receive(&assembly, [1], binary: true) == .violation(.binary))
    }

    @Test(
        "what is not UTF-8 is refused",
        arguments: [[0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xE2, 0x82], [0xF5, 0x80, 0x80, 0x80]] as [[UInt8]]
    )
    func invalidText(bytes: [UInt8]) {
        var assembly = assembly()
        #expect(receive(&assembly, bytes) == .violation(.invalidText))
    }

    @Test("a character cut in two by a frame is whole again")
    func cutCharacter() {
        var assembly = assembly()
        #expect(receive(&assembly, [0xE2, 0x82], final: false) == .incomplete)
        #expect(receive(&assembly, [0xAC]) == .message([0xE2, 0x82, 0xAC]))
    }

    @Test("a token bucket allows a burst, then its rate, and never saves more than its capacity")
    func tokenBucket() {
        var bucket = TokenBucket(capacity: 3, perSecond: 2, now: start)
        let burst = (0..<4).map { _ in bucket.take(now: start) }
        #expect(burst == [true, true, true, false])
        #expect(bucket.take(now: start + .milliseconds(500)) == true)
        #expect(bucket.take(now: start + .milliseconds(600)) == false)
        let later = start + .seconds(100)
        let next = (0..<4).map { _ in bucket.take(now: later) }
        #expect(next == [true, true, true, false])
    }

    @Test("a close reason is cut at a character within 123 bytes")
    func reason() {
        #expect(closeReason("te groot") == Array("te groot".utf8))
        let long = closeReason(String(repeating: "é", count: 100))
        #expect(long.count == 122)
        #expect(String(validating: long, as: UTF8.self) != nil)
    }
}
