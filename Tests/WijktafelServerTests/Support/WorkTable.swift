import EventLog
import Foundation
import ReportPackage
import SessionEngine
import Sliders
import Testing
import WijktafelTesting
import WorksheetKit
import WorkshopWire
import ZipArchives

@testable import WijktafelServer

/// A session in which six people put a slider somewhere, run by the real engine with a store in memory.
final class WorkTable {
    static let id = SessionID(rawValue: "tafel")
    static let owner = FacilitatorID(rawValue: "carla")
    static let passphrase = "een zin van twaalf tekens"

    let store = InMemoryStore()
    let time = ManualTime()
    let output = RecordingOutput()
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID())").path
    let instrumentHash: String
    let host: SessionHost
    let desk = ClientID(rawValue: 1)
    private(set) var phones: [ClientID] = []
    private var commands = 0

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    /// A table at which a theme was answered, shown and talked about.
    static func held(privacy: Privacy = .anonymous) async throws -> WorkTable {
        let table = try WorkTable()
        try await table.open(privacy)
        for number in 0..<6 {
            let joined = try await table.host.join(
                id,
                name: number == 0 ? "Ali" : nil,
                perspective: number < 3 ? "beleid" : "inwoner"
            )
            let phone = ClientID(rawValue: UInt64(10 + number))
            try await table.host.session(id).connect(phone, as: Member(role: .participant, person: joined.person.id))
            table.phones.append(phone)
            table.time.advance(1_000)
        }
        await table.ask(table.desk, "item.open", ["item": "i1"])
        for (number, phone) in table.phones.enumerated() {
            let value = JSON.integer(15 + number)
            await table.ask(
                phone,
                "answer",
                ["do": "place", "theme": "lokale-teams", "measure": "nu", "value": value],
                item: "i1"
            )
        }
        await table.ask(table.desk, "item.lock", ["item": "i1"])
        await table.ask(table.desk, "item.show", ["item": "i1"])
        await table.ask(table.desk, "action.put", ["action": "a1", "what": "Bellen met de wijk"])
        return table
    }

    private init() throws {
        let root = URL(filePath: #filePath).appending(path: "../../../..").standardizedFileURL
        let path = root.appending(path: "Plugins/Sliders/Content/volwassenheid.yaml")
        let file = ContentFile(name: "volwassenheid.yaml", bytes: [UInt8](try Data(contentsOf: path)))
        instrumentHash = Digest(of: file.bytes).description
        host = SessionHost(
            ports: SessionPorts(
                writer: EventLogWriter(to: store),
                log: store,
                registry: store,
                output: output,
                time: time,
                plugins: ["sliders": Plugin(Sliders.self)],
                pages: BoardRendering(),
                installed: { _ in file },
                publicAddress: PublicAddress(origin: "https://wijktafel.example"),
                build: "test"
            )
        )
    }

    private func open(_ privacy: Privacy) async throws {
        try await store.add(
            Facilitator(id: Self.owner, name: "Carla", keyHash: Secrets.hash("sleutel"), createdAt: time.now())
        )
        let perspectives = ["beleid", "inwoner"].enumerated().map { mark, id in
            DocumentContext.Perspective(id: id, title: LocalizedText(nl: id, en: id), mark: mark)
        }
        let settings = SessionSettings(
            title: "Wijk Oost",
            municipality: "Voorbeeld",
            date: "2026-11-21",
            privacy: privacy,
            k: 3,
            perspectives: perspectives,
            seed: 7,
            invite: "het-geheim-van-de-code"
        )
        try await store.create(
            SessionRecord(
                id: Self.id,
                createdAt: time.now(),
                owners: [Self.owner],
                settings: settings.json.bytes,
                joinCode: "WJ7K3HTR",
                retainUntil: Timestamp(milliseconds: 1 << 50)
            ),
            content: []
        )
        let setup = WorksheetSetup(plugin: "sliders", instrument: instrumentHash, name: "volwassenheid")
        let item = AgendaItem(
            id: ItemID(rawValue: "i1"),
            rank: 0,
            kind: .worksheet,
            title: LocalizedText(nl: "Waar staan wij?", en: "Where are we?"),
            minutes: 5,
            worksheet: WorksheetID(rawValue: "w1"),
            phase: "posities"
        )
        try await host.begin(
            Self.id,
            agenda: Agenda(items: [item], worksheets: [WorksheetID(rawValue: "w1"): setup])
        )
        try await host.session(Self.id).connect(desk, as: Member(role: .desk, label: "d"))
    }
}

extension WorkTable {
    /// Sends a command, expects that it is taken, and waits until it is on disk.
    func ask(
        _ client: ClientID,
        _ name: String,
        _ body: JSON = [:],
        item: String? = nil,
        _ place: SourceLocation = #_sourceLocation
    ) async {
        commands += 1
        let id = CommandID(rawValue: "c\(commands)")
        guard let session = try? await host.session(Self.id) else { return }
        session.receive(
            .command(id: id, name: name, item: item.map(ItemID.init(rawValue:)), round: nil, body: body),
            from: client
        )
        await session.settle()
        time.advance(6_000)
        await session.settle()
        await session.settle()
        #expect(output.answer(to: id, at: client) == "ack", "\(name)", sourceLocation: place)
    }

    var people: [Person] { get async { await store.people(of: Self.id) } }

    var head: ChainHead { get async { await store.head(Self.id) } }

    var source: PackageSource {
        PackageSource(registry: store, log: store, version: "0.1.0+test", dataFolder: folder)
    }

    var importing: SessionImport { SessionImport(registry: store, log: store, time: time) }

    func report(of id: SessionID) async throws -> Document {
        let session = try await host.session(id)
        await session.settle()
        return await session.report(
            ReportContext(language: .nl, now: time.now(), head: await store.head(id), version: "test", day: { _ in "" })
        )
    }

    /// The report as it goes into a package; its one file is as good as any.
    func packagedReport() async throws -> PackagedReport {
        let document = try await report(of: Self.id)
        let text = document.sections.map(\.headline).joined(separator: "\n")
        return PackagedReport(
            files: [ZipEntry(path: "verslag.txt", text: text)],
            formats: ["html"],
            language: .nl,
            head: await store.head(Self.id),
            madeAt: time.now()
        )
    }

    func archive() async throws -> OwnersArchive.Opened {
        let bytes = try await source.archive(Self.id, packagedReport(), passphrase: Self.passphrase)
        return try OwnersArchive.open(bytes, passphrase: Self.passphrase)
    }
}
