public import WorkshopDocument
public import WorkshopPrimitives

/// A kind of worksheet: what participants do with an instrument, and what the room then sees.
///
/// All functions are pure: no clock, no randomness, no input or output. What they need arrives in a context. `decide`
/// is the only place that refuses; `evolve` never fails. Answers leave only through the gate.
public protocol Worksheet: Sendable {
    /// The content that a worksheet works with, read from a YAML file.
    associatedtype Instrument: Sendable
    /// What a facilitator can set about a worksheet.
    associatedtype Settings: Sendable
    /// What a participant or the desk asks for.
    associatedtype Command: Sendable
    /// What happened.
    associatedtype Event: Sendable
    /// Everything that events add up to.
    associatedtype State: Sendable
    /// What belongs to the room and is nobody's answer, such as cards without their authors.
    associatedtype Common: Sendable & Equatable = NoCommon

    /// The plugin's id: the name of its folder in lower case and the `id` in its `plugin.json`.
    static var id: String { get }

    /// Reads an instrument.
    ///
    /// - Throws: `ContentProblems` with file, line, key and reason of all that is wrong.
    static func instrument(from file: ContentFile) throws(ContentProblems) -> Instrument

    /// What an instrument is called, for a chapter about all that was done with it; `nil` leaves it to the agenda.
    static func title(of instrument: Instrument) -> LocalizedText?

    /// Reads what a facilitator set; an empty object gives the defaults.
    static func settings(from json: JSON, for instrument: Instrument) throws(Rejection) -> Settings

    /// The phases that agenda items can put on, in the order in which they make sense.
    static func phases(of instrument: Instrument) -> [WorksheetPhase]

    /// The state before anything happened.
    static func initial(_ instrument: Instrument, _ settings: Settings) -> State

    /// Reads a command from the wire, strictly.
    static func command(from json: JSON) throws(Rejection) -> Command

    /// Decides what a command makes happen.
    ///
    /// - Throws: `Rejection`; then nothing happened.
    static func decide(_ command: Command, in state: State, _ context: DecisionContext) throws(Rejection) -> [Event]

    /// The number of the shape that events are written in now.
    static var eventSchema: Int { get }

    /// An event as it is stored.
    static func json(of event: Event) -> JSON

    /// Reads a stored event of this or an earlier shape; `nil` only for bytes that this plugin never wrote.
    static func event(from json: JSON, schema: Int) -> Event?

    /// Adds an event to the state, or the mark that one was erased.
    static func evolve(_ state: inout State, _ event: Recorded<Event>, _ context: EventContext)

    /// One person's private part: own answers, as far as that person may see them.
    static func own(_ state: State, of person: PersonID) -> JSON

    /// One person's own part in words, for the receipt that only that person can ask for.
    ///
    /// Made of the own part alone: what it can't reach it can't tell.
    static func receipt(_ instrument: Instrument, _ own: JSON) -> [ReceiptLine]

    /// Who has started and who has finished a round, of all there is to do without what people made who were taken out.
    static func progress(_ state: State, _ context: RoundContext) -> Progress

    /// Offers every aggregate of a round to the gate.
    static func release(_ state: State, phase: String, round: Int, through gate: inout Gate)

    /// What belongs to the room, as far as an audience may see it.
    ///
    /// Texts without their authors and what the desk arranges: never a vote, a score or an estimate, which leave through
    /// the gate only. It says nothing about who made what; the law suite lets people change places to see that.
    static func common(_ state: State, _ context: CommonContext) -> Common

    /// What an audience may know, made from what is common and what was released.
    static func view(
        _ instrument: Instrument,
        _ settings: Settings,
        _ common: Common,
        _ releases: Releases,
        _ context: ViewContext
    ) -> JSON

    /// The free texts that participants gave.
    static func remarks(_ state: State) -> [Remark]

    /// What stands on the board and in the report.
    static func document(
        _ instrument: Instrument,
        _ settings: Settings,
        _ common: Common,
        _ releases: Releases,
        _ context: DocumentContext
    ) -> [Section]

