internal import EventLog
internal import WorkshopPrimitives
internal import ZipArchives

/// What every package has besides the files that it is about, by name.
enum PackageFiles {
    static let readMe = "LEESMIJ.txt"
    static let metadata = "metadata.json"
    static let description = "mdto.xml"
    static let log = "log.jsonl"
    static let session = "session.json"
    static let publicKey = "public-key.txt"
    static let sums = "SHA256SUMS"
    static let signature = "SHA256SUMS.sig"

    /// Packs contents with all that describes and secures them.
    ///
    /// The signature is over the list of hashes, and that lists every other file: so one signature holds for all, and
    /// both can be checked with tools that every system has.
    static func packed(
        _ kind: PackageKind,
        _ contents: PackageContents,
        adding more: [ZipEntry] = [],
        key: SigningKey
    ) throws(PackageFailure) -> [UInt8] {
        let files = contents.files + more
        let record = contents.record
        let described = MDTO(kind: kind, record: record)
        var entries = [
            ZipEntry(path: readMe, text: ReadMe.text(kind, record, key: key.publicKey)),
            ZipEntry(path: metadata, bytes: PackageMetadata(kind: kind, record: record).file(listing: files)),
            ZipEntry(path: description, bytes: described.informationObject(representedBy: files.map(\.path))),
        ]
        entries += files
        entries += files.map { ZipEntry(path: MDTO.path(of: $0.path), bytes: described.file($0)) }
        entries.append(ZipEntry(path: publicKey, text: key.publicKey.file))
        let list = HashList.file(of: entries)
        entries.append(ZipEntry(path: sums, bytes: list))
        entries.append(ZipEntry(path: signature, bytes: key.sign(list)))
        do throws(ZipFailure) {
            try check(entries)
            return try ZipArchive.pack(entries)
        } catch {
            throw .archive(error)
        }
    }

    /// What is beyond the limits of reading must not be made either: it would be found out when it is needed.
    private static func check(_ entries: [ZipEntry]) throws(ZipFailure) {
        let limits = ZipLimits.package
        guard entries.count <= limits.entries else { throw .tooManyEntries(limit: limits.entries) }
        for entry in entries where entry.bytes.count > limits.entryBytes {
            throw .entryTooLarge(path: entry.path, limit: limits.entryBytes)
        }
        guard entries.reduce(0, { $0 + $1.bytes.count }) <= limits.totalBytes else {
            throw .contentsTooLarge(limit: limits.totalBytes)
        }
    }
}
