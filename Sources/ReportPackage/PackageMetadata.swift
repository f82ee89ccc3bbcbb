internal import EventLog
internal import Foundation
internal import WorkshopPrimitives
internal import ZipArchives

/// Writes and reads `metadata.json`: the one file that says in a form for programs what a package is.
struct PackageMetadata {
    /// The version of the form; it changes when a reader of an earlier form would misread.
    static let version = 1
    /// The most bytes of the file: more than as many files as a package can have take.
    static let mostBytes = 1 << 20
    private static let format = "wijktafel-package"

    let kind: PackageKind
    let record: PackageRecord

    init(kind: PackageKind, record: PackageRecord) {
        self.kind = kind
        self.record = record
    }

    /// The file, with the length and the hash of the files that the package is about.
    func file(listing files: [ZipEntry]) -> [UInt8] {
        let list = files.map { entry in
            (
                entry.path,
                ["bytes": .integer(entry.bytes.count), "sha256": .string(Digest(of: entry.bytes).description)] as JSON
            )
        }
        var members = record.members
        members["format"] = .string(Self.format)
        members["version"] = .integer(Self.version)
        members["kind"] = .string(kind.rawValue)
        members["files"] = .object(Dictionary(list, uniquingKeysWith: { first, _ in first }))
        return JSON.object(members).bytes + Array("\n".utf8)
    }

    /// Reads a file; `nil` when it is none of ours.
    ///
    /// - Throws: `newer` when a later version of the product made it.
    init?(reading bytes: [UInt8]) throws(PackageFailure) {
        guard bytes.count <= Self.mostBytes, let json = try? JSONParser.parse(bytes),
            json["format"]?.text == Self.format,
            let version = json["version"]?.integer
        else { return nil }
        guard version <= Self.version else { throw .newer }
        guard let kind = json["kind"]?.text.flatMap(PackageKind.init(rawValue:)), let record = PackageRecord(json)
        else {
            return nil
        }
        self.init(kind: kind, record: record)
    }
}

extension PackageRecord {
    fileprivate var members: [String: JSON] {
        let instruments: [JSON] = instruments.map {
            ["sha256": .string($0.hash.description), "name": .string($0.name), "path": .string($0.path)]
        }
        let pairs: [(String, JSON?)] = [
            ("session", .string(session.rawValue)), ("title", .string(title)),
            ("municipality", municipality.map(JSON.string)), ("neighbourhood", neighbourhood.map(JSON.string)),
            ("date", date.map(JSON.string)), ("language", .string(language.rawValue)),
            ("madeAt", .string(madeAt.iso8601)), ("interim", .bool(isInterim)), ("software", .string(software)),
            ("chain", ["version": .integer(head.version), "hash": .string(head.hash.description)]),
            ("instruments", .array(instruments)), ("formats", .array(formats.map(JSON.string))),
        ]
        return JSON.members(pairs).members ?? [:]
    }

    fileprivate init?(_ json: JSON) {
        guard let session = json["session"]?.text.flatMap(SessionID.init(checking:)), let title = json["title"]?.text,
            let language = json["language"]?.text.flatMap(Language.init(rawValue:)),
            let madeAt = json["madeAt"]?.text.flatMap(Timestamp.init(iso8601:)), let isInterim = json["interim"]?.flag,
            let version = json["chain"]?["version"]?.integer, version >= 0,
            let hash = json["chain"]?["hash"]?.text.flatMap(Digest.init(hexadecimals:)),
            let software = json["software"]?.text, let instruments = json["instruments"]?.elements,
            let formats = json["formats"]?.elements
        else { return nil }
        self.init(
            session: session,
            title: title,
            municipality: json["municipality"]?.text,
            neighbourhood: json["neighbourhood"]?.text,
            date: json["date"]?.text,
            language: language,
            madeAt: madeAt,
            isInterim: isInterim,
            head: ChainHead(version: version, hash: hash),
            software: software,
            instruments: instruments.compactMap { json in
                guard let hash = json["sha256"]?.text.flatMap(Digest.init(hexadecimals:)), let name = json["name"]?.text
                else { return nil }
                return PackageInstrument(hash: hash, name: name)
            },
            formats: formats.compactMap(\.text)
        )
    }
}

extension Timestamp {
    /// The moment in UTC as ISO 8601 writes it, in whole seconds.
    var iso8601: String { Date(timeIntervalSince1970: Double(milliseconds / 1_000)).ISO8601Format() }

    /// Reads a moment as `iso8601` writes it.
    init?(iso8601 text: String) {
        // Only what `iso8601` can have written: a year of more digits would be beyond what a moment holds.
        guard text.utf8.count == 20, let date = try? Date(text, strategy: .iso8601) else { return nil }
        self.init(milliseconds: Int64(date.timeIntervalSince1970) * 1_000)
    }

    /// The day in UTC as `yyyy-mm-dd`.
    var day: String { String(iso8601.prefix(10)) }
}
