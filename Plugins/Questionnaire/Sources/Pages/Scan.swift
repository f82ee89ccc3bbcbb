import WorksheetKit

/// What was released of a worksheet with questions, question by question.
struct Scan {
    let instrument: QuestionnaireInstrument
    let releases: Releases
    let context: DocumentContext

    init(_ instrument: QuestionnaireInstrument, _ releases: Releases, _ context: DocumentContext) {
        self.instrument = instrument
        self.releases = releases
        self.context = context
    }

    /// The answers to one question.
    struct Answer {
        let question: QuestionnaireInstrument.Question
        /// The number of the group and of the question, such as 2.3.
        let number: String
        let n: Int
        let value: JSON?

        var content: Int { value?["content"]?.integer ?? 0 }
        var dontKnow: Int { value?["dontKnow"]?.integer ?? 0 }
        var score: Double? { value?["score"]?.number }
        var shareUnknown: Double? { value?["shareUnknown"]?.number }
        var isGap: Bool { value?["gap"]?.flag == true }
        var isDivided: Bool { value?["divided"]?.flag == true }
        var isUnproven: Bool { value?["unproven"]?.flag == true }
        var consensus: Double? { value?["consensus"]?.number }

        func count(_ option: String) -> Int? { value?["options"].map { $0[option]?.integer ?? 0 } }
    }

    var language: Language { context.language }

    func say(_ nl: String, _ en: String) -> String { LocalizedText(nl: nl, en: en)[language] }

    /// The words of this kind of list.
    var words: ScanWords { ScanWords(instrument, language) }

    func whole(_ number: Double) -> String { NumberText.decimal(number, decimals: 0, in: language) }

    /// The phase that the pages are about: the one that is on, or the first.
    var phase: String? { context.current?.phase ?? instrument.phases.first?.id }

    /// The answers of the last round on show, group by group.
    var functions: [(function: QuestionnaireInstrument.Function, answers: [Answer])] {
        instrument.functions.map { function in (function, function.questions.compactMap { answer($0, in: function) }) }
    }

    var answers: [Answer] { functions.flatMap(\.answers) }

    private func answer(
        _ question: QuestionnaireInstrument.Question,
        in function: QuestionnaireInstrument.Function
    ) -> Answer? {
        guard let phase, let round = releases.lastRound(phase), let cell = releases.cell(phase, round, question.id)
        else {
            return nil
        }
        return Answer(question: question, number: "\(function.mark).\(question.number)", n: cell.n, value: cell.value)
    }

    /// The mean of a group's scores, when at least half of its questions have enough answers (methods 5.2).
    func mean(_ answers: [Answer], of function: QuestionnaireInstrument.Function) -> Double? {
        let scores = answers.filter { $0.content >= FunctionScore.minimumAnswers }.compactMap(\.score)
        guard !scores.isEmpty, scores.count * 2 >= function.questions.count else { return nil }
        return scores.reduce(0, +) / Double(scores.count)
    }

    /// The questions that divide the room, the most divided first.
    var dividing: [Answer] {
        answers.filter(\.isDivided).sorted { ($0.consensus ?? 1, $0.number) < ($1.consensus ?? 1, $1.number) }
    }

    /// The questions that many can't answer, the least known first.
    var unknown: [Answer] {
        answers.filter(\.isGap).sorted { ($1.shareUnknown ?? 0, $0.number) < ($0.shareUnknown ?? 0, $1.number) }
    }

    func mark(_ answer: Answer) -> Cell.Mark? {
        if answer.isGap { return .unknown }
        switch answer.score.map(HeatClass.init(score:)) {
        case .aandacht?: return .low
        case .inOntwikkeling?: return answer.isDivided ? .divided : .partly
        case .opOrde?: return .good
        case nil: return nil
        }
    }

    /// Bars of answers: the options with a value, from full to none.
    func bar(_ answer: Answer) -> BarsDrawing.Row {
        let valued = instrument.scale.options.filter { $0.meaning == .answer }
            .sorted { ($0.value ?? 0) > ($1.value ?? 0) }
        let parts = valued.enumerated().map { index, option in
            BarsDrawing.Part(
                count: answer.count(option.id) ?? 0,
                text: option.title[language].lowercased(),
                mark: index == 0 ? .good : index == valued.count - 1 ? .low : .partly
            )
        }
        return BarsDrawing.Row(
            label: "\(answer.number) \(answer.question.short[language])",
            note: say("van \(answer.content)", "of \(answer.content)"),
            parts: parts
        )
    }

    /// A figure of bars with the table that says the same.
    func bars(_ answers: [Answer], title: String, width: Double = 1_760) -> Figure {
        let drawn = answers.filter { $0.score != nil }
        let rows = drawn.map(bar)
        return Figure(
            title: title,
            description: zip(drawn, rows).map { answer, row in
                let counts = row.parts.map { "\($0.count) \($0.text)" }.joined(separator: ", ")
                return "\(row.label): \(counts), \(answer.dontKnow) \(say("weten het niet", "do not know"))."
            }.joined(separator: " "),
            drawing: BarsDrawing(rows: rows, width: width).svg(),
            data: table(answers, title: title)
        )
    }

    func table(_ answers: [Answer], title: String) -> Table {
        let few = say("te weinig", "too few")
        let options = instrument.scale.options
        let columns =
            [Column(words.row)] + options.map { Column($0.title[language], isNumeric: true) }
            + [Column("n", isNumeric: true), Column(say("Score", "Score"), isNumeric: true)]
        return Table(
            caption: title,
            columns: columns,
            rows: answers.map { answer in
                let counts = options.map { option in
                    Cell.number(answer.count(option.id).map(Double.init), decimals: 0, orWhy: few)
                }
                return [.text("\(answer.number) \(answer.question.text[language])")] + counts
                    + [.number(Double(answer.n)), .number(answer.score, decimals: 0, orWhy: few)]
            }
        )
    }
}
