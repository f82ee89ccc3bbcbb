import EventLog
import Testing
import WorkshopPrimitives
import ZipArchives

@testable import ReportPackage

@Suite("Checking a package")
struct VerifierTests {
    private static func made() throws -> [UInt8] { try PublishablePackage.make(contents(), key: signingKey()) }

    private static func verdict(on entries: [ZipEntry], trusted: [PublicKey]? = nil) throws -> PackageVerdict {
        let trusted = try trusted ?? [signingKey().publicKey]
        return PackageVerifier.verify(try ZipArchive.pack(entries), passphrase: nil, trusted: trusted)
    }

    @Test("finds all well with what was just made, and says so in both languages")
    func good() throws {
        let key = try signingKey().publicKey
        let verdict = PackageVerifier.verify(try Self.made(), passphrase: nil, trusted: [key])
        #expect(verdict.isGood)
        #expect(verdict.signature == .trusted(key))
        #expect(verdict.files.values.allSatisfy { $0 == .same })
        #expect(verdict.files.keys.contains("verslag.html"))
        #expect(verdict.lines(in: .nl).last == "Goed: er is niets veranderd.")
        #expect(verdict.lines(in: .en).last == "Good: nothing was changed.")

        let archived = PackageVerifier.verify(try archive(), passphrase: passphrase, trusted: [key])
        #expect(archived.isGood)
        #expect(archived.chain == .whole(records: 9, erased: 0))
    }

    @Test("knows the signature of a stranger from one that it was told to trust")
    func stranger() throws {
        let verdict = PackageVerifier.verify(try Self.made(), passphrase: nil, trusted: [])
        #expect(verdict.isUnchanged && !verdict.isGood)
        #expect(verdict.signature == .unknown(try signingKey().publicKey))
        // Whoever changes something and signs it anew gets no further than this.
        var contents = contents()
        contents.files[0] = ZipEntry(path: "verslag.html", text: "<p>Verzonnen</p>")
        let forged = try PublishablePackage.make(contents, key: signingKey(9))
        let judged = PackageVerifier.verify(forged, passphrase: nil, trusted: [try signingKey().publicKey])
        #expect(!judged.isGood)
        #expect(judged.signature == .unknown(try signingKey(9).publicKey))
    }

    @Test("finds any one byte of any file that was changed, and names the file")
    func everyByte() throws {
        let entries = try ZipArchive.unpack(Self.made())
        let securing = ["SHA256SUMS", "SHA256SUMS.sig"]
        for (place, entry) in entries.enumerated() {
            // Every byte of the small ones; of the long ones the ends and a stride that meets every kind of place.
            let step = entry.bytes.count > 600 ? 37 : 1
            for index in stride(from: 0, to: entry.bytes.count, by: step) {
                var bytes = entry.bytes
                bytes[index] ^= 1 << UInt8(index % 8)
                var changed = entries
                changed[place] = ZipEntry(path: entry.path, bytes: bytes)
                let verdict = try Self.verdict(on: changed)
                #expect(!verdict.isGood, "byte \(index) of \(entry.path)")
                guard !securing.contains(entry.path) else { continue }
                #expect(verdict.files[entry.path] == .changed, "byte \(index) of \(entry.path)")
            }
        }
    }

    @Test("names what is missing, what was added, and a signature that is gone")
    func comings() throws {
        let entries = try ZipArchive.unpack(Self.made())
        for entry in entries where !entry.path.hasPrefix("SHA256SUMS") {
            let verdict = try Self.verdict(on: entries.filter { $0.path != entry.path })
            #expect(verdict.files[entry.path] == .missing)
            #expect(!verdict.isUnchanged)
        }
        let added = try Self.verdict(on: entries + [ZipEntry(path: "extra.txt", text: "x")])
        #expect(added.files["extra.txt"] == .added)
        #expect(!added.isUnchanged)
        let unsigned = try Self.verdict(on: entries.filter { $0.path != "SHA256SUMS.sig" })
        #expect(unsigned.signature == .missing)
        #expect(!unsigned.isUnchanged)
        let unlisted = try Self.verdict(on: entries.filter { $0.path != "SHA256SUMS" })
        #expect(unlisted.failure == .noList)
    }

