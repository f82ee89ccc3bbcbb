import WorksheetKit

/// Who answered what, by phase and round.
public struct QuestionnaireState: Sendable {
    struct Round: Hashable {
        let phase: String
        let number: Int
    }

    /// A detail of somebody's answer.
    struct Key: Hashable {
        let detail: QuestionnaireEvent.Detail
        let name: String
    }

    struct Value: Hashable {
        let text: String
        /// The position of the event that wrote it, which names this wording.
        let version: Int
    }

    let instrument: QuestionnaireInstrument
    /// By round and question.
    private(set) var answers: [Round: [String: [PersonID: String]]] = [:]
    /// By round, question and person.
    private(set) var details: [Round: [String: [PersonID: [Key: Value]]]] = [:]

    init(instrument: QuestionnaireInstrument) { self.instrument = instrument }

    func evidence(_ round: Round, _ question: String, _ person: PersonID) -> String? {
        details[round]?[question]?[person]?[Key(detail: .evidence, name: "evidence")]?.text
    }
}

extension QuestionnaireState {
    func decide(_ command: QuestionnaireCommand, _ context: DecisionContext) throws(Rejection) -> [QuestionnaireEvent] {
        guard let person = context.person else { throw Rejection(.notAllowed) }
        let round = Round(phase: context.phase, number: context.round)
        switch command {
        case .answer(let id, let option):
            _ = try question(id)
            guard instrument.scale.options.contains(where: { $0.id == option }) else {
                throw Rejection(.unknownTarget, field: "option")
            }
            return answers[round]?[id]?[person] == option ? [] : [.answered(question: id, option: option)]
        case .clear(let id):
            _ = try question(id)
            return answers[round]?[id]?[person] == nil ? [] : [.answered(question: id, option: nil)]
        case .extra(let id, let field, let text):
            guard instrument.scale.extras.contains(where: { $0.id == field }) else {
                throw Rejection(.unknownTarget, field: "field")
            }
            return try detail(id, Key(detail: .extra, name: field), text, round, person)
        case .evidence(let id, let evidence):
            guard instrument.scale.evidence?.options.contains(where: { $0.id == evidence }) == true else {
                throw Rejection(.unknownTarget, field: "evidence")
            }
            return try detail(id, Key(detail: .evidence, name: "evidence"), evidence, round, person)
        case .flag(let id, let isOn):
            return try detail(id, Key(detail: .flag, name: "flag"), isOn ? "on" : "", round, person)
        case .part(let id, let part, let value):
            try check(part, value, of: try question(id))
            return try detail(id, Key(detail: .part, name: part), value, round, person)
        case .choose, .number, .write, .other, .row: throw Rejection(.unknownCommand, field: "do")
        }
    }

    private func question(_ id: String) throws(Rejection) -> QuestionnaireInstrument.Question {
        guard let question = instrument.question(id) else { throw Rejection(.unknownTarget, field: "question") }
        return question
    }

    private func check(
        _ id: String,
        _ value: String,
        of question: QuestionnaireInstrument.Question
    ) throws(Rejection) {
        guard let part = question.parts.first(where: { $0.id == id }) else {
            throw Rejection(.unknownTarget, field: "part")
        }
        let known: Set<String>
        switch part.answer {
        case .open: return
        case .yesno: known = ["ja", "nee", "weet-niet"]
        case .scale: known = Set(instrument.scale.options.map(\.id))
        }
        guard value.isEmpty || known.contains(value) else { throw Rejection(.unknownTarget, field: "value") }
    }

    private func detail(
        _ id: String,
        _ key: Key,
        _ text: String,
        _ round: Round,
        _ person: PersonID
    ) throws(Rejection) -> [QuestionnaireEvent] {
        _ = try question(id)
        guard (details[round]?[id]?[person]?[key]?.text ?? "") != text else { return [] }
        return [.detailed(question: id, key.detail, name: key.name, value: text.isEmpty ? nil : text)]
    }
}

extension QuestionnaireState {
    mutating func evolve(_ event: Recorded<QuestionnaireEvent>, _ context: EventContext) {
        guard case .event(let event) = event, let person = context.person else { return }
        let round = Round(phase: context.phase, number: context.round)
        switch event {
        case .answered(let question, let option): answers[round, default: [:]][question, default: [:]][person] = option
        case .detailed(let question, let detail, let name, let value):
            let key = Key(detail: detail, name: name)
            details[round, default: [:]][question, default: [:]][person, default: [:]][key] =
                value.map { Value(text: $0, version: context.version) }
        case .chosen, .numbered: break
        }
    }

    func own(of person: PersonID) -> JSON {
        var phases: [String: [String: [String: [String: JSON]]]] = [:]
        for (round, questions) in answers {
            for (question, people) in questions {
                guard let option = people[person] else { continue }
                phases[round.phase, default: [:]][String(round.number), default: [:]][question, default: [:]][
                    "option"
                ] =
                    .string(option)
            }
        }
        for (round, questions) in details {
            for (question, people) in questions {
                guard let own = people[person], !own.isEmpty else { continue }
                phases[round.phase, default: [:]][String(round.number), default: [:]][question, default: [:]]
                    .merge(members(own)) { first, _ in first }
            }
        }
        let rounds = phases.mapValues { rounds in
            JSON.object(rounds.mapValues { questions in .object(questions.mapValues(JSON.object)) })
        }
        return ["answers": .object(rounds)]
    }

    private func members(_ details: [Key: Value]) -> [String: JSON] {
        var members: [String: JSON] = [:]
        var extras: [String: JSON] = [:]
        var parts: [String: JSON] = [:]
        for (key, value) in details {
            switch key.detail {
            case .extra: extras[key.name] = .string(value.text)
            case .evidence: members["evidence"] = .string(value.text)
            case .flag: members["flag"] = true
            case .part: parts[key.name] = .string(value.text)
            case .open, .other, .row: break
            }
        }
        if !extras.isEmpty { members["extra"] = .object(extras) }
        if !parts.isEmpty { members["parts"] = .object(parts) }
        return members
    }

    func progress(phase: String, round: Int) -> Progress {
        var counts: [PersonID: Int] = [:]
        for people in (answers[Round(phase: phase, number: round)] ?? [:]).values {
            for person in people.keys { counts[person, default: 0] += 1 }
        }
        let all = instrument.questions.count
        return Progress(started: Set(counts.keys), done: Set(counts.filter { $0.value >= all }.keys))
    }

    /// The texts that people typed; of sub-questions only the open ones are texts.
    var remarks: [Remark] {
        details.flatMap { round, questions in
            questions.flatMap { id, people -> [Remark] in
                guard let question = instrument.question(id) else { return [] }
                return people.flatMap { person, details in
                    details.compactMap { key, value in
                        isText(key, of: question)
                            ? Remark(
                                id: "v\(value.version)",
                                person: person,
                                phase: round.phase,
                                round: round.number,
                                target: id,
                                about: question.short,
                                text: value.text
                            ) : nil
                    }
                }
            }
        }
    }

    private func isText(_ key: Key, of question: QuestionnaireInstrument.Question) -> Bool {
        switch key.detail {
        case .extra: true
        case .part: question.parts.contains { $0.id == key.name && $0.answer == .open }
        case .evidence, .flag, .open, .other, .row: false
        }
    }
}
