internal import CSodium
internal import EventLog
internal import Foundation
internal import WorkshopPrimitives

/// How much work it is to try one passphrase.
struct PassphraseStrength: Hashable {
    /// How many times memory is gone through.
    var operations: Int
    /// How much memory that takes, in bytes.
    var memory: Int

    /// Tenths of a second and 64 MiB: bearable beside a running session, dear for whoever tries millions.
    static let standard = PassphraseStrength(operations: 3, memory: 64 << 20)

    /// What is accepted of a file: beyond this it would be the file that decides how much memory the reader has left.
    var isBearable: Bool { (1...6).contains(operations) && (8 << 10...256 << 20).contains(memory) }
}

/// Bytes that only open with a passphrase: Argon2id makes a key of it, XChaCha20-Poly1305 encrypts in pieces, so that
/// nothing is given out that was changed (both by libsodium).
///
/// The first three lines are readable: what it is, what to do with it, and what the key is made with. They are part of
/// what every piece is sealed with, so they can't be changed either.
enum PassphraseBox {
    /// The least number of characters of a passphrase.
    static let leastCharacters = 12
    private static let name = "wijktafel-archive "
    private static let version = 1
    private static let advice =
        "Versleuteld archief; lees het met: wijktafel verify BESTAND --passphrase-file F. An encrypted archive."
    /// The most bytes of the readable lines.
    private static let longestHead = 1_024
    private static let pieceLength = 64 << 10

    /// Whether bytes say that they are such a box.
    static func isBox(_ bytes: [UInt8]) -> Bool { bytes.starts(with: name.utf8) }

    static func seal(
        _ content: [UInt8],
        passphrase: String,
        strength: PassphraseStrength
    ) throws(PackageFailure) -> [UInt8] {
        guard passphrase.count >= leastCharacters else { throw .passphraseTooShort(minimum: leastCharacters) }
        let salt = Secrets.bytes(crypto_pwhash_saltbytes())
        let key = try key(passphrase, salt: salt, strength)
        var state = crypto_secretstream_xchacha20poly1305_state()
        var start = [UInt8](repeating: 0, count: crypto_secretstream_xchacha20poly1305_headerbytes())
        guard crypto_secretstream_xchacha20poly1305_init_push(&state, &start, key) == 0 else { throw .memory }
        let head = Head(strength: strength, salt: salt, start: start).bytes
        let seal = crypto_secretstream_xchacha20poly1305_abytes()
        var box = head
        box.reserveCapacity(head.count + content.count + (content.count / pieceLength + 1) * seal)
        var offset = 0
        repeat {
            let piece = Array(content[offset..<min(offset + pieceLength, content.count)])
            offset += piece.count
            let tag = offset == content.count ? crypto_secretstream_xchacha20poly1305_tag_final() : 0
            var sealed = [UInt8](repeating: 0, count: piece.count + seal)
            crypto_secretstream_xchacha20poly1305_push(
                &state,
                &sealed,
                nil,
                piece,
                UInt64(piece.count),
                head,
                UInt64(head.count),
                tag
            )
            box += sealed
        } while offset < content.count
        return box
    }

    static func open(_ box: [UInt8], passphrase: String) throws(PackageFailure) -> [UInt8] {
        let (head, length) = try Head.read(box.prefix(longestHead), name: name, version: version)
        let key = try key(passphrase, salt: head.salt, head.strength)
        var state = crypto_secretstream_xchacha20poly1305_state()
        guard crypto_secretstream_xchacha20poly1305_init_pull(&state, head.start, key) == 0 else {
            throw .passphraseWrong
        }
        let readable = Array(box.prefix(length))
        let seal = crypto_secretstream_xchacha20poly1305_abytes()
        var content: [UInt8] = []
        content.reserveCapacity(box.count)
        var offset = length
        var tag: UInt8 = 0
        while tag != crypto_secretstream_xchacha20poly1305_tag_final() {
            let sealed = Array(box[offset..<min(offset + pieceLength + seal, box.count)])
            guard sealed.count >= seal else { throw .sealBroken }
            var piece = [UInt8](repeating: 0, count: sealed.count - seal)
            let isWhole = crypto_secretstream_xchacha20poly1305_pull(
                &state,
                &piece,
                nil,
                &tag,
                sealed,
                UInt64(sealed.count),
                readable,
                UInt64(readable.count)
            )
            guard isWhole == 0 else { throw offset == length ? .passphraseWrong : .sealBroken }
            content += piece
            offset += sealed.count
        }
        guard offset == box.count else { throw .sealBroken }
        return content
    }

    /// The same key however the accents of a passphrase were typed.
    private static func key(
        _ passphrase: String,
        salt: [UInt8],
        _ strength: PassphraseStrength
    ) throws(PackageFailure) -> [UInt8] {
        // Chooses the fastest way this processor has; without it the key is the same and takes several times as long.
        guard sodium_init() >= 0 else { throw .memory }
        let text = passphrase.precomposedStringWithCanonicalMapping
        var key = [UInt8](repeating: 0, count: crypto_secretstream_xchacha20poly1305_keybytes())
        let isMade = crypto_pwhash(
            &key,
            UInt64(key.count),
            text,
            UInt64(text.utf8.count),
            salt,
            UInt64(strength.operations),
            strength.memory,
            crypto_pwhash_alg_argon2id13()
        )
        guard isMade == 0 else { throw .memory }
        return key
    }

    /// The readable lines.
    private struct Head {
        let strength: PassphraseStrength
        let salt: [UInt8]
        /// What the stream starts from; random, not secret.
        let start: [UInt8]

        var bytes: [UInt8] {
            let json: JSON = [
                "kdf": "argon2id13", "operations": .integer(strength.operations), "memory": .integer(strength.memory),
                "salt": .string(Hexadecimal.text(salt)), "start": .string(Hexadecimal.text(start)),
            ]
            return Array("\(name)\(version)\n\(advice)\n".utf8) + json.bytes + Array("\n".utf8)
        }

        static func read(
            _ bytes: ArraySlice<UInt8>,
            name: String,
            version: Int
        ) throws(PackageFailure) -> (head: Head, length: Int) {
            let lines = bytes.split(separator: UInt8(ascii: "\n"), maxSplits: 3, omittingEmptySubsequences: false)
            guard lines.count == 4, let first = String(validating: lines[0], as: UTF8.self), first.hasPrefix(name)
            else {
                throw .notAPackage
            }
            guard first == "\(name)\(version)" else { throw .newer }
            guard let json = try? JSONParser.parse(Array(lines[2])), json["kdf"]?.text == "argon2id13",
                let operations = json["operations"]?.integer, let memory = json["memory"]?.integer,
                let salt = json["salt"]?.text.flatMap(Hexadecimal.bytes), salt.count == crypto_pwhash_saltbytes(),
                let start = json["start"]?.text.flatMap(Hexadecimal.bytes),
                start.count == crypto_secretstream_xchacha20poly1305_headerbytes()
            else { throw .notAPackage }
            let strength = PassphraseStrength(operations: operations, memory: memory)
            guard strength.isBearable else { throw .notAPackage }
            return (Head(strength: strength, salt: salt, start: start), lines[3].startIndex)
        }
    }
}
