import Cards
import EventLog
import Foundation
import Ledger
import ResultsChain
import SessionEngine
import Testing
import WijktafelTesting
import WorksheetKit
import WorkshopWire

/// One session with a SWOT, a results chain and an MKBA, run by the real engine.
final class Table {
    static let id = SessionID(rawValue: "s1")
    /// The worksheets: the plugin with its instrument, and the phases that have an item.
    private static let worksheets: [(id: String, plugin: Plugin, folder: String, content: String, phases: [String])] = [
        ("swot", Plugin(Cards.self), "Cards", "swot", ["schrijven", "tonen", "opties"]),
        ("keten", Plugin(ResultsChain.self), "ResultsChain", "resultatenlogica", ["effecten", "verbanden", "toetsen"]),
        ("mkba", Plugin(Ledger.self), "Ledger", "mkba", ["effecten", "schatten"]),
    ]

    let output = RecordingOutput()
    let time = ManualTime()
    let store: InMemoryStore
    let host: SessionHost
    let session: Session
    let desk = ClientID(rawValue: 1)
    private var lastClient: UInt64 = 1
    private var lastCommand: Int

    /// A new table.
    static func laid() async throws -> Table {
        let store = InMemoryStore()
        let files = try contents()
        let host = Table.host(store, files, RecordingOutput(), ManualTime())
        let settings = SessionSettings(title: "Proef", privacy: .anonymous, k: 3, seed: 7, invite: "invite")
        try await store.create(
            SessionRecord(
                id: id,
                createdAt: Timestamp(milliseconds: 0),
                owners: [],
                settings: settings.json.bytes,
                joinCode: "WJ7K3HTR",
                retainUntil: Timestamp(milliseconds: 1 << 50)
            ),
            content: []
        )
        try await host.begin(id, agenda: agenda(files))
        return try await Table(store, files)
    }

    /// The same table after a restart of the server.
    func restarted() async throws -> Table { try await Table(store, Table.contents(), lastCommand: lastCommand) }

    private init(_ store: InMemoryStore, _ files: [String: ContentFile], lastCommand: Int = 0) async throws {
        self.store = store
        // The log knows the ids of earlier commands, and takes each only once.
        self.lastCommand = lastCommand
        host = Table.host(store, files, output, time)
        session = try await host.session(Table.id)
        session.connect(desk, as: Member(role: .desk, label: "d"))
    }

    private static func host(
        _ store: InMemoryStore,
        _ files: [String: ContentFile],
        _ output: RecordingOutput,
        _ time: ManualTime
    ) -> SessionHost {
        let installed = Dictionary(files.values.map { (Digest(of: $0.bytes).description, $0) }) { first, _ in first }
        let plugins = Dictionary(worksheets.map { ($0.plugin.id, $0.plugin) }) { first, _ in first }
        return SessionHost(
            ports: SessionPorts(
                writer: EventLogWriter(to: store),
                log: store,
                registry: store,
                output: output,
                time: time,
                plugins: plugins,
                pages: PlainPages(),
                installed: { installed[$0] },
                publicAddress: PublicAddress(origin: "https://wijktafel.example"),
                build: "test"
            )
        )
    }

    private static func contents() throws -> [String: ContentFile] {
        let plugins = URL(filePath: #filePath).appending(path: "../../../../Plugins").standardizedFileURL
        return try worksheets.reduce(into: [:]) { files, worksheet in
            let path = plugins.appending(path: "\(worksheet.folder)/Content/\(worksheet.content).yaml")
            files[worksheet.id] = ContentFile(
                name: "\(worksheet.content).yaml",
                bytes: [UInt8](try Data(contentsOf: path))
            )
        }
    }

    private static func agenda(_ files: [String: ContentFile]) -> Agenda {
        var items: [AgendaItem] = []
        var setups: [WorksheetID: WorksheetSetup] = [:]
        for worksheet in worksheets {
            let id = WorksheetID(rawValue: worksheet.id)
            let hash = Digest(of: files[worksheet.id]?.bytes ?? []).description
            setups[id] = WorksheetSetup(plugin: worksheet.plugin.id, instrument: hash, name: worksheet.content)
            for phase in worksheet.phases {
                let name = "\(worksheet.id)-\(phase)"
                items.append(
                    AgendaItem(
                        id: ItemID(rawValue: name),
                        rank: items.count,
                        kind: .worksheet,
                        title: LocalizedText(nl: name, en: name),
                        minutes: 5,
                        worksheet: id,
                        phase: phase
                    )
                )
            }
        }
        return Agenda(items: items, worksheets: setups)
    }
}

extension Table {
    /// A phone with a person, connected.
    func phone() async throws -> (client: ClientID, person: PersonID) {
        let joined = try await host.join(Table.id, name: nil, perspective: nil)
        lastClient += 1
        let client = ClientID(rawValue: lastClient)
        session.connect(client, as: Member(role: .participant, person: joined.person.id))
        return (client, joined.person.id)
    }

    /// Sends a command of the core and answers `ack` or the code of the refusal.
    @discardableResult
    func ask(_ client: ClientID, _ name: String, _ body: JSON = [:], item: String? = nil) async -> String? {
        lastCommand += 1
        let id = CommandID(rawValue: "c\(lastCommand)")
        session.receive(
            .command(id: id, name: name, item: item.map(ItemID.init(rawValue:)), round: nil, body: body),
            from: client
        )
        await settle()
        return output.answer(to: id, at: client)
    }

    /// Lets the desk do something at an item; fails the test when it is refused.
    func desk(_ item: String, _ body: JSON, _ place: SourceLocation = #_sourceLocation) async {
        let answer = await ask(desk, "answer", body, item: item)
        #expect(answer == "ack", "\(body)", sourceLocation: place)
    }

    private func settle() async {
        await session.settle()
        time.advance(5_000)
        await session.settle()
        await session.settle()
    }

    /// What a connection sees of a worksheet.
    func view(_ worksheet: String, at client: ClientID? = nil) -> JSON? {
        output.document("view", at: client ?? desk)?["worksheets"]?[worksheet]?["view"]
    }

    /// The lines of the MKBA that no path of the chain leads to.
    var unchained: [String] {
        let findings = (view("mkba")?["desk"]?["findings"]?.members ?? [:]).values
        return findings.filter { $0["code"]?.text == "w-geen-keten" }.compactMap { $0["place"]?.text }.sorted()
    }

    /// Where a line of the MKBA says that it comes from.
    func origin(of line: String) -> String? { view("mkba")?["desk"]?["posten"]?[line]?["line"]?["herkomst"]?.text }

    /// What the MKBA may refer to.
    var references: JSON? { view("mkba")?["desk"]?["references"] }
}

/// Draws nothing.
private struct PlainPages: PageRendering {
    func blocks(of section: Section, language: Language) -> [(key: String, html: String)] { [] }

    func code(for text: String) -> [[Bool]] { [] }
}
