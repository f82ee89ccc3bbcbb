import WorksheetKit

/// What was released of a survey, question by question.
struct SurveyScan {
    let survey: Survey
    let releases: Releases
    let context: DocumentContext

    init(_ survey: Survey, _ releases: Releases, _ context: DocumentContext) {
        self.survey = survey
        self.releases = releases
        self.context = context
    }

    /// A question, or one row of one.
    struct Asked: Hashable {
        let item: Survey.Item
        let row: Survey.Label?

        /// The name of its cell, and of its page.
        var name: String { row.map { "\(item.id)/\($0.id)" } ?? item.id }
    }

    /// What the room answered to it.
    struct Outcome {
        let asked: Asked
        let n: Int
        let value: JSON

        func count(_ option: String) -> Int { value["options"]?[option]?.integer ?? 0 }

        /// The option that was chosen more than any other; absent when none was, or several as much.
        var leading: Survey.Option? {
            let ranked = asked.item.options.sorted { count($0.id) > count($1.id) }
            guard let first = ranked.first, count(first.id) > 0 else { return nil }
            return ranked.dropFirst().first.map { count($0.id) == count(first.id) } == true ? nil : first
        }

        func share(_ option: String) -> Double { n > 0 ? Double(count(option)) / Double(n) : 0 }
    }

    /// A heading of the survey with what is asked below it.
    struct Chapter {
        let id: String
        let title: String
        let asked: [Asked]
    }

    var language: Language { context.language }
    var national: NationalText { NationalText(survey, language) }

    func say(_ nl: String, _ en: String) -> String { LocalizedText(nl: nl, en: en)[language] }

    func say(_ text: LocalizedText) -> String { text[language] }

    /// The name of the survey, without what follows a colon.
    var subject: String {
        let title = say(survey.header.title)
        return title.firstIndex(of: ":").map { String(title[..<$0]) } ?? title
    }

    /// The chapters in which something is asked, in order.
    var chapters: [Chapter] {
        var chapters: [Chapter] = []
        var (id, title) = ("start", say("Vooraf", "To begin with"))
        var asked: [Asked] = []
        func close() {
            if !asked.isEmpty { chapters.append(Chapter(id: id, title: title, asked: asked)) }
            asked = []
        }
        for item in survey.items {
            if item.kind == .info, let heading = item.title {
                close()
                (id, title) = (item.id, say(heading))
            } else if item.kind == .matrix {
                asked += item.rows.map { Asked(item: item, row: $0) }
            } else if item.isQuestion {
                asked.append(Asked(item: item, row: nil))
            }
        }
        close()
        return chapters
    }

    /// The outcome of a question in the last round on show, when enough people answered it.
    func outcome(_ asked: Asked) -> Outcome? {
        guard let cell = cell(asked), let value = cell.value else { return nil }
        return Outcome(asked: asked, n: cell.n, value: value)
    }

    /// The most people who answered one question.
    var most: Int { chapters.flatMap(\.asked).compactMap { cell($0)?.n }.max() ?? 0 }

    private func cell(_ asked: Asked) -> ReleasedCell? {
        guard let phase = context.current?.phase ?? survey.phases.first?.id, let round = releases.lastRound(phase)
        else {
            return nil
        }
        return releases.cell(phase, round, asked.name)
    }

    /// The figures from elsewhere about a question or one row of it.
    func figures(_ asked: Asked) -> [Benchmark.Figure] {
        survey.benchmark?.figures.filter { $0.question == asked.item.id && $0.row == asked.row?.id } ?? []
    }

    /// The remarks about a question that the desk put on the board.
    func remarks(_ asked: Asked) -> [ApprovedRemark] { context.remarks.filter { $0.target == asked.item.id } }

    /// The question as it is asked.
    func wording(_ asked: Asked) -> String {
        say(asked.item.heading) + (asked.row.map { " – " + say($0.label) } ?? "")
    }

    /// The question as it is asked, with its number.
    func question(_ asked: Asked) -> String {
        asked.item.number.map { "\($0). \(wording(asked))" } ?? wording(asked)
    }
}
