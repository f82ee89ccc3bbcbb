public import WorksheetKit

extension LedgerInstrument {
    /// Reads an instrument of kind `ledger`.
    ///
    /// - Throws: everything that is wrong with the file, in the order of the file.
    public init(_ file: ContentFile) throws(ContentProblems) {
        self = try ContentReader.read(file) { LedgerInstrument(from: &$0) }
    }

    private init(from reader: inout ContentReader) {
        header = reader.header(kinds: ["ledger"])
        var marks: [String: ContentMark] = [:]
        phases = reader.list("worksheet_phases") { $0.worksheetPhase(amongst: &marks) }
        for phase in phases where LedgerStep(rawValue: phase.id) == nil {
            reader.refuse(.unknownStep(phase.id), at: "worksheet_phases")
        }
        routes = reader.list("routes") { $0.route() }
        dimensions = reader.list("dimensions") { $0.item() }
        actors = reader.list("actors") { $0.item() }
        let known = Set(actors.map(\.id))
        let letters = Set(routes.map(\.code))
        template = reader.list("template") { $0.templateLine(known, letters) }
        doubleCountGroups = reader.list("double_count_groups") { $0.item() }
        rates = reader.list("discount_rates") { $0.rate() }
        if rates.count(where: \.isStandard) != 1 { reader.refuse(.oneStandard, at: "discount_rates") }
        index =
            reader.object("price_index") { $0.index() } ?? PriceIndex(title: .init(nl: "", en: ""), thousandths: [:])
        prices = reader.optionalList("prices") { $0.price() }
        questions = reader.optionalList("questions") { $0.item() }
    }
}

extension ContentReader {
    fileprivate mutating func item() -> LedgerInstrument.Item {
        _ = optionalSource()
        return LedgerInstrument.Item(id: id(), title: localized("title", limit: ContentLimit.short))
    }

    fileprivate mutating func route() -> LedgerInstrument.Route {
        _ = id()
        _ = optionalSource()
        return LedgerInstrument.Route(
            code: text("code"),
            title: localized("title", limit: ContentLimit.short),
            text: localized("text")
        )
    }

    fileprivate mutating func templateLine(
        _ actors: Set<String>,
        _ letters: Set<String>
    ) -> LedgerInstrument.TemplateLine {
        _ = optionalSource()
        // Whether a link of the figure is our own reading of it; for those who compare.
        _ = flag("reading")
        let route = text("route")
        if !letters.contains(route) { refuse(.unknownValue(route, known: letters.sorted()), at: "route") }
        let named = words("actors")
        for actor in named where !actors.contains(actor) {
            refuse(.unknownValue(actor, known: actors.sorted()), at: "actors")
        }
        return LedgerInstrument.TemplateLine(
            id: id(),
            route: route,
            kind: choice("line", default: .benefit),
            title: localized("title", limit: ContentLimit.short),
            actors: named,
            needsStop: flag("needs_stop"),
            group: optionalText("group") ?? ""
        )
    }

    fileprivate mutating func rate() -> LedgerInstrument.DiscountRate {
        _ = source()
        return LedgerInstrument.DiscountRate(
            id: id(),
            basisPoints: integer("basis_points", in: -500...2_000),
            validFrom: text("valid_from"),
            isStandard: flag("standard"),
            title: localized("title")
        )
    }

    fileprivate mutating func index() -> LedgerInstrument.PriceIndex {
        _ = id()
        _ = source()
        _ = text("as_of")
        let base = integer("base_year", in: 1_990...2_100)
        let factors = list("factors") { reader in
            (reader.integer("year", in: 1_990...2_100), reader.integer("thousandths", in: 1...100_000))
        }
        let byYear = Dictionary(factors, uniquingKeysWith: { first, _ in first })
        if byYear.count < factors.count || byYear[base] != 1_000 { refuse(.badIndex, at: "factors") }
        return LedgerInstrument.PriceIndex(title: localized("title"), thousandths: byYear)
    }

    fileprivate mutating func price() -> LedgerInstrument.ReferencePrice {
        LedgerInstrument.ReferencePrice(
            id: id(),
            cents: integer("cents", in: 1...1_000_000_000),
            priceYear: integer("price_year", in: 1_990...2_100),
            quality: choice("quality", default: .unchecked),
            title: localized("title"),
            unit: localized("unit", limit: ContentLimit.short),
            source: source()
        )
    }
}

extension ContentFault {
    fileprivate static func unknownStep(_ id: String) -> ContentFault {
        ContentFault(
            "unknown-step",
            nl: "De stap ‘\(id)’ bestaat niet in dit werkblad.",
            en: "This worksheet has no step ‘\(id)’."
        )
    }

    fileprivate static let oneStandard = ContentFault(
        "one-standard",
        nl: "Precies één discontovoet is de standaard.",
        en: "Exactly one discount rate is the standard."
    )

    fileprivate static let badIndex = ContentFault(
        "bad-index",
        nl: "Elk jaar staat er één keer in, en het basisjaar heeft 1000.",
        en: "Every year stands once, and the base year has 1000."
    )
}
