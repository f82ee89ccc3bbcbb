import WorksheetKit

/// Who answered what in a survey, by phase and round.
///
/// Answers to questions that have left somebody's route are kept, so that nothing is lost by trying another answer, and
/// count for nothing until the route comes by again.
struct SurveyState {
    typealias Round = QuestionnaireState.Round

    let survey: Survey
    let asksPersonal: Bool
    private(set) var answers: [Round: [PersonID: [String: SurveyAnswer]]] = [:]

    init(_ survey: Survey, asksPersonal: Bool) {
        self.survey = survey
        self.asksPersonal = asksPersonal
    }

    /// Somebody's answers to the questions on their route.
    func counted(_ round: Round, _ person: PersonID) -> [(item: Survey.Item, answer: SurveyAnswer)] {
        let given = answers[round]?[person] ?? [:]
        return route(given).compactMap { item in given[item.id].map { (item, $0) } }
    }

    func route(_ given: [String: SurveyAnswer]) -> [Survey.Item] {
        survey.route(choices(given), asksPersonal: asksPersonal)
    }

    private func choices(_ given: [String: SurveyAnswer]) -> Survey.Choices { given.mapValues { Set($0.options) } }
}

extension SurveyState {
    func decide(_ command: QuestionnaireCommand, _ context: DecisionContext) throws(Rejection) -> [QuestionnaireEvent] {
        guard let person = context.person else { throw Rejection(.notAllowed) }
        let given = answers[Round(phase: context.phase, number: context.round)]?[person] ?? [:]
        switch command {
        case .answer(let id, let option):
            let item = try item(id, .single)
            _ = try known(option, of: item, field: "option")
            return given[id]?.options == [option] ? [] : [.answered(question: id, option: option)]
        case .choose(let id, let options):
            let options = try together(options, of: try item(id, .multiple))
            return (given[id]?.options ?? []) == options ? [] : [.chosen(question: id, options: options)]
        case .number(let id, let value):
            _ = try item(id, .number)
            guard (0...Double(SurveyLimit.number)).contains(value), (value * 10).rounded() == value * 10 else {
                throw Rejection(.outOfRange, field: "value")
            }
            return given[id]?.number == value ? [] : [.numbered(question: id, value: value)]
        case .row(let id, let row, let option):
            let item = try item(id, .matrix)
            guard item.rows.contains(where: { $0.id == row }) else { throw Rejection(.unknownTarget, field: "row") }
            _ = try known(option, of: item, field: "option")
            return given[id]?.rows[row] == option ? [] : [.detailed(question: id, .row, name: row, value: option)]
        case .write(let id, let text):
            _ = try item(id, .open)
            guard (given[id]?.text?.text ?? "") != text else { return [] }
            return [.detailed(question: id, .open, name: "text", value: text.isEmpty ? nil : text)]
        case .other(let id, let option, let text):
            let item = try item(id, .single, .multiple)
            guard try known(option, of: item, field: "option").isOpen else {
                throw Rejection(.unknownTarget, field: "option")
            }
            guard (given[id]?.others[option]?.text ?? "") != text else { return [] }
            return [.detailed(question: id, .other, name: option, value: text.isEmpty ? nil : text)]
        case .clear(let id):
            let item = try item(id, .single, .multiple, .number, .matrix)
            return given[id].map { clearing(item, $0) } ?? []
        case .extra, .evidence, .flag, .part: throw Rejection(.unknownCommand, field: "do")
        }
    }

    private func item(_ id: String, _ kinds: Survey.Item.Kind...) throws(Rejection) -> Survey.Item {
        guard let item = survey.item(id), kinds.contains(item.kind), asksPersonal || !item.isPersonal else {
            throw Rejection(.unknownTarget, field: "question")
        }
        return item
    }

    private func known(
        _ option: String,
        of item: Survey.Item,
        field: String
    ) throws(Rejection) -> Survey.Option {
        guard let known = item.option(option) else { throw Rejection(.unknownTarget, field: field) }
        return known
    }

    /// Options that may be chosen together, in the order of the file.
    private func together(_ options: [String], of item: Survey.Item) throws(Rejection) -> [String] {
        var isExclusive = false
        for option in options where try known(option, of: item, field: "options").isExclusive { isExclusive = true }
        if isExclusive, options.count > 1 { throw Rejection(plugin: "not-together", field: "options") }
        if let most = item.maximum, options.count > most { throw Rejection(.tooMany, field: "options") }
        return item.options.map(\.id).filter(options.contains)
    }

