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
        mode: ShowMode = .blind
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

    /// Makes an agenda.
    public init(items: [AgendaItem] = [], worksheets: [WorksheetID: WorksheetSetup] = [:]) {
        self.items = Dictionary(items.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        self.worksheets = worksheets
    }

    /// The items in order.
    public var ordered: [AgendaItem] { items.values.sorted { ($0.rank, $0.id) < ($1.rank, $1.id) } }

    /// The agenda as it stands in the log.
    public var json: JSON {
        let items = self.items.map { ($0.key.rawValue, $0.value.json) }
        let worksheets = self.worksheets.map { ($0.key.rawValue, $0.value.json) }
        return [
            "items": .object(Dictionary(items, uniquingKeysWith: { first, _ in first })),
            "worksheets": .object(Dictionary(worksheets, uniquingKeysWith: { first, _ in first })),
        ]
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

extension AgendaItem {
    var json: JSON {
        .members([
            ("rank", .integer(rank)), ("kind", .string(kind.rawValue)), ("title", .localized(title)),
            ("text", text.map(JSON.localized)), ("minutes", .integer(minutes)),
            ("worksheet", worksheet.map { .string($0.rawValue) }), ("phase", phase.map(JSON.string)),
            ("again", isAgain ? true : nil), ("mode", .string(mode.rawValue)),
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
            mode: mode
        )
    }
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
