import WorksheetKit

extension VectorMethods {
    /// Two rounds of the same people.
    @Sendable static func roundComparison(_ input: VectorInput) throws -> JSON {
        let answers = try paired(input, "ronde1", "ronde2")
        guard
            let comparison = RoundComparison(
                answers.map { (first: $0.0, second: $0.1) },
                on: try scale(of: input)
            )
        else { return emptyComparison }
        return [
            "n_paar": .integer(comparison.pairCount),
            "omhoog": .integer(comparison.upCount),
            "omlaag": .integer(comparison.downCount),
            "gelijk": .integer(comparison.sameCount),
            "mediaan_verschil": .number(comparison.medianDifference),
            "gemiddelde_absolute_verschuiving": .number(comparison.meanAbsoluteShift),
            "delta_mediaan": .number(comparison.medianChange),
            "delta_iqr": .number(comparison.interquartileRangeChange),
            "delta_cns": .number(comparison.consensusChange),
            "delta_A": .number(comparison.agreementChange),
            "aandeel_zelfde_fase": .number(comparison.sameCategoryShare),
            "aandeel_naar_mediaan": .number(comparison.shareMovedTowardsMedian),
            "stabiel": .bool(comparison.isStable),
            "wilcoxon": members(of: comparison.test),
            "klasse_voor": .string(classCode(comparison.first)),
            "klasse_na": .string(classCode(comparison.second)),
        ]
    }

    /// Where people stand against where they want to be, and the energy for it.
    @Sendable static func gap(_ input: VectorInput) throws -> JSON {
        let answers = try paired(input, "huidig", "ambitie").map { (current: $0.0, ambition: $0.1) }
        let energy = input.value["energie"] == nil ? nil : Sample(try input.numbers("energie"))
        let gap = Gap(answers)
        let perPerson = gap?.perPerson ?? answers.map { _ in nil }
        return [
            "kloof_per_deelnemer": .array(perPerson.map(JSON.optional)),
            "mediaan_kloof": .optional(gap?.median),
            "verschil_van_medianen": .optional(gap?.differenceOfMedians),
            "mediaan_energie": .optional(energy?.median),
        ]
    }

    private static func paired(
        _ input: VectorInput,
        _ first: String,
        _ second: String
    ) throws(VectorError) -> [(Double?, Double?)] {
        let firstAnswers = try input.answers(first)
        let secondAnswers = try input.answers(second)
        guard firstAnswers.count == secondAnswers.count else {
            throw VectorError("invoer \(first) and \(second) aren't of the same people")
        }
        return Array(zip(firstAnswers, secondAnswers))
    }

    private static func classCode(_ summary: PositionSummary) -> String {
        ConsensusClass(summary.sample, on: summary.scale).code
    }

    private static func members(of test: SignedRankTest) -> JSON {
        [
            "n_eff": .integer(test.effectiveCount),
            "w_plus": .number(test.positiveRankSum),
            "w_min": .number(test.negativeRankSum),
            "p": .number(test.pValue),
            "rang_biseriaal": .number(test.rankBiserial),
        ]
    }

    private static var emptyComparison: JSON {
        let undefined = [
            "mediaan_verschil", "gemiddelde_absolute_verschuiving", "delta_mediaan", "delta_iqr", "delta_cns",
            "delta_A", "aandeel_zelfde_fase", "aandeel_naar_mediaan", "stabiel",
        ]
        var comparison = Dictionary(uniqueKeysWithValues: undefined.map { ($0, JSON.null) })
        for count in ["n_paar", "omhoog", "omlaag", "gelijk"] { comparison[count] = 0 }
        comparison["wilcoxon"] = members(of: SignedRankTest(differences: []))
        comparison["klasse_voor"] = .string(ConsensusClass.teWeinig.code)
        comparison["klasse_na"] = .string(ConsensusClass.teWeinig.code)
        return .object(comparison)
    }
}
