import WorkshopDocument
import WorkshopPrimitives

/// A table as spreadsheets have it: one value per cell, and what stood under a value in a column of its own.
struct FlatTable {
    /// What a column holds of the column of the table that it comes from.
    enum Part: Hashable {
        /// The values.
        case value
        /// The lines under the values.
        case small
        /// The classes of the values, in words.
        case mark
    }

    struct Heading: Hashable {
        let title: String
        let part: Part
        /// The place of the column in the table.
        let source: Int
    }

    struct Number: Hashable {
        let value: Double
        let decimals: Int
        let unit: Cell.Unit?
        let formula: Formula?
    }

    enum Value: Hashable {
        case number(Number)
        case text(String)
        case empty
    }

    let table: Table
    let headings: [Heading]
    let rows: [[Value]]
    private let language: Language

    init(_ table: Table, _ language: Language) {
        self.table = table
        self.language = language
        let headings = table.columns.indices.flatMap { FlatTable.headings(of: $0, in: table, language) }
        self.headings = headings
        rows = table.rows.map { row in
            headings.map { heading in
                row.indices.contains(heading.source)
                    ? FlatTable.value(row[heading.source], heading.part, language) : .empty
            }
        }
    }

    /// The place among the headings of a column of the table.
    func place(ofColumn source: Int) -> Int? { headings.firstIndex { $0.source == source && $0.part == .value } }

    /// The mark of a cell, by its place among the headings.
    func mark(row: Int, column: Int) -> Cell.Mark? {
        guard headings[column].part == .value, table.rows[row].indices.contains(headings[column].source) else {
            return nil
        }
        return table.rows[row][headings[column].source].mark
    }

    private static func headings(of column: Int, in table: Table, _ language: Language) -> [Heading] {
        let cells = table.rows.compactMap { $0.indices.contains(column) ? $0[column] : nil }
        let title = table.columns[column].title
        let named = title.isEmpty ? LocalizedText(nl: "Rij", en: "Row")[language] : title
        let note = LocalizedText(nl: "toelichting", en: "note")[language]
        let verdict = LocalizedText(nl: "oordeel", en: "verdict")[language]
        var headings = [Heading(title: named, part: .value, source: column)]
        if cells.contains(where: { $0.small != nil }) {
            headings.append(Heading(title: "\(named): \(note)", part: .small, source: column))
        }
        if cells.contains(where: { $0.mark != nil }) {
            headings.append(Heading(title: "\(named): \(verdict)", part: .mark, source: column))
        }
        return headings
    }

    private static func value(_ cell: Cell, _ part: Part, _ language: Language) -> Value {
        switch part {
        case .value: break
        case .small: return cell.small.map(Value.text) ?? .empty
        case .mark: return cell.mark.map { .text($0.words(in: language)) } ?? .empty
        }
        if let amount = cell.amount {
            let number = Number(value: amount, decimals: decimals(of: cell), unit: cell.unit, formula: cell.formula)
            return .number(number)
        }
        let text = cell.written(in: language)
        return text.isEmpty ? .empty : .text(text)
    }

    /// As many decimals as are shown; of a number that was rounded for reading two, unless it is a plain whole one.
    private static func decimals(of cell: Cell) -> Int {
        if case .number(_, let decimals) = cell.value { return min(max(decimals, 0), 9) }
        return cell.unit == nil && cell.exact.map { $0.rounded() == $0 } == true ? 0 : 2
    }
}
