import Testing
import WorkshopDocument
import WorkshopPrimitives

@Suite("A graph as a drawing")
struct GraphDrawingTests {
    private static func section(_ graph: Graph) -> Section {
        Section(key: "s", headline: "Kop", blocks: [Block("g", .graph(graph))])
    }

    private static func figure(_ graph: Graph) throws -> Figure {
        try #require(section(graph).drawn().figures.first)
    }

    @Test("has a box for every point, with its text inside, and no two boxes overlap", arguments: [1, 7, 20, 40, 60])
    func boxes(count: Int) throws {
        for graph in [Graph.chain, .large(count)] {
            let drawing = try GraphDrawingTests.figure(graph).drawing
            let boxes = drawing.nodes
            #expect(boxes.map(\.key) == graph.nodes.map(\.id))
            for (box, node) in zip(boxes, graph.nodes) {
                let words = box.texts.map(\.text).filter { $0 != "!" && $0 != node.note }
                #expect(words.joined().hasPrefix(node.text.prefix(8)))
                for text in box.texts {
                    #expect(text.extent.lowerBound >= box.x && text.extent.upperBound <= box.x + box.width)
                    #expect(text.text == "!" || text.y >= box.y + 20 && text.y <= box.y + box.height - 4)
                }
            }
            for (index, one) in boxes.enumerated() {
                #expect(!boxes.dropFirst(index + 1).contains { one.overlaps($0) })
            }
        }
    }

    @Test("draws every arrow between two points that are there, and tells the others in the table")
    func arrows() throws {
        let graph = Graph(
            title: "t",
            nodes: ["a", "b"].enumerated().map { .init(id: $1, text: $1, layer: $0) },
            edges: [("a", "b"), ("a", "b"), ("b", "a"), ("a", "a"), ("a", "weg")].map { .init(from: $0.0, to: $0.1) }
        )
        let figure = try GraphDrawingTests.figure(graph)
        #expect(figure.drawing.keys(class: "edge") == ["a>b", "a>b#2", "b>a"])
        #expect(figure.data.rows.count == 5)
        let chain = try GraphDrawingTests.figure(.chain).drawing
        #expect(chain.keys(class: "edge").count == Graph.chain.edges.count)
        #expect(chain.keys(class: "label") == ["o1>r1", "o2>r1", "r1>e1", "r2>r1", "e1>w1"])
    }

