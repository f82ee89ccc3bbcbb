import Foundation
import Questionnaire
import Sliders
import Testing
import WorksheetKit

@Suite("The instruments that we ship")
struct ShippedContentTests {
    @Test("volwassenheid has six themes with four levels each, in order, all short enough for the board")
    func maturity() throws {
        let instrument = try SlidersInstrument(try Shipped.volwassenheid())
        #expect(instrument.kind == .phase)
        #expect(instrument.items.count == 6)
        #expect(instrument.items.flatMap(\.levels).count == 24)
        #expect(instrument.items.allSatisfy { $0.levels.map(\.phase) == [1, 2, 3, 4] })
        #expect(instrument.items.flatMap(\.levels).allSatisfy { $0.short != $0.text && $0.short.nl.count <= 60 })
        #expect(instrument.items.allSatisfy { !$0.grow.isEmpty && !$0.examples.isEmpty })
        #expect(instrument.items.allSatisfy { $0.text != nil && $0.distinct != nil && $0.coreQuestion != nil })
        #expect(instrument.stations.map(\.tenths) == [10, 20, 30, 40])
        #expect(instrument.stations.map(\.short.nl) == ["Start", "Samen op weg", "De werkwijze", "In het DNA"])
        #expect(instrument.item("netwerk-in-de-wijk")?.aliases == ["Samenwerking in de wijk"])
    }

    @Test("volwassenheid asks for now, in two years and energy, in two phases")
    func measures() throws {
        let instrument = try SlidersInstrument(try Shipped.volwassenheid())
        #expect(instrument.measures.map(\.id) == ["nu", "straks", "energie"])
        #expect(instrument.measures.map(\.role) == [.current, .ambition, .energy])
        #expect(instrument.scale.range == ScaleRange(minimum: 10, maximum: 40, step: 1))
        #expect(instrument.measures.map { instrument.range(of: $0).maximum } == [40, 40, 50])
        #expect(instrument.measure("energie")?.range == ScaleRange(minimum: 10, maximum: 50, step: 10))
        #expect(instrument.measure("straks")?.horizon?.nl == "over twee jaar")
        #expect(instrument.phases.map(\.phase.id) == ["posities", "energie"])
        #expect(instrument.phases.map(\.measures) == [["nu", "straks"], ["energie"]])
    }

    @Test("organisatiekeuzes has five choices between two poles")
    func choices() throws {
        let instrument = try SlidersInstrument(try Shipped.organisatiekeuzes())
        #expect(instrument.kind == .bipolar)
        #expect(instrument.items.count == 5)
        #expect(instrument.items.allSatisfy { $0.left != nil && $0.right != nil && $0.considerations.count == 4 })
        #expect(instrument.scale.range == ScaleRange(minimum: -30, maximum: 30, step: 10))
        #expect(instrument.phases.map(\.phase.id) == ["keuzes"])
        #expect(instrument.stations.isEmpty)
    }

    @Test("quickscan has 6, 5, 5, 7 and 7 questions, all short enough for the board")
    func quickscan() throws {
        let instrument = try QuestionnaireInstrument(try Shipped.quickscan())
        #expect(instrument.functions.map(\.questions.count) == [6, 5, 5, 7, 7])
        #expect(instrument.questions.count == 30)
        #expect(instrument.questions.allSatisfy { $0.short != $0.text && $0.short.nl.count <= 60 })
        #expect(instrument.questions.filter(\.isTurned).map(\.id) == ["bf2-v5"])
        #expect(instrument.questions.flatMap(\.parts).count == 74)
        #expect(instrument.question("bf2-v2")?.references == ["bf3-v4"])
    }

    @Test("quickscan asks one thing, with options and evidence as the methods need them")
    func rating() throws {
        let scale = try QuestionnaireInstrument(try Shipped.quickscan()).scale
        #expect(scale.question?.nl == "Is dit in ons beleid geregeld?")
        #expect(scale.options.map(\.id) == ["ja", "deels", "nee", "weet-niet", "nvt"])
        #expect(scale.options.map(\.value) == [2, 1, 0, nil, nil])
        #expect(scale.options.map(\.meaning) == [.answer, .answer, .answer, .dontKnow, .notApplicable])
        #expect(scale.evidence?.options.map(\.id) == ["document", "afspraak", "ervaring", "geen"])
        #expect(scale.evidence?.options.map(\.isNone) == [false, false, false, true])
        #expect(scale.extras.map(\.id) == ["toelichting", "beleid"])
    }

