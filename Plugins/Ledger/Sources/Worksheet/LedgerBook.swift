import WorksheetKit

/// All that a room puts together about a case; nobody's answer is in it.
public struct LedgerBook: Sendable, Hashable {
    /// Years, rate and convention.
    public var frame: Frame
    /// Index figures that the room added to those of the instrument.
    public var index: [Int: Double] = [:]
    /// Costs, benefits and transfers, in order.
    public var lines: [Line] = []
    /// The alternatives that a line belongs to; all of them when it isn't here.
    public var belongings: [String: Set<String>] = [:]
    /// Effects without a price, in order.
    public var unpriced: [Unpriced] = []
    /// What can be done, in order; at most four.
    public var alternatives: [Named] = []
    /// Parties that pay and benefit, in order.
    public var actors: [Named]
    /// By parameter: how uncertain it is.
    public var ranges: [String: Range] = [:]
    /// By parameter: the value that was agreed on, beside what people estimated.
    public var agreed: [String: Double] = [:]
    /// The parameters that people are asked to estimate, in order.
    public var asked: [String] = []
    /// Sets of values that are looked at together, in order.
    public var scenarios: [Scenario] = []
    /// The texts of the steps by field.
    public var texts: [String: String] = [:]
    /// Whether the null alternative is told in words only.
    public var isNullUnquantified = false

    /// What holds for the whole case.
    public struct Frame: Sendable, Hashable {
        /// The first year.
        public var baseYear: Int
        /// The year of the prices.
        public var priceYear: Int
        /// The number of years.
        public var years: Int
        /// The discount rate.
        public var rate: Double
        /// When in a year flows fall.
        public var convention: Convention
        /// Whether prices hold VAT: `incl` or `excl`.
        public var vat: String
        /// Why the rate isn't the standard one; may be empty.
        public var reason: String
    }

    /// Something with a name of its own.
    public struct Named: Sendable, Hashable {
        /// The id or code.
        public var id: String
        /// What it is called.
        public var name: String
        /// What it holds; may be empty.
        public var text: String = ""
    }

    /// How uncertain a parameter is.
    public struct Range: Sendable, Hashable {
        /// The shape.
        public var kind: RangeDraft.Kind
        /// The low end, or P10.
        public var low: Double
        /// The most likely value; that of the case when absent.
        public var mode: Double?
        /// The high end, or P90.
        public var high: Double
        /// Whether the ends are P10 and P90 rather than the outermost values.
        public var isPercentiles: Bool
    }

    /// A set of values that is looked at together.
    public struct Scenario: Sendable, Hashable {
        /// The id.
        public var id: String
        /// What it is called.
        public var name: String
        /// The values by parameter.
        public var values: [String: Double]
    }

    /// The most of each: enough for any case, few enough for any phone.
    public enum Limit {
        /// Lines.
        public static let lines = 400
        /// Factors of a line.
        public static let quantities = 8
        /// Actors.
        public static let actors = 40
        /// Effects without a price.
        public static let unpriced = 60
        /// Alternatives.
        public static let alternatives = 4
        /// Parameters with a range, a value or a question.
        public static let parameters = 200
        /// Scenarios.
        public static let scenarios = 8
        /// The largest magnitude of a number.
        public static let number = 1e12
    }

    /// The text fields of the steps (methods 1.1).
    public static let fields: [String: LedgerStep] = [
        "probleem": .problem, "doelgroep": .problem, "omvang": .problem, "oorzaken": .problem,
        "zonder_ingrijpen": .problem, "doel": .problem, "nulalternatief": .nullAlternative,
        "risico": .risk, "conclusie": .presentation, "onzekerheden": .presentation, "verdeling": .presentation,
    ]

    /// The years that a case has before anybody chose: ten, at the standard rate.
    public init(_ instrument: LedgerInstrument, baseYear: Int) {
        frame = Frame(
            baseYear: baseYear,
            priceYear: baseYear,
            years: 10,
            rate: instrument.standardRate,
            convention: .baseYear,
            vat: "excl",
            reason: ""
        )
        actors = instrument.actors.map { Named(id: $0.id, name: $0.title.nl) }
    }
}
