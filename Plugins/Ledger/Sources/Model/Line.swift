/// A cost, a benefit or a transfer of a case (methods 1.3).
public struct Line: Sendable, Hashable {
    /// The id within the case.
    public var id: String
    /// What it is called.
    public var name: String
    /// What it is.
    public var kind: Kind
    /// The amount per year at full scale, or a price with how often it is paid.
    public var value: Value
    /// The year whose prices it is written in; that of the case when absent.
    public var priceYear: Int?
    /// How much faster than prices in general it grows, as a share per year.
    public var realGrowth: Double
    /// What doesn't count as an effect of the intervention.
    public var corrections: Corrections
    /// Whether the quantity already is the difference with the null alternative.
    public var isDifference: Bool
    /// In which years it flows.
    public var timing: Timing
    /// A discount rate of its own, with a motivation in `note`; that of the case when absent.
    public var rate: Double?
    /// Whose it is.
    public var distribution: [Share]
    /// Where the numbers were found.
    public var source: String
    /// What else is known about it.
    public var details: Details

    /// Makes a line.
    public init(
        id: String,
        name: String = "",
        kind: Kind,
        value: Value,
        priceYear: Int? = nil,
        realGrowth: Double = 0,
        corrections: Corrections = Corrections(),
        isDifference: Bool = false,
        timing: Timing = Timing(),
        rate: Double? = nil,
        distribution: [Share],
        source: String = "",
        details: Details = Details()
    ) {
        self.id = id
        self.name = name
        self.kind = kind
        self.value = value
        self.priceYear = priceYear
        self.realGrowth = realGrowth
        self.corrections = corrections
        self.isDifference = isDifference
        self.timing = timing
        self.rate = rate
        self.distribution = distribution
        self.source = source
        self.details = details
    }

    /// The kinds of lines.
    public enum Kind: Sendable, Hashable {
        /// Resources that the intervention itself uses.
        case cost
        /// An effect, also a saving or (below zero) harm to others.
        case benefit
        /// Money that changes hands: nothing to society, something to its actors.
        case transfer
        /// A word that is no kind; blocks the result.
        case unknown(String)

        /// Reads a kind by its code.
        public init(code: String) {
            switch code {
            case "kost": self = .cost
            case "baat": self = .benefit
            case "overdracht": self = .transfer
            default: self = .unknown(code)
            }
        }

        /// The code that is stored and sent.
        public var code: String {
            switch self {
            case .cost: "kost"
            case .benefit: "baat"
            case .transfer: "overdracht"
            case .unknown(let code): code
            }
        }

        /// What a flow of this kind does to the balance of whoever has it: -1 or 1.
        public var sign: Double { self == .cost ? -1 : 1 }
    }

    /// How the yearly amount is made up.
    public enum Value: Sendable, Hashable {
        /// An amount per year, in euros; `nan` where a number is missing.
        case amount(Double)
        /// A price in euros times all the quantities.
        case price(Double, [Quantity])
        /// Both or neither were given; blocks the result.
        case undecided
    }

    /// A factor of how often a price is paid.
    public struct Quantity: Sendable, Hashable {
        /// What is counted; names the factor within its line.
        public var name: String
        /// The number.
        public var value: Double
        /// What kind of number it is.
        public var kind: QuantityKind

        /// Makes a factor.
        public init(name: String, value: Double, kind: QuantityKind) {
            self.name = name
            self.value = value
            self.kind = kind
        }
    }

    /// The kinds of factors.
    public enum QuantityKind: String, Sendable, Hashable {
        /// A number of things: zero or more.
        case count = "aantal"
        /// A share or probability: 0 to 1.
        case share = "aandeel"
        /// Any other number.
        case other = "overig"
    }

    /// What doesn't count as an effect of the intervention; every part 0 to 1.
    public struct Corrections: Sendable, Hashable {
        /// The part that would have happened anyway.
        public var deadweight = 0.0
        /// The part that others caused.
        public var attribution = 0.0
        /// The part that is a loss elsewhere.
        public var displacement = 0.0

        /// Makes corrections.
        public init(deadweight: Double = 0, attribution: Double = 0, displacement: Double = 0) {
            self.deadweight = deadweight
            self.attribution = attribution
            self.displacement = displacement
        }

        /// The part that remains.
        public var factor: Double { (1 - deadweight) * (1 - attribution) * (1 - displacement) }
    }

    /// The part of a line that an actor has.
    public struct Share: Sendable, Hashable {
        /// The code of the actor.
        public var actor: String
        /// The part; of a cost or benefit all parts add up to 1, of a transfer to 0.
        public var share: Double

        /// Makes a share.
        public init(actor: String, share: Double) {
            self.actor = actor
            self.share = share
        }
    }
}
