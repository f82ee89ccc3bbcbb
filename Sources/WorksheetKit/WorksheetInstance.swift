public import WorkshopDocument
public import WorkshopPrimitives

/// A plugin without its types, so that the core needs no name of any.
public struct Plugin: Sendable {
    /// The plugin's id.
    public let id: String
    /// The number of the shape that its events are written in.
    public let eventSchema: Int
    private let check: @Sendable (ContentFile) throws(ContentProblems) -> [WorksheetPhase]
    private let start: @Sendable (ContentFile, JSON) throws -> any WorksheetInstance

    /// Takes the types off a worksheet.
    public init<Kind: Worksheet>(_ kind: Kind.Type) {
        id = kind.id
        eventSchema = kind.eventSchema
        check = { file throws(ContentProblems) in kind.phases(of: try kind.instrument(from: file)) }
        start = { file, settings in
            let instrument = try kind.instrument(from: file)
            return TypedInstance<Kind>(instrument, try kind.settings(from: settings, for: instrument))
        }
    }

    /// The phases of an instrument; throws what is wrong with its file.
    public func phases(of file: ContentFile) throws(ContentProblems) -> [WorksheetPhase] { try check(file) }

    /// Starts a worksheet.
    ///
    /// - Throws: `ContentProblems` about the file, `Rejection` about the settings.
    public func open(_ file: ContentFile, settings: JSON) throws -> any WorksheetInstance { try start(file, settings) }
}

/// A worksheet at work in a session, without the types of its plugin.
public protocol WorksheetInstance: Sendable {
    /// Decides about a command; answers with stored events.
    func decide(_ command: JSON, _ context: DecisionContext) throws(Rejection) -> [JSON]
    /// Adds a stored event; absent content means that it was erased.
    mutating func evolve(_ event: JSON?, schema: Int, _ context: EventContext)
    /// One person's private part.
    func own(of person: PersonID) -> JSON
    /// Who has started and finished a round.
    func progress(phase: String, round: Int) -> Progress
    /// Offers every aggregate of a round to the gate.
    func release(phase: String, round: Int, through gate: inout Gate)
    /// What an audience may know.
    func view(_ releases: Releases, for audience: Audience) -> JSON
    /// The free texts that participants gave.
    func remarks() -> [Remark]
    /// What stands on the board and in the report.
    func document(_ releases: Releases, _ context: DocumentContext) -> [Section]
    /// The computations that the state asks for.
    func jobs() -> [Job]
    /// What this worksheet offers to others.
    func references(of worksheet: WorksheetID) -> [Reference]
    /// The phases that agenda items can put on.
    var phases: [WorksheetPhase] { get }
}

private struct TypedInstance<Kind: Worksheet>: WorksheetInstance {
    let instrument: Kind.Instrument
    let settings: Kind.Settings
    var state: Kind.State

    init(_ instrument: Kind.Instrument, _ settings: Kind.Settings) {
        self.instrument = instrument
        self.settings = settings
        state = Kind.initial(instrument, settings)
    }

    func decide(_ command: JSON, _ context: DecisionContext) throws(Rejection) -> [JSON] {
        try Kind.decide(try Kind.command(from: command), in: state, context).map(Kind.json(of:))
    }

    mutating func evolve(_ event: JSON?, schema: Int, _ context: EventContext) {
        guard let event else { return Kind.evolve(&state, .erased, context) }
        guard let event = Kind.event(from: event, schema: schema) else { return }
        Kind.evolve(&state, .event(event), context)
    }

    func own(of person: PersonID) -> JSON { Kind.own(state, of: person) }

    func progress(phase: String, round: Int) -> Progress { Kind.progress(state, phase: phase, round: round) }

    func release(phase: String, round: Int, through gate: inout Gate) {
        Kind.release(state, phase: phase, round: round, through: &gate)
    }

    func view(_ releases: Releases, for audience: Audience) -> JSON {
        Kind.view(instrument, settings, releases, for: audience)
    }

    func remarks() -> [Remark] { Kind.remarks(state) }

    func document(_ releases: Releases, _ context: DocumentContext) -> [Section] {
        Kind.document(instrument, settings, releases, context)
    }

    func jobs() -> [Job] { Kind.jobs(state) }

    func references(of worksheet: WorksheetID) -> [Reference] { Kind.references(state, of: worksheet) }

    var phases: [WorksheetPhase] { Kind.phases(of: instrument) }
}
