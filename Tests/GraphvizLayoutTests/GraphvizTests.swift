import Testing
import WorkshopDocument

@testable import GraphvizLayout

@Suite("Graphviz")
struct GraphvizTests {
    @Test(
        "lays out columns of any size, with boxes apart and every arrow from its box to its box",
        arguments: [
            [1], [3, 1], [1, 4, 4, 1], [10, 10, 10, 10], [40], [1, 38, 1], [16, 12, 8, 4], [15, 15, 15, 15],
        ]
    )
    func columns(counts: [Int]) async throws {
        let shape = try GraphShape.columns(counts)
        let layout = try #require(await Graphviz(limit: .seconds(20)).layout(shape))
        #expect(layout.centers.count == counts.reduce(0, +))
        #expect(layout.courses.count == shape.arrows.count)
        #expect(layout.courses.allSatisfy { $0.label != nil })
    }

    @Test("lays out arrows within a column, over columns, backwards, in a circle and twice")
    func oddArrows() async throws {
        let boxes = [0, 0, 0, 1, 2, 3].map { GraphShape.Box(width: 300, height: 82, level: $0) }
        let label = GraphShape.Size(width: 40, height: 30)
        let arrows = [
            (0, 1, false), (1, 2, false), (2, 0, false), (0, 5, true), (5, 0, true), (4, 3, true), (0, 3, true),
            (0, 3, true), (3, 4, false),
        ].map { GraphShape.Arrow(from: $0.0, to: $0.1, label: $0.2 ? label : nil) }
        let shape = try #require(GraphShape(boxes: boxes, arrows: arrows, levels: 4, columnGap: 150, rowGap: 46))
        let layout = try #require(await Graphviz(limit: .seconds(20)).layout(shape))
        #expect(layout.courses.count == arrows.count)
    }

    @Test("keeps columns in their order where no arrow says so")
    func unjoined() async throws {
        let boxes = [2, 0, 1].map { GraphShape.Box(width: 200, height: 50, level: $0) }
        let shape = try #require(GraphShape(boxes: boxes, arrows: [], levels: 3, columnGap: 100, rowGap: 20))
        let centers = try #require(await Graphviz(limit: .seconds(20)).layout(shape)).centers
        #expect(centers[1].x < centers[2].x && centers[2].x < centers[0].x)
    }

    @Test("has at most two layouts made at once, and all that asked get theirs")
    func turns() async throws {
        let shape = try GraphShape.columns([1])
        let crowd = Crowd()
        let graphviz = Graphviz(limit: .seconds(20)) { _ in
            await crowd.enter()
            for _ in 0..<20 { await Task.yield() }
            await crowd.leave()
            return Array(Answers.oneBox.utf8)
        }
        let layouts = await withTaskGroup(of: GraphLayout?.self) { group in
            for _ in 0..<20 { group.addTask { await graphviz.layout(shape) } }
            return await group.reduce(into: 0) { $0 += $1 == nil ? 0 : 1 }
        }
        #expect(layouts == 20)
        #expect(await crowd.most == 2)
    }

    @Test("sends sizes and names of its own only")
    func nothingTyped() throws {
        let source = DotSource.text(of: try .columns([2, 1]))
        let words = Set(
            source.split { !$0.isLetter && !$0.isNumber }.map(String.init).filter { $0.first?.isLetter == true }
        )
        let own: Set = ["n0", "n1", "n2", "e0", "e1"]
        let language: Set = [
            "digraph", "g", "graph", "node", "edge", "rankdir", "LR", "margin", "pad", "splines", "true", "nodesep",
            "ranksep", "shape", "box", "fixedsize", "label", "fontsize", "width", "height", "rank", "same", "style",
            "invis", "weight", "id", "TABLE", "TR", "TD", "FIXEDSIZE", "TRUE", "BORDER", "WIDTH", "HEIGHT",
        ]
        #expect(words.subtracting(language) == own)
    }
}

/// How many are in at the same time, and the most that ever were.
private actor Crowd {
    private var count = 0
    private(set) var most = 0

    func enter() {
        count += 1
        most = max(most, count)
    }

    func leave() { count -= 1 }
}
