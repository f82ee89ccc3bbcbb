import Testing
import WorkshopDocument
import WorkshopPrimitives

@Suite("What a document can be made without")
struct AspectTests {
    private let words = Block("words", .paragraph(["Altijd"]))
    private let remarks = Block("remarks", .quotes([Quote("Wat iemand schreef")]), aspect: .remarks)
    private let groups = Block("groups", .paragraph(["Per perspectief"]), aspect: .perspectives)

    private func document(_ sections: [Section]) -> Document {
        Document(language: .nl, title: "Proef", sections: sections)
    }

    @Test("is everything when nothing is left out")
    func whole() {
        let whole = document([Section(key: "a", headline: "A", blocks: [words, remarks, groups])])
        #expect(whole.without([]) == whole)
    }

    @Test("only what is left out goes, also from columns", arguments: BlockAspect.allCases)
    func blocks(aspect: BlockAspect) {
        let columns = Block("columns", .columns([[remarks, words], [groups]]))
        let section = Section(key: "a", headline: "A", blocks: [words, remarks, groups, columns])
        let left = document([section]).without([aspect]).sections.first?.blocks ?? []
        let kept = aspect == .remarks ? groups : remarks
        let inColumns: [[Block]] = aspect == .remarks ? [[words], [groups]] : [[remarks, words]]
        #expect(left == [words, kept, Block("columns", .columns(inColumns))])
    }

    @Test("a page that said nothing else goes with its headline, and a chapter of only such pages too")
    func pages() {
        let page = Section(key: "p", headline: "Groep A ziet het verder dan groep B", blocks: [groups])
        let empty = Section(key: "e", headline: "Alleen een kop", blocks: [])
        let chapter = Section(key: "c", headline: "Hoofdstuk", blocks: [], subsections: [page])
        let mixed = Section(key: "m", headline: "Gemengd", blocks: [words], subsections: [page])
        let left = document([page, empty, chapter, mixed]).without([.perspectives])
        #expect(left.sections.map(\.key) == ["e", "m"])
        #expect(left.sections.last?.subsections.isEmpty == true)
    }

    @Test("a drawing of a graph keeps its aspect")
    func drawn() {
        let nodes = ["a", "b"].enumerated().map { Graph.Node(id: $1, text: $1, layer: $0) }
        let graph = Graph(title: "Keten", nodes: nodes, edges: [Graph.Edge(from: "a", to: "b", text: "")])
        let section = Section(
            key: "s",
            headline: "S",
            blocks: [Block("g", .graph(graph), aspect: .perspectives)]
        )
        let drawn = section.drawn()
        #expect(drawn.blocks.first?.aspect == .perspectives)
        #expect(drawn != section)
    }
}
