import WorksheetKit

/// Offers the aggregates of a round to the gate.
struct SlidersRelease {
    let state: SlidersState
    let phase: String
    let round: Int

    func pass(_ gate: inout Gate) {
        for item in state.instrument.items {
            for measure in state.measures(of: phase) { pass(item.id, measure, &gate) }
            gap(item.id, &gate)
        }
    }

    private func pass(_ theme: String, _ measure: Measure, _ gate: inout Gate) {
        let key = "\(phase)/\(round)/\(theme)/\(measure.id)"
        let answers = answers(round, theme, measure)
        let summary = Summary(scale: scale(of: measure), k: gate.rules.isOpen ? 1 : gate.rules.k)
        gate.release(key, answers: answers, summary: summary.whole)
        gate.releaseGroups(
            key,
            answers: answers,
            category: summary.category,
            summary: summary.group,
            unanimous: summary.unanimous
        )
        guard round > 1 else { return }
        pairs(theme, measure, key, answers, &gate)
    }

    /// Both rounds of the same people: as a picture of movements when that is safe, as figures when they are enough.
    private func pairs(
        _ theme: String,
        _ measure: Measure,
        _ key: String,
        _ now: [PersonID: JSON],
        _ gate: inout Gate
    ) {
        let before = answers(round - 1, theme, measure)
        var both: [PersonID: JSON] = [:]
        for (person, answer) in now where answer.integer != nil {
            if let earlier = before[person], earlier.integer != nil { both[person] = [earlier, answer] }
        }
        let wholes = [key: now, "\(phase)/\(round - 1)/\(theme)/\(measure.id)": before]
        gate.release(key + "/pairs", answers: both, within: wholes) { ["moves": .array($0)] }
        let scale = scale(of: measure)
        gate.release(key + "/shift", answers: both) { Summary.shift($0, on: scale) }
    }

    private func gap(_ theme: String, _ gate: inout Gate) {
        let measures = state.measures(of: phase)
        guard let current = measures.first(where: { $0.role == .current }),
            let ambition = measures.first(where: { $0.role == .ambition })
        else { return }
        let now = answers(round, theme, current)
        let later = answers(round, theme, ambition)
        var both: [PersonID: JSON] = [:]
        for (person, answer) in now {
            if let from = answer.integer, let to = later[person]?.integer { both[person] = .integer(to - from) }
        }
        gate.release("\(phase)/\(round)/\(theme)/gap", answers: both) { gaps in
            let median = Sample(gaps.compactMap(\.number))?.median
            return .members([("median", median.map(JSON.number))])
        }
    }

    private func answers(_ round: Int, _ theme: String, _ measure: Measure) -> [PersonID: JSON] {
        state.places(phase, round, theme, measure.id).mapValues(\.answer)
    }

    private func scale(of measure: Measure) -> OrdinalScale {
        let range = state.instrument.range(of: measure)
        if state.instrument.kind == .phase, measure.range == nil, range.wholes == 1...4 { return .phases }
        return OrdinalScale(categories: range.wholes, stepsPerCategory: max(1, 10 / max(1, range.step))) ?? .likert
    }
}

/// What is said of a group's answers, in tenths.
struct Summary {
    let scale: OrdinalScale
    let k: Int

    /// The picture of the whole room; figures only when enough people placed a puck.
    func whole(_ answers: [JSON]) -> JSON {
        let tenths = answers.compactMap(\.integer)
        var members: [String: JSON] = [
            "placed": .integer(tenths.count), "dontKnow": .integer(answers.count - tenths.count),
        ]
        guard tenths.count >= k, let summary = PositionSummary(tenths.map { Double($0) / 10 }, on: scale) else {
            return .object(members)
        }
        let counts = Dictionary(tenths.map { (String($0), 1) }, uniquingKeysWith: +)
        members["counts"] = .object(counts.mapValues(JSON.integer))
        members.merge(figures(summary)) { first, _ in first }
        return .object(members)
    }

    /// The picture of one perspective: no distribution, because groups are small.
    func group(_ answers: [JSON]) -> JSON {
        let tenths = answers.compactMap(\.integer)
        guard tenths.count >= k, let summary = PositionSummary(tenths.map { Double($0) / 10 }, on: scale) else {
            return ["placed": .integer(tenths.count)]
        }
        return .object(figures(summary))
    }

    func unanimous(_ answers: [JSON]) -> JSON {
        guard let category = answers.first.map(category)?.integer else { return ["dontKnow": true] }
        return ["class": .string(ConsensusClass.eens.code), "category": .integer(category)]
    }

    func category(_ answer: JSON) -> JSON {
        answer.integer.map { .integer(scale.category(of: Double($0) / 10)) } ?? answer
    }

    private func figures(_ summary: PositionSummary) -> [String: JSON] {
        var members: [String: JSON] = [
            "median": .number(summary.sample.median * 10), "q1": .number(summary.sample.lowerQuartile * 10),
            "q3": .number(summary.sample.upperQuartile * 10), "mean": .number(summary.sample.mean * 10),
            "consensus": .number(summary.consensus), "agreement": .number(summary.agreement),
            "categories": .array(summary.categoryCounts.map(JSON.integer)),
        ]
        members["class"] = summary.consensusClass.map { .string($0.code) }
        if summary.isProvisional { members["provisional"] = true }
        if case .tweeKampen(let lower, let upper)? = summary.consensusClass {
            members["camps"] = [.integer(lower), .integer(upper)]
        }
        return members
    }

    /// How the same people moved between two rounds.
    static func shift(_ pairs: [JSON], on scale: OrdinalScale) -> JSON {
        let answers = pairs.compactMap { pair -> (first: Double?, second: Double?)? in
            guard let both = pair.elements?.compactMap(\.number), both.count == 2 else { return nil }
            return (both[0] / 10, both[1] / 10)
        }
        guard let comparison = RoundComparison(answers, on: scale) else { return [:] }
        var members: [String: JSON] = [
            "up": .integer(comparison.upCount), "down": .integer(comparison.downCount),
            "same": .integer(comparison.sameCount), "medianDifference": .number(comparison.medianDifference * 10),
            "medianChange": .number(comparison.medianChange * 10),
            "spreadChange": .number(comparison.interquartileRangeChange * 10),
            "consensusChange": .number(comparison.consensusChange),
            "sameCategory": .number(comparison.sameCategoryShare), "stable": .bool(comparison.isStable),
        ]
        if comparison.mayShowTest { members["p"] = .number(comparison.test.pValue) }
        return .object(members)
    }
}
