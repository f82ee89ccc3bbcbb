public import WorksheetKit

/// The worksheet for a social cost-benefit analysis (MKBA).
public enum Ledger: Worksheet {
    /// What is set when the worksheet is made.
    public struct Settings: Sendable, Hashable {
        /// The first year of the case.
        public var baseYear: Int
    }

    /// The name of the folder, in lower case.
    public static var id: String { "ledger" }

    /// The number of the shape that events are written in.
    public static var eventSchema: Int { 1 }

    /// Reads an instrument.
    public static func instrument(from file: ContentFile) throws(ContentProblems) -> LedgerInstrument {
        try LedgerInstrument(file)
    }

    /// Reads the settings: `basisjaar`, from 1990 to 2100; without it the year after the newest price index.
    public static func settings(from json: JSON, for instrument: LedgerInstrument) throws(Rejection) -> Settings {
        var object = try StrictObject(json)
        let latest = (instrument.index.thousandths.keys.max() ?? 2_025) + 1
        let year = object.optional("basisjaar") == nil ? latest : try object.integer("basisjaar")
        try object.finish()
        guard (1_990...2_100).contains(year) else { throw Rejection(.outOfRange, field: "basisjaar") }
        return Settings(baseYear: year)
    }

    /// What the instrument is called.
    public static func title(of instrument: LedgerInstrument) -> LocalizedText? { instrument.header.title }

    /// The steps of the instrument.
    public static func phases(of instrument: LedgerInstrument) -> [WorksheetPhase] { instrument.phases }

    /// A case without a line.
    public static func initial(_ instrument: LedgerInstrument, _ settings: Settings) -> LedgerState {
        LedgerState(instrument, settings)
    }

    /// Reads a command strictly.
    public static func command(from json: JSON) throws(Rejection) -> LedgerCommand { try LedgerCommand(json) }

    /// Decides what a command makes happen.
    public static func decide(
        _ command: LedgerCommand,
        in state: LedgerState,
        _ context: DecisionContext
    ) throws(Rejection) -> [LedgerEvent] {
        try state.decide(command, context)
    }

    /// An event as it is stored.
    public static func json(of event: LedgerEvent) -> JSON { event.json }

    /// Reads a stored event.
    public static func event(from json: JSON, schema: Int) -> LedgerEvent? { LedgerEvent(json) }

    /// Adds an event to the state.
    public static func evolve(_ state: inout LedgerState, _ event: Recorded<LedgerEvent>, _ context: EventContext) {
        state.evolve(event, context)
    }

    /// One person's own estimates, by round and parameter.
    public static func own(_ state: LedgerState, of person: PersonID) -> JSON { state.own(of: person) }

    /// One person's own estimates in words.
    public static func receipt(_ instrument: LedgerInstrument, _ own: JSON) -> [ReceiptLine] {
        LedgerReceipt().lines(own)
    }

    /// Three numbers around what stands in the case, for every number that is asked.
    public static func rehearse(_ state: LedgerState, _ context: RehearsalContext) -> [JSON] { state.rehearse(context) }

    /// Who has estimated something, and who everything that is asked.
    public static func progress(_ state: LedgerState, _ context: RoundContext) -> Progress {
        state.progress(phase: context.phase, round: context.round)
    }

    /// Offers what people think of each number to the gate.
    public static func release(_ state: LedgerState, phase: String, round: Int, through gate: inout Gate) {
        state.release(phase: phase, round: round, through: &gate)
    }

    /// The case; everybody may see all of it.
    public static func common(_ state: LedgerState, _ context: CommonContext) -> LedgerBook { state.book }

    /// What an audience may know.
    public static func view(
        _ instrument: LedgerInstrument,
        _ settings: Settings,
        _ common: LedgerBook,
        _ releases: Releases,
        _ context: ViewContext
    ) -> JSON {
        let outcome = LedgerOutcome(instrument, common, releases, references: context.references)
        return LedgerView(outcome: outcome, context: context).json()
    }

    /// What a phase asks of somebody who answers on paper.
    public static func paper(
        _ instrument: LedgerInstrument,
        _ settings: Settings,
        phase: String,
        _ language: Language
    ) -> PaperForm {
        let words =
            LedgerStep(rawValue: phase) == .estimating
            ? LocalizedText(
                nl: "Welke getallen je schat, volgt uit het gesprek. Schat daarom mee aan de balie of op een telefoon.",
                en: "Which numbers you estimate follows from the talk. So estimate at the desk or on a phone."
            )
            : LocalizedText(
                nl: "Hier vul je zelf niets in: de begeleider houdt bij wat jullie zeggen.",
                en: "Here you fill in nothing yourself: the facilitator writes down what you say."
            )
        return .nothing(words[language])
    }

    /// What stands on the board and in the report.
    public static func document(
        _ instrument: LedgerInstrument,
        _ settings: Settings,
        _ common: LedgerBook,
        _ releases: Releases,
        _ context: DocumentContext
    ) -> [Section] {
        let outcome = LedgerOutcome(instrument, common, releases, references: context.references)
        return LedgerPages(outcome, context).sections()
    }

    /// The draws of the case.
    public static func jobs(
        _ instrument: LedgerInstrument,
        _ settings: Settings,
        _ common: LedgerBook,
        _ releases: Releases
    ) -> [Job] {
        LedgerJob.jobs(LedgerOutcome(instrument, common, releases, knowsReferences: false), releases)
    }

    /// Nothing to compare: a case is about one plan.
    public static func gauges(_ instrument: LedgerInstrument, _ releases: Releases) -> GaugeSheet? {
        GaugeSheet(
            instrument: instrument.header.id,
            title: instrument.header.title,
            apart: LocalizedText(
                nl: "elke som gaat over een ander plan met eigen posten en jaren. Leg de verslagen naast elkaar.",
                en: "every case is about another plan with lines and years of its own. Lay the reports side by side."
            )
        )
    }

    /// The worked-case methods.
    public static var methods: [String: VectorMethod] { LedgerMethods.all }
}
