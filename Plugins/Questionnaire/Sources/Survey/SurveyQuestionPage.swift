import WorksheetKit

/// The pages of the board about one question: bars or numbers, the figures from elsewhere, and what people wrote.
struct SurveyQuestionPage {
    private let scan: SurveyScan
    private let outcome: SurveyScan.Outcome
    private let chapter: String

    /// The most bars on a page that is read from afar.
    static let most = 6

    init(_ scan: SurveyScan, _ outcome: SurveyScan.Outcome, chapter: String) {
        self.scan = scan
        self.outcome = outcome
        self.chapter = chapter
    }

    private var asked: SurveyScan.Asked { outcome.asked }
    private var national: NationalText { scan.national }
    private var figures: [Benchmark.Figure] { scan.figures(asked) }
    private var key: String { "question:\(asked.name.replacing("/", with: ":"))" }

    func sections() -> [Section] {
        switch asked.item.kind {
        case .number: [page(key, [Block("numbers", .figures(numbers))] + elsewhere(plain: false))]
        case .open: quotes
        default: bars
        }
    }

    private func page(_ key: String, _ blocks: [Block], part: String = "") -> Section {
        Section(
            key: key,
            kicker: "\(scan.subject): \(chapter)",
            aside: scan.say("\(outcome.n) antwoorden", "\(outcome.n) answers") + part,
            headline: headline,
            lead: scan.wording(asked),
            blocks: blocks
        )
    }

    /// With the number of the question, by which the desk finds it among the pages.
    private var headline: String {
        guard let number = asked.item.number else { return message }
        return scan.say("Vraag \(number): ", "Question \(number): ") + message.lowercasedFirst
    }

    private var message: String {
        switch asked.item.kind {
        case .number:
            guard let median = outcome.value["median"]?.number else {
                return scan.say("De meesten weten dit niet", "Most do not know this")
            }
            return scan.say("De helft zegt \(number(median)) of minder", "Half say \(number(median)) or fewer")
        case .open: return scan.say("Dit schreven jullie", "What you wrote")
        default: return leading
        }
    }

    private var leading: String {
        guard let first = outcome.leading else {
            return scan.say("Geen antwoord steekt erbovenuit", "No answer stands out")
        }
        let label = scan.say(first.label).shortened(to: 56).lowercasedFirst
        let count = outcome.count(first.id)
        return asked.item.kind == .multiple
            ? scan.say("Vaakst genoemd is ‘\(label)’", "Mentioned most is ‘\(label)’")
            : scan.say("\(count) van \(outcome.n) zeggen ‘\(label)’", "\(count) of \(outcome.n) say ‘\(label)’")
    }
}

// Bars.
extension SurveyQuestionPage {
    private var bars: [Section] {
        let options = asked.item.options
        let pages = (options.count + Self.most - 1) / Self.most
        let size = (options.count + pages - 1) / max(1, pages)
        return (0..<pages).map { index in
            let part = Array(options[(index * size)..<min(options.count, (index + 1) * size)])
            return page(
                index == 0 ? key : "\(key):\(index + 1)",
                [Block("bars", .figure(figure(part)))] + elsewhere(plain: true),
                part: pages > 1 ? scan.say(", blad \(index + 1) van \(pages)", ", page \(index + 1) of \(pages)") : ""
            )
        }
    }

    private func figure(_ options: [Survey.Option]) -> Figure {
        let table = SurveyTable(scan, outcome).table(of: options)
        return Figure(
            title: scan.question(asked),
            description: options.map(sentence).joined(separator: " "),
            drawing: SurveyBars(rows: options.map(row)).svg(),
            data: table
        )
    }

    private func plain(_ option: Survey.Option) -> [Benchmark.Figure] {
        figures.filter { $0.isPlain && $0.options == [option.id] }.sorted { $0.year < $1.year }
    }

    private func row(_ option: Survey.Option) -> SurveyBars.Row {
        let found = plain(option)
        let years = scan.survey.benchmark?.waves.map(\.year) ?? []
        return SurveyBars.Row(
            label: scan.say(option.label),
            share: outcome.share(option.id),
            text: room(option),
            marks: found.map { .init(share: $0.value / 100, shape: years.firstIndex(of: $0.year) ?? 0) },
            note: found.map { "\($0.year): \(national.value($0))" }.joined(separator: " · ")
        )
    }

