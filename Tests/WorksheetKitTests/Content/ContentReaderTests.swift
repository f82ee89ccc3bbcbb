import Testing
import WorksheetKit

@Suite("Reading a content file key by key")
struct ContentReaderTests {
    private func found(_ text: String, _ body: @escaping (inout ContentReader) -> Void) -> [String] {
        brief(problems { () throws(ContentProblems) in try ContentReader.read(file(text), body) })
    }

    @Test("a key that nobody asked for is refused at its own line, wherever it is")
    func unknownKey() {
        let text = "a: x\nlist:\n  - b: y\n    tikfout: z\nnog: 1\n"
        let problems = found(text) { reader in
            _ = reader.text("a")
            _ = reader.list("list") { $0.text("b") }
        }
        #expect(problems == ["4 unknown-key list[0].tikfout", "5 unknown-key nog"])
    }

    @Test("one reading finds everything that is wrong, in the order of the file")
    func everything() {
        let text = """
            title: Alleen Nederlands
            text: {nl: Hallo}
            short: {nl: "twee  spaties", en: " rand"}
            long: {nl: abcdef, en: abc}
            count: 12
            half: 0.55
            flag: yes
            word: paars
            list: x
            empty: {nl: "", en: ~, de: Hallo}
            """
        let problems = found(text) { reader in
            _ = reader.localized("title")
            _ = reader.localized("text")
            _ = reader.localized("short")
            _ = reader.localized("long", limit: 5)
            _ = reader.integer("count", in: 1...10)
            _ = reader.tenths("half")
            _ = reader.flag("flag")
            _ = reader.choice("word", default: Measure.Role.current)
            _ = reader.list("list") { $0.text("x") }
            _ = reader.localized("empty")
            _ = reader.text("gone")
        }
        #expect(
            problems == [
                "1 missing-key gone",
                "1 wrong-type title",
                "2 missing-language text.en",
                "3 double-space short.nl",
                "3 double-space short.en",
                "4 too-long long.nl",
                "5 out-of-range count",
                "6 not-in-tenths half",
                "7 wrong-type flag",
                "8 unknown-value word",
                "9 wrong-type list",
                "10 empty-text empty.nl",
                "10 missing-language empty.en",
                "10 unknown-key empty.de",
            ]
        )
    }

    @Test("a number or a truth value where a text belongs asks for quotes")
    func unquoted() {
        let problems = found("title: {nl: 2025, en: true}\n") { _ = $0.localized("title") }
        #expect(problems == ["1 wrong-type title.nl", "1 wrong-type title.en"])
    }

    @Test("010 is no number")
    func leadingZero() {
        #expect(
            found("a: 1\nn: 010\n") { reader in
                _ = reader.integer("a", in: 1...1)
                _ = reader.integer("n", in: 0...100)
            } == ["2 wrong-type n"]
        )
    }

    @Test("tenths are exact", arguments: [("0.1", 1), ("0.3", 3), ("2.3", 23), ("-3", -30), ("99.9", 999)])
    func tenths(_ typed: String, _ tenths: Int) throws {
        #expect(try ContentReader.read(file("n: \(typed)\n")) { $0.tenths("n") } == tenths)
    }

    @Test("an id has one shape and is used once", arguments: ["Hoofd", "a_b", "-a", "a--b", "a-", "é", "12 3", "true"])
    func idShape(_ id: String) {
        #expect(found("id: \(id)\n") { _ = $0.id() } == ["1 bad-id id"])
    }

    @Test("an id that is taken is refused with the line of the first")
    func duplicateID() {
        let found = problems { () throws(ContentProblems) in
            try ContentReader.read(file("list:\n  - id: a\n  - id: b\n  - id: a\n")) { reader in
                _ = reader.list("list") { $0.id() }
            }
        }
        #expect(brief(found) == ["4 duplicate-id list[2].id"])
        #expect(found.first?.reason.en.contains("line 2") == true)
    }

    @Test("a reference may point forward but not into the void")
    func references() {
        let text = "list:\n  - id: a\n    refs: [b, c]\n  - id: b\n"
        let problems = found(text) { reader in
            _ = reader.list("list") { item in
                _ = item.id()
                _ = item.references("refs")
            }
        }
        #expect(problems == ["3 unknown-reference list[0].refs[1]"])
    }

    @Test("notes for makers may stand anywhere and are texts")
    func makerNotes() {
        let text = "maker_note: waarom\nlist:\n  - a: x\n    maker_note: 3\n"
        #expect(
            found(text) { reader in
                _ = reader.list("list") { $0.text("a") }
            } == ["4 wrong-type list[0].maker_note"]
        )
    }

    @Test("a list that should hold something is refused when it is empty")
    func emptyList() {
        #expect(found("list: []\n") { _ = $0.list("list") { $0.text("a") } } == ["1 too-few list"])
    }

    @Test("a message names file, line, column, keys, reason and code in both languages")
    func message() throws {
        let found = problems { () throws(ContentProblems) in
            try ContentReader.read(file("a: x\n  \nnog: 1\n", name: "eigen.yaml")) { _ = $0.text("a") }
        }
        let problem = try #require(found.first)
        #expect(
            problem.line(in: .nl)
                == "eigen.yaml:3:1: nog: De sleutel ‘nog’ kennen we hier niet. Is het een tikfout? [unknown-key]"
        )
        #expect(
            problem.line(in: .en)
                == "eigen.yaml:3:1: nog: We do not know the key ‘nog’ here. Is it a typing error? [unknown-key]"
        )
    }
}
