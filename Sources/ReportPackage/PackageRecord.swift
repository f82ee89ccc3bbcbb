public import EventLog
public import WorkshopPrimitives
public import ZipArchives

/// What a package is for.
public enum PackageKind: String, Sendable, Hashable {
    /// To publish and to archive: nothing in it is about one person.
    case publishable
    /// For whoever owns the session: with its log, and only for who knows the passphrase.
    case archive
}

/// An instrument that a session was made with.
public struct PackageInstrument: Sendable, Hashable {
    /// The SHA-256 of its bytes, by which the log knows it.
    public var hash: Digest
    /// What it is called.
    public var name: String

    /// Names an instrument.
    public init(hash: Digest, name: String) {
        self.hash = hash
        self.name = name
    }

    /// Where a package keeps its bytes: under its name, and enough of its hash to tell two versions apart.
    public var path: String {
        let short = hash.description.prefix(12)
        // A name comes out of a file that anybody may have made.
        return ItemID(checking: name) == nil ? "content/\(hash).yaml" : "content/\(name)-\(short).yaml"
    }
}

/// What a package says about itself and the session, in `metadata.json` and in the archive's own words (MDTO).
public struct PackageRecord: Sendable, Hashable {
    /// The session, as its log's hashes know it.
    public var session: SessionID
    /// The session's name.
    public var title: String
    /// The municipality that the session was of, when that was filled in.
    public var municipality: String?
    /// The neighbourhood, when that was filled in.
    public var neighbourhood: String?
    /// The day of the session as `yyyy-mm-dd`, when that was filled in.
    public var date: String?
    /// The language of the files.
    public var language: Language
    /// When the package was made.
    public var madeAt: Timestamp
    /// Whether the session was still running.
    public var isInterim: Bool
    /// The end of the session's log that the files tell about.
    public var head: ChainHead
    /// The version of the software.
    public var software: String
    /// The instruments that the session was made with.
    public var instruments: [PackageInstrument]
    /// The formats that the report is in, by the names that exports have.
    public var formats: [String]

    /// Makes a record from its parts.
    public init(
        session: SessionID,
        title: String,
        municipality: String? = nil,
        neighbourhood: String? = nil,
        date: String? = nil,
        language: Language,
        madeAt: Timestamp,
        isInterim: Bool,
        head: ChainHead,
        software: String,
        instruments: [PackageInstrument] = [],
        formats: [String] = []
    ) {
        self.session = session
        self.title = title
        self.municipality = municipality
        self.neighbourhood = neighbourhood
        self.date = date
        self.language = language
        self.madeAt = madeAt
        self.isInterim = isInterim
        self.head = head
        self.software = software
        self.instruments = instruments
        self.formats = formats
    }
}

/// What goes into a package.
public struct PackageContents: Sendable, Hashable {
    /// The files made from the session's document, and its instruments.
    public var files: [ZipEntry]
    /// What the package says about itself.
    public var record: PackageRecord
    /// What the owner's archive keeps besides the log; a publishable package never holds it.
    public var session: ArchivedSession?

    /// Gathers what goes in.
    public init(files: [ZipEntry], record: PackageRecord, session: ArchivedSession? = nil) {
        self.files = files
        self.record = record
        self.session = session
    }
}
