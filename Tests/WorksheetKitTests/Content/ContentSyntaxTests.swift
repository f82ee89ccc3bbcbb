import Testing
import WorksheetKit

@Suite("Bytes and YAML of a content file")
struct ContentSyntaxTests {
    struct Mistake: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let text: String
        let expected: String
    }

    static let mistakes = [
        Mistake(testDescription: "an empty file", text: "", expected: "1 empty-file"),
        Mistake(testDescription: "a file of remarks only", text: "# niets\n", expected: "1 empty-file"),
        Mistake(testDescription: "a tab as indentation", text: "a:\n\tb: 1\n", expected: "2 tab"),
        Mistake(testDescription: "a tab in a text", text: "a: x\nb: y\tz\n", expected: "2 tab"),
        Mistake(testDescription: "a null byte", text: "a: x\nb: \u{0}\n", expected: "2 hidden-character"),
        Mistake(testDescription: "a reading direction", text: "a: x\u{202E}y\n", expected: "1 hidden-character"),
        Mistake(testDescription: "a line separator", text: "a: x\u{2028}y\n", expected: "1 hidden-character"),
        Mistake(testDescription: "a lone carriage return", text: "a: x\rb: y\n", expected: "1 hidden-character"),
        Mistake(testDescription: "an anchor on a text", text: "a: x\nb: &naam y\n", expected: "2 anchor"),
        Mistake(testDescription: "an anchor on a list", text: "a: &lijst [x]\n", expected: "1 anchor"),
        Mistake(testDescription: "an anchor behind a bracket", text: "a:\n  - [&x y]\n", expected: "2 anchor"),
        Mistake(testDescription: "an anchor as a key", text: "a: 1\n&x b: 2\n", expected: "2 anchor"),
        Mistake(testDescription: "an alias", text: "a: x\nb: *naam\n", expected: "2 alias"),
        Mistake(testDescription: "a tag on a text", text: "a: x\nb: !!str 1\n", expected: "2 tag b"),
        Mistake(testDescription: "a tag of one's own", text: "a: !eigen x\n", expected: "1 tag a"),
        Mistake(testDescription: "a tag on a list", text: "a: x\nb: !!set [x]\n", expected: "2 tag b"),
        Mistake(testDescription: "a tag on an object", text: "a: !!map {b: 1}\n", expected: "1 tag a"),
        Mistake(testDescription: "a tag on a quoted text", text: "a: !!int \"1\"\n", expected: "1 tag a"),
        Mistake(testDescription: "a second document", text: "a: 1\n---\nb: 2\n", expected: "2 several-documents"),
        Mistake(testDescription: "a list as a key", text: "a: 1\n? [x]\n: y\n", expected: "2 key-not-text"),
        Mistake(testDescription: "a key twice", text: "a: 1\nb: 2\nc: 3\na: 4\n", expected: "4 duplicate-key a"),
        Mistake(testDescription: "a key twice, below", text: "x:\n  - a: 1\n    a: 2\n", expected: "3 duplicate-key a"),
        Mistake(
            testDescription: "a key twice, once quoted",
            text: "x:\n  'a': 1\n  b: 2\n  a: 3\n",
            expected: "4 duplicate-key a"
        ),
        Mistake(testDescription: "a key twice, on a line", text: "b:\n  {c: 1, c: 2}\n", expected: "2 duplicate-key c"),
        Mistake(testDescription: "an open quote", text: "a: 1\nb: 'x\nc: y\n", expected: "2 syntax"),
        Mistake(testDescription: "bad indentation", text: "a: x\n  b: y\n", expected: "2 syntax"),
    ]

    @Test("is refused with the line and a code", arguments: mistakes)
    func refusal(_ mistake: Mistake) throws {
        let found = brief(problems { () throws(ContentProblems) in try file(mistake.text).node() })
        let first = try #require(found.first)
        #expect(first == mistake.expected)
    }

    @Test("two keys that are one text are one key, whatever YAML makes of them")
    func sameText() {
        let found = problems { () throws(ContentProblems) in try file("x: {1: a,\n  '1': b}\n").node() }
        #expect(brief(found) == ["2 duplicate-key x.1"])
        #expect(found.first?.reason.nl.contains("regel 1") == true)
    }

    @Test("one byte over the limit is refused and the limit itself is not")
    func size() throws {
        let fitting = "a: " + String(repeating: "x", count: ContentLimit.bytes - 3)
        #expect(try file(fitting).node()["a"] != nil)
        let found = problems { () throws(ContentProblems) in try file(fitting + "x").node() }
        #expect(brief(found) == ["1 too-large"])
    }

    @Test("nesting beyond the limit is refused, however it is written", arguments: ["[", "- ", "{a: ", "? "])
    func depth(_ opening: String) throws {
        let found = problems { () throws(ContentProblems) in
            try file("ok: 1\nx:\n  " + String(repeating: opening, count: 100_000)).node()
        }
        #expect(!found.isEmpty)
        let balanced =
            String(repeating: "[", count: ContentLimit.depth) + String(repeating: "]", count: ContentLimit.depth)
        let deep = problems { () throws(ContentProblems) in try file("ok: 1\nx: \(balanced)\n").node() }
        #expect(deep.map(\.code) == ["too-deep"])
        #expect(deep.first?.line == 2)
    }

    @Test("bytes that are not UTF-8 are refused with their line")
    func encoding() {
        let bytes = Array("a: x\nb: caf".utf8) + [0xE9, UInt8(ascii: "\n")]
        let found = problems { () throws(ContentProblems) in try ContentFile(name: "x.yaml", bytes: bytes).node() }
        #expect(brief(found) == ["2 not-utf8"])
    }

    @Test("a bomb of aliases in a key is refused at once")
    func bomb() {
        var text = "a0: &a0 [x, x]\n"
        for level in 1...30 { text += "a\(level): &a\(level) [*a\(level - 1), *a\(level - 1)]\n" }
        text += "? *a30\n: x\n"
        let found = problems { () throws(ContentProblems) in try file(text).node() }
        #expect(Set(found.map(\.code)) == ["anchor"])
        #expect(found.map(\.line) == Array(1...31))
    }

    @Test(
        "an ampersand in a text is no anchor",
        arguments: ["R&D", "Jeugd & Gezin", "'Q&A'", "a &", "Zorg (en meer)&co"]
    )
    func ampersand(_ text: String) throws {
        let expected = text.replacing("'", with: "")
        #expect(try file("a: \(text)\n").node()["a"]?.text == expected)
    }

    @Test("Windows line ends and a byte order mark are fine")
    func windows() throws {
        let bytes = [0xEF, 0xBB, 0xBF] + Array("a: x\r\nb:\r\n  - y\r\n".utf8)
        let node = try ContentFile(name: "x.yaml", bytes: bytes).node()
        #expect(node["a"]?.text == "x")
        #expect(node["b"]?.mark == ContentMark(line: 3, column: 3))
    }

    @Test("no more problems are reported than anyone reads")
    func cap() {
        let found = problems { () throws(ContentProblems) in
            try file(String(repeating: "a\tb\n", count: 500)).node()
        }
        #expect(found.count == ContentLimit.problems)
    }
}
