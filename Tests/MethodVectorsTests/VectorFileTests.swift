import MethodVectors
import Testing
import WorksheetKit

private func file(_ text: String) throws -> VectorFile { try VectorFile(bytes: Array(text.utf8)) }

@Suite("Vector file")
struct VectorFileTests {
    @Test("a case's own tolerance leads, the file's holds for the others and for tolerances in words")
    func tolerances() throws {
        let file = try file(
            """
            {"toetsing": "abs 1e-3", "vectoren": [
              {"id": "a", "soort": "x", "invoer": {}, "verwacht": 1, "tolerantie": {"abs": 1e-6, "rel": 1e-9}},
              {"id": "b", "soort": "x", "invoer": {}, "verwacht": 1, "tolerantie": {"exact": true}},
              {"id": "c", "soort": "x", "invoer": {}, "verwacht": 1, "tolerantie": {"percentielen": "vijf"}},
              {"id": "d", "soort": "x", "invoer": {}, "verwacht": 1}
            ]}
            """
        )
        #expect(
            file.cases.map(\.tolerances.common) == [
                VectorTolerance(absolute: 1e-6, relative: 1e-9), .exact, VectorTolerance(absolute: 1e-3),
                VectorTolerance(absolute: 1e-3),
            ]
        )
    }

    @Test("drawn figures may lie five standard errors off, exact ones beside them a millionth")
    func drawn() throws {
        let expected =
            #"{"gemiddelde": 100, "sd": 10, "helling": 2, "percentielen": {"0.5": 90}, "tolerantie_n10000": {"0.5": 3}}"#
        let text =
            #"{"vectoren": [{"id": "a", "soort": "x", "invoer": {}, "verwacht": \#(expected), "tolerantie": {}}]}"#
        let vector = try #require(try file(text).cases.first)
        func paths(_ mean: Double, _ sd: Double, _ slope: Double, _ median: Double) -> [String] {
            let actual: JSON = [
                "gemiddelde": .number(mean), "sd": .number(sd), "helling": .number(slope),
                "percentielen": ["0.5": .number(median)],
            ]
            return deviations(of: actual, from: vector.expected, within: vector.tolerances).map(\.path)
        }
        #expect(paths(100.5, 10.5, 2.000_001, 93).isEmpty)
        #expect(paths(100.6, 10.6, 2.000_01, 93.1) == ["gemiddelde", "helling", "percentielen.0.5", "sd"])
    }

    @Test(
        "a file that would check nothing, or not what it seems to, is refused",
        arguments: [
            "", "[]", #"{"vectoren": []}"#, #"{"vectoren": [{"id": "a", "soort": "x", "invoer": 1}]}"#,
            #"{"vectoren": [{"id": "a", "soort": "x", "invoer": 1, "verwacht": 1, "verwacht": 2}]}"#,
            """
            {"vectoren": [{"id": "a", "soort": "x", "invoer": 1, "verwacht": 1},
                          {"id": "a", "soort": "x", "invoer": 2, "verwacht": 2}]}
            """,
        ]
    )
    func refused(text: String) {
        #expect(throws: VectorError.self) { try file(text) }
    }
}

@Suite("Comparison with what is expected")
struct DeviationTests {
    private func paths(_ actual: JSON, _ expected: JSON) -> [String] {
        deviations(of: actual, from: expected, within: VectorTolerances(.standard)).map(\.path)
    }

    @Test("a number within the tolerance is equal, one beyond it is not")
    func numbers() {
        #expect(paths(1.000_000_000_5, 1).isEmpty)
        #expect(paths(1.000_000_002, 1) == [""])
        #expect(paths(.number(.nan), 1) == [""])
        let relative = VectorTolerance(absolute: 0, relative: 1e-6)
        #expect(deviations(of: 1_000_000.5, from: 1_000_000, within: VectorTolerances(relative)).isEmpty)
    }

    @Test("the path leads to the deviating place")
    func path() {
        let expected: JSON = ["a": [["b": 1], ["b": 2]], "c": "x"]
        #expect(paths(["a": [["b": 1], ["b": 3]], "c": "x"], expected) == ["a[1].b"])
        #expect(paths(["a": [["b": 1]], "c": "y"], expected) == ["a", "c"])
    }

    @Test("codes of what is wrong may come in any order, other lists may not")
    func sets() {
        #expect(paths(["fouten": ["b", "a"]], ["fouten": ["a", "b"]]).isEmpty)
        #expect(paths(["fouten": ["b", "c"]], ["fouten": ["a", "b"]]) == ["fouten[0]", "fouten[1]"])
        #expect(paths(["volgorde": ["b", "a"]], ["volgorde": ["a", "b"]]) == ["volgorde[0]", "volgorde[1]"])
    }

    @Test("an expected key must be there, even when null is expected; other keys are free")
    func keys() {
        #expect(paths([:], ["a": .null]) == ["a"])
        #expect(paths(["a": .null, "b": 1], ["a": .null]).isEmpty)
        #expect(paths(["a": 0], ["a": .null]) == ["a"])
        #expect(paths(["a": .null], ["a": 0]) == ["a"])
    }

    @Test("true is not 1, and a hard space is a space")
    func kinds() {
        #expect(paths(["a": true], ["a": 1]) == ["a"])
        #expect(paths(.string("€\u{A0}1"), "€ 1").isEmpty)
        #expect(paths("€ 2", "€ 1") == [""])
    }

    @Test("a deviation is a line with what was expected and what came")
    func line() {
        let found = deviations(of: ["a": 2], from: ["a": 1, "b": .null], within: VectorTolerances(.standard))
        #expect(found.map(\.description) == ["a: expected 1.0, actual 2.0", "b: expected null, actual nothing"])
    }
}
