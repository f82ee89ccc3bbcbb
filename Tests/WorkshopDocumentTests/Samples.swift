import WorkshopDocument
import WorkshopPrimitives

/// Documents that hold every kind of block.
enum Samples {
    /// A section with one text in every place where a text can stand.
    static func everything(_ text: String) -> Section {
        Section(
            key: text,
            kicker: "kicker \(text)",
            aside: text,
            headline: text,
            lead: text,
            blocks: blocks(text),
            subsections: [Section(key: text, headline: "below \(text)", blocks: [paragraph(text)])]
        )
    }

    static func table(_ text: String, look: Table.Look = .plain) -> Table {
        Table(
            caption: text,
            columns: [Column(text), Column("n", isNumeric: true), Column(text), Column(text), Column("")],
            rows: [
                [
                    .text(text), .number(1_234.5, decimals: 1), Cell(.user(text), small: text, mark: .good),
                    Cell(.missing(text), mark: .unknown), Cell(.empty),
                ]
            ],
            notes: [text],
            look: look
        )
    }

    static func figure(_ text: String, drawing: SVG? = nil) -> Figure {
        Figure(title: text, description: "described \(text)", drawing: drawing ?? self.drawing(text), data: table(text))
    }

    private static func paragraph(_ text: String) -> Block {
        Block("paragraph", .paragraph([.text(text), .strong(text), .user(text), .foreign(text, .en)]))
    }

    private static func blocks(_ text: String) -> [Block] {
        [
            paragraph(text), Block("heading", .heading(text)),
            Block("points", .list([[.text(text)], [.user(text)]], isOrdered: false)),
            Block("steps", .list([[.text(text)]], isOrdered: true)),
            Block("facts", .facts([Fact(text, [.user(text)]), Fact(text, text)])),
            Block("numbers", .figures([BigNumber(text, text, mark: 2), BigNumber(text, text)])),
            Block("table", .table(table(text, look: .map))), Block(text, .figure(figure(text))),
            Block("quotes", .quotes([Quote(text, about: text), Quote(text)])),
            Block("note", .note(.attention, [.user(text)])),
            Block(
                "columns",
                .columns([
                    [Block("left-title", .heading(text)), Block("left", .figure(figure(text)))],
                    [Block("right", .table(table(text)))],
                ])
            ),
            Block("graph", .graph(graph(text))),
        ]
    }

    private static func graph(_ text: String) -> Graph {
        Graph(
            title: text,
            nodes: ["a", "b", "c"].map { Graph.Node(id: $0, text: "\($0) \(text)", layer: 0) },
            edges: [Graph.Edge(from: "a", to: "b", text: text)]
        )
    }

    private static func drawing(_ text: String) -> SVG {
        SVG(
            width: 100,
            height: 50,
            elements: [
                .group(class: text, key: text, [.circle(x: 1, y: 2, radius: 3, class: text)]),
                .rectangle(x: 0, y: 0, width: -4, height: 4, radius: 1, class: text),
                .line(x1: 0, y1: 0, x2: 1, y2: 1, class: text), .path(text, class: text),
                .text(text, x: .nan, y: .infinity, class: text),
            ]
        )
    }
}

extension Section {
    /// The section as the board gets it.
    func onBoard(_ language: Language = .nl) -> String {
        BlockRenderer.boardBlocks(of: self, language: language).map(\.html).joined()
    }

    /// The section as a chapter of the report.
    func inReport(_ language: Language = .nl) -> String {
        BlockRenderer(language: language, place: .report).chapter(self, level: 2, id: "h-1").rendered
    }
}