    private func room(_ option: Survey.Option) -> String {
        let share = NumberText.decimal(100 * outcome.share(option.id), decimals: 0, in: scan.language)
        return scan.say("\(outcome.count(option.id)) van \(outcome.n)", "\(outcome.count(option.id)) of \(outcome.n)")
            + " (\(share)%)"
    }

    private func sentence(_ option: Survey.Option) -> String {
        let found = plain(option).map { "\($0.year) \(national.value($0)), \(national.people($0.n))" }
        let elsewhere = found.isEmpty ? "" : scan.say("; landelijk ", "; national ") + found.joined(separator: "; ")
        return "\(scan.say(option.label)): \(room(option))\(elsewhere)."
    }
}

// Numbers, texts and figures from elsewhere.
extension SurveyQuestionPage {
    private func number(_ value: Double) -> String {
        NumberText.decimal(value, decimals: value == value.rounded() ? 0 : 1, in: scan.language)
    }

    private var numbers: [BigNumber] {
        var numbers: [BigNumber] = []
        if let median = outcome.value["median"]?.number, let mean = outcome.value["mean"]?.number,
            let low = outcome.value["low"]?.number, let high = outcome.value["high"]?.number
        {
            numbers.append(
                BigNumber(
                    number(median),
                    scan.say("het midden van jullie antwoorden (mediaan)", "the middle of your answers (median)")
                )
            )
            let between = scan.say("\(number(low)) tot \(number(high))", "\(number(low)) to \(number(high))")
            numbers.append(BigNumber(between, scan.say("de middelste helft", "the middle half")))
            numbers.append(
                BigNumber(NumberText.decimal(mean, decimals: 1, in: scan.language), scan.say("gemiddeld", "mean"))
            )
        }
        if let unknown = outcome.value["unknown"]?.integer, unknown > 0 {
            numbers.append(BigNumber("\(unknown)", scan.say("weten het niet", "do not know")))
        }
        return numbers
    }

    private var quotes: [Section] {
        let found = scan.remarks(asked)
        guard !found.isEmpty else { return [] }
        return [
            page(
                key,
                [Block("quotes", .quotes(found.map { Quote($0.text) }), aspect: .remarks)] + elsewhere(plain: false)
            )
        ]
    }

    /// What one has to know to read the marks, and the figures that are no marks; or that there are none.
    private func elsewhere(plain: Bool) -> [Block] {
        let marked = plain ? figures.filter(\.isPlain) : []
        let others = figures.filter { !marked.contains($0) }
        guard !figures.isEmpty else {
            return [
                Block(
                    "none",
                    .note(
                        .info,
                        [
                            .text(
                                scan.say(
                                    "Bij deze vraag is geen landelijk cijfer.",
                                    "There is no national figure with this question."
                                )
                            )
                        ]
                    )
                )
            ]
        }
        var blocks: [Block] = []
        if !marked.isEmpty { blocks.append(Block("legend", .note(.info, [.text(legend(marked))]))) }
        let shown = others.prefix(plain ? 3 : 6)
        if !shown.isEmpty {
            let rest = others.count - shown.count
            let more =
                rest > 0
                ? [
                    [
                        Inline.text(
                            scan.say(
                                "Nog \(rest) landelijke cijfers staan in het verslag.",
                                "\(rest) more national figures are in the report."
                            )
                        )
                    ]
                ] : []
            blocks.append(
                Block(
                    "others",
                    .list(shown.map { [.text(national.line($0, withNote: false))] } + more, isOrdered: false)
                )
            )
        }
        return blocks
    }

    private func legend(_ marked: [Benchmark.Figure]) -> String {
        let signs = ["○", "□", "◆"]
        let waves = scan.survey.benchmark?.waves.map(\.year) ?? []
        let years = waves.enumerated().compactMap { index, year -> String? in
            let found = marked.filter { $0.year == year }
            return found.isEmpty ? nil : "\(signs[index % 3]) \(year), \(national.people(found))"
        }
        let scope = marked.compactMap(\.scope).first.map { " (\(scan.say($0)))" } ?? ""
        return scan.say(
            "Balk: deel van de mensen aan tafel. Daaronder: deel van de gemeenten in het land. ",
            "Bar: share of the people at the table. Below it: share of municipalities in the country. "
        ) + "\(years.joined(separator: "; "))\(scope). \(national.sources(marked))."
    }
}
