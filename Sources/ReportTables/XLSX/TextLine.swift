import WorkshopDocument
import WorkshopPrimitives

/// A line of the sheet with the texts.
enum TextLine: Hashable {
    case title(String)
    case heading(String)
    case text(String)
    /// The next table in the order of reading.
    case table
}

/// The texts of a document, line by line, with a line for every table where it stands.
struct TextLines {
    let language: Language

    func lines(of document: Document) -> [TextLine] { document.sections.flatMap { lines(of: $0, isChapter: true) } }

    private func lines(of section: Section, isChapter: Bool) -> [TextLine] {
        var lines: [TextLine] = []
        let above = [section.kicker, section.aside].compactMap { $0 }.filter { $0 != section.headline }
        if !above.isEmpty { lines.append(.text(above.joined(separator: " · "))) }
        lines.append(isChapter ? .title(section.headline) : .heading(section.headline))
        if let lead = section.lead { lines.append(.text(lead)) }
        return lines.filter { !$0.isBlank } + section.blocks.flatMap(self.lines)
            + section.subsections.flatMap { self.lines(of: $0, isChapter: false) }
    }

    private func lines(of block: Block) -> [TextLine] {
        let lines: [TextLine] =
            switch block.content {
            case .paragraph(let inlines), .note(_, let inlines): [.text(inlines.plain)]
            case .heading(let text): [.heading(text)]
            case .list(let items, let isOrdered):
                items.enumerated().map { .text((isOrdered ? "\($0 + 1). " : "• ") + $1.plain) }
            case .facts(let facts): facts.map { .text("\($0.label): \($0.value.plain)") }
            case .figures(let numbers): numbers.map { .text("\($0.value) \($0.label)") }
            case .quotes(let quotes):
                quotes.map { .text("‘\($0.text)’" + ($0.about.map { " – \($0)" } ?? "")) }
            case .columns(let columns): columns.joined().flatMap(self.lines)
            case .table(let table): table.columns.isEmpty ? [] : [.table]
            case .graph: [.table]
            case .figure(let figure):
                [.heading(figure.title), .text(figure.description)] + (figure.data.columns.isEmpty ? [] : [.table])
            }
        return lines.filter { !$0.isBlank }
    }
}

extension TextLine {
    fileprivate var isBlank: Bool {
        switch self {
        case .title(let text), .heading(let text), .text(let text): text.allSatisfy(\.isWhitespace)
        case .table: false
        }
    }
}
