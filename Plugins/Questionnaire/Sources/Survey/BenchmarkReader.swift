import WorksheetKit

extension ContentReader {
    /// Reads figures from elsewhere; what they point at has to be in the survey.
    mutating func benchmark(of items: [String: Survey.Item]) -> Benchmark {
        let waves = list("waves") { Benchmark.Wave(year: $0.year(), n: $0.integer("n", in: 1...BenchmarkLimit.people)) }
        let subgroups = benchmarkTitles("subgroups")
        let measures = benchmarkTitles("measures")
        return Benchmark(
            title: localized("title"),
            intro: localized("intro"),
            waves: waves.sorted { $0.year < $1.year },
            figures: list("figures") { $0.figure(of: items, subgroups: subgroups, measures: measures) },
            context: optionalList("context") { $0.context() },
            openAnswers: optionalList("open_answers") { reader in
                _ = reader.id()
                return Benchmark.OpenAnswer(
                    question: reader.question(of: items)?.id ?? "",
                    text: reader.localized("text"),
                    source: reader.source()
                )
            }
        )
    }

    private mutating func figure(
        of items: [String: Survey.Item],
        subgroups: [String: LocalizedText],
        measures: [String: LocalizedText]
    ) -> Benchmark.Figure {
        _ = id()
        let question = question(of: items)
        let options = words("options") + (has("option") ? [text("option")] : [])
        if !has("option") { _ = optionalText("option") }
        for option in options where question?.option(option) == nil {
            refuse(
                .notAmongst(option, known: question?.options.map(\.id) ?? []),
                at: has("option") ? "option" : "options"
            )
        }
        let row = optionalText("row")
        if let row, question?.rows.contains(where: { $0.id == row }) != true {
            refuse(.notAmongst(row, known: question?.rows.map(\.id) ?? []), at: "row")
        }
        let unit = choice("unit", default: Benchmark.Figure.Unit.percent)
        _ = choice("distribution", default: Distribution.complete)
        return Benchmark.Figure(
            question: question?.id ?? "",
            options: options,
            row: row,
            year: year(),
            unit: unit,
            value: decimal("value", in: 0...(unit == .percent ? 100 : Double(BenchmarkLimit.people))),
            isMoreThan: choice("comparison", default: Comparison.equal) == .moreThan,
            n: optionalInteger("n", in: 1...BenchmarkLimit.people),
            count: optionalInteger("count", in: 0...BenchmarkLimit.people),
            scope: optionalLocalized("n_scope"),
            subgroup: named("subgroup", subgroups),
            measure: named("measure", measures),
            statistic: has("stat") ? choice("stat", default: Benchmark.Figure.Statistic.mean) : nil,
            filter: optionalObject("filter") { $0.filter(of: items) },
            note: optionalLocalized("note"),
            source: source()
        )
    }

    private mutating func context() -> Benchmark.Context {
        _ = id()
        return Benchmark.Context(
            title: localized("title"),
            value: decimal("value", in: 0...Double(BenchmarkLimit.people)),
            unit: choice("unit", default: Benchmark.Figure.Unit.percent),
            year: optionalInteger("year", in: BenchmarkLimit.years),
            n: optionalInteger("n", in: 1...BenchmarkLimit.people),
            source: source()
        )
    }

    private mutating func filter(of items: [String: Survey.Item]) -> Benchmark.Condition {
        let question = question(of: items)
        let option = text("option")
        if let question, question.option(option) == nil {
            refuse(.notAmongst(option, known: question.options.map(\.id)), at: "option")
        }
        return Benchmark.Condition(question: question?.id ?? "", option: option)
    }

    private mutating func question(of items: [String: Survey.Item]) -> Survey.Item? {
        let id = text("question")
        if !id.isEmpty, items[id]?.isQuestion != true { refuse(.noSuchQuestion(id), at: "question") }
        return items[id]
    }

    private mutating func year() -> Int { integer("year", in: BenchmarkLimit.years) }

    private mutating func named(_ key: String, _ known: [String: LocalizedText]) -> LocalizedText? {
        guard let id = optionalText(key) else { return nil }
        if known[id] == nil { refuse(.notAmongst(id, known: known.keys.sorted()), at: key) }
        return known[id]
    }

    private mutating func benchmarkTitles(_ key: String) -> [String: LocalizedText] {
        var marks: [String: ContentMark] = [:]
        let pairs = optionalList(key) { ($0.id(amongst: &marks), $0.localized("title")) }
        return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    }
}

/// How a figure compares with what was measured.
private enum Comparison: String, CaseIterable {
    case equal = "gelijk"
    case moreThan = "meer-dan"
}

/// Whether the source prints all parts of a whole.
private enum Distribution: String, CaseIterable {
    case complete
    case incomplete
}

/// How large figures may be.
private enum BenchmarkLimit {
    /// More than there are people or municipalities in the country.
    static let people = 100_000_000
    /// The years in which anything was measured.
    static let years = 1_900...2_200
}

extension ContentFault {
    fileprivate static func noSuchQuestion(_ id: String) -> ContentFault {
        ContentFault(
            "no-such-question",
            nl: "Er is geen vraag ‘\(id)’ in deze vragenlijst.",
            en: "There is no question ‘\(id)’ in this survey."
        )
    }
}
