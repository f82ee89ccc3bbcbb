extension LedgerCase {
    /// The rate that a case has unless there is a reason (methods 1.2); the data file says since when.
    public static let standardRate = 0.0225

    /// All that is wrong with the numbers of a case, in its order: the case first, then line by line.
    ///
    /// What the words of a case give away is told by `remarks`.
    public func validate(standardRate: Double = standardRate) -> [Finding] {
        var findings: [Finding] = []
        let hasYears = (1_990...2_100).contains(baseYear) && (1...100).contains(years)
        if !(1_990...2_100).contains(baseYear) { findings.append(Finding("E_BASISJAAR", "basisjaar")) }
        if !(1...100).contains(years) { findings.append(Finding("E_LOOPTIJD", "looptijd")) }
        if !(rate >= -0.05 && rate <= 0.20) {
            findings.append(Finding("E_DISCONTOVOET", "discontovoet"))
        } else if (rate - standardRate).magnitude > 1e-12 {
            findings.append(Finding("W_DISCONTOVOET_AFWIJKEND", "discontovoet"))
        }
        if case .unknown = convention { findings.append(Finding("E_CONVENTIE", "conventie")) }
        guard !lines.isEmpty else { return findings + [Finding("E_GEEN_POSTEN", "posten")] }
        if !lines.contains(where: { $0.kind == .cost }) { findings.append(Finding("W_GEEN_KOSTEN", "posten")) }
        if !lines.contains(where: { $0.kind == .benefit }) { findings.append(Finding("W_GEEN_BATEN", "posten")) }
        var ids: Set<String> = []
        for line in lines {
            if !ids.insert(line.id).inserted { findings.append(Finding("E_DUBBEL_ID", line.id)) }
            findings += line.valueFindings + line.correctionFindings
            findings += line.timingFindings(in: self, hasYears: hasYears)
            findings += line.moneyFindings(in: self) + line.distributionFindings
        }
        return findings
    }
}

extension Line {
    fileprivate var valueFindings: [Finding] {
        var findings: [Finding] = []
        if case .unknown = kind { findings.append(Finding("E_SOORT", id)) }
        switch value {
        case .undecided: findings.append(Finding("E_BEDRAG_OF_HOEVEELHEID", id))
        case .amount(let amount):
            if !amount.isFinite { findings.append(Finding("E_GETAL", "\(id).bedrag")) }
        case .price(let price, let quantities):
            if !price.isFinite { findings.append(Finding("E_GETAL", "\(id).prijs")) }
            if quantities.isEmpty { findings.append(Finding("E_HOEVEELHEID_LEEG", id)) }
            findings += quantities.compactMap { quantity in
                quantity.code.map { Finding($0, "\(id).\(quantity.name)") }
            }
        }
        if kind == .cost, isBelowZero { findings.append(Finding("W_NEGATIEVE_KOST", id)) }
        return findings
    }

    private var isBelowZero: Bool {
        switch value {
        case .amount(let amount): amount < 0
        case .price(let price, let quantities): quantities.reduce(price) { $0 * $1.value } < 0
        case .undecided: false
        }
    }

    fileprivate var correctionFindings: [Finding] {
        let parts = [
            ("deadweight", corrections.deadweight), ("attributie_anderen", corrections.attribution),
            ("verdringing", corrections.displacement),
        ]
        var findings = parts.filter { !(0...1 ~= $0.1) }.map { Finding("E_CORRECTIE_BEREIK", "\(id).\($0.0)") }
        if isDifference, corrections.deadweight > 0 { findings.append(Finding("W_DUBBELE_CORRECTIE", id)) }
        return findings
    }

    /// A wrong horizon says nothing about the years of a line.
    fileprivate func timingFindings(in ledger: LedgerCase, hasYears: Bool) -> [Finding] {
        var findings: [Finding] = []
        let start = timing.start ?? ledger.baseYear
        let end = timing.end ?? ledger.lastYear
        if hasYears {
            if start < ledger.baseYear { findings.append(Finding("E_START_VOOR_BASISJAAR", id)) }
            if end < start { findings.append(Finding("E_EIND_VOOR_START", id)) }
            if start > ledger.lastYear { findings.append(Finding("W_START_NA_LOOPTIJD", id)) }
            if end > ledger.lastYear { findings.append(Finding("W_EIND_NA_LOOPTIJD", id)) }
        }
        if timing.rampYears < 1 { findings.append(Finding("E_INGROEI", id)) }
        if !(0...1 ~= timing.decay) { findings.append(Finding("E_UITDOVING", id)) }
        if let profile = timing.profile {
            let isWhole = profile.allSatisfy { $0.isFinite && $0 >= 0 }
            if !isWhole || (hasYears && profile.count != ledger.years) { findings.append(Finding("E_PROFIEL", id)) }
        }
        let whole = [
            ("effectduur_jaren", timing.effectYears.map { $0 >= 1 }), ("nawerking_jaren", timing.tailYears >= 0),
        ]
        return findings + whole.filter { $0.1 == false }.map { Finding("E_GETAL", "\(id).\($0.0)") }
    }

    fileprivate func moneyFindings(in ledger: LedgerCase) -> [Finding] {
        var findings: [Finding] = []
        if !realGrowth.isFinite { findings.append(Finding("E_GETAL", "\(id).reele_groei")) }
        if indexFactor(in: ledger).isNaN { findings.append(Finding("E_INDEX_ONTBREEKT", id)) }
        if let rate, !(rate >= -0.05 && rate <= 0.20) {
            findings.append(Finding("E_DISCONTOVOET", "\(id).discontovoet"))
        }
        if source.allSatisfy(\.isWhitespace) { findings.append(Finding("W_BRON_ONTBREEKT", id)) }
        return findings
    }

    fileprivate var distributionFindings: [Finding] {
        guard !distribution.isEmpty else { return [Finding("E_VERDELING_LEEG", id)] }
        var findings: [Finding] = []
        let whole = kind == .transfer ? 0.0 : 1
        let sum = distribution.reduce(0) { $0 + $1.share }
        if !((sum - whole).magnitude <= 1e-6) { findings.append(Finding("E_VERDELING_SOM", id)) }
        if kind != .transfer, distribution.contains(where: { $0.share < 0 }) {
            findings.append(Finding("E_VERDELING_NEGATIEF", id))
        }
        if Set(distribution.map(\.actor)).count < distribution.count {
            findings.append(Finding("E_VERDELING_DUBBEL", id))
        }
        return findings
    }
}

extension Line.Quantity {
    /// What is wrong with the number.
    fileprivate var code: String? {
        if !value.isFinite { return "E_GETAL" }
        switch kind {
        case .count: return value < 0 ? "E_AANTAL_NEGATIEF" : nil
        case .share: return 0...1 ~= value ? nil : "E_AANDEEL_BEREIK"
        case .other: return nil
        }
    }
}
