/// A number of a case that can be uncertain: the case's rate, or a number of one of its lines.
public struct Parameter: Sendable, Hashable {
    /// The line that it belongs to; absent for the case itself.
    public let line: String?
    /// Which number it is.
    public let field: Field

    /// The numbers that can be uncertain.
    public enum Field: Sendable, Hashable {
        /// The discount rate, of the case or of a line.
        case rate
        /// The number of years of the case.
        case years
        /// The amount per year.
        case amount
        /// The price.
        case price
        /// The factor with a name.
        case quantity(String)
        /// The part that would have happened anyway.
        case deadweight
        /// The part that others caused.
        case attribution
        /// The part that is a loss elsewhere.
        case displacement
        /// The part that is lost per year.
        case decay
        /// Real growth per year.
        case growth
        /// In how many years a line grows to its full size.
        case rampYears
        /// How many years a line goes on after its last.
        case tailYears
        /// How many years an effect lasts.
        case effectYears
        /// The first year.
        case start
        /// The last year of full working.
        case end
    }

    /// Makes a parameter.
    public init(line: String?, field: Field) {
        self.line = line
        self.field = field
    }

    /// Reads a path such as `["discontovoet"]`, `["B5", "hoeveelheid", "fte"]` or `["B2", "correcties", "deadweight"]`.
    public init?(path: [String]) {
        guard path.count > 1 else {
            switch path.first {
            case "discontovoet": self.init(line: nil, field: .rate)
            case "looptijd": self.init(line: nil, field: .years)
            default: return nil
            }
            return
        }
        if path.count == 3, path[1] == "hoeveelheid" {
            self.init(line: path[0], field: .quantity(path[2]))
            return
        }
        let words = path.count == 3 && path[1] == "correcties" ? [path[2]] : Array(path.dropFirst())
        guard words.count == 1, let field = Parameter.fields.first(where: { $0.word == words[0] })?.field,
            path.count == 3 ? [.deadweight, .attribution, .displacement].contains(field) : true
        else { return nil }
        self.init(line: path[0], field: field)
    }

    /// The path of the parameter.
    public var path: [String] {
        guard let line else { return [field == .years ? "looptijd" : "discontovoet"] }
        if case .quantity(let name) = field { return [line, "hoeveelheid", name] }
        let word = Parameter.fields.first { $0.field == field }?.word ?? ""
        switch field {
        case .deadweight, .attribution, .displacement: return [line, "correcties", word]
        default: return [line, word]
        }
    }

    /// The path as one word: parts joined by `/`; only the last part may hold that sign itself.
    public var id: String { path.joined(separator: "/") }

    /// Reads an id.
    public init?(id: String) {
        self.init(path: id.split(separator: "/", maxSplits: 2, omittingEmptySubsequences: false).map(String.init))
    }

    private static let fields: [(word: String, field: Field)] = [
        ("bedrag", .amount), ("prijs", .price), ("deadweight", .deadweight), ("attributie_anderen", .attribution),
        ("verdringing", .displacement), ("uitdoving", .decay), ("reele_groei", .growth), ("discontovoet", .rate),
        ("ingroei_jaren", .rampYears), ("nawerking_jaren", .tailYears), ("effectduur_jaren", .effectYears),
        ("start", .start), ("eind", .end),
    ]
}

extension Parameter {
    /// Whether the net present value is a straight line in this parameter.
    public var isLinear: Bool {
        switch field {
        case .amount, .price, .quantity, .deadweight, .attribution, .displacement: true
        default: false
        }
    }

    /// Whether the parameter only takes whole numbers.
    public var isWhole: Bool {
        switch field {
        case .years, .rampYears, .tailYears, .effectYears, .start, .end: true
        default: false
        }
    }

    /// The values that make sense; an end is absent where there is none.
    public func bounds(in ledger: LedgerCase) -> (lower: Double?, upper: Double?) {
        bounds(of: line.flatMap(ledger.line), in: ledger)
    }

    /// The values that make sense for a parameter of a line that is at hand.
    func bounds(of own: Line?, in ledger: LedgerCase) -> (lower: Double?, upper: Double?) {
        switch field {
        case .rate: return (-0.05, 0.20)
        case .years: return (1, 100)
        case .amount, .price:
            // Harm to others is a benefit below zero: its price has no bound at zero.
            return ((own?.value(of: field, in: ledger) ?? 0) < 0 ? nil : 0, nil)
        case .quantity(let name):
            guard case .price(_, let quantities)? = own?.value,
                let kind = quantities.first(where: { $0.name == name })?.kind
            else { return (nil, nil) }
            switch kind {
            case .count: return (0, nil)
            case .share: return (0, 1)
            case .other: return (nil, nil)
            }
        case .deadweight, .attribution, .displacement, .decay: return (0, 1)
        case .growth: return (-1, nil)
        case .rampYears, .effectYears: return (1, nil)
        case .tailYears: return (0, nil)
        case .start, .end: return (Double(ledger.baseYear), nil)
        }
    }
}
