import Foundation
import Testing
import WorksheetKit

@testable import ResultsChain

@Suite("Texts of the chain in the browser")
struct TextTests {
    private func json(_ path: String) throws -> JSON {
        let url = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../\(path)").standardizedFileURL
        return try JSONParser.parse([UInt8](Data(contentsOf: url)))
    }

    @Test("desk and board say the same about every rule")
    func rules() throws {
        let texts = try json("web/texts.json")
        for rule in Rule.allCases { #expect(texts["rule.\(rule.rawValue)"] == .localized(rule.words)) }
    }

    @Test("every word of the model has a text in both languages")
    func words() throws {
        let texts = try json("web/texts.json")
        let keys =
            Evidence.allCases.map { "evidence.\($0.rawValue)" } + Frequency.allCases.map { "frequency.\($0.rawValue)" }
            + Direction.allCases.map { "direction.\($0.rawValue)" } + Failing.allCases.map { "failing.\($0.rawValue)" }
            + TableRole.allCases.map { "role.\($0.rawValue)" } + IndicatorKind.allCases.map { "kind.\($0.rawValue)" }
            + AssumptionKind.allCases.map { "about.\($0.rawValue)" }
            + AssumptionStatus.allCases.map { "status.\($0.rawValue)" }
        for key in keys {
            #expect(texts[key]?["nl"]?.text?.isEmpty == false && texts[key]?["en"]?.text?.isEmpty == false, "\(key)")
        }
    }

    @Test("every phase in which people write for the room says who reads it", arguments: ChainPhase.allCases)
    func readers(_ phase: ChainPhase) throws {
        let text = try json("web/texts.json")["who.\(phase.rawValue)"]
        // Answers about links come out together: there the core tells who sees what.
        guard phase != .confidence else { return #expect(text == nil) }
        #expect(text?["nl"]?.text?.contains("zonder je naam") == true)
        #expect(text?["en"]?.text?.contains("without your name") == true)
    }

    @Test("every code that the plugin refuses with is declared and has a text")
    func codes() throws {
        let manifest = try PluginManifest(json("plugin.json"))
        let texts = try json("web/texts.json")
        #expect(manifest.id == ResultsChain.id)
        for code in manifest.codes { #expect(texts[code] != nil, "\(code)") }
        #expect(Set(manifest.codes).isSuperset(of: ["level-closed", "link-itself", "link-double", "already-shown"]))
    }
}
