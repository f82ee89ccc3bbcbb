import Questionnaire
import Sliders
import Testing
import WorksheetKit

@Suite("Checking content files against the plugins")
struct ContentCheckerTests {
    private func reader(_ manifest: JSON) throws -> ContentChecker.Reader {
        let manifest = try PluginManifest(manifest)
        return ContentChecker.Reader(plugin: manifest.id, claims: manifest.claims) { file throws(ContentProblems) in
            switch manifest.id {
            case "sliders": _ = try SlidersInstrument(file)
            default: _ = try QuestionnaireInstrument(file)
            }
        }
    }

    private func manifest(_ id: String, _ claims: [(String, String)]) -> JSON {
        [
            "id": .string(id), "title": ["nl": "x", "en": "x"], "elements": [:], "codes": [],
            "claims": .array(claims.map { ["kind": .string($0.0), "scale": .string($0.1)] }),
        ]
    }

    private func checker(_ more: [JSON] = []) throws -> ContentChecker {
        let manifests = [
            manifest("sliders", [("sliders", "phase"), ("spectrum", "bipolar"), ("sliders", "likert")]),
            manifest("questionnaire", [("questionnaire", "choice")]),
        ]
        return ContentChecker(try (manifests + more).map(reader))
    }

    @Test("what we ship is accepted, each by its own plugin")
    func shipped() throws {
        let files = [try Shipped.volwassenheid(), try Shipped.organisatiekeuzes(), try Shipped.quickscan()]
        let report = try checker().check(files)
        #expect(report.problems.isEmpty)
        #expect(report.accepted.map(\.id) == ["volwassenheid", "organisatiekeuzes", "quickscan"])
        #expect(report.accepted.map(\.plugin) == ["sliders", "sliders", "questionnaire"])
        #expect(report.accepted.map(\.file) == files)
    }

    @Test("a faulty file is refused and the others are accepted")
    func oneFaulty() throws {
        let (faulty, line) = try Shipped.quickscan().planting("  tekst:", instead: "  text:")
        let report = try checker().check([faulty, try Shipped.volwassenheid()])
        #expect(report.accepted.map(\.id) == ["volwassenheid"])
        #expect(Set(report.problems.map(\.file)) == ["quickscan.yaml"])
        #expect(brief(report.problems).contains { $0.hasPrefix("\(line) unknown-key") })
    }

    @Test("a kind that no plugin takes is refused where it is named")
    func unclaimed() throws {
        let (kind, kindLine) = try Shipped.volwassenheid().planting("kind: schuiven", instead: "kind: sliders")
        #expect(brief(try checker().check([kind]).problems) == ["\(kindLine) unclaimed-kind kind"])
        let (scale, scaleLine) = try Shipped.volwassenheid().planting("type: ladder", instead: "type: phase")
        #expect(brief(try checker().check([scale]).problems) == ["\(scaleLine) unclaimed-kind scale.type"])
        #expect(brief(try checker().check([file("id: x\n")]).problems) == ["1 missing-key"])
        #expect(brief(try checker().check([file("- x\n")]).problems) == ["1 missing-key"])
    }

    @Test("a kind that two plugins claim is a fault of the plugins, for the start and for the file")
    func contested() throws {
        #expect(try checker().contestedClaims.isEmpty)
        let doubled = try checker([manifest("andere", [("sliders", "phase")])])
        #expect(doubled.contestedClaims.map(\.kind) == ["sliders"])
        #expect(doubled.check([try Shipped.volwassenheid()]).problems.map(\.code) == ["contested-kind"])
    }

    @Test("a file is named after its id, and no two have the same")
    func names() throws {
        let original = try Shipped.volwassenheid()
        let renamed = ContentFile(name: "kopie.yaml", bytes: original.bytes)
        #expect(brief(try checker().check([renamed]).problems) == ["1 wrong-file-name id"])
        let twice = try checker().check([original, original])
        #expect(twice.accepted.count == 1)
        #expect(twice.problems.map(\.code) == ["duplicate-instrument"])
    }
}
