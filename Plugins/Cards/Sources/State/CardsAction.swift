import WorksheetKit

/// What is asked for and, once it is taken, what happened: both have the same shape.
public enum CardsAction: Sendable, Hashable {
    /// Something with one card, or with what others see of the cards.
    case card(CardChange)
    /// Something with the order among the cards; the desk's alone, and it can be undone.
    case arrange(Arrangement)
    /// Something that is counted.
    case count(Counted)
    /// Something with the list of what goes on.
    case select(Selection)

    init(_ json: JSON) throws(Rejection) {
        var object = try StrictObject(json)
        let verb = try object.word("do")
        if let change = try CardChange(verb, &object) {
            self = .card(change)
        } else if let arrangement = try Arrangement(verb, &object) {
            self = .arrange(arrangement)
        } else if let counted = try Counted(verb, &object) {
            self = .count(counted)
        } else if let selection = try Selection(verb, &object) {
            self = .select(selection)
        } else {
            throw Rejection(.unknownCommand, field: "do")
        }
        try object.finish()
    }

    var json: JSON {
        switch self {
        case .card(let change): change.json
        case .arrange(let arrangement): arrangement.json
        case .count(let counted): counted.json
        case .select(let selection): selection.json
        }
    }
}

/// What a card says.
public struct CardContent: Sendable, Hashable {
    /// The card itself, at most 140 characters.
    public var text: String
    /// What its writer adds: an explanation, or where one sees it.
    public var note: String?
    /// What it rests on, when its writer says so.
    public var evidence: Evidence?

    /// What a card rests on.
    public enum Evidence: String, Sendable, Hashable, CaseIterable {
        /// It can be looked up.
        case fact = "feit"
        /// Somebody saw it happen.
        case experience = "ervaring"
        /// Somebody thinks so.
        case opinion = "mening"
    }

    init(text: String, note: String? = nil, evidence: Evidence? = nil) {
        self.text = text
        self.note = note
        self.evidence = evidence
    }

    init(_ object: inout StrictObject) throws(Rejection) {
        text = try object.someText("text", limit: .card)
        note = try object.optionalText("note", limit: .action)
        evidence = try object.optionalWord("evidence").map { word throws(Rejection) in
            guard let evidence = Evidence(rawValue: word) else { throw Rejection(.outOfRange, field: "evidence") }
            return evidence
        }
    }

    var members: [(String, JSON?)] {
        [
            ("text", .string(text)), ("note", note.map(JSON.string)),
            ("evidence", evidence.map { .string($0.rawValue) }),
        ]
    }
}

extension StrictObject {
    /// A text that has to say something.
    mutating func someText(_ key: String, limit: TextLimit) throws(Rejection) -> String {
        let text = try text(key, limit: limit)
        guard !text.isEmpty else { throw Rejection(.textEmpty, field: key) }
        return text
    }

    /// The id of something new: 1 to 40 letters, digits, dashes and underscores.
    mutating func newID(_ key: String) throws(Rejection) -> String {
        let id = try word(key)
        let isShaped = id.utf8.allSatisfy { byte in
            switch UInt8(byte) {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
                true
            default: false
            }
        }
        guard isShaped, id.utf8.count <= 40 else { throw Rejection(.malformed, field: key) }
        return id
    }

    /// Different ids, at most `limit`.
    mutating func ids(_ key: String, limit: Int) throws(Rejection) -> [String] {
        guard let elements = try required(key).elements else { throw Rejection(.malformed, field: key) }
        let ids = elements.compactMap(\.text)
        guard ids.count == elements.count, Set(ids).count == ids.count else { throw Rejection(.malformed, field: key) }
        guard ids.count <= limit else { throw Rejection(.tooMany, field: key) }
        return ids
    }
}
