/// How a number follows from other cells of its chapter: few enough signs that every spreadsheet has them.
public indirect enum Formula: Sendable, Hashable {
    /// A number that stands in the formula itself.
    case number(Double)
    /// The number of a cell.
    case cell(CellPlace)
    /// The sum of a range; what is no number counts for nothing.
    case sum(CellRange)
    /// The products of two ranges of the same length, pair by pair, added up.
    case products(CellRange, CellRange)
    /// The first and the second.
    case add(Formula, Formula)
    /// The first less the second.
    case subtract(Formula, Formula)
    /// The first times the second.
    case multiply(Formula, Formula)
    /// The first divided by the second.
    case divide(Formula, Formula)
    /// The first raised to the second.
    case power(Formula, Formula)
    /// The number with the other sign.
    case negate(Formula)
}

/// A cell by the keys of its table, row and column; the table is looked for in the chapter that the formula is in.
public struct CellPlace: Sendable, Hashable {
    /// The key of the table.
    public let table: String
    /// The key of the row.
    public let row: String
    /// The key of the column.
    public let column: String

    /// Makes a place.
    public init(_ table: String, row: String, column: String) {
        self.table = table
        self.row = row
        self.column = column
    }
}

/// Cells in a line.
public enum CellRange: Sendable, Hashable {
    /// A column of a table, from its first row to its last.
    case column(table: String, column: String)
    /// A part of a row of a table, both columns included.
    case row(table: String, row: String, from: String, through: String)
}

extension Formula {
    /// All of them multiplied; 1 when there are none.
    public static func product(_ factors: [Formula]) -> Formula {
        factors.dropFirst().reduce(factors.first ?? .number(1)) { .multiply($0, $1) }
    }

    /// All of them added up; 0 when there are none.
    public static func total(_ parts: [Formula]) -> Formula {
        parts.dropFirst().reduce(parts.first ?? .number(0)) { .add($0, $1) }
    }
}
