import WorksheetKit

/// The worked cases of the results chain (`resultatenketen`): only what points, arrows and strengths decide.
enum VectorCases {
    /// The codes that the cases are about; the product has more.
    private static let rules: Set<Rule> = [.direction, .circle, .skipped, .unfounded, .wishful, .aimless]

    /// Computes a case: levels by point and arrows as `[from, to, strength]`, all strengths known.
    @Sendable static func chain(_ input: VectorInput) throws -> JSON {
        var levels: [String: Level] = [:]
        for (point, number) in try input.members("niveaus") {
            guard let level = number.integer.flatMap(Level.init(rawValue:)) else {
                throw VectorError("point \(point) has no level of 1 to 4")
            }
            levels[point] = level
        }
        let graph = ChainGraph(levels: levels, arrows: try arrows(input, levels))
        let support = Support(graph)
        let found = graph.findings(support).filter { rules.contains($0.rule) }
        return [
            "fouten": list(found.filter(\.rule.isError)),
            "waarschuwingen": list(found.filter { !$0.rule.isError }),
            "steun": .object(support.ranges.mapValues { .number($0.lowerBound) }),
        ]
    }

    private static func arrows(_ input: VectorInput, _ levels: [String: Level]) throws -> [ChainGraph.Arrow] {
        guard let links = input.value["verbanden"]?.elements else { throw VectorError("invoer verbanden is no array") }
        return try links.map { link in
            guard let parts = link.elements, parts.count == 3, let from = parts[0].text, let to = parts[1].text,
                let strength = parts[2].number, strength.isFinite, levels[from] != nil, levels[to] != nil
            else { throw VectorError("a link is no [from, to, strength] between points") }
            return ChainGraph.Arrow(from: from, to: to, strength: strength...strength)
        }
    }

    private static func list(_ findings: [Finding]) -> JSON {
        .array(findings.map { [.string($0.rule.rawValue), .string($0.target)] })
    }
}
