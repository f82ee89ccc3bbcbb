/// What to do with a theme, from the median gap and the median energy; in the order of the action plan.
public enum Quadrant: String, Sendable, Hashable, CaseIterable {
    /// Much to gain and energy for it.
    case nuDoen = "nu-doen"
    /// Much to gain, but first someone has to bring energy.
    case voorwaardenScheppen = "voorwaarden-scheppen"
    /// Little to gain and energy: use and spread it.
    case benutten
    /// Little to gain, little energy.
    case latenRusten = "laten-rusten"

    /// The median gap, in phases, from which there is much to gain.
    public static let gapThreshold = 1.0
    /// The median energy, on 1 to 5, from which there is energy.
    public static let energyThreshold = 4.0

    /// Places a theme.
    public init(gap: Double, energy: Double) {
        switch (gap.reaches(Self.gapThreshold), energy.reaches(Self.energyThreshold)) {
        case (true, true): self = .nuDoen
        case (true, false): self = .voorwaardenScheppen
        case (false, true): self = .benutten
        case (false, false): self = .latenRusten
        }
    }
}

/// A theme with the two medians that place it in the action plan.
public struct ThemePriority: Sendable, Hashable {
    /// The id of the theme.
    public let theme: String
    /// The median gap, in phases.
    public let gap: Double
    /// The median energy, 1 to 5.
    public let energy: Double

    /// Takes over the medians of a theme.
    public init(theme: String, gap: Double, energy: Double) {
        self.theme = theme
        self.gap = gap
        self.energy = energy
    }

    /// The quadrant of the theme.
    public var quadrant: Quadrant { Quadrant(gap: gap, energy: energy) }

    /// Puts themes in the order of the action plan: quadrant, most energy, largest gap, order given.
    public static func ordered(_ themes: [ThemePriority]) -> [ThemePriority] {
        let places = Dictionary(uniqueKeysWithValues: zip(Quadrant.allCases, 0...))
        return themes.enumerated().sorted { left, right in
            let leftPlace = places[left.element.quadrant] ?? 0
            let rightPlace = places[right.element.quadrant] ?? 0
            if leftPlace != rightPlace { return leftPlace < rightPlace }
            if left.element.energy != right.element.energy { return left.element.energy > right.element.energy }
            if left.element.gap != right.element.gap { return left.element.gap > right.element.gap }
            return left.offset < right.offset
        }.map(\.element)
    }
}
