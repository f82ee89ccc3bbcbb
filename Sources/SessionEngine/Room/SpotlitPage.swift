import WorksheetKit

extension Section {
    /// The blocks that can stand alone on the board, with a few words to know each by.
    func choices(_ language: Language) -> [Views.BoardPosition.PageTitle] {
        // A page with nothing beside it needs no light on it; a lobby is there to come in by.
        guard look != .lobby else { return [] }
        return standing.compactMap { block in
            let title = String(block.shortTitle(language).prefix(Section.titleLength))
            return title.isEmpty ? nil : .init(key: block.key, title: title)
        }
    }

    /// How long the words may be that a block is known by, in characters.
    static let titleLength = 80

    /// The page with only one of its blocks, large; `nil` when it has no such block.
    func lit(_ key: String) -> Section? {
        guard let block = standing.first(where: { $0.key == key }) else { return nil }
        return Section(key: "light:\(self.key)", kicker: kicker, headline: headline, blocks: [block], look: .light)
    }

    private var standing: [Block] { blocks.flatMap(\.standing) }
}

extension Block {
    /// The block itself, or those that stand side by side in it.
    fileprivate var standing: [Block] {
        guard case .columns(let columns) = content else { return [self] }
        return columns.flatMap { $0.flatMap(\.standing) }
    }

    fileprivate func shortTitle(_ language: Language) -> String {
        switch content {
        case .paragraph(let text): text.plain
        case .heading(let text): text
        case .list(let points, _): points.first.map(\.plain) ?? ""
        case .facts(let facts): facts.first?.label ?? ""
        case .figures(let numbers): numbers.map { "\($0.value) \($0.label)" }.joined(separator: ", ")
        case .table(let table): table.caption
        case .figure(let figure): figure.title
        case .quotes(let quotes): quotes.first?.text ?? ""
        case .graph(let graph): graph.title
        case .note, .columns: ""
        }
    }
}

extension BoardPages {
    /// What somebody wrote, large; `nil` when the desk no longer shows it.
    func lit(remark id: String) -> Section? {
        let entries = RemarkDesk.entries(of: input.state, seed: input.settings.seed)
        guard let entry = entries.first(where: { $0.id == id && $0.state == .shown }) else { return nil }
        return Section(
            key: "light:remark",
            kicker: entry.remark.about[input.language],
            headline: input.say("Uit de zaal", "From the room"),
            blocks: [Block("quote", .quotes([Quote(entry.remark.text)]))],
            look: .light
        )
    }
}
