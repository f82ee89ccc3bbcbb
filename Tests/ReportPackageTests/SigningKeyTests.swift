import Foundation
import ReportPackage
import Testing

@Suite("The key that packages are signed with")
struct SigningKeyTests {
    /// The second test vector of RFC 8032, section 7.1.
    @Test("signs as the standard says")
    func vector() throws {
        let seed = "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb"
        let key = try #require(SigningKey(seed: bytes(seed)))
        let open = "ed25519:3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c"
        #expect(key.publicKey.description == open)
        let signature = """
            92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da\
            085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00
            """
        #expect(key.sign([0x72]) == bytes(signature))
        #expect(key.publicKey.verifies(bytes(signature), of: [0x72]))
        #expect(!key.publicKey.verifies(bytes(signature), of: [0x73]))
        #expect(!key.publicKey.verifies([], of: [0x72]))
        #expect(SigningKey(seed: [1]) == nil)
    }

    @Test("is made once, in a folder that may not be there yet, for its owner only")
    func lives() throws {
        let folder = temporary()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        #expect(try SigningKey.load(from: folder) == nil)
        let made = try SigningKey.load(orMakeIn: folder).publicKey
        #expect(try SigningKey.load(orMakeIn: folder).publicKey == made)
        #expect(try SigningKey.load(from: folder)?.publicKey == made)
        let file = "\(folder)/\(SigningKey.fileName)"
        let mode = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int
        #expect(mode == 0o600)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == [SigningKey.fileName])
    }

    @Test("that others can read, or that is no key, is refused and left as it is")
    func refuses() throws {
        let folder = temporary()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        _ = try SigningKey.load(orMakeIn: folder)
        let file = "\(folder)/\(SigningKey.fileName)"
        try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: file)
        #expect(throws: SigningKeyFailure.open(path: file)) { try SigningKey.load(orMakeIn: folder) }
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file)
        try Data("geen sleutel".utf8).write(to: URL(fileURLWithPath: file))
        #expect(throws: SigningKeyFailure.damaged(path: file)) { try SigningKey.load(orMakeIn: folder) }
        #expect(FileManager.default.contents(atPath: file) == Data("geen sleutel".utf8))
    }

    @Test("has an open half that is read from its line and from the file of a package, and from nothing else")
    func reads() throws {
        let key = try #require(SigningKey(seed: [UInt8](repeating: 1, count: 32))).publicKey
        #expect(PublicKey(key.description) == key)
        #expect(PublicKey(" \(key) \r\n") == key)
        #expect(PublicKey(key.file) == key)
        for text in ["", "ed25519:", "ed25519:00", String(key.description.dropLast()), "\(key)\n\(key)", "x \(key)"] {
            #expect(PublicKey(text) == nil, "\(text)")
        }
    }

    private func temporary() -> String {
        FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID())").path
    }

    private func bytes(_ digits: String) -> [UInt8] {
        let digits = digits.compactMap(\.hexDigitValue)
        return stride(from: 0, to: digits.count, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) }
    }
}
