import Testing
import WorkshopDocument
import WorkshopPrimitives

@testable import GraphvizLayout

@Suite("A chain, laid out and drawn")
struct LaidOutTests {
    /// A chain of four columns in which every box leads to some of the next column, and now and then further.
    private static func chain(_ counts: [Int], seed: Int) -> Graph {
        let words = "Inwoners weten waar zij terechtkunnen met vragen over zorg, geld en meedoen in de wijk"
        var nodes: [Graph.Node] = []
        for (layer, count) in counts.enumerated() {
            nodes += (0..<count).map { index in
                Graph.Node(
                    id: "\(layer)-\(index)",
                    text: String(words.prefix(14 + (index * 17 + seed * 7) % 60)),
                    layer: layer,
                    marks: index % 4 == 0 ? [.steering, .warning] : []
                )
            }
        }
        let edges = nodes.enumerated().flatMap { index, from in
            nodes.enumerated().compactMap { other, to -> Graph.Edge? in
                let isNext =
                    to.layer == from.layer + 1 && (index * 5 + other * 3 + seed) % (nodes.count > 30 ? 7 : 4) == 0
                let isFar = to.layer == from.layer + 2 && (index + other + seed) % 19 == 0
                guard isNext || isFar else { return nil }
                return Graph.Edge(from: from.id, to: to.id, weight: 0.5, weightText: "1,5", evidence: .practice)
            }
        }
        return Graph(title: "Keten", levels: ["een", "twee", "drie", "vier"], nodes: nodes, edges: edges)
    }

    private static func drawing(_ graph: Graph) async throws -> SVG {
        let section = Section(key: "s", headline: "Kop", blocks: [Block("g", .graph(graph))])
        let shape = try #require(section.graphShapes(.nl).first)
        let layout = try #require(await Graphviz(limit: .seconds(20)).layout(shape))
        return try #require(section.drawn(with: [shape: layout], .nl).figures.first).drawing
    }

    @Test(
        "has no sign on a box, hardly one on another sign, and stays of a size that a board can show",
        arguments: [([2, 3, 2, 1], 1.0), ([4, 5, 4, 2], 1.0), ([6, 8, 6, 2], 0.8), ([10, 14, 12, 4], 0.5)]
    )
    func clear(counts: [Int], scale: Double) async throws {
        for seed in 0..<4 {
            let drawing = try await LaidOutTests.drawing(LaidOutTests.chain(counts, seed: seed))
            let signs = drawing.frames("label")
            let boxes = drawing.frames("node")
            #expect(boxes.count == counts.reduce(0, +))
            #expect(!signs.contains { sign in boxes.contains { $0.overlaps(sign) } })
            let covered = signs.enumerated().count { index, sign in
                signs.dropFirst(index + 1).contains { $0.overlaps(sign) }
            }
            #expect(covered * 10 <= signs.count, "\(counts) \(seed): \(covered) of \(signs.count)")
            let shown = min(1_760 / drawing.width, 760 / drawing.height)
            #expect(shown >= scale, "\(counts) \(seed): \(signs.count) arrows, \(drawing.width) x \(drawing.height)")
        }
    }
}

private struct Frame {
    let x: ClosedRange<Double>
    let y: ClosedRange<Double>

    func overlaps(_ other: Frame) -> Bool { x.overlaps(other.x) && y.overlaps(other.y) }
}

extension SVG {
    /// The frames of the groups of a class, which stand first in them.
    fileprivate func frames(_ name: String) -> [Frame] { elements.flatMap { $0.frames(name) } }
}

extension SVG.Element {
    fileprivate func frames(_ name: String) -> [Frame] {
        guard case .group(let own, _, let parts) = self else { return [] }
        if own == name, case .rectangle(let x, let y, let width, let height, _, _)? = parts.first {
            return [Frame(x: x...x + width, y: y...y + height)]
        }
        return parts.flatMap { $0.frames(name) }
    }
}
