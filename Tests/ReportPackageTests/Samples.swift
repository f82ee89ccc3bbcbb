import EventLog
import WorkshopPrimitives
import ZipArchives

@testable import ReportPackage

// A small session with all that can be in a package.

let tafel = SessionID(rawValue: "tafel")
let instrument = Array("id: volwassenheid\n".utf8)
let passphrase = "een zin van twaalf tekens"
/// Little enough work to open an archive many times.
let weak = PassphraseStrength(operations: 1, memory: 64 << 10)

func signingKey(_ seed: UInt8 = 7) throws -> SigningKey {
    guard let key = SigningKey(seed: [UInt8](repeating: seed, count: 32)) else { throw PackageFailure.memory }
    return key
}

/// Records by everybody who can cause one, with and without what may be absent.
func log() -> [LogRecord] {
    let actors: [RecordActor] = [.system, .desk("desk-1"), .person(PersonID(rawValue: "anna"))]
    var head = ChainHead.empty
    return (0..<9).map { number in
        let metadata = RecordMetadata(
            time: Timestamp(milliseconds: 1_800_000_000_000 + Int64(number)),
            item: number.isMultiple(of: 2) ? ItemID(rawValue: "i\(number)") : nil,
            worksheet: number > 4 ? WorksheetID(rawValue: "w1") : nil,
            type: "worksheet",
            schema: number + 1,
            actor: actors[number % 3],
            command: number == 3 ? nil : CommandID(rawValue: "c\(number)"),
            personal: number.isMultiple(of: 3)
        )
        let text = #"{"text":"Café \#u{1F600} \" regel\n nummer \#(number)"}"#
        let record = HashChain.record(
            NewRecord(metadata, payload: Array(text.utf8)),
            after: head,
            in: tafel,
            salt: [UInt8](repeating: UInt8(number), count: 16)
        )
        head = record.head
        return record
    }
}

/// A record as it is once its payload was erased.
func erased(_ record: LogRecord) -> LogRecord {
    LogRecord(
        session: record.session,
        version: record.version,
        metadata: record.metadata,
        payload: nil,
        salt: nil,
        seal: record.seal,
        hash: record.hash
    )
}

func archivedSession() -> ArchivedSession {
    let people = [
        Person(
            id: PersonID(rawValue: "anna"),
            session: tafel,
            handle: "Blauwe molen",
            joinedAt: .init(milliseconds: 5)
        ),
        Person(
            id: PersonID(rawValue: "bert"),
            session: tafel,
            handle: "Rode fiets",
            name: "Bert",
            perspective: "beleid",
            showName: true,
            joinedAt: .init(milliseconds: 6),
            removedAt: .init(milliseconds: 7)
        ),
    ]
    return ArchivedSession(
        id: tafel,
        createdAt: .init(milliseconds: 1),
        settings: ["title": "Wijk Oost", "k": 5],
        people: people
    )
}

func contents(title: String = "Wijk <Oost> & \"co\"", head: ChainHead? = nil) -> PackageContents {
    let used = PackageInstrument(hash: Digest(of: instrument), name: "volwassenheid")
    return PackageContents(
        files: [
            ZipEntry(path: "verslag.html", text: "<p>Verslag</p>"), ZipEntry(path: "tabellen/één.csv", text: "a;b\r\n"),
            ZipEntry(path: used.path, bytes: instrument),
        ],
        record: PackageRecord(
            session: tafel,
            title: title,
            municipality: "Voorbeeld",
            neighbourhood: "Oost",
            date: "2026-11-21",
            language: .nl,
            madeAt: Timestamp(milliseconds: 1_795_262_400_000),
            isInterim: false,
            head: head ?? log()[8].head,
            software: "0.1.0+test",
            instruments: [used],
            formats: ["html", "csv"]
        ),
        session: archivedSession()
    )
}

func archive(of records: [LogRecord] = log(), contents: PackageContents = contents()) throws -> [UInt8] {
    try OwnersArchive.make(
        contents,
        log: LogLines.file(of: records),
        passphrase: passphrase,
        key: signingKey(),
        strength: weak
    )
}
