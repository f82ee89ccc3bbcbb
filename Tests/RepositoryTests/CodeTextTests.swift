import Testing

@Suite("telling code from comments and texts")
struct CodeTextTests {
    struct Sample: Sendable, CustomTestStringConvertible {
        let path: String
        let text: String
        /// Whether `word` stands in the code, and whether it stands there or in a string.
        let isCode: Bool
        let isSaid: Bool

        var testDescription: String { text }
    }

    @Test(
        "a word counts where it stands",
        arguments: [
            Sample(path: "a.swift", text: "let word = 1", isCode: true, isSaid: true),
            Sample(path: "a.swift", text: "let a = 1 // word", isCode: false, isSaid: false),
            Sample(path: "a.swift", text: "/* a /* b */ word */ let a = 1", isCode: false, isSaid: false),
            Sample(path: "a.swift", text: #"let a = "// word""#, isCode: false, isSaid: true),
            Sample(path: "a.swift", text: #"let a = "\"" + word"#, isCode: true, isSaid: true),
            Sample(path: "a.swift", text: ##"let a = #"" word "#"##, isCode: false, isSaid: true),
            Sample(path: "a.swift", text: ##"let a = #"\"#; word()"##, isCode: true, isSaid: true),
            Sample(path: "a.swift", text: "let a = \"\"\"\n  \" word\n  \"\"\"", isCode: false, isSaid: true),
            Sample(path: "a.js", text: "const a = '//'; word();", isCode: true, isSaid: true),
            Sample(path: "a.js", text: "const a = `word`;", isCode: false, isSaid: true),
            Sample(path: "a.js", text: "const a = /[\"'/*]/; word();", isCode: true, isSaid: true),
            Sample(path: "a.js", text: "const a = b / c; // word", isCode: false, isSaid: false),
            Sample(path: "a.css", text: "/* word */ a { color: red }", isCode: false, isSaid: false),
            Sample(path: "a.html", text: "<p>word</p>", isCode: true, isSaid: true),
        ]
    )
    func counts(_ sample: Sample) {
        let file = SourceFile(sample.path, sample.text)
        #expect(file.code.contains("word") == sample.isCode)
        #expect(file.uncommented.contains("word") == sample.isSaid)
        #expect(file.code.count == sample.text.count)
    }

    @Test("a place is told by its line")
    func places() throws {
        let file = SourceFile("a.swift", "let a = 1\n\nlet b = a!\n")
        #expect(try file.places(of: #"\w!"#, in: \.code) == ["a.swift:3: a!"])
    }
}
