/// What a link's reasoning rests on (methods 3.2); it caps how strong the link can be.
public enum Evidence: String, Sendable, Hashable, CaseIterable {
    /// Measured here.
    case measured = "gemeten"
    /// Found elsewhere and published.
    case literature = "literatuur"
    /// Known from practice.
    case practice = "praktijk"
    /// Assumed.
    case assumption = "aanname"
    /// Refuted.
    case refuted = "weerlegd"

    /// The most that a link with this evidence can carry, 0 to 3 (methods 3.4).
    public var cap: Double {
        switch self {
        case .refuted: 0
        case .assumption: 2
        case .measured, .literature, .practice: 3
        }
    }
}

/// What an assumption is about (methods 3.2).
public enum AssumptionKind: String, Sendable, Hashable, CaseIterable {
    /// Something around the chain that has to be so.
    case surroundings = "omgeving"
    /// That nothing is missing.
    case completeness = "volledigheid"
    /// That the one leads to the other.
    case link = "verband"
}

/// How far an assumption has been looked into.
public enum AssumptionStatus: String, Sendable, Hashable, CaseIterable {
    /// Nobody looked yet.
    case open = "open"
    /// It holds.
    case holds = "klopt"
    /// It doesn't hold.
    case fails = "klopt-niet"
}

/// Where an indicator's figures come from (methods 3.2): existing ones first.
public enum IndicatorKind: String, Sendable, Hashable, CaseIterable {
    /// What people see, without a count.
    case observation = "waarneming"
    /// A figure that is kept already.
    case existing = "bestaand"
    /// A figure that has to be kept from now on.
    case new = "nieuw"
}

/// On which side of the *signaalwaarde* things go as hoped.
public enum Direction: String, Sendable, Hashable, CaseIterable {
    /// At the *signaalwaarde* or above.
    case higher = "hoger"
    /// At the *signaalwaarde* or below.
    case lower = "lager"
    /// Between two values, both included.
    case within = "binnen"
}

/// How often an indicator is looked at.
public enum Frequency: String, Sendable, Hashable, CaseIterable {
    /// Every week.
    case week = "week"
    /// Every month.
    case month = "maand"
    /// Every three months.
    case quarter = "kwartaal"
    /// Every six months.
    case half = "halfjaar"
    /// Every year.
    case year = "jaar"

    /// The day this many periods after a day; at the end of a month that is shorter, its last day.
    public func day(_ periods: Int, after day: Day) -> Day {
        switch self {
        case .week: day.adding(days: 7 * periods)
        case .month: day.adding(months: periods)
        case .quarter: day.adding(months: 3 * periods)
        case .half: day.adding(months: 6 * periods)
        case .year: day.adding(months: 12 * periods)
        }
    }
}

/// Which part failed when an effect stays away (methods 3.1, step 3): a question to talk about, no verdict on people.
public enum Failing: String, Sendable, Hashable, CaseIterable {
    /// The policy behind it.
    case policy = "beleid"
    /// The work in the field.
    case work = "uitvoering"
    /// The skills that the work asks for.
    case skills = "vaardigheden"
    /// The support that professionals get.
    case support = "steun"
}

/// Who sits at the table; a chain without people from the field is a chain on paper.
public enum TableRole: String, Sendable, Hashable, CaseIterable {
    /// Someone who lives there.
    case resident = "inwoner"
    /// Someone who does the work.
    case professional = "professional"
    /// A volunteer.
    case volunteer = "vrijwilliger"
    /// An organisation that works along.
    case partner = "partner"
    /// Someone who writes policy.
    case policy = "beleid"
    /// A councillor or alderman.
    case administrator = "bestuur"
}
