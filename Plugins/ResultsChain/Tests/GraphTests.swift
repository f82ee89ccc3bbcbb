import Foundation
import Testing
import WorksheetKit

@testable import ResultsChain

/// A generator whose numbers are the same in every run.
struct Dice: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state ^ (state >> 33)
    }
}

@Suite("The graph of a chain")
struct GraphTests {
    private func known(_ from: String, _ to: String, _ strength: Double) -> ChainGraph.Arrow {
        ChainGraph.Arrow(from: from, to: to, strength: strength...strength)
    }

    private func codes(_ graph: ChainGraph) -> [String] {
        graph.findings(Support(graph)).map { "\($0.rule.rawValue) \($0.target)" }
    }

    private func randomGraph(_ dice: inout Dice) -> ChainGraph {
        var levels: [String: Level] = [:]
        for index in 0..<12 { levels["n\(index)"] = Level(rawValue: Int.random(in: 1...4, using: &dice)) }
        var arrows: [ChainGraph.Arrow] = []
        for from in levels.keys.sorted() {
            for to in levels.keys.sorted() where from > to && (levels[from] ?? .purpose) >= (levels[to] ?? .purpose) {
                guard Int.random(in: 0..<4, using: &dice) == 0 else { continue }
                arrows.append(known(from, to, Double(Int.random(in: 0...6, using: &dice)) / 2))
            }
        }
        return ChainGraph(levels: levels, arrows: arrows)
    }

    @Test("computes the worked cases of the chain", arguments: ["T01", "T02", "T03", "T04"])
    func vectors(_ prefix: String) throws {
        let url = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../../Tests/Vectors/consensus.json").standardizedFileURL
        let file = try JSONParser.parse([UInt8](Data(contentsOf: url)))
        let vector = try #require(file["vectoren"]?.elements?.first { $0["id"]?.text?.hasPrefix(prefix) == true })
        let method = try #require(ResultsChain.methods[vector["soort"]?.text ?? ""])
        let result = try method(VectorInput(try #require(vector["invoer"])))
        #expect(result == vector["verwacht"])
    }

    @Test("support is the weakest link of the widest path, by trying every path")
    func widestPath() {
        var dice = Dice(state: 7)
        for _ in 0..<200 {
            let graph = randomGraph(&dice)
            let support = Support(graph)
            for point in graph.levels.keys {
                #expect(support.known(point) == widest(point, graph))
            }
        }
    }

    private func widest(_ point: String, _ graph: ChainGraph) -> Double {
        if graph.levels[point] == .approach { return 3 }
        return graph.arrows.filter { $0.to == point }
            .map { min($0.strength.lowerBound, widest($0.from, graph)) }.max() ?? 0
    }

    @Test("support never rises when a link is weakened")
    func weakening() {
        var dice = Dice(state: 11)
        for _ in 0..<200 {
            let graph = randomGraph(&dice)
            guard let index = graph.arrows.indices.randomElement(using: &dice) else { continue }
            var arrows = graph.arrows
            let weaker = max(0, arrows[index].strength.lowerBound - 1)
            arrows[index] = known(arrows[index].from, arrows[index].to, weaker)
            let before = Support(graph).ranges
            for (point, after) in Support(ChainGraph(levels: graph.levels, arrows: arrows)).ranges {
                #expect(after.upperBound <= before[point]?.upperBound ?? -1)
            }
        }
    }

    @Test("the path that is told is as strong as the support, and its weakest link says how strong")
    func toldPath() {
        var dice = Dice(state: 13)
        for _ in 0..<200 {
            let graph = randomGraph(&dice)
            let support = Support(graph)
            for (point, level) in graph.levels where level != .approach && support.known(point) ?? 0 > 0 {
                let path = support.path(to: point)
                #expect(path.last?.to == point)
                #expect(path.first.flatMap { graph.levels[$0.from] } == .approach)
                #expect(zip(path, path.dropFirst()).allSatisfy { $0.to == $1.from })
                #expect(support.weakest(to: point)?.strength.lowerBound == support.known(point))
            }
        }
    }

    @Test("what nobody rated yet makes support a range that holds every outcome")
    func ranges() {
        let levels: [String: Level] = ["W": .purpose, "E": .effect, "R": .result, "A": .approach]
        let open = ChainGraph.Arrow(from: "R", to: "E", strength: 0...3)
        let support = Support(
            ChainGraph(levels: levels, arrows: [known("A", "R", 2), open, known("E", "W", 1)])
        )
        #expect(support.ranges["E"] == 0...2)
        #expect(support.known("E") == nil)
        #expect(support.ranges["W"] == 0...1)
        #expect(support.weakest(to: "E")?.from == "R")
    }

    @Test("a wrong direction is said, and carries all the same")
    func direction() {
        let graph = ChainGraph(
            levels: ["W": .purpose, "E": .effect, "R": .result, "A": .approach],
            arrows: [known("A", "R", 3), known("R", "E", 2), known("E", "W", 3), known("W", "X", 1)]
        )
        #expect(codes(graph) == ["W_EEN_PIJLER E"])
        let wrong = ChainGraph(
            levels: ["E": .effect, "R": .result, "A": .approach],
            arrows: [known("A", "E", 2), known("E", "R", 3)]
        )
        #expect(Support(wrong).known("R") == 2)
        #expect(
            codes(wrong) == ["E_RICHTING E>R", "W_NIVEAU_OVERGESLAGEN A>E", "W_DOELLOOS R", "W_EEN_PIJLER E"]
        )
    }

    @Test("only the points of the circle are named, and the rules about points are silent")
    func circle() {
        let graph = ChainGraph(
            levels: ["E": .effect, "F": .effect, "G": .effect, "A": .approach],
            arrows: [known("A", "E", 3), known("E", "F", 3), known("F", "E", 3), known("F", "G", 3)]
        )
        #expect(codes(graph) == ["E_KRING E", "E_KRING F", "W_NIVEAU_OVERGESLAGEN A>E"])
        #expect(Support(graph).ranges.isEmpty)
    }

    @Test("an arrow to itself is a circle too, and a second arrow is one too many")
    func itself() {
        let graph = ChainGraph(
            levels: ["E": .effect, "R": .result],
            arrows: [known("E", "E", 3), known("R", "E", 1), known("R", "E", 2)]
        )
        #expect(codes(graph) == ["E_KRING E", "E_DUBBEL_VERBAND R>E", "E_ZELF E>E"])
    }

    @Test("a chain of ten thousand points neither overflows nor stalls")
    func long() {
        var levels: [String: Level] = ["n00000": .approach]
        var arrows: [ChainGraph.Arrow] = []
        for index in 1..<10_000 {
            let here = "n" + String(100_000 + index).dropFirst()
            let before = "n" + String(100_000 + index - 1).dropFirst()
            levels[here] = .effect
            arrows.append(known(before, here, 2))
        }
        let support = Support(ChainGraph(levels: levels, arrows: arrows))
        #expect(support.known("n09999") == 2)
        #expect(support.path(to: "n09999").count == 9_999)
    }
}
