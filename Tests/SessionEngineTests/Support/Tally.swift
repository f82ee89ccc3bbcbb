import WorksheetKit

/// The smallest worksheet: everyone says a number from 1 to 9, and may say why.
enum Tally: Worksheet {
    struct State: Sendable {
        var said: [Int: [PersonID: Int]] = [:]
        var reasons: [PersonID: (id: String, round: Int, text: String)] = [:]
    }

    enum Command: Sendable {
        case say(Int)
        case reason(String)
    }

    enum Event: Sendable {
        case said(Int)
        case reasoned(String)
    }

    static var id: String { "tally" }
    static var eventSchema: Int { 1 }

    static func instrument(from file: ContentFile) throws(ContentProblems) {}

    static func settings(from json: JSON, for instrument: Void) throws(Rejection) {}

    static func phases(of instrument: Void) -> [WorksheetPhase] {
        [WorksheetPhase(id: "tel", title: LocalizedText(nl: "Tel", en: "Count"), minutes: 5)]
    }

    static func initial(_ instrument: Void, _ settings: Void) -> State { State() }

    static func command(from json: JSON) throws(Rejection) -> Command {
        var object = try StrictObject(json)
        let command: Command
        switch try object.word("do") {
        case "say": command = .say(try object.integer("value"))
        case "reason": command = .reason(try object.text("text", limit: .remark))
        default: throw Rejection(.unknownCommand)
        }
        try object.finish()
        return command
    }

    static func decide(_ command: Command, in state: State, _ context: DecisionContext) throws(Rejection) -> [Event] {
        guard let person = context.person else { throw Rejection(.notAllowed) }
        switch command {
        case .say(let value):
            guard (1...9).contains(value) else { throw Rejection(.outOfRange, field: "value") }
            return state.said[context.round]?[person] == value ? [] : [.said(value)]
        case .reason(let text): return [.reasoned(text)]
        }
    }

    static func json(of event: Event) -> JSON {
        switch event {
        case .said(let value): ["said": .integer(value)]
        case .reasoned(let text): ["reasoned": .string(text)]
        }
    }

    static func event(from json: JSON, schema: Int) -> Event? {
        json["said"]?.integer.map(Event.said) ?? json["reasoned"]?.text.map(Event.reasoned)
    }

    static func evolve(_ state: inout State, _ event: Recorded<Event>, _ context: EventContext) {
        guard case .event(let event) = event, let person = context.person else { return }
        switch event {
        case .said(let value): state.said[context.round, default: [:]][person] = value
        case .reasoned(let text): state.reasons[person] = ("r\(context.version)", context.round, text)
        }
    }

    static func own(_ state: State, of person: PersonID) -> JSON {
        let rounds = state.said.compactMap { round, said in said[person].map { (String(round), JSON.integer($0)) } }
        return .object(Dictionary(rounds, uniquingKeysWith: { first, _ in first }))
    }

    static func progress(_ state: State, _ context: RoundContext) -> Progress {
        let people = Set((state.said[context.round] ?? [:]).keys)
        return Progress(started: people, done: people)
    }

    static func release(_ state: State, phase: String, round: Int, through gate: inout Gate) {
        let answers = (state.said[round] ?? [:]).mapValues(JSON.integer)
        gate.release("tel/\(round)/all", answers: answers, summary: summary)
        gate.releaseGroups(
            "tel/\(round)/all",
            answers: answers,
            category: { $0 },
            summary: summary,
            unanimous: { _ in ["one": true] }
        )
    }

    private static func summary(_ values: [JSON]) -> JSON { ["values": .array(values)] }

    static func view(
        _ instrument: Void,
        _ settings: Void,
        _ common: NoCommon,
        _ releases: Releases,
        _ context: ViewContext
    ) -> JSON {
        let shown = (releases.shown["tel"] ?? []).compactMap { round in
            releases.cell("tel", round, "all").map { (String(round), $0.json) }
        }
        return .object(Dictionary(shown, uniquingKeysWith: { first, _ in first }))
    }

    static func remarks(_ state: State) -> [Remark] {
        state.reasons.map { person, reason in
            Remark(
                id: reason.id,
                person: person,
                phase: "tel",
                round: reason.round,
                target: "all",
                about: LocalizedText(nl: "Getal", en: "Number"),
                text: reason.text
            )
        }
    }

    static func document(
        _ instrument: Void,
        _ settings: Void,
        _ common: NoCommon,
        _ releases: Releases,
        _ context: DocumentContext
    ) -> [Section] { [] }

    static func drafts(
        _ instrument: Void,
        _ settings: Void,
        _ common: NoCommon,
        _ releases: Releases
    ) -> [ActionDraft] {
        let cell = releases.lastRound("tel").flatMap { releases.cell("tel", $0, "all") }
        guard let values = cell?.value?["values"]?.elements?.compactMap(\.integer) else { return [] }
        // Everything that a draft can tell, so that a test can look for what it may not.
        let told = values.map(String.init).joined(separator: " ")
        let figures = LocalizedText(nl: told, en: told)
        return ["more", "less"].map { id in
            let words = LocalizedText(nl: id, en: id)
            return ActionDraft(id: id, theme: words, what: words, advice: words, because: figures, from: words)
        }
    }
}
