import WorksheetKit

/// How far the figures of a simulation may lie from the exact ones, by the path of the figure.
///
/// A case of drawn figures brings its tolerances with what is expected: five standard errors of 10,000 draws, under
/// `tolerantie_n10000` by percentile or figure. Where it names none, five standard errors follow from the standard
/// deviation: of a mean `5 sd / 100`, of a standard deviation 5 %, of a chance at most 0.025. What isn't drawn has to be
/// exact to a millionth.
enum DrawnTolerance {
    static let key = "tolerantie_n10000"
    private static let exact = VectorTolerance(absolute: 0, relative: 1e-6)

    /// The tolerances of a case; `nil` when its figures aren't drawn.
    static func tolerances(of expected: JSON, case tolerance: JSON?) -> VectorTolerances? {
        let given = expected[key]?.members ?? [:]
        let mean = tolerance?["gemiddelde_n10000"]?.number
        guard !given.isEmpty || mean != nil else { return nil }
        var byPath: [String: VectorTolerance] = [
            "sd": VectorTolerance(absolute: 0, relative: tolerance?["sd_rel"]?.number ?? 0.05),
            "kans_ncw_positief": VectorTolerance(absolute: 0.025),
        ]
        if let mean = mean ?? expected["sd"]?.number.map({ 5 * $0 / 100 }) {
            byPath["gemiddelde"] = VectorTolerance(absolute: mean)
        }
        for (name, value) in given {
            let isPercentile = expected["percentielen"]?[name] != nil
            byPath[isPercentile ? "percentielen.\(name)" : name] = value.number.map { VectorTolerance(absolute: $0) }
        }
        return VectorTolerances(exact, byPath)
    }

    /// What is expected, without the tolerances in it.
    static func figures(of expected: JSON) -> JSON {
        guard case .object(var members) = expected else { return expected }
        members[key] = nil
        return .object(members)
    }
}
