/// A theme and its median position.
public struct ThemeMedian: Sendable, Hashable {
    /// The id of the theme.
    public let theme: String
    /// The median position.
    public let median: Double

    /// Takes over the median of a theme.
    public init(theme: String, median: Double) {
        self.theme = theme
        self.median = median
    }
}

/// The medians of all themes side by side; deliberately without an average mark.
public struct Profile: Sendable, Hashable {
    /// The themes, in the order given.
    public let themes: [ThemeMedian]
    /// The phase that each theme's median counts as, by theme.
    public let phases: [String: Int]
    /// The lowest phase of a theme; no sentence may call it reached everywhere, a median of 1.6 counts as 2.
    public let lowestPhase: Int
    /// The highest phase of a theme.
    public let highestPhase: Int
    /// The median of the themes' medians.
    public let medianOfThemes: Double
    /// The distance between the highest and the lowest median.
    public let range: Double

    /// Lines up themes; `nil` when there are none or a median isn't finite.
    public init?(_ themes: [ThemeMedian], on scale: OrdinalScale) {
        guard let medians = Sample(themes.map(\.median)) else { return nil }
        self.themes = themes
        phases = Dictionary(themes.map { ($0.theme, scale.category(of: $0.median)) }) { first, _ in first }
        lowestPhase = scale.category(of: medians.minimum)
        highestPhase = scale.category(of: medians.maximum)
        medianOfThemes = medians.median
        range = medians.maximum - medians.minimum
    }

    /// The themes in the lowest phase, by id.
    public var laggards: [String] {
        phases.filter { $0.value == lowestPhase }.keys.sorted()
    }

    /// The themes that share the lowest median, in the order given.
    public var lowestThemes: [ThemeMedian] {
        let lowest = themes.map(\.median).min() ?? 0
        return themes.filter { $0.median.coincides(with: lowest) }
    }

    /// The themes that share the highest median, in the order given.
    public var highestThemes: [ThemeMedian] {
        let highest = themes.map(\.median).max() ?? 0
        return themes.filter { $0.median.coincides(with: highest) }
    }
}
