import WorksheetKit

extension LedgerMethods {
    /// One number at a time.
    @Sendable static func tornado(_ input: VectorInput) throws -> JSON {
        let plan = Plan(try ledgerCase(input))
        var ranges: [TornadoRow.Range] = []
        for row in input.value["parameters"]?.elements ?? [] {
            guard let id = row["id"]?.text, let low = row["laag"]?.number, let high = row["hoog"]?.number else {
                throw VectorError("a parameter lacks id, laag or hoog")
            }
            ranges.append(TornadoRow.Range(id: id, parameter: try parameter(row["pad"]), low: low, high: high))
        }
        let rows = TornadoRow.rows(plan, ranges).map { row -> JSON in
            [
                "id": .string(row.id), "basis": .number(row.base), "laag": .number(row.low),
                "hoog": .number(row.high), "ncw_laag": .number(row.worthLow), "ncw_hoog": .number(row.worthHigh),
                "delta_laag": .number(row.worthLow - row.worthBase),
                "delta_hoog": .number(row.worthHigh - row.worthBase), "bandbreedte": .number(row.width),
            ]
        }
        return ["ncw_basis": .number(plan.netPresentValue), "rijen": .array(rows)]
    }

    /// Where the net present value turns.
    @Sendable static func breakEven(_ input: VectorInput) throws -> JSON {
        let plan = Plan(try ledgerCase(input))
        let result = Evaluation(plan)
        var values: [String: JSON] = [:]
        var bounds: [String: JSON] = [:]
        for named in input.value["parameters"]?.elements ?? [] {
            let (id, parameter) = try known(named, input.siblings)
            let turn = BreakEven(parameter, in: plan)
            values[id] = .orNull(turn.value)
            bounds[id] = .bool(turn.isWithinBounds)
        }
        let factors = zip(result.lines, plan.ledger.lines).filter { $0.1.kind == .cost || $0.1.kind == .benefit }
            .map { ($0.id, JSON.orNull(result.breakEvenFactor(of: $0, $1.kind))) }
        return [
            "parameter": .object(values), "binnen_bereik": .object(bounds),
            "post_factor": .object(Dictionary(factors, uniquingKeysWith: { first, _ in first })),
            "alle_baten_factor": .orNull(result.allBenefitsFactor),
            "alle_kosten_factor": .orNull(result.allCostsFactor), "irr": .orNull(result.internalRate.value),
            "pm_omslag_ncw": .number(result.unpricedBreakEven),
            "pm_omslag_per_jaar": .number(result.unpricedBreakEvenPerYear),
        ]
    }

    /// A parameter by its own path, or by the name that another case of the file gives it.
    private static func known(_ json: JSON, _ siblings: [String: JSON]) throws(VectorError) -> (String, Parameter) {
        if let id = json["id"]?.text { return (id, try parameter(json["pad"])) }
        guard let id = json.text else { throw VectorError("a parameter has no name") }
        for sibling in siblings.sorted(by: { $0.key < $1.key }).map(\.value) {
            for row in sibling["parameters"]?.elements ?? [] where row["id"] == json {
                return (id, try parameter(row["pad"]))
            }
        }
        throw VectorError("no case of the file has the path of \(id)")
    }

    /// Draws; the seed is the hash of the input.
    @Sendable static func monteCarlo(_ input: VectorInput) throws -> JSON {
        let plan = Plan(try ledgerCase(input))
        var uncertain: [MonteCarlo.Uncertain] = []
        for row in input.value["parameters"]?.elements ?? [input.value] {
            let drawn = try distribution(row["verdeling"], input.siblings)
            var parts = [drawn]
            if case .mixture(let mixed) = drawn { parts = mixed }
            uncertain.append(MonteCarlo.Uncertain(try parameter(row["pad"]), parts))
        }
        let draws = try input.integer("n", default: MonteCarlo.standardDraws)
        let chance = seed(of: input.value.bytes)
        guard let result = MonteCarlo(plan, uncertain, draws: draws, seed: chance)?.run() else {
            throw VectorError("these numbers can't be drawn")
        }
        let shares = [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95]
        let percentiles = shares.map { ("\($0)", JSON.number(result.quantile($0))) }
        var members: [String: JSON] = [
            "gemiddelde": .number(result.mean), "sd": .number(result.deviation),
            "percentielen": .object(Dictionary(percentiles, uniquingKeysWith: { first, _ in first })),
            "kans_ncw_positief": .number(result.shareAboveZero), "standaardfout": .number(result.error),
            "n": .integer(draws),
        ]
        if uncertain.count == 1, let number = uncertain.first?.parameter, number.isLinear,
            let base = plan.ledger.value(of: number)
        {
            let step = base == 0 ? 1 : base.magnitude
            members["helling_ncw_per_eenheid"] = .number(
                (plan.netPresentValue(number, at: base + step) - plan.netPresentValue) / step
            )
        }
        return .object(members)
    }

