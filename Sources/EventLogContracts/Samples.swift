internal import EventLog
internal import Testing
internal import WorkshopPrimitives

// Facts with every property filled in, and with as little as possible, for the clauses to use.

let tafel = SessionID(rawValue: "tafel")
let balie = SessionID(rawValue: "balie")
let anna = PersonID(rawValue: "anna")
let bert = PersonID(rawValue: "bert")
let carla = FacilitatorID(rawValue: "carla")
let dirk = FacilitatorID(rawValue: "dirk")

func moment(_ seconds: Int64) -> Timestamp { Timestamp(milliseconds: 1_800_000_000_000 + seconds * 1_000) }

func fact(_ text: String, by actor: RecordActor = .system, personal: Bool = false) -> NewRecord {
    NewRecord(
        RecordMetadata(
            time: moment(1),
            item: ItemID(rawValue: "item-1"),
            worksheet: WorksheetID(rawValue: "blad-1"),
            type: "answered",
            schema: 2,
            actor: actor,
            command: CommandID(rawValue: "command-1"),
            personal: personal
        ),
        payload: Array(text.utf8)
    )
}

func bareFact(_ payload: [UInt8]) -> NewRecord {
    NewRecord(RecordMetadata(time: moment(2), type: "noted", actor: .desk("Balie 1")), payload: payload)
}

func append(_ session: SessionID, at version: Int, _ records: NewRecord...) -> Append {
    Append(session: session, expectedVersion: version, records: records)
}

func secret(_ text: String) -> Digest { Secrets.hash(text) }

func facilitator(_ id: FacilitatorID) -> Facilitator {
    Facilitator(id: id, name: "Naam van \(id)", keyHash: secret("key of \(id)"), createdAt: moment(0))
}

func session(_ id: SessionID, code: String? = nil, owners: Set<FacilitatorID> = [carla]) -> SessionRecord {
    SessionRecord(
        id: id,
        createdAt: moment(10),
        owners: owners,
        settings: Array(#"{"k":5}"#.utf8),
        joinCode: code,
        inviteHash: secret("invite of \(id)"),
        retainUntil: moment(100)
    )
}

func person(_ id: PersonID, in session: SessionID = tafel, handle: String? = nil) -> Person {
    Person(
        id: id,
        session: session,
        handle: handle ?? "Blauwe \(id)",
        name: "Naam van \(id)",
        perspective: "bewoner",
        joinedAt: moment(20)
    )
}

/// Brings a store to where most clauses begin: Carla and Dirk, and Carla's open session.
func begin(_ store: any SessionRegistry, code: String? = "CDFHJK23") async throws {
    try await store.add(facilitator(carla))
    try await store.add(facilitator(dirk))
    try await store.create(session(tafel, code: code), content: [])
}

/// Expects that a change is refused for one reason.
func refuses(
    _ reason: RegistryError,
    at place: SourceLocation = #_sourceLocation,
    _ change: () async throws -> Void
) async {
    await #expect(throws: reason, sourceLocation: place) { try await change() }
}
