import Foundation
import MethodVectors
import Testing
import WorksheetKit

private func path(_ name: String) -> String {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Vectors").appending(path: name).path
}

private func file(_ name: String) throws -> VectorFile {
    try VectorFile(bytes: [UInt8](Data(contentsOf: URL(filePath: path(name)))))
}

@Suite("Vectors")
struct VectorCommandTests {
    @Test("every case of consensus.json passes, but for the kinds that come with plugins")
    func consensus() throws {
        let outcomes = VectorRunner().run(try file("consensus.json"))
        #expect(outcomes.count == 50)
        for (id, outcome) in outcomes {
            if case .unknownKind = outcome {
                #expect(id.hasPrefix("W0") || id.hasPrefix("T0"), "\(id)")
            } else {
                #expect(outcome == .passed, "\(id)")
            }
        }
        #expect(outcomes.count { $0.outcome == .passed } == 44)
    }

    @Test("a changed expectation fails, for every number of every case")
    func planted() throws {
        for vector in try file("consensus.json").cases where VectorMethods.core[vector.kind] != nil {
            let method = try #require(VectorMethods.core[vector.kind])
            let actual = try method(VectorInput(vector.input))
            let shifted = shiftedNumbers(vector.expected)
            let broken = deviations(of: actual, from: shifted, within: vector.tolerances)
            #expect(broken.count == numberCount(vector.expected), "\(vector.id)")
        }
    }

    @Test("the command reports every case, closes with the count and fails on unknown kinds")
    func command() {
        let report = VectorCommand.run(paths: [path("consensus.json")])
        #expect(report.lines.count == 51)
        #expect(report.lines.first == "S01_unaniem ok")
        #expect(report.lines.contains(#"W01_stemmen failed: no method for soort "swot_stemmen""#))
        #expect(report.lines.last == "44 passed, 6 failed")
        #expect(report.exitCode == 1)
    }

    @Test("methods of a plugin complete the core's")
    func plugins() {
        let known: [String: VectorMethod] = ["swot_stemmen": { _ in ["4": 3] }]
        let runner = VectorRunner(methods: VectorMethods.core.merging(known) { core, _ in core })
        let lines = VectorCommand.run(paths: [path("consensus.json")], runner: runner).lines
        #expect(lines.contains("W01_stemmen failed: 10: expected 3.0, actual nothing"))
        #expect(lines.contains("W01_stemmen failed: and 3 more"))
    }

    @Test("a case can build upon another case of its file")
    func siblings() throws {
        let methods: [String: VectorMethod] = ["basis": { $0.siblings["V01"]?["basisjaar"] ?? .null }]
        let text = """
            {"vectoren": [{"id": "V01", "soort": "x", "invoer": {"basisjaar": 2026}, "verwacht": 1},
                          {"id": "V02", "soort": "basis", "invoer": {"basis": "V01"}, "verwacht": 2026}]}
            """
        let outcomes = VectorRunner(methods: methods).run(try VectorFile(bytes: Array(text.utf8)))
        #expect(outcomes.map(\.outcome) == [.unknownKind("x"), .passed])
    }

    @Test("a file that can't be read counts as failed, and no file at all is a mistake")
    func unreadable() {
        let report = VectorCommand.run(paths: [path("absent.json")])
        #expect(report.lines.last == "0 passed, 1 failed")
        #expect(report.exitCode == 1)
        #expect(VectorCommand.run(paths: []).exitCode == 2)
    }

    @Test(
        "an input without its parts is refused with a reason",
        arguments: VectorMethods.core.keys.sorted()
    )
    func refused(kind: String) throws {
        let method = try #require(VectorMethods.core[kind])
        #expect(throws: VectorError.self) { try method(VectorInput([:])) }
    }
}

@Suite("Cases without answers")
struct EmptyCaseTests {
    private func run(_ kind: String, _ input: JSON) throws -> JSON {
        let method = try #require(VectorMethods.core[kind])
        return try method(VectorInput(input))
    }

    @Test("no positions give n 0, empty phases and null for the rest")
    func slider() throws {
        let summary = try run("schuif", ["posities": [], "K": 4])
        #expect(summary["n"] == 0)
        #expect(summary["frequentie"] == [0, 0, 0, 0])
        #expect(summary["mediaan"] == .null)
        #expect(summary["klasse"] == "te_weinig")
        let full = try run("schuif", ["posities": [1, 2], "K": 4])
        #expect(summary.members?.keys.sorted() == full.members?.keys.sorted())
    }

    @Test("rounds without pairs give counts of 0 and null for the rest, with the same keys")
    func rounds() throws {
        let empty = try run("ronde", ["ronde1": [1, .null], "ronde2": [.null, 2]])
        #expect(empty["n_paar"] == 0)
        #expect(empty["mediaan_verschil"] == .null)
        #expect(empty["wilcoxon"]?["p"] == 1)
        let full = try run("ronde", ["ronde1": [1, 2], "ronde2": [2, 3]])
        #expect(empty.members?.keys.sorted() == full.members?.keys.sorted())
    }

    @Test("nobody's gap, no theme and no group are answered with null and nothing shown")
    func others() throws {
        #expect(
            try run("kloof", ["huidig": [1, .null], "ambitie": [.null, 3]])["kloof_per_deelnemer"] == [.null, .null]
        )
        #expect(try run("profiel", ["themamedianen": ["a": .null]])["fase_per_thema"] == ["a": .null])
        #expect(try run("onthulling", ["groepen": [:], "k": 5])["totaal_tonen"] == false)
        #expect(try run("quickscan", ["vragen": [], "deelnemers": 0])["functiescore"] == .null)
        #expect(try run("doel", ["posities": [], "doelen": [2]])["2"] == .null)
    }
}

private func shiftedNumbers(_ value: JSON) -> JSON {
    switch value {
    case .number(let number): .number(number + 1e-6)
    case .array(let elements): .array(elements.map(shiftedNumbers))
    case .object(let members): .object(members.mapValues(shiftedNumbers))
    default: value
    }
}

private func numberCount(_ value: JSON) -> Int {
    switch value {
    case .number: 1
    case .array(let elements): elements.reduce(0) { $0 + numberCount($1) }
    case .object(let members): members.values.reduce(0) { $0 + numberCount($1) }
    default: 0
    }
}
