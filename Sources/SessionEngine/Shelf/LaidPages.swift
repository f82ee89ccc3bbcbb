import WorksheetKit

extension BoardPages {
    /// What lies beside an item, each on a page of its own that can be read from the back of the room.
    func laid(beside item: AgendaItem) -> [Section] {
        (state.run.laid[item.id] ?? []).map { entry in
            let topic = entry.topic.map { $0[input.language] }
            return Section(
                key: "shelf:\(entry.id)",
                kicker: [entry.bearing(input.language), topic]
                    .compactMap { $0 }.joined(separator: ", "),
                headline: entry.title[input.language],
                lead: entry.text[input.language],
                blocks: [Block("source", .note(.method, entry.told(input.language)))],
                look: .words
            )
        }
    }
}

extension ReportComposer {
    /// What lay beside an item, with where it was read.
    func examples(beside item: AgendaItem) -> [Block] {
        guard let laid = state.run.laid[item.id] else { return [] }
        let title = item.title[context.language]
        let facts = laid.map { entry in
            Fact(
                "\(entry.title[context.language]) (\(entry.bearing(context.language)))",
                [.text(entry.text[context.language] + " ")] + entry.told(context.language)
            )
        }
        return [
            Block(
                "examples-title-\(item.id)",
                .heading(say("Op tafel gelegd bij: \(title)", "Laid on the table with: \(title)"))
            ),
            Block("examples-\(item.id)", .facts(facts)),
        ]
    }
}

extension ShelfEntry {
    /// Its source as a sentence; the titles of documents are Dutch.
    fileprivate func told(_ language: Language) -> [Inline] {
        language == .nl ? [.text("Bron: \(source).")] : [.text("Source: "), .foreign(source, .nl), .text(".")]
    }
}
