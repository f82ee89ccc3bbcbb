public import WorksheetKit

/// What an agenda item is about.
public enum ItemKind: String, Sendable, Hashable {
    /// The opening words.
    case welcome
    /// A conversation.
    case talk
    /// A break.
    case pause = "break"
    /// A phase of a worksheet.
    case worksheet
    /// Conclusions and actions.
    case agreements
    /// The last words.
    case closing
}

/// When answers reach the board.
public enum ShowMode: String, Sendable, Hashable {
    /// Only counts, until the desk shows the outcome.
    case blind
    /// In steps of at least `k` answers, while people answer.
    case live
}

/// One line of the agenda (onderdeel): a phase of a worksheet, or something that needs none.
public struct AgendaItem: Sendable, Hashable {
    /// The id that commands go by.
    public var id: ItemID
    /// The place in the agenda.
    public var rank: Int
    /// What it is about.
    public var kind: ItemKind
    /// What it is called.
    public var title: LocalizedText
    /// What the board and phones say about it.
    public var text: LocalizedText?
    /// The minutes planned.
    public var minutes: Int
    /// The worksheet that it puts on.
    public var worksheet: WorksheetID?
    /// The phase of that worksheet.
    public var phase: String?
    /// Whether it asks the phase anew, as a next round.
    public var isAgain: Bool
    /// When answers reach the board.
    public var mode: ShowMode
    /// What the facilitator wants to remember: for desks only, never for a phone, the board or the report.
    public var notes: String?
    /// The most rounds, when that is fewer than the session allows.
    public var rounds: Int?
    /// The perspectives that are asked; everyone when empty.
    public var asked: Set<String>

    /// Makes an item.
    public init(
        id: ItemID,
        rank: Int,
        kind: ItemKind,
        title: LocalizedText,
        text: LocalizedText? = nil,
        minutes: Int,
        worksheet: WorksheetID? = nil,
        phase: String? = nil,
        isAgain: Bool = false,
        mode: ShowMode = .blind,
        notes: String? = nil,
        rounds: Int? = nil,
        asked: Set<String> = []
    ) {
        self.id = id
        self.rank = rank
        self.kind = kind
        self.title = title
        self.text = text
        self.minutes = minutes
        self.worksheet = worksheet
        self.phase = phase
        self.isAgain = isAgain
        self.mode = mode
        self.notes = notes
        self.rounds = rounds
        self.asked = asked
    }

    /// Whether somebody with a perspective, or without one, is asked.
    public func asks(_ perspective: String?) -> Bool {
        asked.isEmpty || perspective.map(asked.contains) ?? false
    }
}

/// A worksheet as the agenda asks for it.
public struct WorksheetSetup: Sendable, Hashable {
    /// The plugin that runs it.
    public var plugin: String
    /// The SHA-256 of the instrument's bytes, in lower-case hexadecimals: content is frozen into the session.
    public var instrument: String
    /// The name of the instrument's file, for messages.
    public var name: String
    /// What the facilitator set; the plugin reads it.
    public var settings: JSON

    /// Makes a set-up.
    public init(plugin: String, instrument: String, name: String, settings: JSON = [:]) {
        self.plugin = plugin
        self.instrument = instrument
        self.name = name
        self.settings = settings
    }
}

/// What a session does, in order.
public struct Agenda: Sendable, Hashable {
    /// The most items.
    public static let maximumItems = 60
    /// The most worksheets.
    public static let maximumWorksheets = 20

    /// The items by id.
    public var items: [ItemID: AgendaItem]
    /// The worksheets by id.
    public var worksheets: [WorksheetID: WorksheetSetup]
    /// The time of day at which the session is to begin, as `HH:mm` in its own zone, when it was planned.
    public var start: String?

