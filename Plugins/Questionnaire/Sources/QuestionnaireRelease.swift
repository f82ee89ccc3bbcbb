import WorksheetKit

/// Offers the aggregates of a round to the gate.
struct QuestionnaireRelease {
    let state: QuestionnaireState
    let phase: String
    let round: Int

    func pass(_ gate: inout Gate) {
        let key = QuestionnaireState.Round(phase: phase, number: round)
        for question in state.instrument.questions {
            var answers: [PersonID: JSON] = [:]
            for (person, option) in state.answers[key]?[question.id] ?? [:] {
                let evidence = state.evidence(key, question.id, person)
                answers[person] = .members([("option", .string(option)), ("evidence", evidence.map(JSON.string))])
            }
            let tally = Tally(scale: state.instrument.scale, k: gate.rules.isOpen ? 1 : gate.rules.k)
            let cell = "\(phase)/\(round)/\(question.id)"
            gate.release(cell, answers: answers, summary: tally.whole)
            gate.releaseGroups(
                cell,
                answers: answers,
                category: { $0["option"] ?? .null },
                summary: tally.group,
                unanimous: { .members([("option", $0.first?["option"])]) }
            )
            gate.release("\(cell)/flag", answers: flags(key, question.id)) { _ in ["flagged": true] }
        }
    }

    private func flags(_ round: QuestionnaireState.Round, _ question: String) -> [PersonID: JSON] {
        let flag = QuestionnaireState.Key(detail: .flag, name: "flag")
        return (state.details[round]?[question] ?? [:]).compactMapValues { $0[flag] == nil ? nil : true }
    }
}

/// What is said of a group's answers to a question.
struct Tally {
    let scale: ChoiceScale
    let k: Int

    /// Counts and score (methods 5.2); below `k` answers with content only how many did not know.
    func whole(_ answers: [JSON]) -> JSON {
        let counts = count(answers)
        let content = scale.options.filter { $0.meaning == .answer }.reduce(0) { $0 + counts[$1.id, default: 0] }
        var members: [String: JSON] = [
            "dontKnow": .integer(sum(counts, .dontKnow)), "notApplicable": .integer(sum(counts, .notApplicable)),
            "content": .integer(content),
        ]
        let score = score(counts)
        if let share = score.shareWeetNiet { members["shareUnknown"] = .number(share) }
        if score.isKnowledgeGap { members["gap"] = true }
        guard content >= k else { return .object(members) }
        members["options"] = .object(counts.mapValues(JSON.integer))
        members["score"] = points(counts, content: content).map(JSON.number)
        if let interval = interval(counts, content: content) {
            members["low"] = .number(interval.lowerBound)
            members["high"] = .number(interval.upperBound)
        }
        members["consensus"] = score.consensus.map(JSON.number)
        if score.isDivided { members["divided"] = true }
        if isWithoutEvidence(answers) { members["unproven"] = true }
        return .object(members)
    }

    /// The picture of one perspective.
    func group(_ answers: [JSON]) -> JSON {
        let counts = count(answers)
        let content = scale.options.filter { $0.meaning == .answer }.reduce(0) { $0 + counts[$1.id, default: 0] }
        guard content >= k else { return ["content": .integer(content)] }
        return .members([("content", .integer(content)), ("score", points(counts, content: content).map(JSON.number))])
    }

    private func count(_ answers: [JSON]) -> [String: Int] {
        Dictionary(answers.compactMap { $0["option"]?.text }.map { ($0, 1) }, uniquingKeysWith: +)
    }

    private func sum(_ counts: [String: Int], _ meaning: ChoiceScale.Option.Meaning) -> Int {
        scale.options.filter { $0.meaning == meaning }.reduce(0) { $0 + counts[$1.id, default: 0] }
    }

    /// The counts in the three classes of methods 5.2: full, none, and everything between.
    private func score(_ counts: [String: Int]) -> QuestionScore {
        let valued = scale.options.filter { $0.meaning == .answer }
        let high = valued.filter { $0.value == scale.highestValue }.reduce(0) { $0 + counts[$1.id, default: 0] }
        let low = valued.filter { $0.value == 0 }.reduce(0) { $0 + counts[$1.id, default: 0] }
        let all = valued.reduce(0) { $0 + counts[$1.id, default: 0] }
        return QuestionScore(
            QuickscanCounts(
                ja: high,
                deels: all - high - low,
                nee: low,
                weetNiet: sum(counts, .dontKnow),
                nvt: sum(counts, .notApplicable)
            ),
            participants: 0
        )
    }

    private func total(_ counts: [String: Int]) -> Double {
        scale.options.reduce(0) {
            $0 + ($1.value ?? 0) / max(scale.highestValue, 1e-9) * Double(counts[$1.id, default: 0])
        }
    }

    private func points(_ counts: [String: Int], content: Int) -> Double? {
        content > 0 ? 100 * total(counts) / Double(content) : nil
    }

    /// From all who don't know turning out *nee* to all turning out *ja*.
    private func interval(_ counts: [String: Int], content: Int) -> ClosedRange<Double>? {
        let unknown = sum(counts, .dontKnow)
        guard content + unknown > 0 else { return nil }
        let low = 100 * total(counts) / Double(content + unknown)
        return low...(low + 100 * Double(unknown) / Double(content + unknown))
    }

    /// Whether more than half of those who say *ja* name nothing that shows it.
    private func isWithoutEvidence(_ answers: [JSON]) -> Bool {
        guard let evidence = scale.evidence else { return false }
        let none = Set(evidence.options.filter(\.isNone).map(\.id))
        let full = Set(scale.options.filter { $0.value == scale.highestValue }.map(\.id))
        let yes = answers.filter { full.contains($0["option"]?.text ?? "") }
        let unproven = yes.count { none.contains($0["evidence"]?.text ?? "") }
        return !yes.isEmpty && unproven * 2 > yes.count
    }
}
