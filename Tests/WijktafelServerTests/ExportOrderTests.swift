import SessionEngine
import Testing
import WorksheetKit

@testable import WijktafelServer

@Suite("An order for a file")
struct ExportOrderTests {
    private func read(_ json: JSON) throws -> ExportOrder {
        var object = try StrictObject(json)
        return try ExportOrder(&object)
    }

    @Test("takes a format and choices, and nothing else")
    func reads() throws {
        let order = try read(["format": "pdf-archive", "chapters": ["summary"], "remarks": false])
        #expect(order.format == .pdfArchive)
        #expect(order.choices == ReportChoices(chapters: ["summary"], hasRemarks: false))
        #expect(throws: Rejection(.unknownTarget, field: "format")) { try read(["format": "exe"]) }
        #expect(throws: Rejection(.malformed, field: "format")) { try read([:]) }
        #expect(throws: Rejection(.unknownKey, field: "path")) { try read(["format": "pdf", "path": "/etc"]) }
    }

    @Test("takes a passphrase for an archive as it was typed, and for nothing else")
    func passphrases() throws {
        let typed = " Twaalf tekens "
        #expect(try read(["format": "archive", "passphrase": .string(typed)]).passphrase == typed)
        let short = String(repeating: "a", count: 11)
        for passphrase in [short, "", String(repeating: "a", count: 1_025)] {
            #expect(throws: Rejection(.outOfRange, field: "passphrase")) {
                try read(["format": "archive", "passphrase": .string(passphrase)])
            }
        }
        #expect(throws: Rejection(.malformed, field: "passphrase")) { try read(["format": "archive"]) }
        #expect(throws: Rejection(.unknownKey, field: "passphrase")) {
            try read(["format": "package", "passphrase": .string(typed)])
        }
    }

    @Test("gives every file a name of letters, digits, dots and hyphens that no other kind has")
    func names() {
        let names = ExportFormat.allCases.flatMap { format in
            Language.allCases.flatMap { language in
                [nil, ItemID(rawValue: "i3")].map { ExportFile.name(format, language, day: "2026-11-21", item: $0) }
            }
        }
        #expect(Set(names).count == names.count)
        #expect(names.allSatisfy { $0.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "-.".contains($0)) } })
        #expect(names.contains("verslag-2026-11-21.pdf") && names.contains("report-2026-11-21-i3-archive.pdf"))
    }

    @Test("is written in the language's own date", arguments: [("nl", "21 november 2026"), ("en", "21 November 2026")])
    func dates(language: String, words: String) throws {
        #expect(LocalDay.text("2026-11-21", language: try #require(Language(rawValue: language))) == words)
        #expect(LocalDay.text("gisteren", language: .nl) == "gisteren")
    }
}
