internal import CSodium
internal import EventLog
internal import Glibc
public import WorkshopPrimitives

/// Why there is no key to sign with.
public enum SigningKeyFailure: Error, Sendable, Hashable {
    /// The file can't be made or read.
    case inaccessible(path: String)
    /// Others than its owner can read or change the file.
    case open(path: String)
    /// The file holds no key.
    case damaged(path: String)

    /// What is wrong, and what an administrator does about it.
    public var message: LocalizedText {
        switch self {
        case .inaccessible(let path):
            LocalizedText(
                nl: "\(path): de sleutel kan hier niet gemaakt of gelezen worden. Kijk wie de map mag lezen en "
                    + "schrijven.",
                en: "\(path): the key can't be made or read here. See who may read and write the folder."
            )
        case .open(let path):
            LocalizedText(
                nl: "\(path): ook anderen dan de eigenaar kunnen de sleutel lezen. Is dat nooit gebeurd, doe dan "
                    + "chmod 600; haal hem anders weg, dan komt er een nieuwe.",
                en: "\(path): others than its owner can read the key. If nobody did, do chmod 600; else remove it, "
                    + "and a new one is made."
            )
        case .damaged(let path):
            LocalizedText(
                nl: "\(path): hier staat geen sleutel in. Zet een kopie terug, of haal het bestand weg voor een "
                    + "nieuwe.",
                en: "\(path): there is no key in it. Put a copy back, or remove the file for a new one."
            )
        }
    }
}

/// A server's key: with it packages are signed (Ed25519).
///
/// It lives in one file in the data folder, mode 0600. Whoever has it can make packages in the server's name.
public struct SigningKey: Sendable {
    /// The name of the file in the data folder.
    public static let fileName = "signing.key"
    private static let seedLength = 32

    /// The half that everybody may have.
    public let publicKey: PublicKey
    private let secret: [UInt8]

    /// Makes the key that a seed of 32 bytes leads to; `nil` for any other number.
    public init?(seed: [UInt8]) {
        guard seed.count == Self.seedLength else { return nil }
        var open = [UInt8](repeating: 0, count: PublicKey.byteCount)
        var secret = [UInt8](repeating: 0, count: crypto_sign_secretkeybytes())
        guard crypto_sign_seed_keypair(&open, &secret, seed) == 0, let key = PublicKey(checking: open) else {
            return nil
        }
        publicKey = key
        self.secret = secret
    }

    /// The signature of bytes: 64 bytes, the same for the same bytes.
    public func sign(_ content: [UInt8]) -> [UInt8] {
        var signature = [UInt8](repeating: 0, count: crypto_sign_bytes())
        crypto_sign_detached(&signature, nil, content, UInt64(content.count), secret)
        return signature
    }

    /// The key of a data folder, made when there is none yet; the folder too.
    ///
    /// - Throws: `SigningKeyFailure`; a file that others can read is refused rather than mended, because the key in it
    ///   may be known already.
    public static func load(orMakeIn folder: String) throws(SigningKeyFailure) -> SigningKey {
        let path = "\(folder)/\(fileName)"
        if let key = try load(path) { return key }
        _ = mkdir(folder, 0o700)
        try make(path, ownerOf: folder)
        guard let key = try load(path) else { throw .inaccessible(path: path) }
        return key
    }

    /// The key of a data folder; `nil` when there is none.
    public static func load(from folder: String) throws(SigningKeyFailure) -> SigningKey? {
        try load("\(folder)/\(fileName)")
    }

    private static func load(_ path: String) throws(SigningKeyFailure) -> SigningKey? {
        let file = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
        guard file >= 0 else {
            if errno == ENOENT { return nil }
            throw .inaccessible(path: path)
        }
        defer { close(file) }
        var about = stat()
        guard fstat(file, &about) == 0 else { throw .inaccessible(path: path) }
        guard about.st_mode & 0o077 == 0 else { throw .open(path: path) }
        var bytes = [UInt8](repeating: 0, count: 2 * seedLength + 1)
        let count = read(file, &bytes, bytes.count)
        let text = String(decoding: bytes.prefix(max(0, count)).prefix(2 * seedLength), as: UTF8.self)
        guard let key = Hexadecimal.bytes(text).flatMap(SigningKey.init(seed:)) else { throw .damaged(path: path) }
        return key
    }

    /// Makes a file with a new key, whole or not at all; leaves the one that another process made meanwhile.
    ///
    /// It belongs to whom the folder belongs to: an administrator may be the first to ask, and the server has to read it.
    private static func make(_ path: String, ownerOf folder: String) throws(SigningKeyFailure) {
        let draft = "\(path).\(Hexadecimal.text(Secrets.bytes(8)))"
        let file = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw .inaccessible(path: path) }
        defer { unlink(draft) }
        var about = stat()
        if stat(folder, &about) == 0 { _ = fchown(file, about.st_uid, about.st_gid) }
        let line = Array((Hexadecimal.text(Secrets.bytes(seedLength)) + "\n").utf8)
        let isWritten = write(file, line, line.count) == line.count && fsync(file) == 0
        guard close(file) == 0, isWritten, link(draft, path) == 0 || errno == EEXIST else {
            throw .inaccessible(path: path)
        }
    }
}
