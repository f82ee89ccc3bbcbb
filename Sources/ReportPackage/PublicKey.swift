internal import CSodium
internal import Foundation
internal import WorkshopPrimitives

/// The half of a server's key that everybody may have: with it a signature is checked (Ed25519, RFC 8032).
public struct PublicKey: Sendable, Hashable, CustomStringConvertible {
    /// The number of bytes of a key.
    public static let byteCount = 32
    /// The most bytes of a text that a key is looked for in.
    private static let mostBytes = 4 << 10
    private static let prefix = "ed25519:"
    /// What stands before the bytes of such a key where programs exchange keys (RFC 8410).
    private static let standardHead: [UInt8] = [0x30, 0x2A, 0x30, 0x05, 0x06, 0x03, 0x2B, 0x65, 0x70, 0x03, 0x21, 0]

    /// The 32 bytes.
    public let bytes: [UInt8]

    /// Takes bytes; `nil` unless there are exactly 32.
    public init?(checking bytes: [UInt8]) {
        guard bytes.count == Self.byteCount else { return nil }
        self.bytes = bytes
    }

    /// Reads a key from a text with a line such as `description` writes, for instance all of `public-key.txt`.
    ///
    /// `nil` when there is no such line, or more than one.
    public init?(_ text: String) {
        guard text.utf8.count <= Self.mostBytes else { return nil }
        let found = text.split(whereSeparator: \.isNewline).compactMap { line -> PublicKey? in
            let words = line.split(separator: " ")
            guard words.count == 1, let word = words.first, word.hasPrefix(Self.prefix) else { return nil }
            return Hexadecimal.bytes(String(word.dropFirst(Self.prefix.count))).flatMap(PublicKey.init(checking:))
        }
        guard found.count == 1, let key = found.first else { return nil }
        self = key
    }

    /// The key as `ed25519:` with 64 hexadecimal digits.
    public var description: String { Self.prefix + Hexadecimal.text(bytes) }

    /// The key as a file for people and for other programs: the line above, and the form that OpenSSL reads.
    public var file: String {
        let standard = Data(Self.standardHead + bytes).base64EncodedString()
        return "\(self)\n-----BEGIN PUBLIC KEY-----\n\(standard)\n-----END PUBLIC KEY-----\n"
    }

    /// Whether bytes were signed with the other half.
    public func verifies(_ signature: [UInt8], of content: [UInt8]) -> Bool {
        guard signature.count == crypto_sign_bytes() else { return false }
        return crypto_sign_verify_detached(signature, content, UInt64(content.count), bytes) == 0
    }
}
