import WorkshopDocument
import WorkshopPrimitives

/// A table on a sheet of its own: its name, where it comes from, its headings, its rows, its notes.
struct TableSheet {
    /// The row with the headings of columns, on every sheet the same.
    static let head = 3
    /// The first row of the table.
    static let top = head + 1
    /// The least and the most width of a column, in letters.
    static let widths = 9.0...60.0

    let placed: PlacedTable
    let table: FlatTable
    let language: Language
    let formulas: FormulaText

    func write(_ sheet: Sheet) {
        sheet.write(placed.table.caption, 0, 0, CellLook(role: .heading))
        sheet.write(placed.headlines.joined(separator: " › "), 1, 0, CellLook(role: .note))
        for (column, heading) in table.headings.enumerated() {
            sheet.write(heading.title, TableSheet.head, column, CellLook(role: .head, isWrapped: true))
            sheet.width(width(column), of: column)
        }
        for (row, values) in table.rows.enumerated() {
            for (column, value) in values.enumerated() { write(value, row, column, sheet) }
        }
        var row = TableSheet.top + table.rows.count + 1
        for note in notes {
            sheet.write(note, row, 0, CellLook(role: .note))
            row += 1
        }
        sheet.freeze(rows: TableSheet.top, columns: 1)
        if !table.rows.isEmpty {
            sheet.filter(
                rows: TableSheet.head...TableSheet.head + table.rows.count,
                columns: table.headings.count
            )
        }
        sheet.printing(isWide: table.headings.count > 5, repeating: TableSheet.head)
    }

    private var notes: [String] {
        let figure = placed.figure.map {
            LocalizedText(nl: "In beeld: ", en: "The picture: ")[language] + $0.title + ". " + $0.description
        }
        return placed.table.notes + [figure].compactMap { $0 }
    }

    private func write(_ value: FlatTable.Value, _ row: Int, _ column: Int, _ sheet: Sheet) {
        var look = CellLook(role: column == 0 ? .name : .plain, mark: table.mark(row: row, column: column))
        let place = TableSheet.top + row
        switch value {
        case .number(let number):
            look.number = CellLook.writing(number.decimals, number.unit)
            if let formula = number.formula.flatMap(formulas.text) {
                sheet.write(formula: formula, number.value, place, column, look)
            } else {
                sheet.write(number.value, place, column, look)
            }
        case .text(let text):
            look.isWrapped = true
            sheet.write(text, place, column, look)
        case .empty: if look.mark != nil { sheet.blank(place, column, look) }
        }
    }

    /// As wide as most of what stands in it; what is longer than a line is broken.
    private func width(_ column: Int) -> Double {
        let texts = table.rows.map { row -> Int in
            switch row[column] {
            case .number(let number): number.value.magnitude < 1e9 ? 12 : 18
            case .text(let text): text.count
            case .empty: 0
            }
        }
        let longest = max(texts.max() ?? 0, min(table.headings[column].title.count, 18))
        return min(max(Double(longest) * 1.1 + 2, TableSheet.widths.lowerBound), TableSheet.widths.upperBound)
    }
}
