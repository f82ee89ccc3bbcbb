public import WorksheetKit

/// The worksheet with a list of questions.
public enum Questionnaire: Worksheet {
    /// Nothing can be set yet.
    public struct Settings: Sendable, Hashable {}

    /// The name of the folder, in lower case.
    public static var id: String { "questionnaire" }

    /// The number of the shape that events are written in.
    public static var eventSchema: Int { 1 }

    /// Reads an instrument.
    public static func instrument(from file: ContentFile) throws(ContentProblems) -> QuestionnaireInstrument {
        try QuestionnaireInstrument(file)
    }

    /// Reads the settings; only an empty object is one.
    public static func settings(
        from json: JSON,
        for instrument: QuestionnaireInstrument
    ) throws(Rejection) -> Settings {
        try StrictObject(json).finish()
        return Settings()
    }

    /// What the instrument is called.
    public static func title(of instrument: QuestionnaireInstrument) -> LocalizedText? { instrument.header.title }

    /// The phases of the instrument.
    public static func phases(of instrument: QuestionnaireInstrument) -> [WorksheetPhase] { instrument.phases }

    /// Nobody has answered anything.
    public static func initial(_ instrument: QuestionnaireInstrument, _ settings: Settings) -> QuestionnaireState {
        QuestionnaireState(instrument: instrument)
    }

    /// Reads a command strictly.
    public static func command(from json: JSON) throws(Rejection) -> QuestionnaireCommand {
        try QuestionnaireCommand(json)
    }

    /// Decides what a command makes happen.
    public static func decide(
        _ command: QuestionnaireCommand,
        in state: QuestionnaireState,
        _ context: DecisionContext
    ) throws(Rejection) -> [QuestionnaireEvent] {
        try state.decide(command, context)
    }

    /// An event as it is stored.
    public static func json(of event: QuestionnaireEvent) -> JSON { event.json }

    /// Reads a stored event.
    public static func event(from json: JSON, schema: Int) -> QuestionnaireEvent? { QuestionnaireEvent(json) }

    /// Adds an event to the state.
    public static func evolve(
        _ state: inout QuestionnaireState,
        _ event: Recorded<QuestionnaireEvent>,
        _ context: EventContext
    ) {
        state.evolve(event, context)
    }

    /// One person's own answers, by phase, round and question.
    public static func own(_ state: QuestionnaireState, of person: PersonID) -> JSON { state.own(of: person) }

    /// One person's own answers in words.
    public static func receipt(_ instrument: QuestionnaireInstrument, _ own: JSON) -> [ReceiptLine] {
        QuestionnaireReceipt(instrument: instrument).lines(own)
    }

    /// Who has started and who has answered every question.
    public static func progress(_ state: QuestionnaireState, phase: String, round: Int) -> Progress {
        state.progress(phase: phase, round: round)
    }

    /// Offers every aggregate of a round to the gate.
    public static func release(_ state: QuestionnaireState, phase: String, round: Int, through gate: inout Gate) {
        QuestionnaireRelease(state: state, phase: phase, round: round).pass(&gate)
    }

    /// What an audience may know.
    public static func view(
        _ instrument: QuestionnaireInstrument,
        _ settings: Settings,
        _ common: NoCommon,
        _ releases: Releases,
        _ context: ViewContext
    ) -> JSON {
        QuestionnaireView(instrument: instrument, releases: releases).json(for: context.audience)
    }

    /// The notes that participants gave.
    public static func remarks(_ state: QuestionnaireState) -> [Remark] { state.remarks }

    /// What stands on the board and in the report.
    public static func document(
        _ instrument: QuestionnaireInstrument,
        _ settings: Settings,
        _ common: NoCommon,
        _ releases: Releases,
        _ context: DocumentContext
    ) -> [Section] {
        QuestionnairePages(Scan(instrument, releases, context)).sections()
    }
}
