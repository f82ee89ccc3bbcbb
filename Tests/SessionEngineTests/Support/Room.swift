import EventLog
import SessionEngine
import WijktafelTesting
import WorksheetKit
import WorkshopWire

/// A session with people in it, on a turned clock, a recorded output and a store in memory.
final class Room {
    let time: ManualTime
    let output: RecordingOutput
    let store: InMemoryStore
    let writer: EventLogWriter
    let session: Session
    let host: SessionHost
    private var lastClient: UInt64 = 0
    private var lastCommand = 0

    static let id = SessionID(rawValue: "s1")
    static let file = ContentFile(name: "tally.yaml", bytes: Array("id: tally".utf8))

    static var agenda: Agenda {
        let item = { (id: String, rank: Int, again: Bool) in
            AgendaItem(
                id: ItemID(rawValue: id),
                rank: rank,
                kind: .worksheet,
                title: LocalizedText(nl: id, en: id),
                minutes: 5,
                worksheet: WorksheetID(rawValue: "w1"),
                phase: "tel",
                isAgain: again
            )
        }
        let welcome = AgendaItem(
            id: ItemID(rawValue: "i0"),
            rank: 0,
            kind: .welcome,
            title: LocalizedText(nl: "Welkom", en: "Welcome"),
            minutes: 5
        )
        let setup = WorksheetSetup(
            plugin: "tally",
            instrument: Digest(of: file.bytes).description,
            name: "tally"
        )
        return Agenda(
            items: [welcome, item("i1", 1, false), item("i2", 2, true)],
            worksheets: [WorksheetID(rawValue: "w1"): setup]
        )
    }

    static func make(
        privacy: Privacy = .anonymous,
        k: Int = 5,
        agenda: Agenda = Room.agenda,
        pages: any PageRendering = NoPages(),
        layouts: any GraphLayouting = NoGraphLayouts(),
        shelf: Shelf = Shelf(),
        log: (InMemoryStore) -> any EventLog = { $0 }
    ) async throws -> Room {
        let store = InMemoryStore()
        let parts = Parts(store: store, log: log(store), pages: pages, layouts: layouts, shelf: shelf)
        return try await make(parts, store) { host in
            let perspectives = ["beleid", "team", "inwoner"].enumerated().map { mark, id in
                DocumentContext.Perspective(id: id, title: LocalizedText(nl: id, en: id), mark: mark)
            }
            let settings = SessionSettings(
                title: "Proef",
                privacy: privacy,
                k: k,
                perspectives: perspectives,
                seed: 7,
                invite: "invite"
            )
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
            try await host.begin(id, agenda: agenda)
        }
    }

    /// The same session after a restart.
    func restarted() async throws -> Room { try await Room.make(Parts(store: store, log: store), store) { _ in } }

    private static func make(
        _ parts: Parts,
        _ store: InMemoryStore,
        prepare: (SessionHost) async throws -> Void
    ) async throws -> Room {
        try await prepare(parts.host)
        return Room(parts, store, try await parts.host.session(id))
    }

    private init(_ parts: Parts, _ store: InMemoryStore, _ session: Session) {
        time = parts.time
        output = parts.output
        writer = parts.writer
        host = parts.host
        self.store = store
        self.session = session
    }

    private struct Parts {
        let time = ManualTime()
        let output = RecordingOutput()
        let writer: EventLogWriter
        let host: SessionHost

        init(
            store: InMemoryStore,
            log: any EventLog,
            pages: any PageRendering = NoPages(),
            layouts: any GraphLayouting = NoGraphLayouts(),
            shelf: Shelf = Shelf()
        ) {
            writer = EventLogWriter(to: log)
            host = SessionHost(
                ports: SessionPorts(
                    writer: writer,
                    log: log,
                    registry: store,
                    output: output,
                    time: time,
                    plugins: ["tally": Plugin(Tally.self), "wall": Plugin(Wall.self)],
                    pages: pages,
                    installed: { _ in Room.file },
                    publicAddress: PublicAddress(origin: "https://wijktafel.example"),
                    build: "test",
                    layouts: layouts,
                    shelf: shelf
                )
            )
        }
    }
}

extension Room {
    /// A phone with a person, connected.
    func phone(_ perspective: String? = nil) async throws -> (client: ClientID, person: PersonID) {
        let joined = try await host.join(Room.id, name: nil, perspective: perspective)
        return (connect(Member(role: .participant, person: joined.person.id)), joined.person.id)
    }

    func connect(_ member: Member) -> ClientID {
        lastClient += 1
        let client = ClientID(rawValue: lastClient)
        session.connect(client, as: member)
        return client
    }

    func desk() -> ClientID { connect(Member(role: .desk, label: "d")) }

    func board() -> ClientID { connect(Member(role: .board, label: "b")) }

    /// Sends a command and answers its id.
    @discardableResult
    func send(
        _ client: ClientID,
        _ name: String,
        _ body: JSON = [:],
        item: String? = nil,
        round: Int? = nil,
        id: String? = nil
    ) -> CommandID {
        lastCommand += 1
        let command = CommandID(rawValue: id ?? "c\(lastCommand)")
        session.receive(
            .command(id: command, name: name, item: item.map(ItemID.init(rawValue:)), round: round, body: body),
            from: client
        )
        return command
    }

    @discardableResult
    func say(_ client: ClientID, _ value: Int, item: String = "i1", round: Int? = nil, id: String? = nil) -> CommandID {
        send(client, "answer", ["do": "say", "value": .integer(value)], item: item, round: round, id: id)
    }

    /// Lets everything happen that was asked, and the next frames go out.
    func settle() async {
        await session.settle()
        time.advance(5_000)
        await session.settle()
        await session.settle()
    }

    func answer(_ id: CommandID, _ client: ClientID) -> String? { output.answer(to: id, at: client) }

    func view(_ client: ClientID) -> JSON? { output.document("view", at: client) }

    func own(_ client: ClientID) -> JSON? { output.document("own", at: client) }
}

/// Draws nothing.
struct NoPages: PageRendering {
    func blocks(of section: Section, language: Language) -> [(key: String, html: String)] { [] }

    func code(for text: String) -> [[Bool]] { [] }
}
