internal import CSodium
internal import WorkshopPrimitives

/// A SHA-256 digest: exactly 32 bytes.
///
/// A type of its own, so that a secret can't be stored where its hash belongs.
public struct Digest: Hashable, Sendable, CustomStringConvertible {
    /// The number of bytes of every digest.
    public static let byteCount = 32

    /// The 32 bytes.
    public let bytes: [UInt8]

    /// Takes bytes that came from a store or from outside; `nil` unless there are exactly 32.
    public init?(checking bytes: [UInt8]) {
        guard bytes.count == Self.byteCount else { return nil }
        self.bytes = bytes
    }

    /// Computes the SHA-256 of bytes (FIPS 180-4, by libsodium).
    public init(of content: [UInt8]) {
        var out = [UInt8](repeating: 0, count: Self.byteCount)
        crypto_hash_sha256(&out, content, UInt64(content.count))
        bytes = out
    }

    private init(zeros: Int) { bytes = [UInt8](repeating: 0, count: zeros) }

    /// Thirty-two zero bytes: what the first record of a chain has as its previous hash.
    public static let zero = Digest(zeros: byteCount)

    /// The digest in 64 lower-case hexadecimal digits.
    public var description: String { Hexadecimal.text(bytes) }

    /// Reads a digest from 64 hexadecimal digits; `nil` when it is anything else.
    public init?(hexadecimals text: String) {
        guard let bytes = Hexadecimal.bytes(text) else { return nil }
        self.init(checking: bytes)
    }
}
