public import WorksheetKit

/// The worksheet with cards: written by everyone, put in order by the desk, weighed by all.
public enum Cards: Worksheet {
    /// Nothing can be set yet; the type is there so that a setting can come without a new kind of state.
    public struct Settings: Sendable, Hashable {}

    /// The name of the folder, in lower case.
    public static var id: String { "cards" }

    /// The number of the shape that events are written in.
    public static var eventSchema: Int { 1 }

    /// The worked cases of dots and confrontations.
    public static var methods: [String: VectorMethod] { CardMethods.all }

    /// Reads an instrument.
    public static func instrument(from file: ContentFile) throws(ContentProblems) -> CardsInstrument {
        try CardsInstrument(file)
    }

    /// Reads the settings; only an empty object is one.
    public static func settings(from json: JSON, for instrument: CardsInstrument) throws(Rejection) -> Settings {
        try StrictObject(json).finish()
        return Settings()
    }

    /// What the instrument is called.
    public static func title(of instrument: CardsInstrument) -> LocalizedText? { instrument.header.title }

    /// The phases of the instrument.
    public static func phases(of instrument: CardsInstrument) -> [WorksheetPhase] { instrument.phases }

    /// An empty table.
    public static func initial(_ instrument: CardsInstrument, _ settings: Settings) -> CardsState {
        CardsState(instrument: instrument)
    }

    /// Reads a command strictly.
    public static func command(from json: JSON) throws(Rejection) -> CardsAction { try CardsAction(json) }

    /// Decides what a command makes happen.
    public static func decide(
        _ command: CardsAction,
        in state: CardsState,
        _ context: DecisionContext
    ) throws(Rejection) -> [CardsAction] {
        try state.decide(command, context)
    }

    /// An event as it is stored.
    public static func json(of event: CardsAction) -> JSON { event.json }

    /// Reads a stored event.
    public static func event(from json: JSON, schema: Int) -> CardsAction? { try? CardsAction(json) }

    /// Adds an event to the state.
    public static func evolve(_ state: inout CardsState, _ event: Recorded<CardsAction>, _ context: EventContext) {
        state.evolve(event, context)
    }

    /// One person's own cards, dots and scores.
    public static func own(_ state: CardsState, of person: PersonID) -> JSON { state.own(of: person) }

    /// One person's own answers in words.
    public static func receipt(_ instrument: CardsInstrument, _ own: JSON) -> [ReceiptLine] {
        CardsReceipt(instrument: instrument).lines(own)
    }

    /// A few cards, dots, marks and scores.
    public static func rehearse(_ state: CardsState, _ context: RehearsalContext) -> [JSON] { state.rehearse(context) }

    /// Who has started and who has done everything.
    public static func progress(_ state: CardsState, _ context: RoundContext) -> Progress {
        state.progress(context)
    }

    /// Offers dots and scores to the gate.
    public static func release(_ state: CardsState, phase: String, round: Int, through gate: inout Gate) {
        guard let phase = CardsPhase(rawValue: phase) else { return }
        CardsRelease(state: state, round: round).pass(phase, &gate)
    }

    /// The cards that an audience may see, without their writers.
    public static func common(_ state: CardsState, _ context: CommonContext) -> CardsCommon { state.common(context) }

    /// What an audience may know: the cards it may see, and the outcomes that are on show.
    public static func view(
        _ instrument: CardsInstrument,
        _ settings: Settings,
        _ common: CardsCommon,
        _ releases: Releases,
        _ context: ViewContext
    ) -> JSON {
        CardsView(outcome: Outcome(instrument: instrument, room: common, releases: releases)).json(
            for: context.audience
        )
    }

    /// What a phase asks of somebody who answers on paper.
    public static func paper(
        _ instrument: CardsInstrument,
        _ settings: Settings,
        phase: String,
        _ language: Language
    ) -> PaperForm {
        CardsPaper(instrument: instrument, language: language).form(of: phase)
    }

    /// What stands on the board and in the report.
    public static func document(
        _ instrument: CardsInstrument,
        _ settings: Settings,
        _ common: CardsCommon,
        _ releases: Releases,
        _ context: DocumentContext
    ) -> [Section] {
        let outcome = Outcome(instrument: instrument, room: common, releases: releases)
        return CardsPages(Findings(outcome: outcome, context: context)).sections()
    }

    /// How a deck was weighed or marked; what a room wrote itself is not compared.
    public static func gauges(_ instrument: CardsInstrument, _ releases: Releases) -> GaugeSheet? {
        CardsGauges(instrument: instrument, releases: releases).sheet
    }

    /// Every card and cluster that stands for itself; its kind is the id of its column.
    public static func references(
        _ instrument: CardsInstrument,
        _ common: CardsCommon,
        _ releases: Releases,
        of worksheet: WorksheetID
    ) -> [Reference] {
        instrument.columns.flatMap { column in
            common.items(in: column.id).map { item in
                let detail: JSON = [
                    "sign": .string(column.sign), "title": .localized(column.title), "cluster": .bool(item.isCluster),
                ]
                return Reference(worksheet: worksheet, id: item.id, kind: column.id, text: item.text, detail: detail)
            }
        }
    }
}
