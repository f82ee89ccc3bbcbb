public import WorksheetKit

/// The worksheet of the results chain (*resultatenlogica*): from what professionals do to why the policy is there.
public enum ResultsChain: Worksheet {
    /// What a facilitator can set.
    public struct Settings: Sendable, Hashable {
        /// Whether what phones send stands at once, instead of waiting for the desk.
        public var isDirect: Bool
    }

    /// The name of the folder, in lower case.
    public static var id: String { "resultschain" }

    /// The number of the shape that events are written in.
    public static var eventSchema: Int { 1 }

    /// The worked cases of the results chain.
    public static var methods: [String: VectorMethod] { ["resultatenketen": VectorCases.chain] }

    /// Reads an instrument.
    public static func instrument(from file: ContentFile) throws(ContentProblems) -> ChainInstrument {
        try ChainInstrument(file)
    }

    /// Reads the settings: `direct`, false unless said otherwise.
    public static func settings(
        from json: JSON,
        for instrument: ChainInstrument
    ) throws(Rejection) -> Settings {
        var object = try StrictObject(json)
        let settings = Settings(isDirect: try object.optionalFlag("direct") ?? false)
        try object.finish()
        return settings
    }

    /// What the instrument is called.
    public static func title(of instrument: ChainInstrument) -> LocalizedText? { instrument.header.title }

    /// The phases, from right to left and on to testing.
    public static func phases(of instrument: ChainInstrument) -> [WorksheetPhase] { instrument.phases }

    /// An empty chain.
    public static func initial(_ instrument: ChainInstrument, _ settings: Settings) -> ChainState {
        ChainState(isDirect: settings.isDirect)
    }

    /// Reads a command strictly.
    public static func command(from json: JSON) throws(Rejection) -> ChainAct { try ChainAct(json) }

    /// Decides what a command makes happen.
    public static func decide(
        _ command: ChainAct,
        in state: ChainState,
        _ context: DecisionContext
    ) throws(Rejection) -> [ChainAct] {
        try state.decide(command, context)
    }

    /// An event as it is stored.
    public static func json(of event: ChainAct) -> JSON { event.json }

    /// Reads a stored event.
    public static func event(from json: JSON, schema: Int) -> ChainAct? { try? ChainAct(json) }

    /// Adds an event to the state.
    public static func evolve(_ state: inout ChainState, _ event: Recorded<ChainAct>, _ context: EventContext) {
        state.evolve(event, context)
    }

    /// One person's own points, links, observations and answers.
    public static func own(_ state: ChainState, of person: PersonID) -> JSON { state.own(of: person) }

    /// One person's own points, links, observations and answers in words.
    public static func receipt(_ instrument: ChainInstrument, _ own: JSON) -> [ReceiptLine] {
        ChainReceipt(instrument: instrument).lines(own)
    }

    /// A block in a column, and how sure one is of each link.
    public static func rehearse(_ state: ChainState, _ context: RehearsalContext) -> [JSON] { state.rehearse(context) }

    /// Who has started and who has answered everything.
    public static func progress(_ state: ChainState, _ context: RoundContext) -> Progress {
        state.progress(context)
    }

    /// Offers the confidences of a round to the gate, link by link.
    public static func release(_ state: ChainState, phase: String, round: Int, through gate: inout Gate) {
        state.release(phase, round, through: &gate)
    }

    /// The chain without its authors.
    public static func common(_ state: ChainState, _ context: CommonContext) -> ChainCommon { state.common(context) }

    /// What an audience may know.
    public static func view(
        _ instrument: ChainInstrument,
        _ settings: Settings,
        _ common: ChainCommon,
        _ releases: Releases,
        _ context: ViewContext
    ) -> JSON {
        ChainView(picture: ChainPicture(common, releases), context: context).json
    }

    /// What a phase asks of somebody who answers on paper.
    public static func paper(
        _ instrument: ChainInstrument,
        _ settings: Settings,
        phase: String,
        _ language: Language
    ) -> PaperForm {
        ChainPaper(instrument: instrument, language: language).form(of: phase)
    }

    /// What stands on the board and in the report.
    public static func document(
        _ instrument: ChainInstrument,
        _ settings: Settings,
        _ common: ChainCommon,
        _ releases: Releases,
        _ context: DocumentContext
    ) -> [Section] {
        ChainPages(instrument: instrument, picture: ChainPicture(common, releases), context: context).sections
    }

    /// Nothing to compare: every room draws a chain of its own.
    public static func gauges(_ instrument: ChainInstrument, _ releases: Releases) -> GaugeSheet? {
        GaugeSheet(
            instrument: instrument.header.id,
            title: instrument.header.title,
            apart: LocalizedText(
                nl: "elke groep tekent een eigen keten, dus er is niets dat twee keer hetzelfde gevraagd is.",
                en: "every group draws a chain of its own, so nothing was asked twice in the same way."
            )
        )
    }

    /// The points of the chain, for worksheets that build upon them; an effect says whether a path leads to it.
    public static func references(
        _ instrument: ChainInstrument,
        _ common: ChainCommon,
        _ releases: Releases,
        of worksheet: WorksheetID
    ) -> [Reference] {
        let picture = ChainPicture(common, releases)
        return picture.points.map { point in
            let isEffect = point.level == .effect
            let detail = JSON.members([
                ("title", instrument.column(point.level).map { .localized($0.title) }),
                ("path", isEffect ? .bool(picture.hasPath(to: point.id)) : nil),
                ("support", isEffect ? picture.support.known(point.id).map(JSON.number) : nil),
            ])
            return Reference(
                worksheet: worksheet,
                id: point.id,
                kind: point.level.word,
                text: point.text,
                detail: detail
            )
        }
    }
}
