import WorksheetKit

/// Figures from elsewhere as people read them: always with year, number of answers, subgroup and source.
struct NationalText {
    private let survey: Survey
    private let language: Language

    init(_ survey: Survey, _ language: Language) {
        self.survey = survey
        self.language = language
    }

    private func say(_ nl: String, _ en: String) -> String { LocalizedText(nl: nl, en: en)[language] }

    /// The figure with its unit, such as "69%", "> 20%" or "2,79 teams".
    func value(_ value: Double, _ unit: Benchmark.Figure.Unit, isMoreThan: Bool = false) -> String {
        let decimals = value == value.rounded() ? 0 : (value * 10).rounded() == value * 10 ? 1 : 2
        let number = NumberText.decimal(value, decimals: decimals, in: language)
        let sign = isMoreThan ? "> " : ""
        switch unit {
        case .percent: return "\(sign)\(number)%"
        case .teams: return "\(sign)\(number) teams"
        case .fte: return "\(sign)\(number) fte"
        case .gemeenten: return "\(sign)\(number) \(say("gemeenten", "municipalities"))"
        }
    }

    func value(_ figure: Benchmark.Figure) -> String {
        value(figure.value, figure.unit, isMoreThan: figure.isMoreThan)
    }

    /// How many answered, or that the source doesn't say.
    func people(_ n: Int?) -> String {
        n.map { "N \(NumberText.whole($0, in: language))" } ?? say("N niet vermeld", "N not stated")
    }

    /// When it was measured, or that the source doesn't say.
    func year(_ year: Int?) -> String { year.map { String($0) } ?? say("jaar niet vermeld", "year not stated") }

    /// The numbers of answers behind several figures of one year.
    func people(_ figures: [Benchmark.Figure]) -> String {
        let all = Set(figures.map(\.n)).sorted { ($0 ?? 0) < ($1 ?? 0) }
        return all.map(people).joined(separator: say(" of ", " or "))
    }

    /// Where something was taken from, such as "Movisie 2018, §3.1".
    func source(_ reference: SourceReference) -> String {
        let source = survey.header.sources.first { $0.id == reference.document }
        let publisher = source?.publisher ?? source?.title ?? reference.document
        let year = source?.year.map { " \($0)" } ?? ""
        return "\(publisher)\(year), \(reference.place)"
    }

    /// The sources of several figures: every document once, with the places in it.
    func sources(_ figures: [Benchmark.Figure]) -> String {
        var documents: [String] = []
        var places: [String: [String]] = [:]
        for source in figures.map(\.source) where places[source.document]?.contains(source.place) != true {
            if places[source.document] == nil { documents.append(source.document) }
            places[source.document, default: []].append(source.place)
        }
        return documents.map { document in
            source(SourceReference(document: document, place: places[document]?.joined(separator: "; ") ?? ""))
        }
        .joined(separator: ". ")
    }

    /// A figure as a sentence that stands by itself; on a page that is read from afar without its note.
    func line(_ figure: Benchmark.Figure, withNote: Bool = true) -> String {
        let item = survey.item(figure.question)
        let options = figure.options.compactMap { item?.option($0)?.label[language] }
        var about: [String] = []
        if let subgroup = figure.subgroup { about.append(subgroup[language]) }
        if let filter = figure.filter, let label = survey.item(filter.question)?.option(filter.option)?.label {
            about.append(say("gemeenten met ‘\(label[language])’", "municipalities with ‘\(label[language])’"))
        }
        if let measure = figure.measure { about.append(measure[language]) }
        if !options.isEmpty { about.append(options.map { "‘\($0)’" }.joined(separator: say(" en ", " and "))) }
        if let statistic = figure.statistic { about.append(words(statistic)) }
        let scope = figure.scope.map { " \($0[language])" } ?? ""
        let count = figure.count.map { ", \($0) \(say("gemeenten", "municipalities"))" } ?? ""
        let note = withNote ? figure.note.map { " \($0[language])" } ?? "" : ""
        let whose = ["\(say("Landelijk", "National")) \(figure.year)"] + about
        return "\(whose.joined(separator: ", ")): \(value(figure)) (\(people(figure.n))\(scope)\(count)). "
            + "\(source(figure.source)).\(note)"
    }

    private func words(_ statistic: Benchmark.Figure.Statistic) -> String {
        switch statistic {
        case .mean: say("gemiddeld", "mean")
        case .mode: say("vaakst", "most frequent")
        case .maximum: say("hoogste", "highest")
        }
    }
}
