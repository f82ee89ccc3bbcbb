/// A valid case laid out for computing: flat rows of numbers, no names.
///
/// The flow of a line in a year is its amount times its unit; its present value is its amount times `present`.
public struct Plan: Sendable {
    /// The case that the plan is made of.
    public let ledger: LedgerCase
    /// The number of years.
    let years: Int
    /// The codes of the actors, in the order in which lines name them.
    public let actors: [String]
    /// The place of each line by its id.
    let places: [String: Int]
    /// What each line is.
    let kinds: [Line.Kind]
    /// The yearly amount of each line at full scale, corrected and in prices of the case.
    let amounts: [Double]
    /// By line, then year: the time profile with real growth.
    let units: [Double]
    /// The discount factors of the case.
    let factors: [Double]
    /// Per line the sum of its units, discounted at its own rate or that of the case.
    let present: [Double]
    /// The net present value of the case.
    public let netPresentValue: Double
    /// Where the shares of each line begin; one more than there are lines.
    let shareStarts: [Int]
    /// The place of each share's actor.
    let shareActors: [Int]
    /// The shares.
    let shares: [Double]

    /// Lays out a case.
    ///
    /// Give a case that `validate` has no errors about; others are computed as far as that goes.
    public init(_ ledger: LedgerCase) {
        self.ledger = ledger
        let count = max(ledger.years, 1)
        let factors = Discounting.factors(ledger.rate, years: count, ledger.convention)
        var units = [Double](repeating: 0, count: ledger.lines.count * count)
        var present: [Double] = []
        present.reserveCapacity(ledger.lines.count)
        for (index, line) in ledger.lines.enumerated() {
            let row = index * count..<(index + 1) * count
            units.withUnsafeMutableBufferPointer {
                line.fillUnits(UnsafeMutableBufferPointer(rebasing: $0[row]), in: ledger)
            }
            let own = line.rate.map { Discounting.factors($0, years: count, ledger.convention) } ?? factors
            present.append(Plan.dot(units[row], own))
        }
        years = count
        self.places = Dictionary(
            zip(ledger.lines.map(\.id), ledger.lines.indices),
            uniquingKeysWith: { first, _ in first }
        )
        kinds = ledger.lines.map(\.kind)
        let amounts = ledger.lines.map { $0.amount(in: ledger) }
        self.amounts = amounts
        netPresentValue = ledger.lines.indices.reduce(0) {
            $0 + Plan.worth(ledger.lines[$1].kind, amounts[$1] * present[$1])
        }
        self.factors = factors
        self.units = units
        self.present = present
        var seats: [String: Int] = [:]
        var codes: [String] = []
        var starts = [0]
        var who: [Int] = []
        var parts: [Double] = []
        for line in ledger.lines {
            for share in line.distribution {
                if seats[share.actor] == nil {
                    seats[share.actor] = codes.count
                    codes.append(share.actor)
                }
                who.append(seats[share.actor] ?? 0)
                parts.append(share.share)
            }
            starts.append(who.count)
        }
        actors = codes
        shareStarts = starts
        shareActors = who
        shares = parts
    }

    /// What a line does to the net present value.
    func worth(of line: Int) -> Double { Plan.worth(kinds[line], amounts[line] * present[line]) }

    private static func worth(_ kind: Line.Kind, _ present: Double) -> Double {
        switch kind {
        case .cost: -present
        case .benefit: present
        case .transfer, .unknown: 0
        }
    }

    /// The net present value with one parameter set to something else.
    ///
    /// Only what the parameter touches is computed again.
    public func netPresentValue(_ parameter: Parameter, at value: Double) -> Double {
        guard let id = parameter.line else { return Plan(ledger.setting(parameter, to: value)).netPresentValue }
        guard let index = places[id] else { return netPresentValue }
        var line = ledger.lines[index]
        line.set(parameter.field, to: value)
        let rest = netPresentValue - worth(of: index)
        // In a straight line only the amount changes; the years keep their factors.
        if parameter.isLinear { return rest + Plan.worth(line.kind, line.amount(in: ledger) * present[index]) }
        var part = ledger
        part.lines = [line]
        return rest + Plan(part).netPresentValue
    }

    /// The value of a parameter; `nil` when the case has no such parameter.
    func value(of parameter: Parameter) -> Double? {
        guard let id = parameter.line else { return ledger.value(of: parameter) }
        return places[id].flatMap { ledger.lines[$0].value(of: parameter.field, in: ledger) }
    }

    static func dot(_ left: some Collection<Double>, _ right: some Collection<Double>) -> Double {
        zip(left, right).reduce(0) { $0 + $1.0 * $1.1 }
    }
}

extension Line {
    /// The yearly amount at full scale, corrected and in prices of the case (methods 1.3).
    ///
    /// Where the index lacks a year the amount is `nan`, never unindexed.
    func amount(in ledger: LedgerCase) -> Double {
        let gross =
            switch value {
            case .amount(let amount): amount
            case .price(let price, let quantities): quantities.reduce(price) { $0 * $1.value }
            case .undecided: Double.nan
            }
        return gross * corrections.factor * indexFactor(in: ledger)
    }

    /// What brings the line's prices to the price year of the case.
    func indexFactor(in ledger: LedgerCase) -> Double {
        guard let year = priceYear, year != ledger.priceYear else { return 1 }
        guard let to = ledger.index[ledger.priceYear], let from = ledger.index[year], from != 0 else { return .nan }
        return to / from
    }

    func fillUnits(_ years: UnsafeMutableBufferPointer<Double>, in ledger: LedgerCase) {
        TimeProfile(timing, in: ledger).fill(years, decay: timing.decay, growth: realGrowth)
    }
}
