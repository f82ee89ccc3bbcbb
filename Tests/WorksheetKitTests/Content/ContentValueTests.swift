import Testing
import WorksheetKit

@Suite("Values of a content file")
struct ContentValueTests {
    @Test(
        "what looks like something else in YAML stays the text that was typed",
        arguments: [
            "010", "yes", "no", "On", "off", "True", "NULL", "0x1F", "0o7", "1_000", "1e3", ".5", "5.", "+1",
            "00", "-01", "12:30", "2024-01-01", ".inf", ".nan", "1,5", "12345678901234567890",
        ]
    )
    func texts(_ typed: String) throws {
        #expect(try file("a: \(typed)\n").node()["a"]?.value == .text(typed))
    }

    @Test("plain decimals are numbers", arguments: [("0", 0), ("10", 10), ("-3", -3), ("0.1", 0.1), ("-2.50", -2.5)])
    func numbers(_ typed: String, _ number: Double) throws {
        #expect(try file("a: \(typed)\n").node()["a"]?.value == .number(number))
    }

    @Test("a quoted number is a text")
    func quoted() throws {
        #expect(try file("a: '10'\n").node()["a"]?.value == .text("10"))
        #expect(try file("a: \"null\"\n").node()["a"]?.value == .text("null"))
    }

    @Test("only true, false, null, ~ and nothing are what they say")
    func literals() throws {
        let node = try file("a: true\nb: false\nc: null\nd: ~\ne:\n").node()
        #expect(node["a"]?.value == .bool(true))
        #expect(node["b"]?.value == .bool(false))
        #expect(["c", "d", "e"].allSatisfy { node[$0]?.value == .null })
    }

    @Test("every value knows where it stands")
    func marks() throws {
        let node = try file("a: x\nlijst:\n  - naam: y\n    getal: 3\n").node()
        guard case .list(let elements) = node["lijst"]?.value else { throw Missing() }
        #expect(elements.first?["getal"]?.mark == ContentMark(line: 4, column: 12))
    }

    @Test("the tree for browsers has the shape of the file")
    func json() throws {
        let node = try file("id: x\nyear: null\nlist: [1, ja, true]\ntitle: {nl: a, en: b}\n").node()
        #expect(
            node.json == [
                "id": "x", "year": .null, "list": [1, "ja", true], "title": ["nl": "a", "en": "b"],
            ]
        )
    }

    private struct Missing: Error {}
}
