import Testing
import WorksheetKit

@Suite("Text from outside")
struct UserTextTests {
    private func clean(_ text: String, _ limit: TextLimit = .remark) -> String? { UserText.clean(text, limit: limit) }

    @Test("keeps what people write")
    func keeps() {
        let text = "Zoë zei: “goed zo” 👩‍👩‍👧 — €5 שלום مرحبا\nen nog een regel"
        #expect(clean("  \(text) \n") == text)
    }

    @Test("loses what can't be seen or turns other text around")
    func strips() {
        #expect(clean("a\u{202E}b\u{2066}c\u{200B}d\u{FEFF}e\u{0}f\u{1B}g\u{E0041}h") == "abcdefgh")
    }

    @Test(
        "takes a text that nobody can see for none",
        arguments: ["\u{3164}", "\u{200D}", "\u{AD} \u{115F}", "\u{FE0F}"]
    )
    func unseen(_ text: String) {
        #expect(clean(text)?.isEmpty == true)
    }

    @Test("loses marks that climb over other lines and keeps those that writing needs")
    func marks() {
        let tower = "a" + String(repeating: "\u{0316}", count: 50)
        #expect(clean(tower)?.unicodeScalars.count == 1 + UserText.maximumMarks)
        #expect(clean("Việt Nam") == "Việt Nam")
    }

    @Test("counts characters as people do, and bytes too")
    func limits() {
        #expect(clean(String(repeating: "é", count: 140), .card)?.count == 140)
        #expect(clean(String(repeating: "é", count: 141), .card) == nil)
        let family = "👨‍👩‍👧‍👦"
        #expect(clean(String(repeating: family, count: 100), .card) == nil)
        #expect(clean(String(repeating: "x", count: 1_000_000), .card) == nil)
    }

    @Test("writes the same letter in one way")
    func normalises() {
        #expect(clean("e\u{301}")?.unicodeScalars.count == 1)
        #expect(clean("e\u{200B}\u{301}")?.unicodeScalars.count == 1)
    }
}

@Suite("A strict object")
struct StrictObjectTests {
    @Test("names the member that nobody asked for")
    func unknown() throws {
        var object = try StrictObject(["a": 1, "z": 2, "b": 3])
        _ = try object.integer("a")
        #expect(throws: Rejection(.unknownKey, field: "b")) { try object.finish() }
    }

    @Test("refuses other types than it is asked for")
    func types() throws {
        var object = try StrictObject(["n": 1.5, "t": 3, "f": "yes", "w": ""])
        #expect(throws: Rejection(.malformed, field: "n")) { try object.integer("n") }
        #expect(throws: Rejection(.malformed, field: "t")) { try object.word("t") }
        #expect(throws: Rejection(.malformed, field: "f")) { try object.flag("f") }
        #expect(throws: Rejection(.malformed, field: "w")) { try object.word("w") }
        #expect(throws: Rejection(.malformed, field: "x")) { try object.required("x") }
        #expect(throws: Rejection(.malformed)) { try StrictObject([1]) }
    }
}
