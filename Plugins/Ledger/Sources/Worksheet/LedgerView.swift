import WorksheetKit

/// What phones and desks get: the case in keyed parts, and what it comes to.
struct LedgerView {
    let outcome: LedgerOutcome
    let context: ViewContext

    func json() -> JSON {
        var members: [String: JSON] = [
            "steps": steps, "asked": asked, "texts": .object(outcome.book.texts.mapValues(JSON.string)),
            "result": result, "actors": named(outcome.book.actors), "lines": lineNames,
        ]
        if let share = context.running[LedgerJob.id] { members["running"] = .number(share) }
        guard context.audience == .desk else { return .object(members) }
        members["desk"] = desk
        return .object(members)
    }

    private var steps: JSON {
        var steps: [String: JSON] = [:]
        for step in LedgerStep.allCases {
            let missing = outcome.missing(step)
            steps[step.rawValue] = [
                "ready": .bool(missing.isEmpty),
                "missing": .object(missing.reduce(into: [:]) { $0[$1] = true }),
            ]
        }
        return .object(steps)
    }

    /// What people are asked to estimate, with what the room sees once it is shown.
    private var asked: JSON {
        var asked: [String: JSON] = [:]
        let thoughts = outcome.pooled
        for (rank, id) in outcome.book.asked.enumerated() {
            guard let parameter = Parameter(id: id) else { continue }
            let bounds = outcome.bounds(of: parameter)
            asked[id] = .members([
                ("rank", .integer(rank)), ("line", parameter.line.map(JSON.string)),
                ("field", .localized(parameter.field.title)), ("share", .bool(bounds.upper == 1)),
                ("euros", .bool(parameter.field == .price || parameter.field == .amount)),
                ("rate", .bool(parameter.field == .rate || parameter.field == .growth)),
                ("pooled", thoughts[id].map(pooled)), ("agreed", outcome.book.agreed[id].map(JSON.number)),
            ])
        }
        return .object(asked)
    }

    private func pooled(_ thoughts: LedgerOutcome.Pooled) -> JSON {
        .members([
            ("n", .integer(thoughts.n)), ("low", .number(thoughts.low)), ("mode", .number(thoughts.mode)),
            ("high", .number(thoughts.high)), ("disagreement", thoughts.disagreement.map(JSON.number)),
        ])
    }

    private var lineNames: JSON {
        var lines: [String: JSON] = [:]
        for (rank, line) in outcome.ledger.lines.enumerated() {
            let worth = outcome.result?.lines.first { $0.id == line.id }?.present
            lines[line.id] = .members([
                ("rank", .integer(rank)), ("name", .string(line.name)), ("kind", .string(line.kind.code)),
                ("arena", .string(line.details.arena)), ("worth", worth.flatMap { $0.isFinite ? .number($0) : nil }),
            ])
        }
        return .object(lines)
    }

    private var result: JSON {
        guard let result = outcome.result, result.netPresentValue.isFinite else { return [:] }
        let drawn = context.results[LedgerJob.id]
        return .members([
            ("worth", .number(result.netPresentValue)), ("costs", .number(result.presentCosts)),
            ("benefits", .number(result.presentBenefits)), ("ratio", result.ratio.map(JSON.number)),
            ("payback", result.payback.lasting.map(JSON.integer)), ("above", drawn?["above"]),
            ("p10", drawn?["p10"]), ("p90", drawn?["p90"]), ("ratioLow", drawn?["ratio"]?["p10"]),
            ("ratioHigh", drawn?["ratio"]?["p90"]), ("headline", .localized(outcome.headline(drawn))),
        ])
    }

    private func named(_ things: [LedgerBook.Named]) -> JSON {
        var members: [String: JSON] = [:]
        for (rank, thing) in things.enumerated() {
            members[thing.id] = ["rank": .integer(rank), "name": .string(thing.name), "text": .string(thing.text)]
        }
        return .object(members)
    }
}

// What only the desk works with.
extension LedgerView {
    private var desk: JSON {
        let book = outcome.book
        let lines = book.lines.enumerated().reduce(into: [String: JSON]()) { lines, line in
            lines[line.element.id] = .members([
                ("rank", .integer(line.offset)), ("line", line.element.json),
                ("belongs", book.belongings[line.element.id].map { .array($0.sorted().map(JSON.string)) }),
            ])
        }
        let unpriced = book.unpriced.enumerated().reduce(into: [String: JSON]()) { effects, effect in
            effects[effect.element.id] = ["rank": .integer(effect.offset), "pm": effect.element.json]
        }
        let scenarios = book.scenarios.enumerated().reduce(into: [String: JSON]()) { all, scenario in
            all[scenario.element.id] = [
                "rank": .integer(scenario.offset), "name": .string(scenario.element.name),
                "values": .object(scenario.element.values.mapValues(JSON.number)),
            ]
        }
        return [
            "case": .object(book.frame.members), "posten": .object(lines), "pm": .object(unpriced),
            "index": .object(outcome.ledger.index.reduce(into: [:]) { $0[String($1.key)] = .number($1.value) }),
            "alternatives": named(book.alternatives), "ranges": .object(book.ranges.mapValues { .object($0.members) }),
            "agreed": .object(book.agreed.mapValues(JSON.number)), "scenarios": .object(scenarios),
            "parameters": parameters, "findings": findings, "references": references,
            "unquantified": .bool(book.isNullUnquantified),
        ]
    }

    /// Every number that can be uncertain, with its value now and what the tornado says of it.
    private var parameters: JSON {
        var all: [String: JSON] = [:]
        let widths = outcome.tornado(context.results[LedgerJob.id]).reduce(into: [String: Double]()) {
            $0[$1.id] = $1.width
        }
        for (rank, id) in outcome.allParameters.enumerated() {
            guard let parameter = Parameter(id: id) else { continue }
            let value = outcome.value(of: parameter)
            all[id] = .members([
                ("rank", .integer(rank)), ("field", .localized(parameter.field.title)),
                ("line", parameter.line.map(JSON.string)),
                ("share", .bool(outcome.bounds(of: parameter).upper == 1)),
                ("value", value.flatMap { $0.isFinite ? .number($0) : nil }),
                ("width", widths[id].flatMap { $0.isFinite ? .number($0) : nil }),
            ])
        }
        return .object(all)
    }

    private var findings: JSON {
        var all: [String: JSON] = [:]
        for (rank, finding) in outcome.findings.enumerated() {
            all["\(finding.code)@\(finding.place)"] = [
                "rank": .integer(rank), "code": .string(Finding.rejectionCode(finding.code)),
                "place": .string(finding.place), "error": .bool(finding.isError),
            ]
        }
        return .object(all)
    }

    private var references: JSON {
        var all: [String: JSON] = [:]
        for (rank, reference) in context.references.enumerated() {
            all["\(reference.worksheet.rawValue)/\(reference.id)"] = .members([
                ("rank", .integer(rank)), ("kind", .string(reference.kind)), ("text", .string(reference.text)),
                ("title", reference.detail["title"]), ("path", .bool(reference.detail["path"]?.flag == true)),
            ])
        }
        return .object(all)
    }
}
