public import WorksheetKit

/// What a worksheet with questions works with.
public enum QuestionnaireForm: Sendable, Hashable {
    /// Questions or checks that all are answered with the same options.
    case list(QuestionnaireInstrument)
    /// Questions of several kinds, with a route.
    case survey(Survey)

    /// The list, when it is one.
    public var list: QuestionnaireInstrument? {
        guard case .list(let list) = self else { return nil }
        return list
    }

    /// The survey, when it is one.
    public var survey: Survey? {
        guard case .survey(let survey) = self else { return nil }
        return survey
    }
}

/// What happened on a worksheet with questions; one of the two, as its instrument is one of two.
public struct QuestionnaireRecord: Sendable {
    var list: QuestionnaireState?
    var survey: SurveyState?
}

/// The worksheet with questions: a list with one scale for all of them, or a survey with a route.
public enum Questionnaire: Worksheet {
    /// What a facilitator sets.
    public struct Settings: Sendable, Hashable {
        /// Whether a survey asks who somebody is; it does so only when that was chosen.
        public var asksPersonal = false
    }

    /// The name of the folder, in lower case.
    public static var id: String { "questionnaire" }

    /// The number of the shape that events are written in.
    public static var eventSchema: Int { 1 }

    /// Reads an instrument; one without a scale is a survey.
    public static func instrument(from file: ContentFile) throws(ContentProblems) -> QuestionnaireForm {
        try file.node()["scale"] == nil ? .survey(Survey(file)) : .list(QuestionnaireInstrument(file))
    }

    /// Reads the settings; `personal` is for surveys only.
    public static func settings(from json: JSON, for instrument: QuestionnaireForm) throws(Rejection) -> Settings {
        var object = try StrictObject(json)
        var settings = Settings()
        if instrument.survey != nil { settings.asksPersonal = try object.optionalFlag("personal") ?? false }
        try object.finish()
        return settings
    }

    /// What the instrument is called.
    public static func title(of instrument: QuestionnaireForm) -> LocalizedText? {
        switch instrument {
        case .list(let list): list.header.title
        case .survey(let survey): survey.header.title
        }
    }

    /// The phases of the instrument.
    public static func phases(of instrument: QuestionnaireForm) -> [WorksheetPhase] {
        switch instrument {
        case .list(let list): list.phases
        case .survey(let survey): survey.phases
        }
    }

    /// Nobody has answered anything.
    public static func initial(_ instrument: QuestionnaireForm, _ settings: Settings) -> QuestionnaireRecord {
        QuestionnaireRecord(
            list: instrument.list.map(QuestionnaireState.init(instrument:)),
            survey: instrument.survey.map { SurveyState($0, asksPersonal: settings.asksPersonal) }
        )
    }

    /// Reads a command strictly.
    public static func command(from json: JSON) throws(Rejection) -> QuestionnaireCommand {
        try QuestionnaireCommand(json)
    }

    /// Decides what a command makes happen.
    public static func decide(
        _ command: QuestionnaireCommand,
        in state: QuestionnaireRecord,
        _ context: DecisionContext
    ) throws(Rejection) -> [QuestionnaireEvent] {
        if let survey = state.survey { return try survey.decide(command, context) }
        return try state.list?.decide(command, context) ?? []
    }

    /// An event as it is stored.
    public static func json(of event: QuestionnaireEvent) -> JSON { event.json }

    /// Reads a stored event.
    public static func event(from json: JSON, schema: Int) -> QuestionnaireEvent? { QuestionnaireEvent(json) }

    /// Adds an event to the state.
    public static func evolve(
        _ state: inout QuestionnaireRecord,
        _ event: Recorded<QuestionnaireEvent>,
        _ context: EventContext
    ) {
        state.list?.evolve(event, context)
        state.survey?.evolve(event, context)
    }

    /// One person's own answers, by phase, round and question, and of a survey their route.
    public static func own(_ state: QuestionnaireRecord, of person: PersonID) -> JSON {
        state.survey?.own(of: person) ?? state.list?.own(of: person) ?? [:]
    }

    /// One person's own answers in words.
    public static func receipt(_ instrument: QuestionnaireForm, _ own: JSON) -> [ReceiptLine] {
        switch instrument {
        case .list(let list): QuestionnaireReceipt(instrument: list).lines(own)
        case .survey(let survey): SurveyReceipt(survey: survey).lines(own)
        }
    }

    /// An answer to every question that has none yet; of a survey to the next on the person's own route.
    public static func rehearse(_ state: QuestionnaireRecord, _ context: RehearsalContext) -> [JSON] {
        state.survey?.rehearse(context) ?? state.list?.rehearse(context) ?? []
    }

    /// Who has started and who has answered every question.
    public static func progress(_ state: QuestionnaireRecord, _ context: RoundContext) -> Progress {
        let (phase, round) = (context.phase, context.round)
        return state.survey?.progress(phase: phase, round: round) ?? state.list?.progress(phase: phase, round: round)
            ?? Progress()
    }

    /// Offers every aggregate of a round to the gate.
    public static func release(_ state: QuestionnaireRecord, phase: String, round: Int, through gate: inout Gate) {
        if let list = state.list { QuestionnaireRelease(state: list, phase: phase, round: round).pass(&gate) }
        if let survey = state.survey { SurveyRelease(state: survey, phase: phase, round: round).pass(&gate) }
    }

    /// What an audience may know.
    public static func view(
        _ instrument: QuestionnaireForm,
        _ settings: Settings,
        _ common: NoCommon,
        _ releases: Releases,
        _ context: ViewContext
    ) -> JSON {
        switch instrument {
        case .list(let list): QuestionnaireView(instrument: list, releases: releases).json(for: context.audience)
        case .survey(let survey):
            SurveyView(survey: survey, asksPersonal: settings.asksPersonal, releases: releases)
                .json(for: context.audience)
        }
    }

    /// The texts that participants gave.
    public static func remarks(_ state: QuestionnaireRecord) -> [Remark] {
        state.survey?.remarks ?? state.list?.remarks ?? []
    }

    /// What a phase asks of somebody who answers on paper.
    public static func paper(
        _ instrument: QuestionnaireForm,
        _ settings: Settings,
        phase: String,
        _ language: Language
    ) -> PaperForm {
        switch instrument {
        case .list(let list): ListPaper(instrument: list, language: language).form
        case .survey(let survey):
            SurveyPaper(survey: survey, asksPersonal: settings.asksPersonal, language: language).form
        }
    }

    /// What stands on the board and in the report.
    public static func document(
        _ instrument: QuestionnaireForm,
        _ settings: Settings,
        _ common: NoCommon,
        _ releases: Releases,
        _ context: DocumentContext
    ) -> [Section] {
        switch instrument {
        case .list(let list): QuestionnairePages(Scan(list, releases, context)).sections()
        case .survey(let survey): SurveyPages(SurveyScan(survey, releases, context)).sections()
        }
    }

    /// The score of every question of a list and of every group; of a survey how many chose what.
    public static func gauges(_ instrument: QuestionnaireForm, _ releases: Releases) -> GaugeSheet? {
        switch instrument {
        case .list(let list): QuestionnaireGauges(list, releases).sheet
        case .survey(let survey): SurveyGauges(survey, releases).sheet
        }
    }
}
