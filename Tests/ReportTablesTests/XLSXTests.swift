import Testing
import WorkshopDocument
import WorkshopPrimitives
import ZipArchives

@testable import ReportTables

@Suite("A document as a workbook")
struct XLSXTests {
    private func parts(_ document: Document) throws -> [String: String] {
        let entries = try ZipArchive.unpack(try XLSXReport.file(document))
        return Dictionary(
            entries.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) },
            uniquingKeysWith: { first, _ in first }
        )
    }

    private func sheet(_ number: Int, _ parts: [String: String]) throws -> String {
        try #require(parts["xl/worksheets/sheet\(number).xml"])
    }

    @Test("has a sheet for the contents, one for the texts and one for every table")
    func sheets() throws {
        let parts = try parts(Samples.document())
        let book = try #require(parts["xl/workbook.xml"])
        for name in ["Inhoud", "Verslag", "1 Score", "2 Getallen"] { #expect(book.contains("name=\"\(name)\"")) }
        #expect(try sheet(1, parts).contains("location=\"'1 Score'!A1\""))
        #expect(try sheet(3, parts).contains("<pane xSplit=\"1\" ySplit=\"4\" topLeftCell=\"B5\""))
        #expect(try sheet(3, parts).contains("<autoFilter ref=\"A4:D6\"/>"))
        #expect(parts["docProps/core.xml"]?.contains("<dc:title>Titel</dc:title>") == true)
        #expect(parts["docProps/custom.xml"]?.contains("nl-NL") == true)
    }

    @Test("writes formulas between cells, each with the number that it comes to")
    func formulas() throws {
        let sheet = try sheet(4, parts(Samples.document()))
        #expect(sheet.contains("<f>('2 Getallen'!B5+(-0.5))/('2 Getallen'!B6*1)</f><v>3</v>"))
        #expect(sheet.contains("SUM('2 Getallen'!B5:B8)</f><v>5.5</v>"))
    }

    @Test(
        "a text is a text, whatever it begins with",
        arguments: [
            "=1+1", "+1", "-1", "@SUM(1)", "\t=1", "＝1", "http://example.org", "{=1}", "=HYPERLINK(\"x\",\"y\")",
        ]
    )
    func texts(_ typed: String) throws {
        let parts = try parts(Samples.document(typed))
        let sheets = parts.filter { $0.key.hasPrefix("xl/worksheets/sheet") }.map(\.value).joined()
        #expect(sheets.components(of: "<f>") == 2)
        #expect(parts.keys.allSatisfy { !$0.contains("externalLink") })
        #expect(parts.filter { $0.key.contains("_rels/sheet") }.allSatisfy { !$0.value.contains("http://example") })
    }

    @Test("says nothing beyond what XML has room for, and spells out what could be read as another sign")
    func clean() {
        #expect(CellText.clean("a\u{0}b\u{7}c\u{FFFE}\u{FFFF}d") == "abcd")
        #expect(CellText.clean("a\r\nb\rc\u{2028}d\n\ne") == "a\nb\nc\nd\n\ne")
        #expect(CellText.clean("_x003D_1 _x00 _y0041_ __x0041__") == "_x005F_x003D_1 _x00 _y0041_ __x005F_x0041__")
    }

    @Test("cuts a text that no cell holds, where a letter ends")
    func long() throws {
        let long = String(repeating: "👩‍👩‍👧‍👦", count: 5_000)
        let cut = CellText.cut(long, CellText.most)
        #expect(cut.utf16.count <= CellText.most && cut.hasSuffix("…"))
        #expect(cut.dropLast().allSatisfy { $0 == "👩‍👩‍👧‍👦" })
        #expect(CellText.cut("kort", CellText.most) == "kort")
        #expect(try XLSXReport.file(Samples.document(long)).count > 4_000)
    }

    @Test("columns are counted in letters")
    func letters() {
        #expect([0, 25, 26, 51, 701, 702].map(FormulaText.letters) == ["A", "Z", "AA", "AZ", "ZZ", "AAA"])
    }

    @Test("a formula that needs what isn't there stays a number")
    func lost() throws {
        var table = Samples.numbers
        table.rows = [
            [.text("a"), Cell(.number(4, decimals: 0), formula: .cell(CellPlace("x", row: "y", column: "z")))]
        ]
        table.rowKeys = ["a"]
        let section = Section(key: "s", headline: "Kop", blocks: [Block("t", .table(table))])
        let parts = try parts(Document(language: .en, title: "", sections: [section]))
        #expect(try !sheet(3, parts).contains("<f>"))
        #expect(try sheet(3, parts).contains("<v>4</v>"))
    }

    @Test("an empty document is a workbook too")
    func empty() throws {
        let parts = try parts(Document(language: .en, title: "", sections: []))
        #expect(parts["docProps/core.xml"]?.contains("<dc:title>Report</dc:title>") == true)
        #expect(parts["xl/worksheets/sheet3.xml"] == nil)
    }
}

extension String {
    /// How often a text stands in this one.
    fileprivate func components(of text: String) -> Int { ranges(of: text).count }
}
