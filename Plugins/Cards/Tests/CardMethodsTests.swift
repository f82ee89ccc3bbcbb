import Foundation
import Testing
import WorksheetKit

@testable import Cards

@Suite("The methods for cards")
struct CardMethodsTests {
    private func shared(_ id: String) throws -> (invoer: JSON, verwacht: JSON) {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../../..")
        let bytes = try Data(contentsOf: root.appendingPathComponent("Tests/Vectors/consensus.json"))
        let file = try JSONParser.parse([UInt8](bytes), depthLimit: 64)
        let found = try #require(file["vectoren"]?.elements?.first { $0["id"]?.text == id })
        return (try #require(found["invoer"]), try #require(found["verwacht"]))
    }

    private func differences(_ actual: JSON?, _ expected: JSON, _ path: String = "") -> [String] {
        switch (actual, expected) {
        case (.object(let actual), .object(let expected)):
            expected.flatMap { differences(actual[$0.key], $0.value, "\(path).\($0.key)") }
        case (.number(let actual), .number(let expected)) where abs(actual - expected) < 1e-9: []
        case (.some(let actual), let expected) where actual == expected: []
        default: ["\(path): \(expected) is \(String(describing: actual))"]
        }
    }

    @Test(
        "computes the shared cases",
        arguments: [("W01_stemmen", "swot_stemmen"), ("W02_confrontatie", "confrontatiematrix")]
    )
    func vectors(id: String, kind: String) throws {
        let vector = try shared(id)
        let method = try #require(CardMethods.all[kind])
        #expect(differences(try method(VectorInput(vector.invoer)), vector.verwacht).isEmpty)
    }

    @Test("hints at several ideas, a word alone and a solution, and at nothing else")
    func hints() {
        #expect(CardHint.hints(about: "Jeugd en ouderen en armoede vragen aandacht") == [.severalIdeas])
        #expect(CardHint.hints(about: "Goed bereikbaar; korte lijnen met de huisarts") == [.severalIdeas])
        #expect(CardHint.hints(about: "Korte lijnen") == [.tooShort])
        #expect(CardHint.hints(about: "We moeten vaker de wijk in") == [.solution])
        #expect(CardHint.hints(about: "Er moet een plan komen") == [.solution])
        #expect(CardHint.hints(about: "Meer tijd voor preventie") == [.solution])
        #expect(CardHint.hints(about: "More time for prevention") == [.solution])
        #expect(CardHint.hints(about: "Meerdere huisartsen kennen ons goed") == [])
        #expect(CardHint.hints(about: "Wijkteam en huisarts vinden elkaar") == [])
        #expect(CardHint.hints(about: "Meer") == [.tooShort, .solution])
    }

    @Test("cards that differ in case, accents and marks are alike; other cards are not")
    func lookalikes() {
        #expect(CardText.similarity("Goede coördinatie!", "goede coordinatie") == 1)
        #expect(CardText.similarity("", "") == 0)
        let texts = [
            "a": "Korte lijnen met de huisarts", "b": "Korte lijnen met huisartsen",
            "c": "Te weinig tijd voor preventie",
        ]
        #expect(CardText.lookalikes(texts) == ["a": "b", "b": "a"])
    }

    @Test("likeness is the shared part of the runs of three, and 0.6 is enough")
    func threshold() {
        // Four runs each with one letter changed at an end: 3 shared of 5.
        #expect(CardText.similarity("abcdef", "abcdeg") == 0.6)
        #expect(CardText.lookalikes(["a": "abcdef", "b": "abcdeg"]).count == 2)
        #expect(CardText.lookalikes(["a": "abcde", "b": "abcdx"]).isEmpty)
    }

    @Test("ranks by points, then voters, then id")
    func ranking() {
        let tallies = DotVoting.tally([["b": 2, "a": 1], ["c": 1, "a": 1], ["c": 1, "d": 0]])
        #expect(tallies.map(\.id) == ["a", "c", "b"])
        #expect(tallies.map(\.points) == [2, 2, 2])
        #expect(tallies[2].isFans && !tallies[0].isFans)
        #expect(tallies[0].isBroad(of: 4) && !tallies[0].isBroad(of: 5))
        #expect(tallies[0].share(dots: 3, ballots: 3) == 2.0 / 9)
    }

    private func tallies(_ points: [Int]) -> [DotVoting.Tally] {
        points.enumerated().map { DotVoting.Tally(id: "i\($0.offset)", points: $0.element, voters: $0.element) }
    }

    @Test("cuts at five, keeps equals up to seven, and leaves a larger tie to another vote")
    func cut() {
        #expect(DotVoting.cut(tallies([9, 8, 7, 6, 5, 4])).certain.count == 5)
        #expect(DotVoting.cut(tallies([9, 8, 7, 6, 5, 5, 5, 1])).certain.count == 7)
        let open = DotVoting.cut(tallies([9, 8, 7, 5, 5, 5, 5, 5, 1]))
        #expect(open.certain.count == 3 && open.tied.count == 5 && open.places == 2)
        let runoff = DotVoting.tally([["i7": 1], ["i7": 1], ["i4": 1]])
        #expect(DotVoting.decided(open, by: runoff).map(\.id) == ["i0", "i1", "i2", "i7", "i4"])
    }

    @Test("a cell without scores is no zero")
    func unscored() throws {
        let block = Confrontation.Block(id: "x", rows: ["r"], columns: ["a", "b"])
        let score = try #require(Confrontation.Score([3, 3, 3]))
        let matrix = Confrontation(blocks: [block], scores: [.init(row: "r", column: "a"): score])
        #expect(matrix.score(of: block) == 1)
        #expect(matrix.score(ofRow: "r") == 1)
        #expect(matrix.score(ofColumn: "b") == nil)
    }

    @Test("a block is dominant from a lead of a tenth on")
    func dominance() {
        func matrix(_ first: Double, _ second: Double) -> Confrontation {
            let blocks = ["a", "b"].map { Confrontation.Block(id: $0, rows: [$0], columns: ["c"]) }
            let score = { Confrontation.Score(n: 5, median: 0, mean: $0 * 3, interquartileRange: 0) }
            return Confrontation(
                blocks: blocks,
                scores: [.init(row: "a", column: "c"): score(first), .init(row: "b", column: "c"): score(second)]
            )
        }
        #expect(matrix(0.6, 0.5).dominant?.id == "a")
        #expect(matrix(0.5, 0.59).dominant == nil)
    }

    @Test("people disagree from quartiles one and a half apart and five scores on")
    func disagreement() throws {
        #expect(try #require(Confrontation.Score([0, 0, 1, 3, 3])).isDivided)
        #expect(try !#require(Confrontation.Score([0, 0, 3, 3])).isDivided)
        #expect(try !#require(Confrontation.Score([1, 1, 2, 2, 2])).isDivided)
    }
}
