public import EventLog
public import WorkshopPrimitives

/// What an owner's archive keeps of the registry: what a session needs to be read again, and no more.
///
/// No codes, links or tokens: whoever opens an archive gets facts, not a way in.
public struct ArchivedSession: Sendable, Hashable {
    static let version = 1
    private static let format = "wijktafel-session"

    /// The session, as its log's hashes know it.
    public var id: SessionID
    /// When it was made.
    public var createdAt: Timestamp
    /// The settings, in the form that the registry keeps, without secrets.
    public var settings: JSON
    /// Who took part, as far as the report tells of them.
    public var people: [Person]

    /// Makes a session from its parts.
    public init(id: SessionID, createdAt: Timestamp, settings: JSON, people: [Person]) {
        self.id = id
        self.createdAt = createdAt
        self.settings = settings
        self.people = people
    }

    /// The session as `session.json` keeps it.
    var file: [UInt8] {
        let json: JSON = [
            "format": .string(Self.format), "version": .integer(Self.version), "session": .string(id.rawValue),
            "createdAt": .moment(createdAt), "settings": settings, "people": .array(people.map(\.json)),
        ]
        return json.bytes + Array("\n".utf8)
    }

    /// Reads `session.json`; `nil` when it is none of ours, or when anything in it has another shape.
    init?(reading bytes: [UInt8]) {
        guard let json = try? JSONParser.parse(bytes), json["format"]?.text == Self.format,
            json["version"]?.integer == Self.version,
            let id = json["session"]?.text.flatMap(SessionID.init(checking:)),
            let createdAt = json["createdAt"]?.moment,
            let settings = json["settings"], let rows = json["people"]?.elements
        else { return nil }
        let people = rows.compactMap { Person($0, in: id) }
        guard people.count == rows.count else { return nil }
        self.init(id: id, createdAt: createdAt, settings: settings, people: people)
    }
}

extension Person {
    fileprivate var json: JSON {
        .members([
            ("id", .string(id.rawValue)), ("handle", .string(handle)), ("name", name.map(JSON.string)),
            ("perspective", perspective.map(JSON.string)), ("showName", .bool(showName)),
            ("joinedAt", .moment(joinedAt)), ("removedAt", removedAt.map(JSON.moment)),
        ])
    }

    fileprivate init?(_ json: JSON, in session: SessionID) {
        guard let id = json["id"]?.text.flatMap(PersonID.init(checking:)), let handle = json["handle"]?.text,
            let showName = json["showName"]?.flag, let joinedAt = json["joinedAt"]?.moment
        else { return nil }
        self.init(
            id: id,
            session: session,
            handle: handle,
            name: json["name"]?.text,
            perspective: json["perspective"]?.text,
            showName: showName,
            joinedAt: joinedAt,
            removedAt: json["removedAt"]?.moment
        )
    }
}

extension JSON {
    /// A moment in milliseconds since 1970.
    static func moment(_ moment: Timestamp) -> JSON { .number(Double(moment.milliseconds)) }

    /// The moment, when this is one in milliseconds.
    var moment: Timestamp? { integer.map { Timestamp(milliseconds: Int64($0)) } }
}
