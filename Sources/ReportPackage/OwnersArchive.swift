public import EventLog
internal import WorkshopPrimitives
internal import ZipArchives

/// The owner's archive: the package with the log and the session's record, encrypted to a passphrase.
public enum OwnersArchive {
    /// How the file's name ends.
    public static let fileExtension = "wijktafel"
    /// The least number of characters of a passphrase.
    public static let leastPassphrase = PassphraseBox.leastCharacters

    /// What an archive gives back once it has been found whole.
    public struct Opened: Sendable, Hashable {
        /// What it says about itself.
        public let record: PackageRecord
        /// What the registry has to know of the session.
        public let session: ArchivedSession
        /// The log, whose chain holds.
        public let log: [LogRecord]
        /// The instruments that the session was made with.
        public let instruments: [FrozenContent]
    }

    /// Makes an archive of contents, their session's record and its log (`LogLines`).
    ///
    /// - Throws: `passphraseTooShort`, `unreadable` when the session's record is not there, `archive`, `memory`.
    public static func make(
        _ contents: PackageContents,
        log: [UInt8],
        passphrase: String,
        key: SigningKey
    ) throws(PackageFailure) -> [UInt8] {
        try make(contents, log: log, passphrase: passphrase, key: key, strength: .standard)
    }

    static func make(
        _ contents: PackageContents,
        log: [UInt8],
        passphrase: String,
        key: SigningKey,
        strength: PassphraseStrength
    ) throws(PackageFailure) -> [UInt8] {
        guard let session = contents.session else { throw .unreadable(path: PackageFiles.session) }
        let more = [
            ZipEntry(path: PackageFiles.session, bytes: session.file), ZipEntry(path: PackageFiles.log, bytes: log),
        ]
        let packed = try PackageFiles.packed(.archive, contents, adding: more, key: key)
        return try PassphraseBox.seal(packed, passphrase: passphrase, strength: strength)
    }

    /// The package within an archive, as a ZIP that any program reads; nothing is looked at but the seal.
    ///
    /// - Throws: `passphraseWrong`, `sealBroken`, `notAPackage`, `newer`, `memory`.
    public static func decrypted(_ bytes: [UInt8], passphrase: String) throws(PackageFailure) -> [UInt8] {
        guard PassphraseBox.isBox(bytes) else { throw .notAPackage }
        return try PassphraseBox.open(bytes, passphrase: passphrase)
    }

    /// Opens an archive of which nothing was changed; `PackageVerifier` says of any other what was.
    ///
    /// Whether it was signed with a key that is trusted is for the caller to look at first.
    ///
    /// - Throws: `PackageFailure`.
    public static func open(_ bytes: [UInt8], passphrase: String) throws(PackageFailure) -> Opened {
        let package = try OpenedPackage(bytes, passphrase: passphrase)
        guard package.metadata?.kind == .archive, let record = package.metadata?.record else {
            throw .unreadable(path: PackageFiles.metadata)
        }
        guard let session = package.files[PackageFiles.session].flatMap(ArchivedSession.init(reading:)),
            session.id == record.session
        else { throw .unreadable(path: PackageFiles.session) }
        guard let log = package.files[PackageFiles.log] else { throw .unreadable(path: PackageFiles.log) }
        let records = try LogLines.records(log, of: session.id)
        guard case .intact = HashChain.verify(records, of: session.id, against: record.head) else {
            throw .unreadable(path: PackageFiles.log)
        }
        var instruments: [FrozenContent] = []
        for instrument in record.instruments {
            guard let bytes = package.files[instrument.path], Digest(of: bytes) == instrument.hash else {
                throw .unreadable(path: instrument.path)
            }
            instruments.append(FrozenContent(bytes))
        }
        return Opened(record: record, session: session, log: records, instruments: instruments)
    }
}
