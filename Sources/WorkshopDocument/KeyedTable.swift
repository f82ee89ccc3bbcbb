/// A table whose rows and columns are found by their keys.
public struct KeyedTable: Sendable {
    /// The table.
    public let table: Table
    private let rows: [String: Int]
    private let columns: [String: Int]

    /// Finds the keys of a table; of a key that stands twice the first counts.
    public init(_ table: Table) {
        self.table = table
        rows = KeyedTable.places(table.rowKeys.map(Optional.some))
        columns = KeyedTable.places(table.columns.map(\.key))
    }

    private static func places(_ keys: [String?]) -> [String: Int] {
        Dictionary(
            keys.enumerated().compactMap { index, key in key.map { ($0, index) } },
            uniquingKeysWith: { first, _ in first }
        )
    }

    /// The row with a key, from 0 on.
    public func row(_ key: String) -> Int? { rows[key].flatMap { table.rows.indices.contains($0) ? $0 : nil } }

    /// The column with a key, from 0 on.
    public func column(_ key: String) -> Int? { columns[key] }

    /// The cells of a range, each by row and column; empty when there is no such range.
    public func cells(_ range: CellRange) -> [(row: Int, column: Int)] {
        switch range {
        case .column(_, let key):
            guard let column = column(key) else { return [] }
            return table.rows.indices.map { ($0, column) }
        case .row(_, let key, let from, let through):
            guard let row = row(key), let first = column(from), let last = column(through), first <= last else {
                return []
            }
            return (first...last).map { (row, $0) }
        }
    }
}

extension CellRange {
    /// The key of the table.
    public var table: String {
        switch self {
        case .column(let table, _), .row(let table, _, _, _): table
        }
    }
}
