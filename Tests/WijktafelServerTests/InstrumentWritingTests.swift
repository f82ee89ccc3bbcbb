import Foundation
import Testing
import WorksheetKit

@testable import WijktafelServer

@Suite("Instruments through the editor")
struct InstrumentWritingTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..")
        .standardized.path
    private static let catalogue = Result { try Catalogue.load(root: root, ownInstruments: nil) }

    private func installed() throws -> Catalogue { try Self.catalogue.get() }

    @Test("every shipped instrument goes to JSON and back to YAML without a change of meaning")
    func roundTrip() throws {
        let shipped = try installed().instruments.values
        #expect(shipped.count >= 6)
        for instrument in shipped {
            let tree = try JSONParser.parse(instrument.json)
            let written = try ContentWriter.file(tree, name: instrument.file.name)
            #expect(try written.node().json == tree, "\(instrument.id)")
            let plugin = try #require(try installed().plugins[instrument.plugin])
            #expect(try plugin.phases(of: written) == instrument.phases, "\(instrument.id)")
            // Written once more it is the same file, so that saving without a change raises no version.
            #expect(try ContentWriter.file(written.node().json, name: written.name) == written, "\(instrument.id)")
        }
    }

    @Test(
        "a text stays the text that it was, whatever YAML would make of it",
        arguments: [
            "true", "null", "~", "12", "-1.5", "010", "1e3", "yes", "Nee: toch niet", "# geen opmerking", "- punt",
            "'citaat'", "\"citaat\"", "twee\nregels", "\nbegin", "slot\n", "{a: b}", "[1]", "!nu", "? vraag", "| x",
            "> x",
            "%ja", "@naam", "`code`", "een, twee", "éé\u{301}n 👩🏽‍🦱", "a: b: c", " spatie", "spatie ", "2024-01-01", "---",
            "...", "=",
            "wat? ja!", String(repeating: "lang ", count: 60) + "klaar",
        ]
    )
    func texts(_ text: String) throws {
        let tree: JSON = ["id": .string(text), "lijst": [.string(text), ["nl": .string(text)]]]
        #expect(try ContentWriter.file(tree, name: "x.yaml").node().json == tree)
    }

    @Test("numbers, truth values, nothing and empty lists stay what they are")
    func values() throws {
        let tree: JSON = [
            "a": 12, "b": -0.5, "c": 2.25, "d": true, "e": .null, "f": [], "g": [:], "12": 1, "null": "x", "h": 0,
        ]
        #expect(try ContentWriter.file(tree, name: "x.yaml").node().json == tree)
    }

    @Test("what no file can hold is refused at its key")
    func refusals() {
        let deep = (0..<20).reduce(JSON.null) { inner, _ in [inner] }
        let tree: JSON = [
            "items": [["title": ["nl": "met\ttab", "en": "a &b"]], ["title": "on\u{200B}zichtbaar"]],
            "huge": 1e300, "deep": deep,
        ]
        #expect(throws: ContentProblems.self) { try ContentWriter.file(tree, name: "x.yaml") }
        do { _ = try ContentWriter.file(tree, name: "x.yaml") } catch {
            let found = Set(error.all.map { "\($0.path) \($0.code)" })
            #expect(
                found.isSuperset(of: [
                    "items[0].title.nl tab", "items[0].title.en anchor", "items[1].title hidden-character",
                    "huge wrong-type",
                ])
            )
            #expect(found.contains { $0.hasPrefix("deep[0]") && $0.hasSuffix("too-deep") })
        }
    }

    @Test("keys stand in the order in which people write them")
    func order() throws {
        let tree: JSON = ["items": [["title": "t", "id": "a"]], "version": 1, "kleur": "rood", "id": "x", "kind": "y"]
        let text = String(decoding: try ContentWriter.file(tree, name: "x.yaml").bytes, as: UTF8.self)
        #expect(text == "id: x\nkind: y\nversion: 1\nkleur: rood\nitems:\n- id: a\n  title: t\n")
    }

    @Test("a new version changes the number and nothing else")
    func numbering() throws {
        let text = "# Van ons\nid: x\nversion: 9 # hoog\ntitle: {nl: 'é', en: e}\r\n"
        let file = ContentFile(name: "x.yaml", bytes: Array(text.utf8))
        let raised = String(decoding: try file.numbered(10).bytes, as: UTF8.self)
        #expect(raised == text.replacing("version: 9", with: "version: 10"))
        let flow = ContentFile(name: "x.yaml", bytes: Array("{id: x, version: 12, title: t}".utf8))
        #expect(String(decoding: try flow.numbered(3).bytes, as: UTF8.self) == "{id: x, version: 3, title: t}")
        let without = ContentFile(name: "x.yaml", bytes: Array("id: x\n".utf8))
        #expect(try without.numbered(2) == without)
    }
}
