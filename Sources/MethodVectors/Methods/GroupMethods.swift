import WorksheetKit

extension VectorMethods {
    /// The medians of the themes side by side.
    @Sendable static func profile(_ input: VectorInput) throws -> JSON {
        let medians = try input.members("themamedianen")
        let themes = medians.sorted { $0.key < $1.key }.compactMap { theme, median in
            median.number.map { ThemeMedian(theme: theme, median: $0) }
        }
        let profile = Profile(themes, on: try scale(of: input))
        return [
            "fase_per_thema": .object(medians.mapValues { _ in .null }.merging(phases(profile)) { $1 }),
            "laagste_fase": profile.map { .integer($0.lowestPhase) } ?? .null,
            "hoogste_fase": profile.map { .integer($0.highestPhase) } ?? .null,
            "mediaan_van_themas": .optional(profile?.medianOfThemes),
            "spreiding": .optional(profile?.range),
            "achterblijvers": .array((profile?.laggards ?? []).map(JSON.string)),
        ]
    }

    /// Which groups may be shown.
    @Sendable static func disclosure(_ input: VectorInput) throws -> JSON {
        var groups: [String: Int] = [:]
        for (name, count) in try input.members("groepen") {
            guard let count = count.integer else { throw VectorError("group \(name) has no whole count") }
            groups[name] = count
        }
        let suppression = suppress(groups: groups, k: try input.integer("k"))
        return [
            "toon": .object(groups.reduce(into: [:]) { $0[$1.key] = .bool(suppression.visible.contains($1.key)) }),
            "rest_n": .integer(suppression.restCount),
            "rest_tonen": .bool(suppression.showsRest),
            "totaal_tonen": .bool(suppression.showsTotal),
        ]
    }

    private static func phases(_ profile: Profile?) -> [String: JSON] {
        (profile?.phases ?? [:]).mapValues(JSON.integer)
    }
}
