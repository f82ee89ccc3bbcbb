import WorksheetKit

/// The answers to a question beside the figures from elsewhere, as a table.
struct SurveyTable {
    private let scan: SurveyScan
    private let outcome: SurveyScan.Outcome

    init(_ scan: SurveyScan, _ outcome: SurveyScan.Outcome) {
        self.scan = scan
        self.outcome = outcome
    }

    func table(of options: [Survey.Option]) -> Table {
        let figures = scan.figures(outcome.asked).filter(\.isPlain)
        let years = Set(figures.map(\.year)).sorted()
        let columns = [
            Column(scan.say("Antwoord", "Answer")),
            Column(scan.say("Hier, aantal", "Here, number"), isNumeric: true),
            Column(scan.say("Hier, deel", "Here, share"), isNumeric: true),
        ]
        return Table(
            caption: scan.question(outcome.asked),
            columns: columns
                + years.map { Column(scan.say("Landelijk \($0)", "National \($0)"), isNumeric: true) },
            rows: options.map { option in
                [
                    .text(scan.say(option.label)), .number(Double(outcome.count(option.id))),
                    Cell(.number(outcome.share(option.id), decimals: 0), unit: .share),
                ]
                    + years.map { year in
                        cell(figures.first { $0.year == year && $0.options == [option.id] })
                    }
            },
            notes: ["n = \(outcome.n)"] + notes(figures)
        )
    }

    private func cell(_ figure: Benchmark.Figure?) -> Cell {
        guard let figure else { return Cell(.missing("–")) }
        let people = scan.national.people(figure.n)
        if figure.isMoreThan { return Cell(.text(scan.national.value(figure)), small: people) }
        return Cell(.number(figure.value / 100, decimals: 0), small: people, unit: .share)
    }

    private func notes(_ figures: [Benchmark.Figure]) -> [String] {
        guard !figures.isEmpty else { return [] }
        var seen: Set<String> = []
        let about = figures.compactMap { figure in
            (figure.note ?? figure.scope.map { LocalizedText(nl: "N telt \($0.nl).", en: "N counts \($0.en).") }).map(
                scan.say
            )
        }
        return [scan.say("Landelijk: ", "National: ") + scan.national.sources(figures) + "."]
            + about.filter { seen.insert($0).inserted }
    }
}