    private func clearing(_ item: Survey.Item, _ answer: SurveyAnswer) -> [QuestionnaireEvent] {
        switch item.kind {
        case .single where !answer.options.isEmpty: [.answered(question: item.id, option: nil)]
        case .multiple where !answer.options.isEmpty: [.chosen(question: item.id, options: [])]
        case .number where answer.number != nil: [.numbered(question: item.id, value: nil)]
        case .matrix: answer.rows.keys.sorted().map { .detailed(question: item.id, .row, name: $0, value: nil) }
        default: []
        }
    }
}

extension SurveyState {
    mutating func evolve(_ event: Recorded<QuestionnaireEvent>, _ context: EventContext) {
        guard case .event(let event) = event, let person = context.person else { return }
        let round = Round(phase: context.phase, number: context.round)
        let text = { (value: String?) in value.map { SurveyAnswer.Text(text: $0, version: context.version) } }
        switch event {
        case .answered(let id, let option):
            answers[round, default: [:]][person, default: [:]][id, default: .init()].options = option.map { [$0] } ?? []
        case .chosen(let id, let options):
            answers[round, default: [:]][person, default: [:]][id, default: .init()].options = options
        case .numbered(let id, let value):
            answers[round, default: [:]][person, default: [:]][id, default: .init()].number = value
        case .detailed(let id, .row, let row, let option):
            answers[round, default: [:]][person, default: [:]][id, default: .init()].rows[row] = option
        case .detailed(let id, .open, _, let value):
            answers[round, default: [:]][person, default: [:]][id, default: .init()].text = text(value)
        case .detailed(let id, .other, let option, let value):
            answers[round, default: [:]][person, default: [:]][id, default: .init()].others[option] = text(value)
        case .detailed: break
        }
    }

    func own(of person: PersonID) -> JSON {
        var phases: [String: [String: JSON]] = [:]
        var routes: [String: [String: JSON]] = [:]
        for (round, people) in answers {
            guard let given = people[person] else { continue }
            let filled = given.filter { !$0.value.isEmpty }.mapValues(\.json)
            phases[round.phase, default: [:]][String(round.number)] = .object(filled)
            routes[round.phase, default: [:]][String(round.number)] = survey.routeJSON(choices(given), asksPersonal)
        }
        return ["answers": .object(phases.mapValues(JSON.object)), "routes": .object(routes.mapValues(JSON.object))]
    }

    /// Done is who answered everything on their route that isn't a text.
    func progress(phase: String, round: Int) -> Progress {
        let people = answers[Round(phase: phase, number: round)] ?? [:]
        let started = people.filter { $0.value.contains { !$0.value.isEmpty } }
        let done = started.filter { _, given in
            route(given).allSatisfy { (given[$0.id] ?? SurveyAnswer()).isComplete($0) }
        }
        return Progress(started: Set(started.keys), done: Set(done.keys))
    }

    /// The texts of whoever has the question on their route, and the option among their choices.
    var remarks: [Remark] {
        answers.flatMap { round, people in
            people.keys.flatMap { person in
                counted(round, person).flatMap { item, answer -> [Remark] in
                    let texts = [answer.text] + answer.others.filter { answer.options.contains($0.key) }.map(\.value)
                    return texts.compactMap(\.self).map { text in
                        Remark(
                            id: "v\(text.version)",
                            person: person,
                            phase: round.phase,
                            round: round.number,
                            target: item.id,
                            about: item.heading,
                            text: text.text
                        )
                    }
                }
            }
        }
    }
}

extension Survey {
    /// A route as phones get it: the place of each item on it, and how many questions there may be.
    func routeJSON(_ choices: Choices, _ asksPersonal: Bool) -> JSON {
        let route = route(choices, asksPersonal: asksPersonal).map(\.id)
        let outlook = outlook(choices, asksPersonal: asksPersonal)
        return .members([
            ("items", .members(route.enumerated().map { ($1, .integer($0)) })), ("count", .integer(outlook.questions)),
            ("certain", outlook.isCertain ? true : nil),
        ])
    }
}

extension Survey.Item {
    /// What the item is called where it stands by itself.
    var heading: LocalizedText { text ?? title ?? LocalizedText(nl: id, en: id) }
}
