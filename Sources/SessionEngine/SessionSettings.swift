public import WorksheetKit

/// How open the participants are to each other; chosen when the session is made and shown before joining.
public enum Privacy: String, Sendable, Hashable {
    /// Answers are shown together only, from `k` people on.
    case anonymous = "anoniem"
    /// Answers are visible to all, by handle or by the name of whoever switched that on.
    case openTable = "open-tafel"
}

/// What a facilitator settled when the session was made.
public struct SessionSettings: Sendable, Hashable {
    /// The range that the disclosure threshold may be set in.
    public static let thresholds = 3...10
    /// The most perspectives: as many as there are distinct marks.
    public static let maximumPerspectives = 7

    /// The name of the session.
    public var title: String
    /// The municipality, when given.
    public var municipality: String?
    /// The neighbourhood, when given.
    public var neighbourhood: String?
    /// The day of the session as `yyyy-mm-dd`, when given.
    public var date: String?
    /// The language of the board and of the report.
    public var language: Language
    /// How open the participants are to each other.
    public var privacy: Privacy
    /// The least number of contributors of anything that is shown.
    public var k: Int
    /// The perspectives in their order.
    public var perspectives: [DocumentContext.Perspective]
    /// How many people of each perspective are meant to come, where that was said.
    public var intended: [String: Int] = [:]
    /// For how many days after the session its data are kept.
    public var retentionDays: Int
    /// Mixes orders that must say nothing, such as that of remarks.
    public var seed: UInt64
    /// The last day on which the session's data are kept, as `yyyy-mm-dd`.
    public var keptUntil: String?
    /// The secret of the join link and its QR code; the registry finds the session by its hash.
    public var invite: String?
    /// Whether the people are simulated; such a session is kept for a day and never published.
    public var isRehearsal = false
    /// Where the session came from, when it was brought back from an archive.
    public var imported: ImportNote?

    /// Makes settings.
    public init(
        title: String,
        municipality: String? = nil,
        neighbourhood: String? = nil,
        date: String? = nil,
        language: Language = .nl,
        privacy: Privacy = .anonymous,
        k: Int = 5,
        perspectives: [DocumentContext.Perspective] = [],
        retentionDays: Int = 90,
        seed: UInt64 = 0,
        keptUntil: String? = nil,
        invite: String? = nil
    ) {
        self.title = title
        self.municipality = municipality
        self.neighbourhood = neighbourhood
        self.date = date
        self.language = language
        self.privacy = privacy
        self.k = k
        self.perspectives = perspectives
        self.retentionDays = retentionDays
        self.seed = seed
        self.keptUntil = keptUntil
        self.invite = invite
    }

    /// The settings as the registry keeps them.
    public var json: JSON {
        .members([
            ("title", .string(title)),
            ("municipality", municipality.map(JSON.string)),
            ("neighbourhood", neighbourhood.map(JSON.string)),
            ("date", date.map(JSON.string)),
            ("language", .string(language.rawValue)),
            ("privacy", .string(privacy.rawValue)),
            ("k", .integer(k)),
            ("perspectives", perspectivesJSON),
            ("intended", intended.isEmpty ? nil : Intention(people: intended).peopleJSON),
            ("retentionDays", .integer(retentionDays)),
            ("seed", .string(String(seed))), ("keptUntil", keptUntil.map(JSON.string)),
            ("invite", invite.map(JSON.string)), ("imported", imported?.json),
            ("rehearsal", isRehearsal ? true : nil),
        ])
    }

    /// The perspectives as everyone may see them.
    public var perspectivesJSON: JSON {
        let members = perspectives.enumerated().map { rank, perspective in
            (
                perspective.id,
                JSON.members([
                    ("rank", .integer(rank)), ("title", .localized(perspective.title)),
                    ("mark", .integer(perspective.mark)),
                ])
            )
        }
        return .object(Dictionary(members, uniquingKeysWith: { first, _ in first }))
    }

