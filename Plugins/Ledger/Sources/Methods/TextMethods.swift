import WorksheetKit

extension LedgerMethods {
    /// What is wrong with a case after each of a number of changes.
    @Sendable static func validation(_ input: VectorInput) throws -> JSON {
        let base = try ledgerCase(input.value, input.siblings)
        let pair = { (finding: Finding) -> JSON in [.string(finding.code), .string(finding.place)] }
        return .array(
            try (input.value["patches"]?.elements ?? []).map { patch in
                let findings = LedgerCase(try changed(base, patch["wijzig"]?.elements ?? [])).validate()
                return [
                    "naam": patch["naam"] ?? "", "fouten": .array(findings.filter(\.isError).map(pair)),
                    "waarschuwingen": .array(findings.filter { !$0.isError }.map(pair)),
                ]
            }
        )
    }

    /// What is wrong with ranges.
    @Sendable static func ranges(_ input: VectorInput) throws -> JSON {
        .array(
            try (input.value["bereiken"]?.elements ?? []).map { range in
                guard let kind = RangeDraft.Kind(rawValue: range["soort"]?.text ?? "") else {
                    throw VectorError("a range has no known soort")
                }
                let isLognormal = kind == .lognormal
                let draft = RangeDraft(
                    kind: kind,
                    low: range[isLognormal ? "p10" : "min"]?.number,
                    mode: range["modus"]?.number,
                    high: range[isLognormal ? "p90" : "max"]?.number,
                    base: range["basis"]?.number
                )
                return .array(draft.problems.map(JSON.string))
            }
        )
    }

    /// Amounts and ratios as Dutch readers see them.
    @Sendable static func display(_ input: VectorInput) throws -> JSON {
        [
            "bedragen": .array(try input.numbers("bedragen").map { .string(AmountText.euros($0, in: .nl)) }),
            "bkv": .array(try input.answers("bkv").map { .string(AmountText.ratio($0, in: .nl)) }),
        ]
    }

    /// Distributions by name, such as `pert(10,20,40)`; those of the published case when no names are given.
    @Sendable static func distributions(_ input: VectorInput) throws -> JSON {
        let shares = try input.numbers("p")
        let asked = input.value["gevraagd"]?.elements?.compactMap(\.text) ?? published
        var results: [String: JSON] = [:]
        for name in asked { results[name] = try described(name, shares) }
        return .object(results)
    }

    private static let published = [
        "driehoek(10,20,40)", "driehoek(10,10,40)", "pert(10,20,40)", "uniform(10,40)", "lognormaal(P10=10,P90=40)",
        "driehoek uit P10=10,modus=20,P90=30", "driehoek uit P10=15,modus=20,P90=40",
        "driehoek uit P10=10,modus=10,P90=30",
    ]

    private static func described(_ name: String, _ shares: [Double]) throws(VectorError) -> JSON {
        let numbers = name.split { !"0123456789.-=eE+".contains($0) }
            .compactMap { Double($0.split(separator: "=").last ?? "") }
        let word = name.prefix { $0.isLetter }
        let row = { (drawn: Distribution) in JSON.row(shares.map(drawn.quantile)) }
        switch (word, numbers.count) {
        case ("driehoek", 3) where name.contains(" uit "):
            guard
                case .triangular(let low, let mode, let high) =
                    Distribution.triangular(p10: numbers[0], mode: numbers[1], p90: numbers[2])
            else { break }
            return .row([low, mode, high])
        case ("driehoek", 3), ("pert", 3), ("uniform", 2):
            let drawn: Distribution =
                switch word {
                case "driehoek": .triangular(low: numbers[0], mode: numbers[1], high: numbers[2])
                case "pert": .pert(low: numbers[0], mode: numbers[1], high: numbers[2], weight: 4)
                default: .uniform(low: numbers[0], high: numbers[1])
                }
            var members: [String: JSON] = [
                "ppf": row(drawn), "gemiddelde": .number(drawn.mean), "variantie": .number(drawn.variance),
            ]
            if let shapes = drawn.shapes { members["alfa_beta"] = .row([shapes.alpha, shapes.beta]) }
            return .object(members)
        case ("lognormaal", 2):
            let drawn = Distribution.lognormal(p10: numbers[0], p90: numbers[1])
            guard case .lognormal(let mean, let deviation) = drawn else { break }
            return ["mu_sigma": .row([mean, deviation]), "ppf": row(drawn)]
        default: break
        }
        throw VectorError("no distribution is called \(name)")
    }
}
