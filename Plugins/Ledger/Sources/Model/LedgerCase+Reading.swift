public import WorksheetKit

extension LedgerCase {
    /// Reads a case leniently: what isn't there or has the wrong shape becomes something that validation names.
    ///
    /// Numbers that are no numbers become `nan`, whole numbers that aren't whole become 0.
    public init(_ json: JSON) {
        let baseYear = json["basisjaar"]?.integer ?? 0
        self.init(
            name: json["naam"]?.text ?? "",
            baseYear: baseYear,
            priceYear: json["prijspeil"]?.integer,
            years: json["looptijd"]?.integer ?? 0,
            rate: json["discontovoet"]?.number ?? .nan,
            convention: json["conventie"].map { Convention(code: $0.text ?? "") } ?? .baseYear,
            index: Dictionary(
                (json["index"]?.members ?? [:]).compactMap { year, value in
                    Int(year).flatMap { year in value.number.map { (year, $0) } }
                },
                uniquingKeysWith: { first, _ in first }
            ),
            lines: (json["posten"]?.elements ?? []).map { Line($0) },
            unpriced: (json["pm"]?.elements ?? []).map { Unpriced($0) }
        )
    }
}

extension Line {
    /// Reads a line leniently, as a case is read.
    public init(_ json: JSON) {
        let corrections = json["correcties"]
        self.init(
            id: json["id"]?.text ?? "",
            name: json["naam"]?.text ?? "",
            kind: Kind(code: json["soort"]?.text ?? ""),
            value: Value(json),
            priceYear: json["prijspeil"]?.integer,
            realGrowth: Line.number(json["reele_groei"], default: 0),
            corrections: Corrections(
                deadweight: Line.number(corrections?["deadweight"], default: 0),
                attribution: Line.number(corrections?["attributie_anderen"], default: 0),
                displacement: Line.number(corrections?["verdringing"], default: 0)
            ),
            isDifference: json["effect_is_verschil"]?.flag ?? false,
            timing: Timing(json),
            rate: Line.optional(json["discontovoet"]).map { $0.number ?? .nan },
            distribution: (json["verdeling"]?.elements ?? []).map {
                Share(actor: $0["actor"]?.text ?? "", share: $0["aandeel"]?.number ?? .nan)
            },
            source: json["bron"]?.text ?? "",
            details: Details(json)
        )
    }

    static func number(_ json: JSON?, default fallback: Double) -> Double {
        json.map { $0.number ?? .nan } ?? fallback
    }

    static func optional(_ json: JSON?) -> JSON? { json == .null ? nil : json }
}

extension Line.Value {
    fileprivate init(_ json: JSON) {
        switch (json["bedrag"], json["prijs"]) {
        case (let amount?, nil): self = .amount(amount.number ?? .nan)
        case (nil, let price?):
            self = .price(
                price.number ?? .nan,
                (json["hoeveelheid"]?.elements ?? []).map {
                    Line.Quantity(
                        name: $0["naam"]?.text ?? "",
                        value: $0["waarde"]?.number ?? .nan,
                        kind: Line.QuantityKind(rawValue: $0["soort"]?.text ?? "") ?? .other
                    )
                }
            )
        default: self = .undecided
        }
    }
}

extension Timing {
    init(_ json: JSON) {
        self.init(
            start: json["start"]?.integer,
            end: json["eind"]?.integer,
            rampYears: json["ingroei_jaren"].map { $0.integer ?? 0 } ?? 1,
            tailYears: json["nawerking_jaren"].map { $0.integer ?? -1 } ?? 0,
            decay: Line.number(json["uitdoving"], default: 0),
            effectYears: Line.optional(json["effectduur_jaren"]).map { $0.integer ?? 0 },
            profile: Line.optional(json["profiel"]).map { ($0.elements ?? []).map { $0.number ?? .nan } }
        )
    }
}

extension Line.Details {
    init(_ json: JSON) {
        self.init()
        arena = json["arena"]?.text ?? ""
        effectType = json["effecttype"]?.text ?? ""
        valuation = json["waarderingsmethode"]?.text ?? ""
        vat = json["btw"]?.text ?? ""
        evidence = Line.Evidence(rawValue: json["bewijs"]?.text ?? "") ?? .assumption
        doubleCountGroup = json["dubbeltelgroep"]?.text ?? ""
        dimension = json["dimensie"]?.text ?? ""
        origin = json["herkomst"]?.text
        replaces = json["wat_stopt"]?.text ?? ""
        note = json["toelichting"]?.text ?? ""
    }
}

extension Unpriced {
    /// Reads an effect without a price leniently, as a case is read.
    public init(_ json: JSON) {
        self.init(
            id: json["id"]?.text ?? "",
            name: json["naam"]?.text ?? "",
            direction: json["richting"]?.text ?? "",
            size: json["grootte"]?.integer ?? 0,
            actor: json["actor"]?.text ?? "",
            arena: json["arena"]?.text ?? "",
            note: json["toelichting"]?.text ?? ""
        )
    }
}
