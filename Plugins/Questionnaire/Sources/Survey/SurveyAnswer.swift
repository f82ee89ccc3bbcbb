import WorksheetKit

/// What one person answered to one question of a survey.
struct SurveyAnswer: Hashable {
    /// A text with the position of the event that wrote it, which names this wording.
    struct Text: Hashable {
        let text: String
        let version: Int
    }

    /// The chosen options, in the order of the file.
    var options: [String] = []
    var number: Double?
    /// The chosen option by row.
    var rows: [String: String] = [:]
    var text: Text?
    /// What the chosen options mean, by option.
    var others: [String: Text] = [:]

    var isEmpty: Bool { self == SurveyAnswer() }

    /// Whether a question counts as answered; what an option means is no answer by itself.
    func isComplete(_ item: Survey.Item) -> Bool {
        switch item.kind {
        case .info, .open: true
        case .number: number != nil
        case .single, .multiple: !options.isEmpty
        case .matrix: rows.count == item.rows.count
        }
    }

    var json: JSON {
        .members([
            ("options", options.isEmpty ? nil : .members(options.map { ($0, true) })),
            ("number", number.map(JSON.number)),
            ("rows", rows.isEmpty ? nil : .object(rows.mapValues(JSON.string))),
            ("text", text.map { .string($0.text) }),
            ("other", others.isEmpty ? nil : .object(others.mapValues { .string($0.text) })),
        ])
    }
}