    /// Makes an agenda.
    public init(items: [AgendaItem] = [], worksheets: [WorksheetID: WorksheetSetup] = [:], start: String? = nil) {
        self.start = start
        self.items = Dictionary(items.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        self.worksheets = worksheets
    }

    /// The items in order.
    public var ordered: [AgendaItem] { items.values.sorted { ($0.rank, $0.id) < ($1.rank, $1.id) } }

    /// The agenda as it stands in the log.
    public var json: JSON {
        let items = self.items.map { ($0.key.rawValue, $0.value.json) }
        let worksheets = self.worksheets.map { ($0.key.rawValue, $0.value.json) }
        return .members([
            ("items", .object(Dictionary(items, uniquingKeysWith: { first, _ in first }))),
            ("worksheets", .object(Dictionary(worksheets, uniquingKeysWith: { first, _ in first }))),
            ("start", start.map(JSON.string)),
        ])
    }

    /// Reads an agenda from the log or from the desk.
    ///
    /// - Throws: `Rejection` with the field that is wrong.
    public init(_ json: JSON) throws(Rejection) {
        var object = try StrictObject(json)
        guard let items = try object.required("items").members else { throw Rejection(.malformed, field: "items") }
        guard let worksheets = try object.required("worksheets").members else {
            throw Rejection(.malformed, field: "worksheets")
        }
        start = try object.optionalWord("start")
        guard start.map(isTimeOfDay) ?? true else { throw Rejection(.outOfRange, field: "start") }
        try object.finish()
        guard items.count <= Agenda.maximumItems else { throw Rejection(.tooMany, field: "items") }
        guard worksheets.count <= Agenda.maximumWorksheets else { throw Rejection(.tooMany, field: "worksheets") }
        self.items = [:]
        self.worksheets = [:]
        for (key, value) in worksheets {
            guard let id = WorksheetID(checking: key) else { throw Rejection(.malformed, field: "worksheets") }
            self.worksheets[id] = try WorksheetSetup(value)
        }
        for (key, value) in items {
            guard let id = ItemID(checking: key) else { throw Rejection(.malformed, field: "items") }
            let item = try AgendaItem(id: id, value)
            if let worksheet = item.worksheet, self.worksheets[worksheet] == nil {
                throw Rejection(.unknownTarget, field: "worksheet")
            }
            self.items[id] = item
        }
    }
}

/// Whether a text is a time of day as `HH:mm`.
private func isTimeOfDay(_ text: String) -> Bool {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.map(\.utf8.count) == [2, 2], text.utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x3A }),
        let hour = Int(parts[0]), let minute = Int(parts[1])
    else { return false }
    return (0...23).contains(hour) && (0...59).contains(minute)
}

extension AgendaItem {
    /// Who is asked, by perspective; absent when everyone is.
    var askedJSON: JSON? {
        guard !asked.isEmpty else { return nil }
        return .object(asked.reduce(into: [:]) { $0[$1] = true })
    }

    var json: JSON {
        .members([
            ("rank", .integer(rank)), ("kind", .string(kind.rawValue)), ("title", .localized(title)),
            ("text", text.map(JSON.localized)), ("minutes", .integer(minutes)),
            ("worksheet", worksheet.map { .string($0.rawValue) }), ("phase", phase.map(JSON.string)),
            ("again", isAgain ? true : nil), ("mode", .string(mode.rawValue)),
            ("notes", notes.map(JSON.string)), ("rounds", rounds.map(JSON.integer)), ("asked", askedJSON),
        ])
    }

    init(id: ItemID, _ json: JSON) throws(Rejection) {
        var object = try StrictObject(json)
        let rank = try object.integer("rank")
        guard let kind = ItemKind(rawValue: try object.word("kind")) else {
            throw Rejection(.unknownTarget, field: "kind")
        }
        let title = try LocalizedText(object.required("title"), limit: .title)
        var text: LocalizedText?
        if let json = object.optional("text") { text = try LocalizedText(json, limit: .remark) }
        let minutes = try object.integer("minutes")
        guard (0...600).contains(minutes) else { throw Rejection(.outOfRange, field: "minutes") }
        let worksheet = try object.optionalWord("worksheet").map(WorksheetID.init(rawValue:))
        let phase = try object.optionalWord("phase")
        guard (kind == .worksheet) == (worksheet != nil), (worksheet != nil) == (phase != nil) else {
            throw Rejection(.malformed, field: "worksheet")
        }
        let isAgain = try object.optionalFlag("again") ?? false
        guard let mode = ShowMode(rawValue: try object.optionalWord("mode") ?? "blind") else {
            throw Rejection(.unknownTarget, field: "mode")
        }
        let notes = try object.optionalText("notes", limit: .remark)
        let rounds = try object.optionalInteger("rounds", in: 1...Decider.maximumRounds)
        let asked = try readAsked(&object)
        try object.finish()
        self.init(
            id: id,
            rank: rank,
            kind: kind,
            title: title,
            text: text,
            minutes: minutes,
            worksheet: worksheet,
            phase: phase,
            isAgain: isAgain,
            mode: mode,
            notes: notes,
            rounds: rounds,
            asked: asked
        )
    }
}

private func readAsked(_ object: inout StrictObject) throws(Rejection) -> Set<String> {
    guard let json = object.optional("asked") else { return [] }
    guard let members = json.members, members.count <= SessionSettings.maximumPerspectives,
        members.allSatisfy({ $0.value == true && ItemID(checking: $0.key) != nil })
    else { throw Rejection(.malformed, field: "asked") }
    return Set(members.keys)
}

extension WorksheetSetup {
    var json: JSON {
        [
            "plugin": .string(plugin), "instrument": .string(instrument), "name": .string(name),
            "settings": settings,
        ]
    }

    init(_ json: JSON) throws(Rejection) {
        var object = try StrictObject(json)
        self.init(
            plugin: try object.word("plugin"),
            instrument: try object.word("instrument"),
            name: try object.word("name"),
            settings: object.optional("settings") ?? [:]
        )
        try object.finish()
    }
}