    @Test("says strength, evidence and weakness in signs that need no colour")
    func signs() throws {
        let drawing = try GraphDrawingTests.figure(.chain).drawing
        let words = drawing.texts.map(\.text)
        #expect(["2,5 G", "1 A", "0 X", "?", "P"].allSatisfy(words.contains))
        #expect(drawing.shapes(class: "arrow-4") == 1 + 1)
        #expect(drawing.shapes(class: "free") == 2 + 1)
        #expect(drawing.keys(class: "node-warning") == ["warning", "warning", "warning"])
        #expect(drawing.keys(class: "puck").count == 3)
        #expect(
            ["zwak", "op het pad", "let op", "hier sturen we op", "G: gemeten of uit onderzoek"].allSatisfy(
                words.contains
            )
        )
    }

    @Test("explains only signs that are in it")
    func legend() throws {
        let graph = Graph(title: "t", nodes: [.init(id: "a", text: "a", layer: 0)], edges: [])
        #expect(try GraphDrawingTests.figure(graph).drawing.texts.map(\.text) == ["a"])
    }

    @Test("names every point in its words and in its table", arguments: [1, 12, 40])
    func alternative(count: Int) throws {
        for graph in [Graph.chain, .large(count)] {
            let figure = try GraphDrawingTests.figure(graph)
            let told = figure.data.rows.joined().compactMap { if case .user(let text) = $0.value { text } else { nil } }
            for node in graph.nodes {
                #expect(figure.description.contains(node.text))
                #expect(told.contains(node.text))
            }
        }
        let description = try GraphDrawingTests.figure(.chain).description
        #expect(description.contains("Waarom: Iedereen doet mee."))
        #expect(description.contains("Let op: Professionals kennen elkaar; Minder mensen staan er alleen voor."))
        #expect(description.hasPrefix("6 punten en 5 pijlen."))
    }

    @Test("keeps text within the drawing and above the least size", arguments: [1, 7, 20, 40, 60])
    func textFits(count: Int) throws {
        for graph in [Graph.chain, .large(count)] {
            let drawing = try GraphDrawingTests.figure(graph).drawing
            for label in drawing.texts {
                #expect(label.size >= 22)
                #expect(label.extent.lowerBound >= 0 && label.extent.upperBound <= drawing.width, "\(label.text)")
                #expect(label.y >= label.size * 0.7 && label.y <= drawing.height, "\(label.text)")
            }
        }
    }

    @Test("fits the board at full size up to some ten boxes in a column, and at half of it up to forty")
    func size() throws {
        let chain = try GraphDrawingTests.figure(.chain).drawing
        #expect(chain.width == 1_760 && chain.height < 760)
        let large = try GraphDrawingTests.figure(.large(40)).drawing
        #expect(min(1_760 / large.width, 760 / large.height) > 0.7)
    }

    @Test("keeps an empty column that has a name open")
    func emptyColumn() throws {
        let graph = Graph(
            title: "t",
            levels: ["een", "twee", "drie"],
            nodes: [.init(id: "a", text: "a", layer: 2)],
            edges: []
        )
        let drawing = try GraphDrawingTests.figure(graph).drawing
        #expect(drawing.nodes.count == 1)
        let heads = drawing.texts.filter { ["een", "twee", "drie"].contains($0.text) }.map(\.x)
        #expect(heads.count == 3 && heads == heads.sorted() && Set(heads).count == 3)
    }

    @Test("is a table where nothing laid it out, and where there is too much or nothing to draw")
    func table() throws {
        let section = GraphDrawingTests.section(.chain)
        #expect(section.drawn(with: [:], .nl) == section)
        #expect(try MarkupTree.reading(section.onBoard()).all("svg").isEmpty)
        #expect(GraphDrawingTests.section(.large(61)).graphShapes(.nl).isEmpty)
        #expect(GraphDrawingTests.section(Graph(title: "t", nodes: [], edges: [])).graphShapes(.nl).isEmpty)
        let twins = ["a", "a"].map { Graph.Node(id: $0, text: $0, layer: 0) }
        #expect(GraphDrawingTests.section(Graph(title: "t", nodes: twins, edges: [])).graphShapes(.nl).isEmpty)
    }

    @Test("stands wherever blocks stand, with its table behind a fold on the board")
    func places() throws {
        let section = Section(
            key: "s",
            headline: "Kop",
            blocks: [Block("c", .columns([[Block("g", .graph(.chain))]]))],
            subsections: [GraphDrawingTests.section(.large(5))]
        )
        #expect(section.graphShapes(.nl).count == 2)
        let document = Document(language: .nl, title: "t", sections: [section])
        #expect(document.graphShapes == section.graphShapes(.nl))
        let drawn = section.drawn()
        #expect(try MarkupTree.reading(drawn.inReport()).all("svg").count == 2)
        let board = try MarkupTree.reading(drawn.onBoard())
        #expect(board.all("svg").count == 1 && board.all("details").count == 1)
    }

    @Test("gives every element of a group a key of its own")
    func keys() throws {
        let tree = try MarkupTree.reading(GraphDrawingTests.section(.large(40)).drawn().onBoard())
        for parent in tree.all("g") + tree.all("svg") {
            let keys = parent.children.compactMap { $0.attributes["data-key"] }
            #expect(Set(keys).count == keys.count)
        }
    }

    @Test("shows what people type as text and nothing else")
    func hostile() throws {
        func tree(_ text: String) throws -> MarkupTree {
            let nodes = (0..<3).map { Graph.Node(id: "\($0)\(text)", text: text, layer: $0, note: text) }
            let graph = Graph(title: text, levels: [text, text, text], nodes: nodes, edges: [])
            return try .reading(GraphDrawingTests.section(graph).drawn().onBoard())
        }
        let hostile = try tree("</text><script>\"'&")
        #expect(hostile.shape == (try tree("0123456789 0123456").shape))
        #expect(hostile.all("script").isEmpty && !hostile.all("text").isEmpty)
    }
}
