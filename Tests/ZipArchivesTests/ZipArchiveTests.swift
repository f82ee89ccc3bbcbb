import Foundation
import Testing
import ZipArchives

@Suite("An archive")
struct ZipArchiveTests {
    private static let entries = [
        ZipEntry(path: "LEESMIJ.txt", text: "Lees mij"), ZipEntry(path: "map/één.csv", text: "a;b\r\n1;2\r\n"),
        ZipEntry(path: "leeg", bytes: []), ZipEntry(path: "ruis.bin", bytes: noise(70_000)),
        ZipEntry(path: "herhaling.txt", text: String(repeating: "wijk ", count: 40_000)),
    ]

    @Test("gives back the files that it was made of, in their order")
    func roundTrip() throws {
        let packed = try ZipArchive.pack(Self.entries)
        #expect(try ZipArchive.unpack(packed) == Self.entries)
        #expect(packed.count < 90_000, "what repeats is pressed")
        #expect(try ZipArchive.unpack(ZipArchive.pack([])) == [])
    }

    @Test("has the same bytes for the same files, and others in another order")
    func deterministic() throws {
        let packed = try ZipArchive.pack(Self.entries)
        #expect(try ZipArchive.pack(Self.entries) == packed)
        #expect(try ZipArchive.pack(Self.entries.reversed()) != packed)
    }

