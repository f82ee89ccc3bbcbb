import WorkshopDocument
import WorkshopPrimitives

/// The first sheet: what this is, and the way to every other sheet.
struct ContentsSheet {
    let document: Document
    /// The sheets of the tables, in order.
    let tables: [PlannedSheet]
    /// The sheet with the texts.
    let texts: String

    private func say(_ nl: String, _ en: String) -> String { LocalizedText(nl: nl, en: en)[document.language] }

    func write(_ sheet: Sheet) {
        sheet.width(34, of: 0)
        sheet.width(60, of: 1)
        sheet.width(50, of: 2)
        sheet.write(XLSXReport.title(of: document), 0, 0, CellLook(role: .title))
        var row = 1
        if let subtitle = document.subtitle {
            sheet.write(subtitle, row, 0)
            row += 1
        }
        for fact in document.facts {
            sheet.write(fact.label, row, 0, CellLook(role: .name))
            sheet.write(fact.value.plain, row, 1)
            row += 1
        }
        row += 1
        let titles = [say("Blad", "Sheet"), say("Wat erop staat", "What is on it"), say("Hoofdstuk", "Chapter")]
        for (column, title) in titles.enumerated() {
            sheet.write(title, row, column, CellLook(role: .head))
        }
        row += 1
        sheet.link(texts, to: texts, row, 0)
        sheet.write(say("De teksten van het verslag", "The texts of the report"), row, 1)
        for table in tables {
            row += 1
            sheet.link(table.name, to: table.name, row, 0)
            sheet.write(table.placed.table.caption, row, 1, CellLook(isWrapped: true))
            sheet.write(table.placed.headlines.joined(separator: " › "), row, 2, CellLook(isWrapped: true))
        }
        sheet.printing(isWide: true, repeating: nil)
    }
}
