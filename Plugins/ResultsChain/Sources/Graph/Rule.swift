/// The rules of a chain by the code that the methods give them (methods 3.3); the code is a contract.
public enum Rule: String, Sendable, Hashable, CaseIterable, Comparable {
    /// An arrow that goes against the direction, from a lower level number to a higher one.
    case direction = "E_RICHTING"
    /// A point that can reach itself.
    case circle = "E_KRING"
    /// A second arrow between the same points.
    case double = "E_DUBBEL_VERBAND"
    /// An arrow from a point to itself.
    case itself = "E_ZELF"
    /// An arrow that skips a level: a step is missing.
    case skipped = "W_NIVEAU_OVERGESLAGEN"
    /// A point at level 1 to 3 that nothing leads to: a wish.
    case unfounded = "W_NIET_ONDERBOUWD"
    /// A point that something leads to, and nothing carries.
    case wishful = "W_WENSDENKEN"
    /// A point at level 2 to 4 that leads to nothing.
    case aimless = "W_DOELLOOS"
    /// An effect that rests on exactly one result or approach.
    case onePillar = "W_EEN_PIJLER"
    /// An arrow without an *omdat*.
    case noReason = "W_GEEN_REDENERING"
    /// A steering point without an indicator.
    case noIndicator = "W_GEEN_INDICATOR"
    /// More than 7 steering points, or more than 40 points.
    case tooMany = "W_TE_VEEL"
    /// A point at level 2 or 3 that begins with an activity.
    case activity = "W_ACTIVITEIT_ALS_EFFECT"
    /// Nobody from practice takes part: neither a professional nor a resident.
    case noPractice = "W_GEEN_PRAKTIJK"

    /// Orders rules as the methods list them.
    public static func < (left: Rule, right: Rule) -> Bool { left.rank < right.rank }

    /// Whether it blocks the computing of support or asks for repair; the others ask for thought.
    public var isError: Bool { rawValue.hasPrefix("E_") }

    private var rank: Int { Rule.allCases.firstIndex(of: self) ?? 0 }
}

/// A rule that bites, and where.
public struct Finding: Sendable, Hashable, Comparable {
    /// What it is about.
    public enum Place: Sendable, Hashable {
        /// A point.
        case point(String)
        /// An arrow, by its ends.
        case arrow(from: String, to: String)
        /// The chain as a whole.
        case chain
    }

    /// The rule.
    public let rule: Rule
    /// Where it bites.
    public let place: Place

    /// Makes a finding.
    public init(_ rule: Rule, _ place: Place) {
        self.rule = rule
        self.place = place
    }

    /// The place as the methods write it: a point's id, or `A1>E1` for an arrow; empty for the chain.
    public var target: String {
        switch place {
        case .point(let id): id
        case .arrow(let from, let to): "\(from)>\(to)"
        case .chain: ""
        }
    }

    /// Orders findings by rule, then by place.
    public static func < (left: Finding, right: Finding) -> Bool {
        (left.rule, left.target) < (right.rule, right.target)
    }
}
