internal import EventLog
internal import ZipArchives

/// The files of a package or archive, out of their wrapping; whether they are as they were made is not looked at yet.
struct OpenedPackage {
    /// The files by path.
    let files: [String: [UInt8]]
    /// What the package says about itself, when that can be read.
    let metadata: PackageMetadata?
    /// What it was wrapped in; what it says it is has to agree.
    let wrapping: PackageKind

    init(_ bytes: [UInt8], passphrase: String?) throws(PackageFailure) {
        let isArchive = PassphraseBox.isBox(bytes)
        let packed = isArchive ? try OpenedPackage.unseal(bytes, passphrase) : bytes
        guard packed.starts(with: Array("PK".utf8)) else { throw .notAPackage }
        let entries: [ZipEntry]
        do throws(ZipFailure) { entries = try ZipArchive.unpack(packed) } catch { throw .archive(error) }
        try self.init(entries, wrapping: isArchive ? .archive : .publishable)
    }

    init(_ entries: [ZipEntry], wrapping: PackageKind) throws(PackageFailure) {
        files = Dictionary(entries.map { ($0.path, $0.bytes) }, uniquingKeysWith: { first, _ in first })
        self.wrapping = wrapping
        metadata = try files[PackageFiles.metadata].flatMap { bytes throws(PackageFailure) -> PackageMetadata? in
            try PackageMetadata(reading: bytes)
        }
    }

    private static func unseal(_ bytes: [UInt8], _ passphrase: String?) throws(PackageFailure) -> [UInt8] {
        guard let passphrase else { throw .passphraseNeeded }
        return try PassphraseBox.open(bytes, passphrase: passphrase)
    }
}
