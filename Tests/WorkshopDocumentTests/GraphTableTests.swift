import Testing
import WorkshopDocument

@Suite("A graph as a table")
struct GraphTableTests {
    private func table(_ graph: Graph) throws -> MarkupTree {
        let section = Section(key: "s", headline: "Kop", blocks: [Block("g", .graph(graph))])
        return try #require(MarkupTree.reading(section.inReport()).all("table").first)
    }

    @Test("says of every arrow what it joins, why, how strong it is and what it rests on")
    func arrows() throws {
        let rows = try table(.chain).all("tbody").flatMap(\.children).map { $0.children.map(\.wholeText) }
        #expect(
            rows.first == [
                "Vaste plek in de wijk waar iedereen kan binnenlopen",
                "Inwoners vinden sneller hulpsteun 2,5 · hier sturen we op",
                "het is dichtbij", "2,5op het pad", "G: gemeten of uit onderzoek",
            ]
        )
        #expect(rows.count == Graph.chain.edges.count)
        #expect(rows[1][3] == "1zwak")
        #expect(rows.map { $0[4].prefix(2) } == ["G:", "A:", "X:", "?:", "P:"])
    }

    @Test("names a point that no arrow touches")
    func alone() throws {
        let graph = Graph(title: "t", nodes: [.init(id: "a", text: "alleen", layer: 0)], edges: [])
        #expect(
            try table(graph).all("tbody").flatMap(\.children).map { $0.children.map(\.wholeText) } == [
                ["alleen", "", ""]
            ]
        )
    }

    @Test("has no columns for what nobody said")
    func columns() throws {
        let graph = Graph(
            title: "t",
            nodes: ["a", "b"].map { .init(id: $0, text: $0, layer: 0) },
            edges: [.init(from: "a", to: "b")]
        )
        #expect(try table(graph).all("thead").flatMap { $0.all("th") }.map(\.wholeText) == ["Van", "Naar", "Omdat"])
    }

    @Test("says what is to be known about the points, each sentence once")
    func remarks() throws {
        let nodes = ["a", "b"].map { Graph.Node(id: $0, text: $0, layer: 0, remarks: ["Let op a.", "En \($0)."]) }
        let section = Section(
            key: "s",
            headline: "Kop",
            blocks: [Block("g", .graph(Graph(title: "t", nodes: nodes, edges: [])))]
        )
        let notes = try MarkupTree.reading(section.inReport()).all(class: "table-note").map(\.wholeText)
        #expect(notes == ["Let op a.", "En a.", "En b."])
    }
}
