public import WorksheetKit

/// The worksheet with rails and pucks.
public enum Sliders: Worksheet {
    /// Nothing can be set yet; the type is there so that a setting can come without a new kind of state.
    public struct Settings: Sendable, Hashable {}

    /// The name of the folder, in lower case.
    public static var id: String { "sliders" }

    /// The number of the shape that events are written in.
    public static var eventSchema: Int { 1 }

    /// Reads an instrument.
    public static func instrument(from file: ContentFile) throws(ContentProblems) -> SlidersInstrument {
        try SlidersInstrument(file)
    }

    /// Reads the settings; only an empty object is one.
    public static func settings(
        from json: JSON,
        for instrument: SlidersInstrument
    ) throws(Rejection) -> Settings {
        try StrictObject(json).finish()
        return Settings()
    }

    /// What the instrument is called.
    public static func title(of instrument: SlidersInstrument) -> LocalizedText? { instrument.header.title }

    /// The phases of the instrument.
    public static func phases(of instrument: SlidersInstrument) -> [WorksheetPhase] { instrument.phases.map(\.phase) }

    /// Nobody has placed anything.
    public static func initial(_ instrument: SlidersInstrument, _ settings: Settings) -> SlidersState {
        SlidersState(instrument: instrument)
    }

    /// Reads a command strictly.
    public static func command(from json: JSON) throws(Rejection) -> SlidersCommand { try SlidersCommand(json) }

    /// Decides what a command makes happen.
    public static func decide(
        _ command: SlidersCommand,
        in state: SlidersState,
        _ context: DecisionContext
    ) throws(Rejection) -> [SlidersEvent] {
        try state.decide(command, context)
    }

    /// An event as it is stored.
    public static func json(of event: SlidersEvent) -> JSON { event.json }

    /// Reads a stored event.
    public static func event(from json: JSON, schema: Int) -> SlidersEvent? { SlidersEvent(json) }

    /// Adds an event to the state.
    public static func evolve(_ state: inout SlidersState, _ event: Recorded<SlidersEvent>, _ context: EventContext) {
        state.evolve(event, context)
    }

    /// What a phase asks of somebody who answers on paper.
    public static func paper(
        _ instrument: SlidersInstrument,
        _ settings: Settings,
        phase: String,
        _ language: Language
    ) -> PaperForm {
        SlidersPaper(instrument: instrument, language: language).form(of: phase)
    }

    /// One person's own answers, by phase, round, theme and measure.
    public static func own(_ state: SlidersState, of person: PersonID) -> JSON { state.own(of: person) }

    /// One person's own answers in words.
    public static func receipt(_ instrument: SlidersInstrument, _ own: JSON) -> [ReceiptLine] {
        SlidersReceipt(instrument: instrument).lines(own)
    }

    /// Who has started and who has placed everything.
    public static func progress(_ state: SlidersState, _ context: RoundContext) -> Progress {
        state.progress(phase: context.phase, round: context.round)
    }

    /// A place for every measure that has none yet, and now and then a reason.
    public static func rehearse(_ state: SlidersState, _ context: RehearsalContext) -> [JSON] {
        state.rehearse(context)
    }

    /// Offers every aggregate of a round to the gate.
    public static func release(_ state: SlidersState, phase: String, round: Int, through gate: inout Gate) {
        SlidersRelease(state: state, phase: phase, round: round).pass(&gate)
    }

    /// What an audience may know.
    public static func view(
        _ instrument: SlidersInstrument,
        _ settings: Settings,
        _ common: NoCommon,
        _ releases: Releases,
        _ context: ViewContext
    ) -> JSON {
        SlidersView(instrument: instrument, releases: releases).json(for: context.audience)
    }

    /// The reasons that participants gave.
    public static func remarks(_ state: SlidersState) -> [Remark] { state.remarks }

    /// What stands on the board and in the report.
    public static func document(
        _ instrument: SlidersInstrument,
        _ settings: Settings,
        _ common: NoCommon,
        _ releases: Releases,
        _ context: DocumentContext
    ) -> [Section] {
        SlidersPages(Findings(instrument, releases, context)).sections()
    }

    /// The plan that follows from step and energy.
    public static func drafts(
        _ instrument: SlidersInstrument,
        _ settings: Settings,
        _ common: NoCommon,
        _ releases: Releases
    ) -> [ActionDraft] {
        SlidersDrafts(instrument, releases).drafts()
    }

    /// The median of every measure, theme by theme.
    public static func gauges(_ instrument: SlidersInstrument, _ releases: Releases) -> GaugeSheet? {
        SlidersGauges(instrument: instrument, releases: releases).sheet
    }
}