    @Test("is one that Python reads, with names, times and contents")
    func python() throws {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID()).zip")
        defer { try? FileManager.default.removeItem(at: file) }
        try Data(ZipArchive.pack(Self.entries)).write(to: file)
        let script = """
            import sys, zipfile
            with zipfile.ZipFile(sys.argv[1]) as archive:
                assert archive.testzip() is None
                for info in archive.infolist():
                    print(info.filename, len(archive.read(info)), info.date_time[0])
            """
        let python = Process()
        python.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        python.arguments = ["PYTHONIOENCODING=utf-8", "python3", "-c", script, file.path]
        let output = Pipe()
        python.standardOutput = output
        try python.run()
        let said = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        python.waitUntilExit()
        #expect(python.terminationStatus == 0)
        #expect(said == Self.entries.map { "\($0.path) \($0.bytes.count) 1980\n" }.joined())
    }

    @Test(
        "holds no path that leads elsewhere or names no file",
        arguments: [
            "/etc/passwd", "../naast", "map/../../naast", "..", ".", "./a", "map//a", "map/", "", "a\\b", "C:a",
            "a\u{0}",
            "a\u{1B}[2J", "a\u{202E}fdp.exe", String(repeating: "a", count: 241),
        ]
    )
    func paths(_ path: String) {
        #expect(throws: ZipFailure.unsafePath(path)) { try ZipArchive.pack([ZipEntry(path: path, text: "x")]) }
        // To every reader a name ends at its first zero.
        guard !path.contains("\u{0}") else { return }
        #expect(throws: ZipFailure.self) { try ZipArchive.unpack(RawZip.bytes([.init("goed"), .init(path)])) }
    }

    @Test("says which path it refused")
    func namesThePath() {
        #expect(throws: ZipFailure.unsafePath("../naast")) {
            try ZipArchive.unpack(RawZip.bytes([.init("goed"), .init("../naast")]))
        }
        var file = RawZip.File("a")
        file.name = [0x61, 0xFF]
        #expect(throws: ZipFailure.damaged(path: nil)) { try ZipArchive.unpack(RawZip.bytes([file])) }
    }

    @Test("holds no file twice, also not where case or accents are written otherwise")
    func doubles() {
        for pair in [("a.txt", "A.TXT"), ("\u{E9}", "e\u{301}")] {
            let entries = [ZipEntry(path: pair.0, text: "1"), ZipEntry(path: pair.1, text: "2")]
            #expect(throws: ZipFailure.double(path: pair.1)) { try ZipArchive.pack(entries) }
            let raw = RawZip.bytes([.init(pair.0), .init(pair.1)])
            #expect(throws: ZipFailure.double(path: pair.1)) { try ZipArchive.unpack(raw) }
        }
        #expect(throws: ZipFailure.double(path: nil)) {
            try ZipArchive.unpack(RawZip.bytes([.init("a"), .init("a")]))
        }
    }

    @Test("is read as it was made by hand, so that the refusals around this one mean something")
    func byHand() throws {
        let raw = RawZip.bytes([.init("a", "een"), .init("map/b", "twee")])
        let entries = [ZipEntry(path: "a", text: "een"), ZipEntry(path: "map/b", text: "twee")]
        #expect(try ZipArchive.unpack(raw) == entries)
    }

    @Test("that says one thing at its files and another in its directory is refused")
    func contradictions() {
        var renamed = RawZip.File("goed")
        renamed.localName = Array("slim".utf8)
        var longer = RawZip.File("goed", "abc")
        longer.statedSize = 2
        var shorter = RawZip.File("goed", "abc")
        shorter.statedSize = 4
        for file in [renamed, longer, shorter] {
            #expect(throws: ZipFailure.self) { try ZipArchive.unpack(RawZip.bytes([file])) }
        }
    }

    @Test("that is encrypted or pressed in an unusual way is refused")
    func unsupported() {
        var pressed = RawZip.File("a")
        pressed.method = 12
        var encrypted = RawZip.File("a", String(repeating: "x", count: 13))
        encrypted.flags = 1
        for file in [pressed, encrypted] {
            #expect(throws: ZipFailure.unsupported(path: "a")) { try ZipArchive.unpack(RawZip.bytes([file])) }
        }
    }

    @Test("that would fill memory is refused before it does")
    func bombs() throws {
        let zeros = try ZipArchive.pack([ZipEntry(path: "nul", bytes: [UInt8](repeating: 0, count: 20 << 20))])
        #expect(zeros.count < 100_000)
        #expect(throws: ZipFailure.tooDense(path: "nul")) { try ZipArchive.unpack(zeros) }

        let packed = try ZipArchive.pack(Self.entries)
        func refuses(_ failure: ZipFailure, _ change: (inout ZipLimits) -> Void) {
            var limits = ZipLimits.package
            change(&limits)
            #expect(throws: failure) { try ZipArchive.unpack(packed, limits: limits) }
        }
        refuses(.tooManyEntries(limit: 4)) { $0.entries = 4 }
        refuses(.entryTooLarge(path: "ruis.bin", limit: 69_999)) { $0.entryBytes = 69_999 }
        refuses(.contentsTooLarge(limit: 250_000)) { $0.totalBytes = 250_000 }
        refuses(.archiveTooLarge(limit: 1_000)) { $0.archiveBytes = 1_000 }
        var exact = ZipLimits.package
        exact.entries = 5
        exact.entryBytes = 200_000
        exact.totalBytes = Self.entries.reduce(0) { $0 + $1.bytes.count }
        exact.archiveBytes = packed.count
        #expect(try ZipArchive.unpack(packed, limits: exact) == Self.entries)
    }

    @Test("that is cut off anywhere is refused, and never read past its end")
    func truncations() throws {
        let packed = try ZipArchive.pack(Array(Self.entries.prefix(3)))
        for length in 0..<packed.count {
            #expect(throws: ZipFailure.self, "\(length)") { try ZipArchive.unpack(Array(packed.prefix(length))) }
        }
    }

    @Test("of which one byte was changed is refused, or holds the same contents")
    func flips() throws {
        let entries = Array(Self.entries.prefix(3))
        let packed = try ZipArchive.pack(entries)
        var refused = 0
        for index in packed.indices {
            var changed = packed
            changed[index] ^= 1 << UInt8(index % 8)
            do throws(ZipFailure) {
                let read = try ZipArchive.unpack(changed)
                #expect(read.map(\.bytes) == entries.map(\.bytes), "byte \(index)")
            } catch {
                refused += 1
            }
        }
        #expect(refused > packed.count / 2)
    }
}

/// Bytes without a pattern, the same every time.
private func noise(_ count: Int) -> [UInt8] {
    var state: UInt64 = 0x9E37_79B9_7F4A_7C15
    return (0..<count).map { _ in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return UInt8(truncatingIfNeeded: state >> 56)
    }
}
