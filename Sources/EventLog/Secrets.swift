internal import CSodium

/// Makes and checks what has to be unguessable: tokens, links, invites and salts.
public enum Secrets {
    /// Makes random bytes from the operating system's generator (libsodium's `randombytes_buf`).
    public static func bytes(_ count: Int) -> [UInt8] {
        // Without this a process may draw before the generator is seeded; the static runs it once.
        _ = ready
        var out = [UInt8](repeating: 0, count: count)
        randombytes_buf(&out, count)
        return out
    }

    /// Makes a secret for a link, a token or a key: 256 random bits as 43 characters of base64url.
    ///
    /// Only the page or the person it is meant for keeps it; a store gets `hash(_:)` of it.
    public static func token() -> String { base64url(bytes(32)) }

    /// Makes the secret of a QR code: 128 random bits as 22 characters, so that the code stays easy to scan.
    public static func invite() -> String { base64url(bytes(16)) }

    /// Makes bytes for a purpose from a token: always the same ones, from which the token can't be had.
    public static func bytes(from token: String, for purpose: String) -> [UInt8] {
        Digest(of: Array("wijktafel \(purpose)\n\(token)".utf8)).bytes
    }

    /// Makes a secret of 256 bits for a purpose from a token.
    public static func derived(from token: String, for purpose: String) -> String {
        base64url(bytes(from: token, for: purpose))
    }

    /// The SHA-256 of a secret's UTF-8, the only form in which a store knows it.
    ///
    /// A plain hash suffices because the secrets above have at least 128 random bits; it would not for a password.
    public static func hash(_ secret: String) -> Digest { Digest(of: Array(secret.utf8)) }

    /// Compares two byte strings in a time that depends on their lengths only.
    public static func equal(_ left: [UInt8], _ right: [UInt8]) -> Bool {
        left.count == right.count && sodium_memcmp(left, right, left.count) == 0
    }

    /// Writes bytes as base64url without padding (RFC 4648, section 5).
    static func base64url(_ bytes: [UInt8]) -> String {
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)
        var out: [UInt8] = []
        var pending = 0
        var bits = 0
        for byte in bytes {
            pending = pending << 8 | Int(byte)
            bits += 8
            while bits >= 6 {
                bits -= 6
                out.append(alphabet[pending >> bits & 63])
            }
        }
        if bits > 0 { out.append(alphabet[pending << (6 - bits) & 63]) }
        return String(decoding: out, as: UTF8.self)
    }

    private static let ready = sodium_init()
}

/// The operating system's randomness as a Swift generator.
public struct SecureRandomSource: RandomNumberGenerator, Sendable {
    /// Makes a source; it holds no state.
    public init() {}

    /// Sixty-four random bits.
    public mutating func next() -> UInt64 {
        Secrets.bytes(8).reduce(0) { $0 << 8 | UInt64($1) }
    }
}
