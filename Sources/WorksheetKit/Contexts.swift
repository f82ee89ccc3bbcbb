public import WorkshopPrimitives

/// What a plugin may know when it decides about a command.
public struct DecisionContext: Sendable {
    /// The participant who sends the command; absent when the desk does.
    public let person: PersonID?
    /// The agenda item that the command is about.
    public let item: ItemID
    /// The phase of the worksheet that the item puts on.
    public let phase: String
    /// The round of that phase, from 1.
    public let round: Int
    /// Whether the participants agreed to see each other's answers.
    public let isOpen: Bool
    /// The people whose contributions the desk took out: what they made is there for nobody.
    public let excluded: Set<PersonID>
    private let offered: @Sendable () -> [Reference]

    /// What other worksheets of the session offer; put together when asked for.
    public var references: [Reference] { offered() }

    /// Makes a context.
    public init(
        person: PersonID?,
        item: ItemID,
        phase: String,
        round: Int,
        isOpen: Bool = false,
        excluded: Set<PersonID> = [],
        references: @escaping @Sendable () -> [Reference] = { [] }
    ) {
        self.person = person
        self.item = item
        self.phase = phase
        self.round = round
        self.isOpen = isOpen
        self.excluded = excluded
        offered = references
    }
}

/// The round of a phase that a plugin is asked about.
public struct RoundContext: Sendable {
    /// The phase of the worksheet.
    public let phase: String
    /// The round of that phase, from 1.
    public let round: Int
    /// The people whose contributions the desk took out.
    public let excluded: Set<PersonID>

    /// Makes a context.
    public init(phase: String, round: Int, excluded: Set<PersonID> = []) {
        self.phase = phase
        self.round = round
        self.excluded = excluded
    }
}

/// What a plugin may know when it puts together what belongs to the room.
public struct CommonContext: Sendable {
    /// Who will see it.
    public let audience: Audience
    /// The people whose contributions the desk took out.
    public let excluded: Set<PersonID>

    /// Makes a context.
    public init(audience: Audience, excluded: Set<PersonID> = []) {
        self.audience = audience
        self.excluded = excluded
    }
}

/// What a plugin needs beside the releases to write an audience's view.
public struct ViewContext: Sendable {
    /// Who will see it.
    public var audience: Audience
    /// The results of the worksheet's jobs by their id.
    public var results: [String: JSON]
    /// What other worksheets of the session offer.
    public var references: [Reference]
    /// How far the jobs that still run have come, from 0 to 1, by their id.
    public var running: [String: Double]

    /// Makes a context.
    public init(
        audience: Audience,
        results: [String: JSON] = [:],
        references: [Reference] = [],
        running: [String: Double] = [:]
    ) {
        self.audience = audience
        self.results = results
        self.references = references
        self.running = running
    }
}

/// Where an event stands in the session's log.
public struct EventContext: Sendable {
    /// The participant whose event it is; absent for the desk's.
    public let person: PersonID?
    /// The phase of the worksheet that was on.
    public let phase: String
    /// The round of that phase, from 1.
    public let round: Int
    /// The position in the session's log, from 1; the only order there is.
    public let version: Int

    /// Makes a context.
    public init(person: PersonID?, phase: String, round: Int, version: Int) {
        self.person = person
        self.phase = phase
        self.round = round
        self.version = version
    }
}

/// What the log still holds of an event.
public enum Recorded<Event: Sendable>: Sendable {
    /// The event as it was written.
    case event(Event)
    /// The event's content was erased; the place in the log remains.
    case erased
}

/// Who a shared view is made for.
public enum Audience: String, Sendable, CaseIterable {
    /// Everyone with a phone.
    case participant
    /// The beamer and colleagues elsewhere.
    case board
    /// The facilitators.
    case desk
}

/// How far a phase's round has come; counts leave the engine, names never do.
public struct Progress: Sendable, Hashable {
    /// Who answered something.
    public var started: Set<PersonID>
    /// Who answered everything that is asked.
    public var done: Set<PersonID>

    /// Makes a progress.
    public init(started: Set<PersonID> = [], done: Set<PersonID> = []) {
        self.started = started
        self.done = done
    }
}

/// A free text that a participant gave with an answer; it reaches the board when the desk picks it.
public struct Remark: Sendable, Hashable {
    /// Names this wording of the remark: a later wording is another remark and waits anew.
    public let id: String
    /// Who wrote it; never leaves the engine in an anonymous session.
    public let person: PersonID
    /// The phase of the worksheet.
    public let phase: String
    /// The round of that phase.
    public let round: Int
    /// The part of the worksheet that it is about, such as a theme or a question.
    public let target: String
    /// What that part is called.
    public let about: LocalizedText
    /// The cleaned text.
    public let text: String

    /// Makes a remark.
    public init(
        id: String,
        person: PersonID,
        phase: String,
        round: Int,
        target: String,
        about: LocalizedText,
        text: String
    ) {
        self.id = id
        self.person = person
        self.phase = phase
        self.round = round
        self.target = target
        self.about = about
        self.text = text
    }
}

/// Something that a worksheet offers to the others, such as a weakness that can become a cost.
public struct Reference: Sendable, Hashable {
    /// The worksheet that offers it.
    public let worksheet: WorksheetID
    /// Names the thing within that worksheet.
    public let id: String
    /// The kind of thing, in the words of the plugin that offers it.
    public let kind: String
    /// What it says.
    public let text: String
    /// What else the plugin that offers it tells, by names of its own.
    public let detail: JSON

    /// Makes a reference.
    public init(worksheet: WorksheetID, id: String, kind: String, text: String, detail: JSON = [:]) {
        self.worksheet = worksheet
        self.id = id
        self.kind = kind
        self.text = text
        self.detail = detail
    }
}

/// A heavy computation that a worksheet asks for; pure and seeded, so that its result can be kept by its input.
public struct Job: Sendable {
    /// Names the result within the worksheet.
    public let id: String
    /// Everything the result depends on, seed included: the same input is never computed twice.
    public let input: JSON
    /// Computes the result; calls `progress` with a share from 0 to 1 now and then and stops when it answers false.
    public let run: @Sendable (_ input: JSON, _ progress: @Sendable (Double) -> Bool) -> JSON?

    /// Makes a job.
    public init(
        id: String,
        input: JSON,
        run: @escaping @Sendable (_ input: JSON, _ progress: @Sendable (Double) -> Bool) -> JSON?
    ) {
        self.id = id
        self.input = input
        self.run = run
    }
}
