public import WorkshopDocument
public import WorkshopPrimitives

/// A plugin without its types, so that the core needs no name of any.
public struct Plugin: Sendable {
    /// The plugin's id.
    public let id: String
    /// The number of the shape that its events are written in.
    public let eventSchema: Int
    /// The methods of the plugin by kind of worked case.
    public let methods: [String: VectorMethod]
    private let check: @Sendable (ContentFile) throws(ContentProblems) -> [WorksheetPhase]
    private let start: @Sendable (ContentFile, JSON) throws -> any WorksheetInstance

    /// Takes the types off a worksheet.
    public init<Kind: Worksheet>(_ kind: Kind.Type) {
        id = kind.id
        eventSchema = kind.eventSchema
        methods = kind.methods
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
    /// One person's private part in words.
    func receipt(of person: PersonID) -> [ReceiptLine]
    func rehearse(_ context: RehearsalContext) -> [JSON]
    /// Who has started and finished a round.
    func progress(_ context: RoundContext) -> Progress
    /// Offers every aggregate of a round to the gate.
    func release(phase: String, round: Int, through gate: inout Gate)
    /// What an audience may know.
    func view(_ releases: Releases, excluded: Set<PersonID>, _ context: ViewContext) -> JSON
    /// The free texts that participants gave.
    func remarks() -> [Remark]
    /// What stands on the board and in the report.
    func document(_ releases: Releases, excluded: Set<PersonID>, _ context: DocumentContext) -> [Section]
    /// The computations that the worksheet asks for.
    func jobs(_ releases: Releases, excluded: Set<PersonID>) -> [Job]
    /// What this worksheet offers to others.
    func references(_ releases: Releases, excluded: Set<PersonID>, of worksheet: WorksheetID) -> [Reference]
    /// The actions that follow from what was released.
    func drafts(_ releases: Releases, excluded: Set<PersonID>) -> [ActionDraft]
    /// What a phase asks of somebody who answers on paper.
    func paper(phase: String, _ language: Language) -> PaperForm
    /// What was measured, for comparing.
    func gauges(_ releases: Releases) -> GaugeSheet?
    /// Whether something of it belongs to the room without passing the gate.
    var hasCommon: Bool { get }
    /// The phases that agenda items can put on.
    var phases: [WorksheetPhase] { get }
    /// What the instrument is called.
    var title: LocalizedText? { get }
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

    func rehearse(_ context: RehearsalContext) -> [JSON] { Kind.rehearse(state, context) }

    func receipt(of person: PersonID) -> [ReceiptLine] { Kind.receipt(instrument, own(of: person)) }

    func progress(_ context: RoundContext) -> Progress { Kind.progress(state, context) }

    func release(phase: String, round: Int, through gate: inout Gate) {
        Kind.release(state, phase: phase, round: round, through: &gate)
    }

    var hasCommon: Bool { Kind.Common.self != NoCommon.self }

    private func common(for audience: Audience, excluded: Set<PersonID>) -> Kind.Common {
        Kind.common(state, CommonContext(audience: audience, excluded: excluded))
    }

    func view(_ releases: Releases, excluded: Set<PersonID>, _ context: ViewContext) -> JSON {
        let common = common(for: context.audience, excluded: excluded)
        return Kind.view(instrument, settings, common, releases, context)
    }

    func remarks() -> [Remark] { Kind.remarks(state) }

    func document(_ releases: Releases, excluded: Set<PersonID>, _ context: DocumentContext) -> [Section] {
        Kind.document(instrument, settings, common(for: .board, excluded: excluded), releases, context)
    }

    func jobs(_ releases: Releases, excluded: Set<PersonID>) -> [Job] {
        Kind.jobs(instrument, settings, common(for: .board, excluded: excluded), releases)
    }

    func references(_ releases: Releases, excluded: Set<PersonID>, of worksheet: WorksheetID) -> [Reference] {
        Kind.references(instrument, common(for: .board, excluded: excluded), releases, of: worksheet)
    }

    func drafts(_ releases: Releases, excluded: Set<PersonID>) -> [ActionDraft] {
        Kind.drafts(instrument, settings, common(for: .board, excluded: excluded), releases)
    }

    func paper(phase: String, _ language: Language) -> PaperForm {
        Kind.paper(instrument, settings, phase: phase, language)
    }

    func gauges(_ releases: Releases) -> GaugeSheet? { Kind.gauges(instrument, releases) }

    var phases: [WorksheetPhase] { Kind.phases(of: instrument) }

    var title: LocalizedText? { Kind.title(of: instrument) }
}
