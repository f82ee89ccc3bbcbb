public import WorkshopPrimitives

/// Values in rows and columns, typed so that every export keeps what they are.
public struct Table: Sendable, Hashable {
    /// What the table is called.
    public var caption: String
    /// The columns, the one with the row's names first.
    public var columns: [Column]
    /// The rows; each as long as there are columns.
    public var rows: [[Cell]]
    /// Remarks under the table.
    public var notes: [String]
    /// A name for the looks of the table, when it has looks of its own.
    public var look: Look
    /// The key that formulas find the table by, unique in its chapter; absent where no formula points.
    public var key: String?
    /// The keys that formulas find the rows by, unique in the table; none, or one for every row.
    public var rowKeys: [String]
    /// Whether the table is for computing and too large to read: screens and paper say where it is instead.
    ///
    /// A case of two hundred lines and thirty years has six thousand amounts. On paper that is a hundred pages that
    /// nobody reads, and in a spreadsheet one sheet.
    public var isForSpreadsheetOnly: Bool
    /// The rows that the headline is about, by their place.
    public var lit: Set<Int> = []

    /// The tables that have looks of their own.
    public enum Look: String, Sendable, Hashable {
        /// A table like any other.
        case plain
        /// Cells whose colour and sign carry the message.
        case map
    }

    /// Makes a table.
    public init(
        caption: String,
        columns: [Column],
        rows: [[Cell]],
        notes: [String] = [],
        look: Look = .plain,
        key: String? = nil,
        rowKeys: [String] = [],
        isForSpreadsheetOnly: Bool = false
    ) {
        self.caption = caption
        self.columns = columns
        self.rows = rows
        self.notes = notes
        self.look = look
        self.key = key
        self.rowKeys = rowKeys
        self.isForSpreadsheetOnly = isForSpreadsheetOnly
    }

    /// Where the table is to be found, for whoever leaves it out; `nil` for a table that is shown everywhere.
    public func elsewhere(_ language: Language) -> String? {
        guard isForSpreadsheetOnly else { return nil }
        return LocalizedText(
            nl: "De tabel ‘\(caption)’ staat in de spreadsheet (XLSX) en bij de CSV-bestanden.",
            en: "The table ‘\(caption)’ is in the spreadsheet (XLSX) and with the CSV files."
        )[language]
    }
}

/// A column.
public struct Column: Sendable, Hashable {
    /// Its heading.
    public let title: String
    /// Whether it holds numbers, which stand to the right.
    public let isNumeric: Bool
    /// The key that formulas find the column by, unique in the table; absent where no formula points.
    public let key: String?

    /// Makes a column.
    public init(_ title: String, isNumeric: Bool = false, key: String? = nil) {
        self.title = title
        self.isNumeric = isNumeric
        self.key = key
    }
}
