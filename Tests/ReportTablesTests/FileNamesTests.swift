import Testing

@testable import ReportTables

@Suite("Names of files and sheets")
struct FileNamesTests {
    @Test(
        "a file's name is a number and plain letters, whatever the text holds",
        arguments: [
            (1, "Contante waarde per post", "01-contante-waarde-per-post"), (12, "../../etc/passwd", "12-etc-passwd"),
            (3, "…", "03"), (4, "Één & twee", "04-n-twee"), (100, "a\u{0}b\nc", "100-a-b-c"),
            (5, String(repeating: "ab", count: 40), "05-" + String(repeating: "ab", count: 24)),
        ]
    )
    func files(_ number: Int, _ text: String, _ name: String) {
        #expect(FileNames.numbered(number, text) == name)
    }

    @Test(
        "a sheet's name has none of the signs that a workbook forbids, and is short enough",
        arguments: [
            "Score [a]:*?/\\ 'x'", "'=1+1'", "", "History", String(repeating: "é", count: 90),
            String(repeating: "🙂", count: 40), String(repeating: "𝕬", count: 40), "\u{0}\u{1F}\u{202E}", "a\nb",
        ]
    )
    func sheets(_ text: String) {
        let name = FileNames.sheet(7, text)
        #expect(name.hasPrefix("7 "))
        #expect(name.utf16.count <= 31)
        #expect(!name.contains { "[]:*?/\\'".contains($0) || $0.isNewline })
        #expect(name.unicodeScalars.allSatisfy { $0.value >= 32 })
    }

    @Test("a sheet is called by what it holds")
    func words() {
        #expect(FileNames.sheet(2, "Kosten per post en jaar") == "2 Kosten per post en jaar")
        #expect(FileNames.sheet(3, "Wie betaalt, en wie heeft er voordeel van?") == "3 Wie betaalt, en wie heeft er")
    }
}