    @Test("is not taken in by an archive's files in a publishable package")
    func kinds() throws {
        let inside = try PackageFiles.packed(.archive, contents(), key: signingKey())
        let trusted = [try signingKey().publicKey]
        #expect(!PackageVerifier.verify(inside, passphrase: nil, trusted: trusted).isUnchanged)
        let sealed = try PassphraseBox.seal(Self.made(), passphrase: passphrase, strength: weak)
        #expect(!PackageVerifier.verify(sealed, passphrase: passphrase, trusted: trusted).isUnchanged)
    }

    @Test("says what is the matter with what is no package, without ever failing itself")
    func hostile() throws {
        func failure(_ bytes: [UInt8], _ passphrase: String? = nil) -> PackageFailure? {
            PackageVerifier.verify(bytes, passphrase: passphrase, trusted: []).failure
        }
        #expect(failure([]) == .notAPackage)
        #expect(failure(Array("PK".utf8)) == .archive(.damaged(path: nil)))
        #expect(failure(try ZipArchive.pack([])) == .noList)
        #expect(failure(try archive()) == .passphraseNeeded)
        #expect(failure(try archive(), "een andere zin dan die") == .passphraseWrong)
        #expect(failure(Array("wijktafel-archive 7\n\n\n".utf8), "x") == .newer)
        #expect(failure(Array("wijktafel-archive 1\n".utf8), "x") == .notAPackage)
        for bytes in [[UInt8](repeating: 0, count: 5_000), Array("wijktafel-archive 1\n\n{}\n".utf8)] {
            #expect(failure(bytes, "x") == .notAPackage)
        }
    }

    @Test("reads no more of what describes and secures a package than that can be")
    func endless() throws {
        let endless = [UInt8](repeating: UInt8(ascii: "\n"), count: 2 << 20)
        let entries = try ZipArchive.unpack(Self.made())
        func replacing(_ path: String) throws -> PackageVerdict {
            let changed = entries.map { $0.path == path ? ZipEntry(path: path, bytes: endless) : $0 }
            // Pressed as far as it goes such a file is refused before it is read; this is about one that isn't.
            #expect(throws: ZipFailure.self) { try ZipArchive.unpack(ZipArchive.pack(changed)) }
            return try PackageVerifier.verdict(on: OpenedPackage(changed, wrapping: .publishable), [])
        }
        #expect(throws: PackageFailure.noList) { try replacing("SHA256SUMS") }
        #expect(try replacing("metadata.json").record == nil)
        #expect(try replacing("public-key.txt").signature == .wrong)
    }

    @Test("finds every truncation of a package and of an archive")
    func truncations() throws {
        let package = try Self.made()
        for length in 0..<package.count {
            let verdict = PackageVerifier.verify(Array(package.prefix(length)), passphrase: nil, trusted: [])
            #expect(!verdict.isUnchanged, "\(length) bytes")
        }
        let sealed = try archive()
        for length in stride(from: 0, to: sealed.count, by: 97) {
            let verdict = PackageVerifier.verify(Array(sealed.prefix(length)), passphrase: passphrase, trusted: [])
            #expect(verdict.failure != nil, "\(length) bytes")
        }
    }

    @Test("finds every byte of an archive that was changed, its readable lines included")
    func archiveFlips() throws {
        let sealed = try archive()
        let head = 600
        let places = Array(0..<head) + stride(from: head, to: sealed.count, by: 89)
        for index in places {
            var changed = sealed
            changed[index] ^= 1 << UInt8(index % 7)
            let verdict = PackageVerifier.verify(changed, passphrase: passphrase, trusted: [])
            #expect(verdict.failure != nil, "byte \(index)")
        }
    }

    @Test("shows nothing that steers a terminal")
    func terminal() throws {
        let made = try PublishablePackage.make(contents(title: "\u{1B}]0;x\u{7}\u{202E}Wijk\n"), key: signingKey())
        let lines = PackageVerifier.verify(made, passphrase: nil, trusted: []).lines(in: .nl).joined()
        #expect(lines.contains("Wijk?"))
        #expect(!lines.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x202E })
    }
}
