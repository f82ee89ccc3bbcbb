import EventLog
import WorkshopPrimitives

let tafel = SessionID(rawValue: "tafel")
let balie = SessionID(rawValue: "balie")

let facilitator = Facilitator(
    id: FacilitatorID(rawValue: "carla"),
    name: "Carla",
    keyHash: Secrets.hash("key"),
    createdAt: Timestamp(milliseconds: 0)
)

func session(_ id: SessionID, settings: String = "") -> SessionRecord {
    SessionRecord(
        id: id,
        createdAt: Timestamp(milliseconds: 0),
        owners: [facilitator.id],
        settings: Array(settings.utf8),
        retainUntil: Timestamp(milliseconds: 0)
    )
}

func append(_ session: SessionID = tafel, at version: Int, _ payloads: [String]) -> Append {
    let metadata = RecordMetadata(
        time: Timestamp(milliseconds: 0),
        type: "noted",
        actor: .person(PersonID(rawValue: "anna")),
        personal: true
    )
    return Append(
        session: session,
        expectedVersion: version,
        records: payloads.map { NewRecord(metadata, payload: Array($0.utf8)) }
    )
}
