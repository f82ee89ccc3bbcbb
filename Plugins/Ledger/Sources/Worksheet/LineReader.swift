import WorksheetKit

extension Line {
    /// Reads a line strictly; an amount, price or number that isn't there yet is left open.
    init(strict json: JSON) throws(Rejection) {
        var object = try StrictObject(json)
        self.init(
            id: try object.newID("id"),
            name: try object.filledText("naam", limit: .title),
            kind: Kind(code: try object.word("soort")),
            value: try object.lineValue(),
            priceYear: try object.optionalWhole("prijspeil", in: 1_990...2_100),
            realGrowth: try object.optionalNumber("reele_groei", in: -1...1) ?? 0,
            corrections: try object.corrections(),
            isDifference: try object.optionalFlag("effect_is_verschil") ?? false,
            timing: try object.timing(),
            rate: try object.optionalNumber("discontovoet"),
            distribution: try object.distribution(),
            source: try object.optionalText("bron", limit: .action) ?? "",
            details: try object.details()
        )
        try object.finish()
    }
}

extension StrictObject {
    /// A word that names a new thing: 1 to 40 characters of `A-Za-z0-9_-`.
    mutating func newID(_ key: String) throws(Rejection) -> String {
        let word = try word(key)
        let isPlain = word.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
                true
            default: false
            }
        }
        guard isPlain, word.utf8.count <= 40 else { throw Rejection(.malformed, field: key) }
        return word
    }

    /// A number no larger than makes sense.
    mutating func number(_ key: String) throws(Rejection) -> Double {
        guard let number = try required(key).number else { throw Rejection(.malformed, field: key) }
        guard number.magnitude <= LedgerBook.Limit.number else { throw Rejection(.outOfRange, field: key) }
        return number
    }

    /// A number that may be absent, within a range when there is one.
    mutating func optionalNumber(_ key: String, in range: ClosedRange<Double>? = nil) throws(Rejection) -> Double? {
        guard optional(key) != nil else { return nil }
        let number = try number(key)
        guard range?.contains(number) != false else { throw Rejection(.outOfRange, field: key) }
        return number
    }

    /// A whole number within a range that may be absent.
    mutating func optionalWhole(_ key: String, in range: ClosedRange<Int>) throws(Rejection) -> Int? {
        guard optional(key) != nil else { return nil }
        let number = try integer(key)
        guard range.contains(number) else { throw Rejection(.outOfRange, field: key) }
        return number
    }

    /// A text that says something.
    mutating func filledText(_ key: String, limit: TextLimit) throws(Rejection) -> String {
        let text = try text(key, limit: limit)
        guard !text.isEmpty else { throw Rejection(.textEmpty, field: key) }
        return text
    }

    /// The objects under a key; an absent list is empty.
    mutating func objects(_ key: String, atMost limit: Int) throws(Rejection) -> [JSON] {
        guard let value = optional(key) else { return [] }
        guard let elements = value.elements else { throw Rejection(.malformed, field: key) }
        guard elements.count <= limit else { throw Rejection(.tooMany, field: key) }
        return elements
    }

    fileprivate mutating func lineValue() throws(Rejection) -> Line.Value {
        let amount = try optionalNumber("bedrag")
        let price = try optionalNumber("prijs")
        let hasQuantities = optional("hoeveelheid") != nil
        var quantities: [Line.Quantity] = []
        var names: Set<String> = []
        for element in try objects("hoeveelheid", atMost: LedgerBook.Limit.quantities) {
            var object = try StrictObject(element)
            let name = try object.filledText("naam", limit: TextLimit(characters: 60))
            // Numbers are found by their name.
            guard names.insert(name).inserted else { throw Rejection(plugin: "double-name", field: "hoeveelheid") }
            guard let kind = Line.QuantityKind(rawValue: try object.word("soort")) else {
                throw Rejection(.malformed, field: "soort")
            }
            quantities.append(
                Line.Quantity(name: name, value: try object.optionalNumber("waarde") ?? .nan, kind: kind)
            )
            try object.finish()
        }
        if amount != nil, price != nil || hasQuantities {
            throw Rejection(plugin: Finding.rejectionCode("E_BEDRAG_OF_HOEVEELHEID"), field: "bedrag")
        }
        if price != nil || hasQuantities { return .price(price ?? .nan, quantities) }
        return amount.map(Line.Value.amount) ?? .undecided
    }

    fileprivate mutating func corrections() throws(Rejection) -> Line.Corrections {
        guard let json = optional("correcties") else { return Line.Corrections() }
        var object = try StrictObject(json)
        let corrections = Line.Corrections(
            deadweight: try object.optionalNumber("deadweight") ?? 0,
            attribution: try object.optionalNumber("attributie_anderen") ?? 0,
            displacement: try object.optionalNumber("verdringing") ?? 0
        )
        try object.finish()
        return corrections
    }

    fileprivate mutating func timing() throws(Rejection) -> Timing {
        var profile: [Double]?
        if let json = optional("profiel") {
            guard let elements = json.elements, elements.count <= 100 else {
                throw Rejection(.malformed, field: "profiel")
            }
            let numbers = elements.compactMap(\.number)
            guard numbers.count == elements.count, numbers.allSatisfy({ $0.magnitude <= LedgerBook.Limit.number })
            else {
                throw Rejection(.malformed, field: "profiel")
            }
            profile = numbers
        }
        return Timing(
            start: try optionalWhole("start", in: 1_900...2_300),
            end: try optionalWhole("eind", in: 1_900...2_300),
            rampYears: try optionalWhole("ingroei_jaren", in: -100...100) ?? 1,
            tailYears: try optionalWhole("nawerking_jaren", in: 0...100) ?? 0,
            decay: try optionalNumber("uitdoving") ?? 0,
            effectYears: try optionalWhole("effectduur_jaren", in: 1...100),
            profile: profile
        )
    }

    fileprivate mutating func distribution() throws(Rejection) -> [Line.Share] {
        var shares: [Line.Share] = []
        for element in try objects("verdeling", atMost: LedgerBook.Limit.actors) {
            var object = try StrictObject(element)
            let share = Line.Share(actor: try object.word("actor"), share: try object.number("aandeel"))
            try object.finish()
            shares.append(share)
        }
        return shares
    }

    fileprivate mutating func details() throws(Rejection) -> Line.Details {
        var details = Line.Details()
        details.arena = try optionalOneOf("arena", ["A", "B", "C", "D", "K", "X"])
        details.effectType = try optionalOneOf("effecttype", ["direct", "indirect", "extern"])
        details.valuation = try optionalOneOf("waarderingsmethode", Line.Details.valuations)
        details.vat = try optionalOneOf("btw", ["incl", "excl"])
        let evidence = try optionalOneOf("bewijs", Line.Evidence.allCases.map(\.rawValue))
        details.evidence = Line.Evidence(rawValue: evidence) ?? .assumption
        details.doubleCountGroup = try optionalText("dubbeltelgroep", limit: .name) ?? ""
        details.dimension = try optionalText("dimensie", limit: .name) ?? ""
        details.origin = optional("herkomst") == nil ? nil : try origin("herkomst")
        details.replaces = try optionalText("wat_stopt", limit: .action) ?? ""
        details.note = try optionalText("toelichting", limit: .remark) ?? ""
        return details
    }

    /// A thing of another worksheet: the ids of both; empty for none.
    mutating func origin(_ key: String) throws(Rejection) -> String {
        let text = try text(key, limit: .title)
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        let isPair = parts.count == 2 && parts.allSatisfy { (1...64).contains($0.utf8.count) }
        guard text.isEmpty || isPair else { throw Rejection(.malformed, field: key) }
        return text
    }

    /// A word of a list that may be absent; then it is empty.
    mutating func optionalOneOf(_ key: String, _ words: [String]) throws(Rejection) -> String {
        guard let word = try optionalWord(key) else { return "" }
        guard words.contains(word) else { throw Rejection(.malformed, field: key) }
        return word
    }
}

extension Line.Details {
    /// How a price can have been found (methods 1.1).
    static let valuations = ["marktprijs", "kostprijs", "schaduwprijs", "wtp", "wta", "qaly", "anders"]
}

extension Finding {
    /// A code as commands are refused with it: `E_GETAL` is `e-getal`.
    static func rejectionCode(_ code: String) -> String { code.lowercased().replacing("_", with: "-") }
}