    struct Plant: Sendable, CustomTestStringConvertible {
        let instead: String
        let mistake: String
        /// Lines after the planted place where the problem shows.
        var later = 0
        let code: String
        let path: String
        var testDescription: String { "\(code): \(mistake)" }
    }

    static let plants = [
        Plant(instead: "  min: 1\n", mistake: "  min: 1.5\n", later: 1, code: "bad-range", path: "scale.max"),
        Plant(instead: "    distinct:", mistake: "    distinkt:", code: "unknown-key", path: "items[0].distinkt"),
        Plant(
            instead: "en: Local teams",
            mistake: "xx: Local teams",
            later: -1,
            code: "missing-language",
            path: "items[1].title.en"
        ),
        Plant(
            instead: "{doc: wgw, at: 'hoofdstuk 2, Opdr",
            mistake: "{doc: wgv, at: 'hoofdstuk 2, Opdr",
            code: "unknown-source",
            path: "items[2].source.doc"
        ),
        Plant(instead: "step: 0.1", mistake: "step: 0.7", later: -1, code: "bad-range", path: "scale.max"),
        Plant(instead: "step: 0.1", mistake: "step: 0.10.1", code: "wrong-type", path: "scale.step"),
        Plant(instead: "version: 1", mistake: "version: 010", code: "wrong-type", path: "version"),
        Plant(instead: "kind: sliders", mistake: "kind: schuiven", code: "unknown-value", path: "kind"),
        Plant(instead: "type: phase", mistake: "type: choice", code: "unknown-value", path: "scale.type"),
        Plant(instead: "role: energy", mistake: "role: zin", code: "unknown-value", path: "scale.measures[2].role"),
        Plant(
            instead: "measures: [energie]",
            mistake: "measures: [zin]",
            code: "unknown-measure",
            path: "worksheet_phases[1].measures"
        ),
        Plant(instead: "id: netwerk-3", mistake: "id: netwerk-2", code: "duplicate-id", path: "items[3].levels[2].id"),
        Plant(
            instead: "phase: 4\n        short:\n          nl: De dom",
            mistake: "phase: 3\n        short:\n          nl: De dom",
            code: "wrong-order",
            path: "items[4].levels[3].phase"
        ),
        Plant(
            instead: "nl: Lokale teams",
            mistake: "nl: Lokale  teams",
            code: "double-space",
            path: "items[1].title.nl"
        ),
        Plant(
            instead: "nl: De domeinen delen hun doelen en één budget",
            mistake: "nl: De domeinen delen hun doelen en ook nog eens één enkel budget",
            code: "too-long",
            path: "items[4].levels[3].short.nl"
        ),
    ]

    @Test("a mistake planted in volwassenheid is found at its line", arguments: plants)
    func planted(_ plant: Plant) throws {
        let (file, line) = try Shipped.volwassenheid().planting(plant.mistake, instead: plant.instead)
        let found = problems { () throws(ContentProblems) in try SlidersInstrument(file) }
        #expect(brief(found).contains("\(line + plant.later) \(plant.code) \(plant.path)"), "\(brief(found))")
    }

    @Test("a missing level and a source that nothing uses are found")
    func incomplete() throws {
        let text = try Shipped.volwassenheid().text
        let start = try #require(text.range(of: "      - id: gemeente-4\n"))
        let end = try #require(text.range(of: "    grow:\n      - id: gemeente-groei-1"))
        let shorter = file(text.replacingCharacters(in: start.lowerBound..<end.lowerBound, with: ""))
        let found = problems { () throws(ContentProblems) in try SlidersInstrument(shorter) }
        #expect(found.map(\.code) == ["wrong-count"])
        #expect(found.first?.path == "items[4].levels")

        let unused = file(text.replacing("doc: kpmg", with: "doc: wgw"))
        #expect(
            problems { () throws(ContentProblems) in try SlidersInstrument(unused) }.map(\.code) == ["unused-source"]
        )
    }

    @Test("a reference in quickscan to a question that isn't there is found")
    func danglingReference() throws {
        let (file, line) = try Shipped.quickscan().planting("refs: [bf3-v9]", instead: "refs: [bf3-v4]")
        let found = problems { () throws(ContentProblems) in try QuestionnaireInstrument(file) }
        #expect(brief(found) == ["\(line) unknown-reference items[1].questions[1].refs[0]"])
    }
}
