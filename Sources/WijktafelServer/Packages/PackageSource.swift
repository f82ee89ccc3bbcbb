import EventLog
import ReportPackage
import SessionEngine
import WorksheetKit
import ZipArchives

/// The files of a report that go into a package, all about the same state of the session.
struct PackagedReport: Sendable {
    /// The files, made from the document alone.
    let files: [ZipEntry]
    /// The names of the formats that they are in.
    let formats: [String]
    let language: Language
    /// The end of the log that the document was made from.
    let head: ChainHead
    let madeAt: Timestamp
}

/// Makes packages of a session: asks log and registry for all that a report itself doesn't have.
///
/// The making itself, seconds for the largest session, is done where no session waits for it.
struct PackageSource: Sendable {
    let registry: any SessionRegistry
    let log: any EventLog
    /// The version of the software.
    let version: String
    /// Where the signing key is, or is put.
    let dataFolder: String

    /// The package to publish; nothing in it is about one person, as long as nothing in the report is.
    ///
    /// - Throws: `EntryFailure` when there is no such session, `SigningKeyFailure`, `PackageFailure`.
    func publishable(_ id: SessionID, _ report: PackagedReport) async throws -> [UInt8] {
        let (record, settings) = try await session(id)
        let contents = try await contents(record, settings, report)
        let key = try SigningKey.load(orMakeIn: dataFolder)
        return try await BackgroundWork.run { try PublishablePackage.make(contents, key: key) }
    }

    /// The owner's archive: also the log, up to where the report goes, and what is needed to read it again.
    ///
    /// Takes tenths of a second of a processor and 64 MiB for the passphrase, besides what the files take.
    ///
    /// - Throws: as `publishable`; `passphraseTooShort` too.
    func archive(_ id: SessionID, _ report: PackagedReport, passphrase: String) async throws -> [UInt8] {
        let (record, settings) = try await session(id)
        var contents = try await contents(record, settings, report)
        contents.session = ArchivedSession(
            id: id,
            createdAt: record.createdAt,
            settings: settings.withoutSecrets.json,
            people: try await registry.people(of: id).map { $0.asReported(under: settings) }
        )
        let facts = try await log.read(id, after: 0).prefix(report.head.version)
        let key = try SigningKey.load(orMakeIn: dataFolder)
        return try await BackgroundWork.run { [contents] in
            try OwnersArchive.make(
                contents,
                log: LogLines.file(of: Array(facts)),
                passphrase: passphrase,
                key: key
            )
        }
    }

    private func session(_ id: SessionID) async throws -> (SessionRecord, SessionSettings) {
        guard let record = try await registry.session(id), record.state != .purged else { throw EntryFailure.unknown }
        guard let json = try? JSONParser.parse(record.settings), let settings = try? SessionSettings(json) else {
            throw EntryFailure.unreadable
        }
        return (record, settings)
    }

    private func contents(
        _ record: SessionRecord,
        _ settings: SessionSettings,
        _ report: PackagedReport
    ) async throws -> PackageContents {
        var instruments: [PackageInstrument] = []
        var files = report.files
        for hash in try await registry.content(of: record.id) {
            guard let bytes = try await registry.content(hash) else { continue }
            let node = try? ContentFile(name: "\(hash).yaml", bytes: bytes).node()
            let instrument = PackageInstrument(hash: hash, name: node?["id"]?.text ?? "")
            instruments.append(instrument)
            files.append(ZipEntry(path: instrument.path, bytes: bytes))
        }
        return PackageContents(
            files: files,
            record: PackageRecord(
                session: record.id,
                title: settings.title,
                municipality: settings.municipality,
                neighbourhood: settings.neighbourhood,
                date: settings.date,
                language: report.language,
                madeAt: report.madeAt,
                isInterim: record.state == .open,
                head: report.head,
                software: version,
                instruments: instruments,
                formats: report.formats
            )
        )
    }
}

extension SessionSettings {
    /// The settings without what opens the session to anybody.
    fileprivate var withoutSecrets: SessionSettings {
        var settings = self
        settings.invite = nil
        return settings
    }
}

extension Person {
    /// The row as far as a report can tell of it: an archive that is read in years needs no more than that.
    ///
    /// The id ties answers to a seat, the perspective is counted, the alias is what an open table shows. The name goes
    /// only where the report shows it: at an open table, of whoever agreed to that.
    fileprivate func asReported(under settings: SessionSettings) -> Person {
        var person = self
        if settings.privacy != .openTable || !showName { person.name = nil }
        return person
    }
}
