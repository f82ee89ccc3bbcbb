import WorksheetKit

/// A survey in the report: a table per question by chapter; what people wrote and how to compare stand in annexes.
struct SurveyReport {
    private let scan: SurveyScan

    init(_ scan: SurveyScan) { self.scan = scan }

    func chapter(_ chapter: SurveyScan.Chapter) -> Section? {
        let blocks = chapter.asked.compactMap(scan.outcome).flatMap(blocks)
        guard !blocks.isEmpty else { return nil }
        return Section(key: "chapter:\(chapter.id)", kicker: scan.subject, headline: chapter.title, blocks: blocks)
    }

    private func blocks(_ outcome: SurveyScan.Outcome) -> [Block] {
        let key = outcome.asked.name.replacing("/", with: ":")
        let figures = scan.figures(outcome.asked)
        switch outcome.asked.item.kind {
        case .info, .open: return []
        case .number: return [Block(key, .table(numbers(outcome)))] + others(figures, key)
        default:
            let table = SurveyTable(scan, outcome).table(of: outcome.asked.item.options)
            return [Block(key, .table(table))] + others(figures.filter { !$0.isPlain }, key, isAlone: figures.isEmpty)
        }
    }

    private func others(_ figures: [Benchmark.Figure], _ key: String, isAlone: Bool = false) -> [Block] {
        if isAlone {
            let text = scan.say(
                "Bij deze vraag is geen landelijk cijfer.",
                "There is no national figure with this question."
            )
            return [Block("\(key):none", .paragraph([.text(text)]))]
        }
        guard !figures.isEmpty else { return [] }
        return [
            Block("\(key):others", .list(figures.map { [.text(scan.national.line($0))] }, isOrdered: false))
        ]
    }

    private func numbers(_ outcome: SurveyScan.Outcome) -> Table {
        let few = scan.say("te weinig", "too few")
        let row = { (name: String, member: String, decimals: Int) -> [Cell] in
            [.text(name), .number(outcome.value[member]?.number, decimals: decimals, orWhy: few)]
        }
        return Table(
            caption: scan.question(outcome.asked),
            columns: [Column(scan.say("Maat", "Measure")), Column(scan.say("Hier", "Here"), isNumeric: true)],
            rows: [
                row(scan.say("Midden (mediaan)", "Middle (median)"), "median", 1),
                row(scan.say("Een kwart zegt minder dan", "A quarter say less than"), "low", 1),
                row(scan.say("Een kwart zegt meer dan", "A quarter say more than"), "high", 1),
                row(scan.say("Gemiddeld", "Mean"), "mean", 1),
                row(scan.say("Weten het niet", "Do not know"), "unknown", 0),
            ],
            notes: ["n = \(outcome.n)"]
        )
    }

    /// What people wrote, and how to compare.
    var annexes: [Section] { [texts, method].compactMap(\.self) }

    private var texts: Section? {
        let asked = scan.chapters.flatMap(\.asked).filter { $0.row == nil || $0.row == $0.item.rows.first }
        let blocks = asked.flatMap { asked -> [Block] in
            let remarks = scan.remarks(asked)
            let others = scan.survey.benchmark?.openAnswers.filter { $0.question == asked.item.id } ?? []
            guard !remarks.isEmpty || (!others.isEmpty && scan.outcome(asked) != nil) else { return [] }
            let key = asked.item.id
            let quotes = Block("\(key):quotes", .quotes(remarks.map { Quote($0.text) }), aspect: .remarks)
            let elsewhere = others.map { [Inline.text("\(scan.say($0.text)) (\(scan.national.source($0.source)))")] }
            let title = scan.say("Landelijk zeiden gemeenten:", "Municipalities elsewhere said:")
            let heading = Block(
                "\(key):title",
                .heading(scan.question(asked)),
                aspect: others.isEmpty ? .remarks : nil
            )
            return [heading] + (remarks.isEmpty ? [] : [quotes])
                + (others.isEmpty
                    ? []
                    : [
                        Block("\(key):said", .paragraph([.text(title)])),
                        Block("\(key):elsewhere", .list(elsewhere, isOrdered: false)),
                    ])
        }
        guard !blocks.isEmpty else { return nil }
        return Section(
            key: "texts",
            kicker: scan.subject,
            headline: scan.say("Wat jullie schreven", "What you wrote"),
            blocks: blocks,
            isAnnex: true
        )
    }

    private var method: Section {
        let text = scan.say(
            "Iedereen kreeg alleen de vragen die bij eerdere antwoorden pasten. Antwoorden op vragen die daarna "
                + "buiten iemands route vielen, tellen niet mee. De cijfers van hier gaan over de mensen aan tafel, de "
                + "landelijke cijfers over gemeenten. Leg ze naast elkaar om over te praten; de een is geen maat voor "
                + "de ander.",
            "Everybody got only the questions that fitted earlier answers. Answers to questions that left somebody’s "
                + "route afterwards do not count. The figures from here are about the people at the table, the "
                + "national figures about municipalities. Lay them side by side to talk; neither is a measure for the other."
        )
        let benchmark = scan.survey.benchmark
        let context = benchmark?.context.map { each -> [Inline] in
            let value = scan.national.value(each.value, each.unit)
            let behind = "\(scan.national.year(each.year)), \(scan.national.people(each.n))"
            return [.text("\(scan.say(each.title)): \(value) (\(behind)). \(scan.national.source(each.source)).")]
        }
        let sources = scan.survey.header.sources.map { source -> [Inline] in
            let rest = [source.publisher, source.year.map(String.init), source.note.map(scan.say)].compactMap(\.self)
            return [.text(([source.title] + rest).joined(separator: ", "))]
        }
        return Section(
            key: "figures",
            headline: scan.say("Methode en bronnen", "Method and sources"),
            blocks: [Block("method", .note(.method, [.text(text)]))]
                + (context.map {
                    [
                        Block("context-title", .heading(scan.say("Om de cijfers te plaatsen", "To place the figures"))),
                        Block("context", .list($0, isOrdered: false)),
                    ]
                } ?? []) + [
                    Block("sources-title", .heading(scan.say("Bronnen", "Sources"))),
                    Block("sources", .list(sources, isOrdered: false)),
                ],
            isAnnex: true
        )
    }
}
