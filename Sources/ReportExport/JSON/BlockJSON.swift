import WorkshopDocument
import WorkshopPrimitives

/// The parts of a document as JSON, each with a `kind` where there are several.
struct BlockJSON {
    let language: Language
    let style: PaperStyle

    func section(_ section: Section) -> JSON {
        .members([
            ("key", .string(section.key)), ("kicker", section.kicker.map(JSON.string)),
            ("aside", section.aside.map(JSON.string)), ("headline", .string(section.headline)),
            ("lead", section.lead.map(JSON.string)), ("look", .string(section.look.rawValue)),
            ("blocks", .array(section.blocks.map(block))),
            ("sections", .array(section.subsections.map(self.section))),
        ])
    }

    func fact(_ fact: Fact) -> JSON {
        ["label": .string(fact.label), "value": inlines(fact.value)]
    }

    func block(_ block: Block) -> JSON {
        let (kind, members) = content(block.content)
        return .members([("key", .string(block.key)), ("kind", .string(kind))] + members)
    }

    private func content(_ content: Block.Content) -> (kind: String, members: [(String, JSON?)]) {
        switch content {
        case .paragraph(let inlines): ("paragraph", [("text", self.inlines(inlines))])
        case .heading(let text): ("heading", [("text", .string(text))])
        case .list(let items, let isOrdered):
            ("list", [("ordered", .bool(isOrdered)), ("items", .array(items.map(inlines)))])
        case .facts(let facts): ("facts", [("facts", .array(facts.map(fact)))])
        case .figures(let numbers): ("numbers", [("numbers", .array(numbers.map(number)))])
        case .table(let table): ("table", [("table", tables.table(table))])
        case .figure(let figure): ("figure", [("figure", self.figure(figure))])
        case .quotes(let quotes): ("quotes", [("quotes", .array(quotes.map(quote)))])
        case .note(let note, let inlines):
            ("note", [("note", .string(note.rawValue)), ("text", self.inlines(inlines))])
        case .columns(let columns): ("columns", [("columns", .array(columns.map { .array($0.map(block)) }))])
        case .graph(let graph): ("graph", [("graph", self.graph(graph))])
        }
    }

    private var tables: TableJSON { TableJSON(language: language) }

    private func inlines(_ inlines: [Inline]) -> JSON { .array(inlines.map(inline)) }

    private func inline(_ inline: Inline) -> JSON {
        switch inline {
        case .text(let text): ["kind": "text", "text": .string(text)]
        case .strong(let text): ["kind": "strong", "text": .string(text)]
        case .user(let text): ["kind": "user", "text": .string(text)]
        case .foreign(let text, let language):
            ["kind": "foreign", "text": .string(text), "language": .string(language.rawValue)]
        }
    }

    private func number(_ number: BigNumber) -> JSON {
        .members([
            ("value", .string(number.value)), ("label", .string(number.label)),
            ("group", number.mark.map(JSON.integer)),
        ])
    }

    private func quote(_ quote: Quote) -> JSON {
        .members([("text", .string(quote.text)), ("about", quote.about.map(JSON.string))])
    }

    private func figure(_ figure: Figure) -> JSON {
        [
            "title": .string(figure.title), "description": .string(figure.description),
            "width": .number(figure.drawing.width), "height": .number(figure.drawing.height),
            "svg": .string(PaperSVG.text(figure, language: language, style: style)),
            "data": tables.table(figure.data),
        ]
    }

    private func graph(_ graph: Graph) -> JSON {
        [
            "title": .string(graph.title), "levels": .array(graph.levels.map(JSON.string)),
            "nodes": .array(graph.nodes.map(node)), "edges": .array(graph.edges.map(edge)),
            "data": tables.table(graph.table(language)),
        ]
    }

    private func node(_ node: Graph.Node) -> JSON {
        .members([
            ("id", .string(node.id)), ("text", .string(node.text)), ("level", .integer(node.layer)),
            ("marks", .array(Graph.Mark.allCases.filter(node.marks.contains).map { .string($0.rawValue) })),
            ("note", .string(node.note)), ("remarks", .array(node.remarks.map(JSON.string))),
            ("onPath", .bool(node.isOnPath)),
        ])
    }

    private func edge(_ edge: Graph.Edge) -> JSON {
        .members([
            ("from", .string(edge.from)), ("to", .string(edge.to)), ("text", .string(edge.text)),
            ("weight", edge.weight.map(JSON.number)), ("weightText", .string(edge.weightText)),
            ("evidence", edge.evidence.map { .string($0.rawValue) }), ("weak", .bool(edge.isWeak)),
            ("onPath", .bool(edge.isOnPath)),
        ])
    }
}
