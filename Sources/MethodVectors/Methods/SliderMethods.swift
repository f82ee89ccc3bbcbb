import WorksheetKit

extension VectorMethods {
    /// Everything about one set of positions.
    @Sendable static func sliderSummary(_ input: VectorInput) throws -> JSON {
        let scale = try scale(of: input)
        guard let summary = PositionSummary(try input.numbers("posities"), on: scale) else {
            return emptySummary(on: scale)
        }
        let sample = summary.sample
        let frequencies = summary.frequencies
        return [
            "n": .integer(summary.count),
            "frequentie": .integers(summary.categoryCounts),
            "mediaan": .number(sample.median),
            "q1": .number(sample.lowerQuartile),
            "q3": .number(sample.upperQuartile),
            "iqr": .number(sample.interquartileRange),
            "min": .number(sample.minimum),
            "max": .number(sample.maximum),
            "gemiddelde": .number(sample.mean),
            "sd": .optional(sample.standardDeviation),
            "modus": .integers(frequencies.modes),
            "geinterpoleerde_mediaan": .number(frequencies.interpolatedMedian),
            "cns": .number(summary.consensus),
            "cns_fasen": .number(frequencies.consensus),
            "A": .number(summary.agreement),
            "polarisatie": .number(frequencies.polarisation),
            "leik_D": .number(frequencies.leikDispersion),
            "leik_consensus": .number(1 - frequencies.leikDispersion),
            "blair_lacy_l2": .number(frequencies.blairLacyConcentration),
            "rwg": .optional(frequencies.withinGroupAgreement),
            "ad_mediaan": .number(sample.meanAbsoluteDeviation),
            "aandeel_modus": .number(frequencies.modeShare),
            "aandeel_twee_naast": .number(frequencies.largestNeighbourShare),
            "klasse": .string(ConsensusClass(sample, on: scale).code),
        ]
    }

    /// The measures that a published distribution gives.
    @Sendable static func frequencyMeasures(_ input: VectorInput) throws -> JSON {
        guard let frequencies = Frequencies(counts: try input.numbers("frequentie")) else {
            throw VectorError("invoer frequentie is no distribution over at least three categories")
        }
        return [
            "A": .number(frequencies.agreement),
            "cns": .number(frequencies.consensus),
            "leik_D": .number(frequencies.leikDispersion),
            "leik_consensus": .number(1 - frequencies.leikDispersion),
            "blair_lacy_l2": .number(frequencies.blairLacyConcentration),
            "polarisatie": .number(frequencies.polarisation),
            "geinterpoleerde_mediaan": .number(frequencies.interpolatedMedian),
        ]
    }

    /// The agreement A of every pattern of present and absent categories.
    @Sendable static func agreementOfPatterns(_ input: VectorInput) throws -> JSON {
        let size = try input.integer("K")
        guard (3...16).contains(size) else { throw VectorError("patterns of \(size) categories aren't listed") }
        var agreements: [String: JSON] = [:]
        for pattern in 1..<(1 << size) {
            let layer = (0..<size).map { pattern >> (size - 1 - $0) & 1 }
            agreements[layer.map(String.init).joined()] = .optional(
                Frequencies(counts: layer.map(Double.init))?.agreement
            )
        }
        return .object(agreements)
    }

    /// The agreement with each of a list of targets, keyed by the target.
    @Sendable static func targetAgreement(_ input: VectorInput) throws -> JSON {
        let scale = try scale(of: input)
        let sample = Sample(try input.numbers("posities"))
        var agreements: [String: JSON] = [:]
        for target in try input.numbers("doelen") {
            let key = Int(exactly: target).map(String.init) ?? String(target)
            agreements[key] = .optional(sample?.agreement(withTarget: target, width: scale.width))
        }
        return .object(agreements)
    }

    private static func emptySummary(on scale: OrdinalScale) -> JSON {
        let undefined = [
            "mediaan", "q1", "q3", "iqr", "min", "max", "gemiddelde", "sd", "geinterpoleerde_mediaan", "cns",
            "cns_fasen", "A", "polarisatie", "leik_D", "leik_consensus", "blair_lacy_l2", "rwg", "ad_mediaan",
            "aandeel_modus", "aandeel_twee_naast",
        ]
        var summary = Dictionary(uniqueKeysWithValues: undefined.map { ($0, JSON.null) })
        summary["n"] = 0
        summary["frequentie"] = .integers(scale.categories.map { _ in 0 })
        summary["modus"] = []
        summary["klasse"] = .string(ConsensusClass.teWeinig.code)
        return .object(summary)
    }
}
