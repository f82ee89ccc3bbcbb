import Testing
import WorkshopDocument
import WorkshopPrimitives

@testable import ReportExport

@Suite("The document as JSON")
struct DocumentJSONTests {
    private let style = PaperStyle(styles: [":root { --ink: #111111; } .t { fill: var(--ink); }"])

    private func block(_ content: Block.Content, _ language: Language = .nl) -> JSON {
        BlockJSON(language: language, style: style).block(Block("k", content))
    }

    @Test("holds every part of a document, and leaves out what is not set")
    func whole() {
        let document = Document(
            language: .nl,
            title: "Titel",
            facts: [Fact("Datum", "morgen")],
            sections: [
                Section(
                    key: "a",
                    kicker: "boven",
                    headline: "Kop",
                    blocks: [],
                    subsections: [Section(key: "b", headline: "Onder", lead: "Zin", blocks: [])]
                )
            ]
        )
        #expect(
            DocumentJSON.value(document, style: style) == [
                "format": "wijktafel-document", "version": 1, "language": "nl", "title": "Titel",
                "facts": [["label": "Datum", "value": [["kind": "text", "text": "morgen"]]]],
                "sections": [
                    [
                        "key": "a", "kicker": "boven", "headline": "Kop", "look": "plain", "blocks": [],
                        "sections": [
                            [
                                "key": "b", "headline": "Onder", "lead": "Zin", "look": "plain", "blocks": [],
                                "sections": [],
                            ]
                        ],
                    ]
                ],
            ]
        )
    }

    @Test("keeps what people typed apart from our own words")
    func inlines() {
        let runs: [Inline] = [.text("a"), .strong("b"), .user("<c>"), .foreign("d", .en)]
        #expect(
            block(.paragraph(runs)) == [
                "key": "k", "kind": "paragraph",
                "text": [
                    ["kind": "text", "text": "a"], ["kind": "strong", "text": "b"], ["kind": "user", "text": "<c>"],
                    ["kind": "foreign", "text": "d", "language": "en"],
                ],
            ]
        )
    }

    @Test("gives numbers both as they are and as they are written")
    func numbers() {
        let table = Table(
            caption: "T",
            columns: [Column("A"), Column("B", isNumeric: true)],
            rows: [
                [.text("x"), Cell(.number(1_234.56, decimals: 1), small: "n 9", mark: .good)],
                [Cell(.user("y")), Cell(.missing("te weinig"))], [Cell(.empty), .number(.infinity, decimals: 0)],
            ]
        )
        let rows = block(.table(table))["table"]?["rows"]
        #expect(
            rows == [
                [
                    ["kind": "text", "text": "x"],
                    [
                        "kind": "number", "text": "1.234,6", "number": 1234.56, "decimals": 1, "small": "n 9",
                        "mark": "good",
                    ],
                ],
                [["kind": "user", "text": "y"], ["kind": "missing", "text": "te weinig"]],
                [["kind": "empty"], ["kind": "number", "text": "–", "decimals": 0]],
            ]
        )
        let english = block(.table(table), .en)["table"]?["rows"]?.elements?.first?.elements?.last
        #expect(english?["text"] == "1,234.6")
    }

    @Test("tells what numbers count, what texts stand for and how a number follows from others")
    func formulas() {
        let place = CellPlace("t", row: "r", column: "c")
        let range = CellRange.row(table: "t", row: "r", from: "a", through: "c")
        let formula = Formula.subtract(
            .power(.add(.number(1), .cell(place)), .negate(.number(2))),
            .divide(.sum(.column(table: "t", column: "c")), .multiply(.products(range, range), .number(0.5)))
        )
        let table = Table(
            caption: "T",
            columns: [Column("A", key: "a"), Column("C", isNumeric: true, key: "c")],
            rows: [
                [
                    Cell(.text("€ 12"), unit: .euros, exact: 12.3),
                    Cell(.number(0.5, decimals: 0), unit: .share, formula: formula),
                ]
            ],
            key: "t",
            rowKeys: ["r"],
            isForSpreadsheetOnly: true
        )
        let json = block(.table(table))["table"]
        #expect(json?["key"] == "t" && json?["rowKeys"] == ["r"] && json?["elsewhere"]?.text?.contains("T") == true)
        #expect(json?["columns"]?.elements?.last == ["title": "C", "numeric": true, "key": "c"])
        let part: JSON = ["table": "t", "row": "r", "from": "a", "through": "c"]
        #expect(
            json?["rows"]?.elements?.first == [
                ["kind": "text", "text": "€ 12", "number": 12.3, "unit": "euros"],
                [
                    "kind": "number", "text": "50%", "number": 0.5, "decimals": 0, "unit": "share",
                    "formula": [
                        "subtract": [
                            [
                                "power": [
                                    ["add": [1, ["cell": ["table": "t", "row": "r", "column": "c"]]]], ["negate": 2],
                                ]
                            ],
                            [
                                "divide": [
                                    ["sum": ["table": "t", "column": "c"]],
                                    ["multiply": [["products": [part, part]], 0.5]],
                                ]
                            ],
                        ]
                    ],
                ],
            ]
        )
    }

    @Test("gives every figure its drawing, its words and its data")
    func figures() throws {
        let drawing = SVG(width: 100, height: 50, elements: [.text("3 < 4", x: 5, y: 10.25, class: "t")])
        let figure = Figure(
            title: "T & t",
            description: "Drie",
            drawing: drawing,
            data: Table(caption: "C", columns: [Column("A")], rows: [])
        )
        let json = try #require(block(.figure(figure))["figure"])
        #expect(json["title"] == "T & t" && json["description"] == "Drie" && json["width"] == 100)
        #expect(json["data"]?["caption"] == "C")
        let svg = try #require(json["svg"]?.text)
        #expect(svg.hasPrefix("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"100\" height=\"50\""))
        #expect(svg.contains("<title id=\"t\">T &amp; t</title><desc id=\"d\">Drie</desc>"))
        #expect(svg.contains("<text x=\"5\" y=\"10.25\" fill=\"#111111\">3 &lt; 4</text>"))
        #expect(!svg.contains("class="))
    }

    @Test("tells a graph that nobody laid out by its points, its arrows and its table")
    func graphs() throws {
        let graph = Graph(
            title: "Keten",
            levels: ["Inzet"],
            nodes: [Graph.Node(id: "a", text: "A", layer: 0, marks: [.warning, .steering])],
            edges: [Graph.Edge(from: "a", to: "a", text: "omdat", weight: 0.5, evidence: .assumed)]
        )
        let json = try #require(block(.graph(graph))["graph"])
        #expect(json["nodes"]?.elements?.first?["marks"] == ["steering", "warning"])
        #expect(json["edges"]?.elements?.first?["evidence"] == "assumed")
        #expect(json["data"]?["caption"] == "Keten")
    }

    @Test("is the same, byte by byte, for the same document")
    func stable() {
        let document = Samples.report()
        #expect(DocumentJSON.file(document, style: style) == DocumentJSON.file(document, style: style))
    }
}
