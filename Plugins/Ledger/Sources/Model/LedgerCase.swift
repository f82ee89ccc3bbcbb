/// A social cost-benefit case: what one alternative costs and yields against doing without it.
///
/// A case can hold what isn't valid yet; `validate` says what is wrong and `Plan` refuses to compute it.
public struct LedgerCase: Sendable, Hashable {
    /// What the case is called.
    public var name: String
    /// The first year of the case, to which all amounts are discounted; 1990 to 2100.
    public var baseYear: Int
    /// The year whose prices the case is written in.
    public var priceYear: Int
    /// The number of years, from the base year; 1 to 100.
    public var years: Int
    /// The real discount rate as a share per year; -0.05 to 0.20.
    public var rate: Double
    /// When in a year its flows fall.
    public var convention: Convention
    /// The price index by year; only the ratio of two years matters.
    public var index: [Int: Double]
    /// The costs, benefits and transfers.
    public var lines: [Line]
    /// The effects without a price.
    public var unpriced: [Unpriced]

    /// Makes a case.
    public init(
        name: String = "",
        baseYear: Int,
        priceYear: Int? = nil,
        years: Int,
        rate: Double,
        convention: Convention = .baseYear,
        index: [Int: Double] = [:],
        lines: [Line] = [],
        unpriced: [Unpriced] = []
    ) {
        self.name = name
        self.baseYear = baseYear
        self.priceYear = priceYear ?? baseYear
        self.years = years
        self.rate = rate
        self.convention = convention
        self.index = index
        self.lines = lines
        self.unpriced = unpriced
    }

    /// The last year of the case; the base year when the number of years makes no sense.
    public var lastYear: Int { baseYear + max(years, 1) - 1 }

    /// The line with an id.
    public func line(_ id: String) -> Line? { lines.first { $0.id == id } }
}

/// When in a year its flows fall, seen from the moment that amounts are discounted to (methods 1.2).
public enum Convention: Sendable, Hashable {
    /// The factor is (1+r)^-t: the middle of the year, seen from the middle of the base year.
    case baseYear
    /// The factor is (1+r)^-(t+0.5): the middle of the year, seen from 1 January of the base year.
    case midYear
    /// The factor is (1+r)^-(t+1): the end of the year, as a spreadsheet's NPV does.
    case yearEnd
    /// A word that is no convention; blocks the result.
    case unknown(String)

    /// Reads a convention by its code.
    public init(code: String) {
        switch code {
        case "basisjaar": self = .baseYear
        case "midden": self = .midYear
        case "einde": self = .yearEnd
        default: self = .unknown(code)
        }
    }

    /// The code that is stored and sent.
    public var code: String {
        switch self {
        case .baseYear: "basisjaar"
        case .midYear: "midden"
        case .yearEnd: "einde"
        case .unknown(let code): code
        }
    }

    /// How many years a flow of the base year is discounted.
    public var offset: Double {
        switch self {
        case .baseYear, .unknown: 0
        case .midYear: 0.5
        case .yearEnd: 1
        }
    }
}

/// An effect that nobody put a price on (pro memorie); it stays in sight beside the amounts.
public struct Unpriced: Sendable, Hashable {
    /// The id within the case.
    public var id: String
    /// What changes.
    public var name: String
    /// Which way it goes: `+`, `-` or `+/-`.
    public var direction: String
    /// How large it is thought to be; 1 to 3.
    public var size: Int
    /// Who feels it, by the code of the actor.
    public var actor: String
    /// The category of the arena: A, B, C, D, K or X; may be empty.
    public var arena: String
    /// What is known about it.
    public var note: String

    /// Makes an effect without a price.
    public init(
        id: String,
        name: String,
        direction: String,
        size: Int = 1,
        actor: String = "",
        arena: String = "",
        note: String = ""
    ) {
        self.id = id
        self.name = name
        self.direction = direction
        self.size = size
        self.actor = actor
        self.arena = arena
        self.note = note
    }
}
