import WorksheetKit

/// The draws of a case as a computation beside the session.
enum LedgerJob {
    static let id = "montecarlo"

    /// The job of a case; none while something is wrong with it or nothing is uncertain.
    static func jobs(_ outcome: LedgerOutcome, _ releases: Releases) -> [Job] {
        guard outcome.plan != nil else { return [] }
        var input: [String: JSON] = [:]
        var numbers: [String: JSON] = [:]
        let rows = rows(releases)
        for id in outcome.uncertain {
            if outcome.pooled[id] != nil, rows.contains(where: { $0[id] != nil }) {
                numbers[id] = "rows"
            } else if let range = outcome.book.ranges[id] {
                numbers[id] = .object(range.members)
            }
        }
        guard !numbers.isEmpty else { return [] }
        input["case"] = outcome.ledger.json
        input["numbers"] = .object(numbers)
        input["rows"] = .array(rows)
        input["draws"] = .integer(MonteCarlo.standardDraws)
        let seeded = String(seed(of: JSON.object(input).bytes), radix: 16)
        input["seed"] = .string(seeded)
        return [Job(id: id, input: .object(input), run: run)]
    }

    /// One person's estimates a row, those of the last round; what that round says nothing about comes from the one before.
    private static func rows(_ releases: Releases) -> [JSON] {
        let phase = LedgerStep.estimating.rawValue
        guard let last = releases.lastRound(phase), last > 0 else { return [] }
        var rows: [JSON] = []
        var known: Set<String> = []
        for round in (1...last).reversed() {
            let all = releases.cell(phase, round, LedgerState.rows)?.value?["rows"]?.elements ?? []
            rows += all.compactMap { row in
                let fresh = (row.members ?? [:]).filter { !known.contains($0.key) }
                return fresh.isEmpty ? nil : .object(fresh)
            }
            known.formUnion(all.flatMap { ($0.members ?? [:]).keys })
        }
        return rows
    }

    /// Draws; everything it needs is in the input.
    @Sendable static func run(_ input: JSON, _ progress: @Sendable (Double) -> Bool) -> JSON? {
        guard let body = input["case"], let numbers = input["numbers"]?.members,
            let seed = input["seed"]?.text.flatMap({ UInt64($0, radix: 16) })
        else { return nil }
        let ledger = LedgerCase(body)
        let rows = input["rows"]?.elements ?? []
        let uncertain = numbers.sorted { $0.key < $1.key }.compactMap { number(ledger, $0.key, $0.value, rows) }
        let draws = input["draws"]?.integer ?? MonteCarlo.standardDraws
        guard let result = MonteCarlo(Plan(ledger), uncertain, draws: draws, seed: seed)?.run(progress: progress) else {
            return nil
        }
        var mixtures: [String: JSON] = [:]
        for number in uncertain where number.people != nil {
            guard let mixture = Pool(number.parts)?.mixture else { continue }
            mixtures[number.parameter.id] = [
                "p10": .number(mixture.quantile(0.1)), "p90": .number(mixture.quantile(0.9)),
            ]
        }
        var members = result.members
        members["mixtures"] = .object(mixtures)
        members["seed"] = input["seed"]
        members["generator"] = .string(Generator.name)
        members["coupled"] = .bool(!mixtures.isEmpty)
        return .object(members)
    }

    private static func number(
        _ ledger: LedgerCase,
        _ id: String,
        _ json: JSON,
        _ rows: [JSON]
    ) -> MonteCarlo.Uncertain? {
        guard let parameter = Parameter(id: id), MonteCarlo.canDraw(parameter) else { return nil }
        if json == "rows" {
            var parts: [Distribution] = []
            var people: [Int] = []
            for (person, row) in rows.enumerated() {
                guard let triple = row[id].flatMap(Triple.init) else { continue }
                parts.append(.pert(low: triple.low, mode: triple.mode, high: triple.high, weight: 4))
                people.append(person)
            }
            return parts.isEmpty ? nil : MonteCarlo.Uncertain(parameter, parts, people: people)
        }
        guard let range = LedgerBook.Range(stored: json), let base = ledger.value(of: parameter),
            let drawn = range.distribution(mode: base, within: parameter.bounds(in: ledger))
        else { return nil }
        return MonteCarlo.Uncertain(parameter, [drawn])
    }
}

extension LedgerBook.Range {
    fileprivate init?(stored json: JSON) {
        guard let kind = json["kind"]?.text.flatMap(RangeDraft.Kind.init), let low = json["low"]?.number,
            let high = json["high"]?.number
        else { return nil }
        self.init(
            kind: kind,
            low: low,
            mode: json["mode"]?.number,
            high: high,
            isPercentiles: json["reading"]?.text == "p10p90"
        )
    }
}

extension Simulation {
    fileprivate var members: [String: JSON] {
        let shares = [
            ("p5", 0.05), ("p10", 0.1), ("p25", 0.25), ("p50", 0.5), ("p75", 0.75), ("p90", 0.9), ("p95", 0.95),
        ]
        let actors = actors.map { actor -> (String, JSON) in
            (actor.code, ["mean": .number(actor.mean), "above": .number(actor.shareAbove)])
        }
        var members: [String: JSON] = [
            "draws": .integer(count), "mean": .number(mean), "deviation": .number(deviation),
            "error": .number(error), "above": .number(shareAboveZero),
            "histogram": .array(histogram().map(JSON.integer)),
            "lowest": .number(netPresentValues[0]), "highest": .number(netPresentValues[count - 1]),
            "actors": .object(Dictionary(actors, uniquingKeysWith: { first, _ in first })),
            "paybacks": .array(paybackCounts.map(JSON.integer)),
        ]
        for (name, share) in shares { members[name] = .number(quantile(share)) }
        if let low = ratioQuantile(0.1), let high = ratioQuantile(0.9) {
            members["ratio"] = ["p10": .number(low), "p90": .number(high)]
        }
        return members
    }
}
