import WorksheetKit

/// The actions of a session as a table for board and report.
struct ActionTable {
    private let rows: [[String: String]]
    private let language: Language

    /// The actions of the session, or those that were made at one item only.
    init(_ state: WorkshopState, language: Language, about item: AgendaItem? = nil) {
        rows = state.actionOrder.compactMap { id in
            guard var fields = state.actions[id] else { return nil }
            let origin = state.agenda.item(behind: fields)
            if let item, fields["item"] != item.id.rawValue, origin?.id != item.id { return nil }
            // A theme says more than the name of the item that it was on.
            fields["origin"] = fields["theme"] == nil ? origin?.title[language] : nil
            let step = [fields["from"], fields["to"]].compactMap(\.self)
            fields["step"] = step.isEmpty ? nil : step.joined(separator: " → ")
            return fields
        }
        self.language = language
    }

    var isEmpty: Bool { rows.isEmpty }

    var table: Table {
        let columns: [(key: String, title: LocalizedText)] = [
            ("theme", LocalizedText(nl: "Thema", en: "Theme")),
            ("step", LocalizedText(nl: "Van, naar", en: "From, to")),
            ("what", LocalizedText(nl: "Wat", en: "What")),
            ("who", LocalizedText(nl: "Wie", en: "Who")),
            ("with", LocalizedText(nl: "Met wie", en: "With whom")),
            ("when", LocalizedText(nl: "Wanneer klaar", en: "Done when")),
            ("firstStep", LocalizedText(nl: "Eerste stap", en: "First step")),
            ("notice", LocalizedText(nl: "Wat inwoners merken", en: "What residents notice")),
            ("hook", LocalizedText(nl: "Haakje", en: "Hook")),
            ("origin", LocalizedText(nl: "Komt uit", en: "Comes from")),
        ]
        // Columns that nobody filled in only make the others narrower.
        let used = columns.filter { column in column.key == "what" || rows.contains { $0[column.key] != nil } }
        return Table(
            caption: LocalizedText(nl: "Wie doet wat", en: "Who does what")[language],
            columns: used.map { Column($0.title[language]) },
            rows: rows.map { row in used.map { column in row[column.key].map { Cell(.user($0)) } ?? Cell(.empty) } }
        )
    }
}

extension Agenda {
    /// The item at which the worksheet that an action came from made it, else the first item about that worksheet.
    fileprivate func item(behind action: [String: String]) -> AgendaItem? {
        guard let word = action["origin"]?.split(separator: "/").first else { return nil }
        let worksheet = WorksheetID(rawValue: String(word))
        let about = ordered.filter { $0.worksheet == worksheet }
        return about.first { $0.id.rawValue == action["item"] } ?? about.first
    }
}
