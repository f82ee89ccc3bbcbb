import Testing
import WorkshopDocument

@Suite("The key of a drawing")
struct DrawingKeyTests {
    private static let entries: [DrawingKey.Entry] = [
        .circle("nu (mediaan)", class: "puck-edge"), .box("middelste helft", class: "band"),
        .word("ieders eigen stap", word: "+0,7", class: "tb"), .init("Steun: zo sterk als de zwakste schakel"),
    ]

    @Test("a key takes as many rows as it needs, and nothing runs out of them", arguments: [700.0, 1_000, 1_760])
    func rows(width: Double) {
        let key = DrawingKey(DrawingKeyTests.entries, width: width)
        let drawing = SVG(width: width, height: key.height, elements: key.elements(y: 0))
        #expect(drawing.texts.filter { $0.classes.contains("ts") }.count == DrawingKeyTests.entries.count)
        for label in drawing.texts {
            #expect(label.extent.lowerBound >= 0 && label.extent.upperBound <= width, "\(label.text)")
            #expect(label.y > 0 && label.y < key.height, "\(label.text)")
        }
        for (label, other) in zip(drawing.texts, drawing.texts.dropFirst()) where label.y == other.y {
            #expect(label.extent.upperBound < other.extent.lowerBound, "\(label.text)")
        }
    }

    @Test("where there is nothing to explain, nothing is drawn")
    func empty() {
        #expect(DrawingKey([]).height == 0)
        #expect(DrawingKey([]).elements(y: 9).isEmpty)
    }

    @Test("the words under two images stand between both, with a line to each")
    func bridge() throws {
        var drawing = SwarmDrawing(scale: .phases, counts: [10: 7, 40: 7])
        drawing.bands = [10...13, 36...40]
        drawing.caption = ["twee beelden"]
        let svg = drawing.svg()
        let label = try #require(svg.texts.first { $0.text == "twee beelden" })
        let lines = svg.elements.compactMap { element -> (from: Double, to: Double)? in
            guard case .line(let x1, _, let x2, _, "brace") = element, x1 != x2 else { return nil }
            return (x1, x2)
        }
        #expect(lines.count == 2)
        #expect(lines.contains { $0.from < 500 && $0.to < label.extent.lowerBound })
        #expect(lines.contains { $0.from > 1_400 && $0.to > label.extent.upperBound })
    }

    @Test("a map says what its colours mean, those in it only, and marks the row of the headline")
    func map() throws {
        var table = Table(
            caption: "Score per vraag",
            columns: [Column(""), Column("vraag 1")],
            rows: [
                [.text("Veilig"), Cell(.number(80, decimals: 0), mark: .good)],
                [.text("Leren"), Cell(.number(20, decimals: 0), mark: .low)],
            ],
            look: .map
        )
        table.lit = [1]
        let page = Section(key: "map", headline: "Kop", blocks: [Block("map", .table(table))])
        let tree = try MarkupTree.reading(page.inReport())
        let key = try #require(tree.all("p").first { $0.attributes["class"] == "map-key" })
        #expect(key.wholeText.contains("op orde") && key.wholeText.contains("vraagt aandacht"))
        #expect(!key.wholeText.contains("in ontwikkeling"))
        #expect(tree.all("tr").map { $0.attributes["class"] } == [nil, nil, "lit"])
    }
}