    /// Reads settings that the registry kept or that a facilitator sent.
    ///
    /// - Throws: `Rejection` with the field that is wrong.
    public init(_ json: JSON) throws(Rejection) {
        var object = try StrictObject(json)
        title = try object.text("title", limit: .title)
        guard !title.isEmpty else { throw Rejection(.textEmpty, field: "title") }
        municipality = try object.optionalText("municipality", limit: .title)
        neighbourhood = try object.optionalText("neighbourhood", limit: .title)
        date = try readDate(&object, "date")
        guard let language = Language(rawValue: try object.word("language")) else {
            throw Rejection(.unknownTarget, field: "language")
        }
        guard let privacy = Privacy(rawValue: try object.word("privacy")) else {
            throw Rejection(.unknownTarget, field: "privacy")
        }
        self.language = language
        self.privacy = privacy
        k = try readInteger(&object, "k", in: SessionSettings.thresholds, default: 5)
        perspectives = try readPerspectives(object.optional("perspectives"))
        if let json = object.optional("intended") {
            intended = try Intention.people(json, of: Set(perspectives.map(\.id)), field: "intended")
        }
        retentionDays = try readInteger(&object, "retentionDays", in: 1...1_095, default: 90)
        seed = UInt64(try object.optionalWord("seed") ?? "0") ?? 0
        keptUntil = try readDate(&object, "keptUntil")
        invite = try object.optionalWord("invite")
        imported = try ImportNote.read(&object, "imported")
        isRehearsal = try object.optionalFlag("rehearsal") ?? false
        try object.finish()
    }
}

private func readDate(_ object: inout StrictObject, _ key: String) throws(Rejection) -> String? {
    guard let date = try object.optionalWord(key) else { return nil }
    guard isDay(date) else { throw Rejection(.outOfRange, field: key) }
    return date
}

/// Whether a text is a day of the calendar as `yyyy-mm-dd`.
private func isDay(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.utf8.count) == [4, 2, 2], text.utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x2D }),
        let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
    else { return false }
    let isLeap = year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
    let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return (1...12).contains(month) && (1...lengths[month - 1]).contains(day)
}

private func readInteger(
    _ object: inout StrictObject,
    _ key: String,
    in range: ClosedRange<Int>,
    default fallback: Int
) throws(Rejection) -> Int {
    guard let json = object.optional(key) else { return fallback }
    guard let number = json.integer, range.contains(number) else { throw Rejection(.outOfRange, field: key) }
    return number
}

private func readPerspectives(_ json: JSON?) throws(Rejection) -> [DocumentContext.Perspective] {
    guard let json else { return [] }
    guard let members = json.members else { throw Rejection(.malformed, field: "perspectives") }
    guard members.count <= SessionSettings.maximumPerspectives else { throw Rejection(.tooMany, field: "perspectives") }
    var ranked: [(rank: Int, perspective: DocumentContext.Perspective)] = []
    for (id, value) in members.sorted(by: { $0.key < $1.key }) {
        guard ItemID(checking: id) != nil else { throw Rejection(.malformed, field: "perspectives") }
        var object = try StrictObject(value)
        let rank = try object.integer("rank")
        let title = try LocalizedText(object.required("title"), limit: .title)
        let mark = object.optional("mark")?.integer ?? rank
        try object.finish()
        guard (0..<SessionSettings.maximumPerspectives).contains(mark) else {
            throw Rejection(.outOfRange, field: "mark")
        }
        ranked.append((rank, .init(id: id, title: title, mark: mark)))
    }
    return ranked.sorted { $0.rank < $1.rank }.map(\.perspective)
}

extension LocalizedText {
    /// Reads a text that must be there in both languages.
    init(_ json: JSON, limit: TextLimit) throws(Rejection) {
        var object = try StrictObject(json)
        self.init(nl: try object.text("nl", limit: limit), en: try object.text("en", limit: limit))
        try object.finish()
    }
}
