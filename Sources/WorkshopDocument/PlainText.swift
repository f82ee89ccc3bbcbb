public import WorkshopPrimitives

extension Section {
    /// What the section says, without any looks: for tests, and for whoever wants it read aloud.
    public func plainText(_ language: Language) -> String {
        let head = [kicker, aside, headline, lead].compactMap { $0 }
        let body = blocks.flatMap { $0.lines(language) } + subsections.map { $0.plainText(language) }
        return (head + body).joined(separator: "\n")
    }

    /// Every figure in the section and below it.
    public var figures: [Figure] {
        blocks.flatMap(\.figures) + subsections.flatMap(\.figures)
    }
}

extension Block {
    /// Every figure in the block.
    public var figures: [Figure] {
        switch content {
        case .figure(let figure): [figure]
        case .columns(let columns): columns.joined().flatMap(\.figures)
        default: []
        }
    }

    fileprivate func lines(_ language: Language) -> [String] {
        switch content {
        case .paragraph(let inlines), .note(_, let inlines): [inlines.plain]
        case .heading(let text): [text]
        case .list(let items, _): items.map(\.plain)
        case .facts(let facts): facts.map { "\($0.label): \($0.value.plain)" }
        case .figures(let numbers): numbers.map { "\($0.value) \($0.label)" }
        case .table(let table): table.lines(language)
        case .figure(let figure): [figure.title, figure.description] + figure.data.lines(language)
        case .quotes(let quotes): quotes.map { [$0.text, $0.about].compactMap { $0 }.joined(separator: " – ") }
        case .columns(let columns): columns.joined().flatMap { $0.lines(language) }
        case .graph(let graph): graph.table(language).lines(language)
        }
    }
}

extension Table {
    /// The classes that a map needs a key for: those in it only.
    var explained: [Cell.Mark] {
        guard look == .map else { return [] }
        let used = Set(rows.joined().compactMap(\.mark))
        return [.good, .partly, .divided, .low, .unknown].filter(used.contains)
    }

    fileprivate func lines(_ language: Language) -> [String] {
        if let elsewhere = elsewhere(language) { return [elsewhere] }
        return [caption, columns.map(\.title).joined(separator: "\t")]
            + rows.map { row in row.map { $0.text(language) }.joined(separator: "\t") }
            + explained.map { $0.words(in: language) } + notes
    }
}

extension Cell {
    fileprivate func text(_ language: Language) -> String {
        [written(in: language), small].compactMap { $0 }.joined(separator: " ")
    }
}