    /// The computations that a worksheet asks for; made from what was let out, so that no result can tell more.
    static func jobs(_ instrument: Instrument, _ settings: Settings, _ common: Common, _ releases: Releases) -> [Job]

    /// What this worksheet offers to others; made from what the board may show.
    static func references(
        _ instrument: Instrument,
        _ common: Common,
        _ releases: Releases,
        of worksheet: WorksheetID
    ) -> [Reference]

    /// The actions that follow from what was released, in the order in which a room should look at them.
    ///
    /// Made from what the board may show, like everything else that is about the room.
    static func drafts(
        _ instrument: Instrument,
        _ settings: Settings,
        _ common: Common,
        _ releases: Releases
    ) -> [ActionDraft]

    /// What a phase asks of somebody who answers on paper, question by question as on a phone.
    static func paper(_ instrument: Instrument, _ settings: Settings, phase: String, _ language: Language) -> PaperForm

    /// What a simulated participant of a rehearsal would still send in a round, in order; nothing when that is all.
    static func rehearse(_ state: State, _ context: RehearsalContext) -> [JSON]

    /// What was measured, to be laid beside the same instrument's figures of another session; `nil` when nothing is.
    ///
    /// Made from releases alone: what belongs to the room is no measurement. A sheet that says why it stands `apart`
    /// tells readers of a comparison that nothing was forgotten.
    static func gauges(_ instrument: Instrument, _ releases: Releases) -> GaugeSheet?

    /// The methods of the plugin by kind of worked case (`soort`).
    static var methods: [String: VectorMethod] { get }
}

/// Nothing: all that a worksheet shows is made of released answers.
public struct NoCommon: Sendable, Hashable {
    /// Makes nothing.
    public init() {}
}

extension Worksheet where Common == NoCommon {
    /// Nothing but answers.
    public static func common(_ state: State, _ context: CommonContext) -> NoCommon { NoCommon() }
}

extension Worksheet {
    /// No name of its own.
    public static func title(of instrument: Instrument) -> LocalizedText? { nil }

    /// No heavy computations.
    public static func jobs(
        _ instrument: Instrument,
        _ settings: Settings,
        _ common: Common,
        _ releases: Releases
    ) -> [Job] { [] }

    /// Nothing to offer.
    public static func references(
        _ instrument: Instrument,
        _ common: Common,
        _ releases: Releases,
        of worksheet: WorksheetID
    ) -> [Reference] { [] }

    /// Nothing to propose.
    public static func drafts(
        _ instrument: Instrument,
        _ settings: Settings,
        _ common: Common,
        _ releases: Releases
    ) -> [ActionDraft] { [] }

    /// Nothing to fill in, with a sentence that says where to answer instead.
    public static func paper(
        _ instrument: Instrument,
        _ settings: Settings,
        phase: String,
        _ language: Language
    ) -> PaperForm {
        .nothing(
            LocalizedText(
                nl: "Dit onderdeel vul je in op een telefoon, of samen met iemand aan de balie.",
                en: "You answer this part on a phone, or together with someone at the desk."
            )[language]
        )
    }

    /// Nothing that can be compared.
    public static func gauges(_ instrument: Instrument, _ releases: Releases) -> GaugeSheet? { nil }

    /// No methods with worked cases of their own.
    public static var methods: [String: VectorMethod] { [:] }

    /// No free texts.
    public static func remarks(_ state: State) -> [Remark] { [] }
}

/// A phase of a worksheet that an agenda item can put on.
public struct WorksheetPhase: Sendable, Hashable {
    /// The id that agenda items and events go by.
    public let id: String
    /// What it is called.
    public let title: LocalizedText
    /// The minutes that it takes as a rule.
    public let minutes: Int

    /// Makes a phase.
    public init(id: String, title: LocalizedText, minutes: Int) {
        self.id = id
        self.title = title
        self.minutes = minutes
    }
}
