import WorksheetKit

/// A wall that everyone may hang notes on and of which the desk chooses what shows: common to the room, nobody's answer.
enum Wall: Worksheet {
    struct Note: Sendable, Equatable {
        var text: String
        var isShown: Bool
    }

    struct State: Sendable {
        var notes: [String: Note] = [:]
        var authors: [String: PersonID] = [:]
    }

    enum Command: Sendable {
        case hang(String, String)
        case show(String)
    }

    typealias Event = Command
    typealias Common = [String: Note]

    static var id: String { "wall" }
    static var eventSchema: Int { 1 }

    static func instrument(from file: ContentFile) throws(ContentProblems) {}

    static func settings(from json: JSON, for instrument: Void) throws(Rejection) {}

    static func phases(of instrument: Void) -> [WorksheetPhase] {
        [WorksheetPhase(id: "hang", title: LocalizedText(nl: "Hang", en: "Hang"), minutes: 5)]
    }

    static func initial(_ instrument: Void, _ settings: Void) -> State { State() }

    static func command(from json: JSON) throws(Rejection) -> Command {
        var object = try StrictObject(json)
        let command: Command
        switch try object.word("do") {
        case "hang": command = .hang(try object.word("note"), try object.text("text", limit: .card))
        case "show": command = .show(try object.word("note"))
        default: throw Rejection(.unknownCommand)
        }
        try object.finish()
        return command
    }

    static func decide(_ command: Command, in state: State, _ context: DecisionContext) throws(Rejection) -> [Event] {
        switch command {
        case .hang(let note, _):
            guard state.notes[note] == nil else { throw Rejection(.unknownTarget, field: "note") }
        case .show(let note):
            guard context.person == nil else { throw Rejection(.notAllowed) }
            guard state.notes[note] != nil else { throw Rejection(.unknownTarget, field: "note") }
        }
        return [command]
    }

    static func json(of event: Event) -> JSON {
        switch event {
        case .hang(let note, let text): ["do": "hang", "note": .string(note), "text": .string(text)]
        case .show(let note): ["do": "show", "note": .string(note)]
        }
    }

    static func event(from json: JSON, schema: Int) -> Event? { try? command(from: json) }

    static func evolve(_ state: inout State, _ event: Recorded<Event>, _ context: EventContext) {
        guard case .event(let event) = event else { return }
        switch event {
        case .hang(let note, let text):
            state.notes[note] = Note(text: text, isShown: false)
            state.authors[note] = context.person
        case .show(let note): state.notes[note]?.isShown = true
        }
    }

    static func common(_ state: State, _ context: CommonContext) -> Common {
        state.notes.filter { id, note in
            let isOut = state.authors[id].map(context.excluded.contains) ?? false
            return !isOut && (note.isShown || context.audience == .desk)
        }
    }

    static func own(_ state: State, of person: PersonID) -> JSON { [:] }

    static func progress(_ state: State, _ context: RoundContext) -> Progress { Progress() }

    static func release(_ state: State, phase: String, round: Int, through gate: inout Gate) {}

    static func view(
        _ instrument: Void,
        _ settings: Void,
        _ common: Common,
        _ releases: Releases,
        _ context: ViewContext
    ) -> JSON {
        .members([
            ("notes", .object(common.mapValues { .string($0.text) })),
            ("result", context.results["length"]),
            ("offered", context.references.first.map { .string($0.text) }),
        ])
    }

    static func document(
        _ instrument: Void,
        _ settings: Void,
        _ common: Common,
        _ releases: Releases,
        _ context: DocumentContext
    ) -> [Section] {
        guard !common.isEmpty else { return [] }
        let nodes = common.sorted { $0.key < $1.key }.map { Graph.Node(id: $0.key, text: $0.value.text, layer: 0) }
        return [
            Section(
                key: "wall",
                headline: common.values.map(\.text).sorted().joined(separator: ", "),
                blocks: [Block("notes", .graph(Graph(title: "Wand", nodes: nodes, edges: [])))]
            )
        ]
    }

    static func jobs(_ instrument: Void, _ settings: Void, _ common: Common, _ releases: Releases) -> [Job] {
        let texts = common.values.map(\.text).sorted().map(JSON.string)
        return [
            Job(id: "length", input: .array(texts)) { input, _ in
                .integer((input.elements ?? []).reduce(0) { $0 + ($1.text?.count ?? 0) })
            }
        ]
    }

    static func references(
        _ instrument: Void,
        _ common: Common,
        _ releases: Releases,
        of worksheet: WorksheetID
    ) -> [Reference] {
        common.map { Reference(worksheet: worksheet, id: $0.key, kind: "note", text: $0.value.text) }
    }
}
