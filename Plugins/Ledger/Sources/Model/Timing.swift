/// In which years a line flows, and how full (methods 1.3).
public struct Timing: Sendable, Hashable {
    /// The first year; the base year when absent.
    public var start: Int?
    /// The last year of full working; the last year of the case when absent.
    public var end: Int?
    /// In how many years it grows to its full size, evenly; 1 is at once.
    public var rampYears: Int
    /// How many years it goes on after the last, shrinking by `decay`.
    public var tailYears: Int
    /// The part that is lost per year; 0 to 1.
    public var decay: Double
    /// How many years an effect lasts for the people of one year; turns on counting by cohorts.
    public var effectYears: Int?
    /// A size per year of the case, zero or more; goes before all else.
    public var profile: [Double]?

    /// Makes a timing.
    public init(
        start: Int? = nil,
        end: Int? = nil,
        rampYears: Int = 1,
        tailYears: Int = 0,
        decay: Double = 0,
        effectYears: Int? = nil,
        profile: [Double]? = nil
    ) {
        self.start = start
        self.end = end
        self.rampYears = rampYears
        self.tailYears = tailYears
        self.decay = decay
        self.effectYears = effectYears
        self.profile = profile
    }
}

extension Line {
    /// What is known about a line beside its numbers.
    public struct Details: Sendable, Hashable {
        /// The category of the arena: A, B, C, D, K or X; may be empty.
        public var arena = ""
        /// Whether owners and users feel it (`direct`), markets pass it on (`indirect`) or outsiders do (`extern`).
        public var effectType = ""
        /// How the price was found, such as `marktprijs`.
        public var valuation = ""
        /// Whether the price holds VAT: `incl`, `excl` or empty.
        public var vat = ""
        /// How well it is known.
        public var evidence = Evidence.assumption
        /// Lines with the same tag may count the same effect twice.
        public var doubleCountGroup = ""
        /// The dimension of life that it shows on; may be empty.
        public var dimension = ""
        /// The thing of another worksheet that it came from, as `worksheet/thing`.
        public var origin: String?
        /// What stops, and when; only then is new for old a benefit.
        public var replaces = ""
        /// What the reader should know.
        public var note = ""

        /// Makes empty details.
        public init() {}
    }

    /// How well a line is known.
    public enum Evidence: String, Sendable, Hashable, CaseIterable {
        /// Measured here.
        case measured = "gemeten"
        /// Found in the literature.
        case literature = "literatuur"
        /// Known from practice.
        case practice = "praktijk"
        /// Assumed.
        case assumption = "aanname"
    }
}