    /// A distribution as the cases write it.
    static func distribution(_ json: JSON?, _ siblings: [String: JSON]) throws(VectorError) -> Distribution {
        if json?["soort"]?.text == "mengsel" {
            let name = json?["van"]?.text ?? ""
            // A case goes by its number too: "V22" is the case "V22_pool".
            let source =
                siblings[name] ?? siblings.sorted { $0.key < $1.key }.first { $0.key.hasPrefix("\(name)_") }?.value
            guard let source else { throw VectorError("no case of the file has the estimates of \(name)") }
            return .mixture(try estimates(source))
        }
        let lognormal = json?["soort"]?.text == "lognormaal"
        guard let kind = RangeDraft.Kind(rawValue: json?["soort"]?.text ?? ""),
            let drawn = RangeDraft(
                kind: kind,
                low: json?[lognormal ? "p10" : "min"]?.number,
                mode: json?["modus"]?.number,
                high: json?[lognormal ? "p90" : "max"]?.number
            ).distribution(weight: json?["lambda"]?.number ?? 4)
        else { throw VectorError("no such distribution") }
        return drawn
    }

    private static func estimates(_ input: JSON) throws(VectorError) -> [Distribution] {
        let rows = try triples(input)
        let kind = RangeDraft.Kind(rawValue: input["verdeling"]?.text ?? "pert") ?? .pert
        let weight = input["lambda"]?.number ?? 4
        return rows.compactMap {
            RangeDraft(kind: kind, low: $0.low, mode: $0.mode, high: $0.high).distribution(weight: weight)
        }
    }

    private static func triples(_ input: JSON) throws(VectorError) -> [Triple] {
        var triples: [Triple] = []
        for row in input["schattingen"]?.elements ?? [] {
            guard let low = row["min"]?.number, let mode = row["modus"]?.number, let high = row["max"]?.number else {
                throw VectorError("an estimate lacks min, modus or max")
            }
            triples.append(Triple(low: low, mode: mode, high: high))
        }
        return triples
    }

    /// Estimates of several people put together, in four ways.
    @Sendable static func pool(_ input: VectorInput) throws -> JSON {
        let triples = try triples(input.value)
        guard let pool = Pool(try estimates(input.value)), let middle = Triple.median(triples) else {
            throw VectorError("there are no estimates")
        }
        let shares = [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95]
        let row = { (value: (Double) -> Double) in
            JSON.object(
                Dictionary(shares.map { ("\($0)", .number(value($0))) }, uniquingKeysWith: { first, _ in first })
            )
        }
        return [
            "mengsel": [
                "gemiddelde": .number(pool.mixture.mean), "variantie": .number(pool.mixture.variance),
                "binnen_variantie": .number(pool.withinVariance), "tussen_variantie": .number(pool.betweenVariance),
                "aandeel_onenigheid": .orNull(pool.disagreement), "percentielen": row(pool.mixture.quantile),
            ],
            "kwantielgemiddelde": row(pool.averageQuantile), "mediaan_per_punt": members(of: middle),
            "gemiddelde_per_punt": members(of: Triple.mean(triples)),
            "omhullende": [
                "min": .orNull(triples.map(\.low).min()), "modus": .number(middle.mode),
                "max": .orNull(triples.map(\.high).max()),
            ],
        ]
    }

    private static func members(of triple: Triple) -> JSON {
        ["min": .number(triple.low), "modus": .number(triple.mode), "max": .number(triple.high)]
    }
}
