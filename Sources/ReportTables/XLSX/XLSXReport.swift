public import WorkshopDocument
import WorkshopPrimitives

/// A document as a workbook: a sheet per table, with formulas that recalculate, and its texts on a sheet beside them.
public enum XLSXReport {
    /// The most letters in a line of the sheet with the texts before it is broken.
    private static let textWidth = 100.0

    /// The file (Office Open XML).
    ///
    /// Numbers are numbers, not rounded; texts are texts whatever they begin with. Formulas carry the number that they
    /// come to, for programs that show without computing.
    public static func file(_ document: Document) throws(TableFailure) -> [UInt8] {
        let words = { (nl: String, en: String) in LocalizedText(nl: nl, en: en)[document.language] }
        let book = try Workbook()
        book.describe(
            title: title(of: document),
            subject: document.subtitle ?? "",
            keywords: words("verslag, tabellen", "report, tables"),
            language: document.language == .nl ? "nl-NL" : "en-GB"
        )
        let contents = try book.sheet(words("Inhoud", "Contents"))
        let texts = try book.sheet(words("Verslag", "Report"))
        let tables = document.placedTables.enumerated().map { index, placed in
            PlannedSheet(
                placed: placed,
                flat: FlatTable(placed.table, document.language),
                name: FileNames.sheet(index + 1, placed.table.caption)
            )
        }
        let chapters = Dictionary(grouping: tables) { $0.placed.chapter }.mapValues(FormulaText.init)
        ContentsSheet(document: document, tables: tables, texts: texts.name).write(contents)
        write(
            TextLines(language: document.language).lines(of: document),
            tables: tables.map { (words("Tabel: ", "Table: ") + $0.placed.table.caption, $0.name) },
            on: texts
        )
        for table in tables {
            TableSheet(
                placed: table.placed,
                table: table.flat,
                language: document.language,
                formulas: chapters[table.placed.chapter] ?? FormulaText([])
            ).write(try book.sheet(table.name))
        }
        return try book.bytes()
    }

    /// What the document is called; one without a title is a report.
    static func title(of document: Document) -> String {
        document.title.allSatisfy(\.isWhitespace)
            ? LocalizedText(nl: "Verslag", en: "Report")[document.language] : document.title
    }

    private static func write(_ lines: [TextLine], tables: [(title: String, sheet: String)], on sheet: Sheet) {
        sheet.width(textWidth, of: 0)
        var rest = tables[...]
        for (row, line) in lines.enumerated() {
            switch line {
            case .title(let text): sheet.write(text, row, 0, CellLook(role: .title, isWrapped: true))
            case .heading(let text): sheet.write(text, row, 0, CellLook(role: .name, isWrapped: true))
            case .text(let text): sheet.write(text, row, 0, CellLook(isWrapped: true))
            case .table: if let table = rest.popFirst() { sheet.link(table.title, to: table.sheet, row, 0) }
            }
        }
        sheet.printing(isWide: false, repeating: nil)
    }
}
