import EventLog
import Foundation
import Testing
import WorkshopPrimitives
import ZipArchives

@testable import ReportPackage

@Suite("An owner's archive")
struct ArchiveTests {
    @Test("gives back the log, the session and its instruments as they were")
    func roundTrip() throws {
        let opened = try OwnersArchive.open(archive(), passphrase: passphrase)
        #expect(opened.log == log())
        #expect(opened.session == archivedSession())
        #expect(opened.instruments == [FrozenContent(instrument)])
        #expect(opened.record == contents().record)
    }

    @Test("gives nothing to who doesn't know the passphrase, and shows no word of what is in it")
    func sealed() throws {
        let bytes = try archive()
        #expect(throws: PackageFailure.passphraseWrong) {
            try OwnersArchive.open(bytes, passphrase: "een zin van twaalf teken")
        }
        for word in ["Blauwe molen", "Wijk", "SHA256SUMS", "PK\u{3}\u{4}"] {
            #expect(!contains(bytes, Array(word.utf8)), "\(word)")
        }
        let head = String(decoding: bytes.prefix(30), as: UTF8.self)
        #expect(head.hasPrefix("wijktafel-archive 1\n"), "people see what the file is")
    }

    @Test("gives a package that any program reads to who knows the passphrase")
    func decrypted() throws {
        let package = try OwnersArchive.decrypted(archive(), passphrase: passphrase)
        let paths = try ZipArchive.unpack(package).map(\.path)
        #expect(paths.contains("log.jsonl") && paths.contains("session.json") && paths.contains("verslag.html"))
        #expect(throws: PackageFailure.notAPackage) { try OwnersArchive.decrypted(package, passphrase: passphrase) }
    }

    @Test("is another one every time, so that two of them tell nothing about each other")
    func salted() throws { #expect(try archive() != archive()) }

    @Test("asks for a passphrase of twelve characters, and takes accents however they are typed")
    func passphrases() throws {
        func make(_ passphrase: String) throws -> [UInt8] {
            try OwnersArchive.make(contents(), log: [], passphrase: passphrase, key: signingKey(), strength: weak)
        }
        #expect(throws: PackageFailure.passphraseTooShort(minimum: 12)) { try make("elf tekens.") }
        let bytes = try make("caf\u{E9} om de hoek")
        #expect(throws: PackageFailure.unreadable(path: "log.jsonl"), "opened, and the log is not what it should be") {
            try OwnersArchive.open(bytes, passphrase: "cafe\u{301} om de hoek")
        }
    }

    @Test("is made only with the session's record")
    func needsSession() throws {
        var contents = contents()
        contents.session = nil
        #expect(throws: PackageFailure.unreadable(path: "session.json")) { try archive(contents: contents) }
    }

    @Test("holds a log of which things were erased, and its chain still holds")
    func erasure() throws {
        var records = log()
        records[2] = erased(records[2])
        records[8] = erased(records[8])
        let bytes = try archive(of: records)
        #expect(try OwnersArchive.open(bytes, passphrase: passphrase).log == records)
        let verdict = PackageVerifier.verify(bytes, passphrase: passphrase, trusted: [try signingKey().publicKey])
        #expect(verdict.chain == .whole(records: 9, erased: 2))
        #expect(verdict.isGood)
    }

    @Test("with a log that was altered before it was packed doesn't open")
    func brokenChain() throws {
        var records = log()
        records.remove(at: 4)
        let bytes = try archive(of: records)
        #expect(throws: PackageFailure.unreadable(path: "log.jsonl")) {
            try OwnersArchive.open(bytes, passphrase: passphrase)
        }
        let verdict = PackageVerifier.verify(bytes, passphrase: passphrase, trusted: [try signingKey().publicKey])
        #expect(verdict.chain == .broken(version: 5))
        #expect(!verdict.isUnchanged)
    }

    @Test("larger than one piece comes back whole", arguments: [0, 1, 65_535, 65_536, 65_537, 200_000])
    func pieces(_ length: Int) throws {
        let content = (0..<length).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        let box = try PassphraseBox.seal(content, passphrase: passphrase, strength: weak)
        #expect(try PassphraseBox.open(box, passphrase: passphrase) == content)
        // Whole pieces that are cut off, doubled or swapped are found too.
        #expect(throws: PackageFailure.self) { try PassphraseBox.open(box + box.suffix(17), passphrase: passphrase) }
        if length > 65_536 {
            #expect(throws: PackageFailure.sealBroken) {
                try PassphraseBox.open(Array(box.dropLast(length % 65_536 + 17)), passphrase: passphrase)
            }
        }
    }

    @Test("doesn't let its own words decide how much memory its reader has left")
    func greedy() throws {
        let box = try PassphraseBox.seal([1], passphrase: passphrase, strength: weak)
        let text = String(decoding: box.prefix(400), as: UTF8.self)
        let ask = try #require(text.range(of: "65536"))
        let offset = text[..<ask.lowerBound].utf8.count
        let greedy = box[..<offset] + Array("9007199254740991".utf8) + box[(offset + 5)...]
        #expect(throws: PackageFailure.notAPackage) { try PassphraseBox.open(Array(greedy), passphrase: passphrase) }
        let later = Array("wijktafel-archive 2".utf8) + box.dropFirst(19)
        #expect(throws: PackageFailure.newer) { try PassphraseBox.open(later, passphrase: passphrase) }
    }

    @Test("keeps every field of a record, byte by byte")
    func lines() throws {
        var records = log()
        records[1] = erased(records[1])
        let file = LogLines.file(of: records)
        #expect(try LogLines.records(file, of: tafel) == records)
        #expect(file.count { $0 == UInt8(ascii: "\n") } == records.count)
        let bare = HashChain.record(
            NewRecord(RecordMetadata(time: .init(milliseconds: 0), type: "t", actor: .system), payload: [0xFF, 0]),
            after: .empty,
            in: tafel,
            salt: [UInt8](repeating: 1, count: 16)
        )
        #expect(try LogLines.records(LogLines.file(of: [bare]), of: tafel) == [bare], "also a payload that is no text")
        #expect(try LogLines.records([], of: tafel) == [])
        for broken in [Array(file.dropLast()), file + Array("\n".utf8), Array("{}\n".utf8), [0xFF, 0x0A]] {
            #expect(throws: PackageFailure.unreadable(path: "log.jsonl")) { try LogLines.records(broken, of: tafel) }
        }
    }

    private func contains(_ bytes: [UInt8], _ word: [UInt8]) -> Bool {
        bytes.indices.contains { bytes[$0...].starts(with: word) }
    }
}
