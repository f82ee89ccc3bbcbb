public import WorkshopDocument
import WorkshopPrimitives
public import ZipArchives

/// Every table of a document as CSV (RFC 4180), with a dictionary of what stands in which column.
public enum CSVReport {
    /// The name of the dictionary.
    public static let dictionary = "datawoordenboek.csv"

    /// The files, a file per table in the order of reading, the dictionary first.
    ///
    /// Numbers are written with a point and without rounding. A text that a spreadsheet could take for a formula gets
    /// an apostrophe before it; a number never does.
    public static func entries(_ document: Document) -> [ZipEntry] {
        var dictionary = DataDictionary(document.language)
        var entries: [ZipEntry] = []
        for (index, placed) in document.placedTables.enumerated() {
            let table = FlatTable(placed.table, document.language)
            let name = FileNames.numbered(index + 1, placed.table.caption) + ".csv"
            dictionary.add(table, file: name, headlines: placed.headlines)
            entries.append(ZipEntry(path: name, bytes: file(table)))
        }
        return [ZipEntry(path: self.dictionary, bytes: CSVText.file(dictionary.rows))] + entries
    }

    /// The files in a zip.
    public static func file(_ document: Document) throws(ZipFailure) -> [UInt8] {
        try ZipArchive.pack(entries(document))
    }

    /// One table as CSV.
    static func file(_ table: FlatTable) -> [UInt8] {
        let head = table.headings.map { CSVText.Field.text($0.title) }
        return CSVText.file([head] + table.rows.map { $0.map(field) })
    }

    private static func field(_ value: FlatTable.Value) -> CSVText.Field {
        switch value {
        case .number(let number): .number(number.value)
        case .text(let text): .text(text)
        case .empty: .empty
        }
    }
}
