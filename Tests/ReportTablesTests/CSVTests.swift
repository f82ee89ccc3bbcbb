import Testing
import WorkshopDocument
import WorkshopPrimitives
import ZipArchives

@testable import ReportTables

@Suite("Tables as CSV")
struct CSVTests {
    @Test(
        "a text that a spreadsheet could take for a formula gets an apostrophe",
        arguments: [
            "=1+1", "+1", "-1", "@SUM(1)", "  =1", "\u{A0}=1", "\u{200B}=1", "\u{FEFF}=1", "\u{202E}=1", "＝1", "＋1",
            "－1", "＠a",
            "\u{7}=1",
        ]
    )
    func guarded(_ text: String) {
        #expect(CSVText.guarded(text) == "'" + text)
    }

    @Test("so does one that begins with a tab or a new line, and what follows where some programs start a new cell")
    func inside() {
        #expect(CSVText.guarded("\t=1") == "'\t'=1")
        #expect(CSVText.guarded("\r=1") == "'\r'=1")
        #expect(CSVText.guarded("\nja") == "'\nja")
        #expect(CSVText.guarded("ja;=1") == "ja;'=1")
        #expect(CSVText.guarded("ja; \u{200B}-1") == "ja;' \u{200B}-1")
        #expect(CSVText.guarded("een\n@b") == "een\n'@b")
    }

    @Test("any other text stays as it is", arguments: ["", " ", "1-2", "a=b", "a; b", "é", "'=1", "1e5", "−5", "a\nb"])
    func plain(_ text: String) {
        #expect(CSVText.guarded(text) == text)
    }

    @Test("rows are as RFC 4180 has them: commas, quotes doubled, lines that end in CRLF, in UTF-8 with its mark")
    func form() {
        let bytes = CSVText.file([
            [.text("a \"b\", c"), .number(-1_234.5), .empty], [.text("x\ny"), .number(12), .number(0.000_012)],
        ])
        #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]))
        let text = String(decoding: bytes.dropFirst(3), as: UTF8.self)
        #expect(text == "\"a \"\"b\"\", c\",-1234.5,\r\n\"x\ny\",12,1.2e-05\r\n")
    }

    @Test("numbers are never guarded, and one that isn't finite is left out")
    func numbers() {
        let text = String(
            decoding: CSVText.file([[.number(-5), .number(.infinity), .number(.nan)]]).dropFirst(3),
            as: UTF8.self
        )
        #expect(text == "-5,,\r\n")
    }

    @Test("every table is a file, and the dictionary tells of every column")
    func files() throws {
        let document = Samples.document()
        let entries = CSVReport.entries(document)
        #expect(entries.map(\.path) == ["datawoordenboek.csv", "01-score.csv", "02-getallen.csv"])
        let texts = entries.map { String(decoding: $0.bytes.dropFirst(3), as: UTF8.self) }
        #expect(texts[1].hasPrefix("\"Vraag\",\"Score\",\"Score: toelichting\",\"Score: oordeel\"\r\n"))
        #expect(texts[1].contains("\"'=Een\",1234.56,\"n 9\",\"op orde\"\r\n"))
        #expect(texts[1].contains("\"Twee\",\"te weinig antwoorden\",,\r\n"))
        #expect(texts[0].contains("\"01-score.csv\",\"Score\",\"Kop › Onder\",\"Score\",\"de waarde, niet afgerond"))
        #expect(texts[0].contains("\"getal of tekst\",\"euro\"\r\n"))
        #expect(texts[0].contains("\"Een noot\",\"noot\",\"\"\r\n"))
        let unpacked = try ZipArchive.unpack(try CSVReport.file(document))
        #expect(unpacked == entries)
    }

    @Test("an empty document has a dictionary of nothing")
    func empty() {
        let entries = CSVReport.entries(Document(language: .en, title: "", sections: []))
        #expect(entries.map(\.path) == ["datawoordenboek.csv"])
    }
}
