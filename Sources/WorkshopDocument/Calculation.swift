import Glibc
public import WorkshopPrimitives

/// What the formulas of a chapter come to, computed as a spreadsheet would.
///
/// Every formula of a document evaluates to the number beside it; a change of one number shows what depends on it.
public struct Calculation: Sendable {
    private let tables: [String: KeyedTable]
    private var changes: [Spot: Double] = [:]
    private var known: [Spot: Double?] = [:]
    private var open: Set<Spot> = []

    private struct Spot: Hashable {
        let table: String
        let row: Int
        let column: Int
    }

    /// A formula with the number beside it.
    public struct Pair: Sendable, Hashable {
        /// Where it stands.
        public let place: CellPlace
        /// The number that is shown; absent when there is none.
        public let shown: Double?
        /// The number that the formula comes to; absent when it comes to none.
        public let computed: Double?
    }

    /// Takes up the tables of a chapter that have a key.
    public init(_ chapter: Section, _ language: Language) {
        self.init(Document(language: language, title: "", sections: [chapter]).placedTables.map(\.table))
    }

    /// Takes up tables that have a key; of a key that stands twice the first counts.
    public init(_ tables: [Table]) {
        self.tables = Dictionary(
            tables.compactMap { table in table.key.map { ($0, KeyedTable(table)) } },
            uniquingKeysWith: { first, _ in first }
        )
    }

    /// Puts another number in a cell, in the place of its number or formula; nothing when there is no such cell.
    public mutating func set(_ place: CellPlace, to value: Double) {
        guard let cell = cell(place) else { return }
        changes[cell] = value
        known = [:]
    }

    /// The number of a cell: computed where it has a formula; `nil` without one, and where formulas lead in circles.
    public mutating func value(of place: CellPlace) -> Double? { cell(place).flatMap { value(of: $0) } }

    /// Every formula with the number beside it, table by table in the order of their keys.
    public mutating func pairs() -> [Pair] {
        var pairs: [Pair] = []
        for (key, keyed) in tables.sorted(by: { $0.key < $1.key }) {
            let table = keyed.table
            for (row, cells) in table.rows.enumerated() {
                for (column, cell) in cells.enumerated() where cell.formula != nil {
                    let place = CellPlace(
                        key,
                        row: table.rowKeys.indices.contains(row) ? table.rowKeys[row] : "",
                        column: table.columns.indices.contains(column) ? table.columns[column].key ?? "" : ""
                    )
                    let computed = value(of: Spot(table: key, row: row, column: column))
                    pairs.append(Pair(place: place, shown: cell.amount, computed: computed))
                }
            }
        }
        return pairs
    }

    private func cell(_ place: CellPlace) -> Spot? {
        guard let table = tables[place.table], let row = table.row(place.row), let column = table.column(place.column)
        else { return nil }
        return Spot(table: place.table, row: row, column: column)
    }

    private func formula(of cell: Spot) -> Formula? {
        guard let row = tables[cell.table]?.table.rows[cell.row], row.indices.contains(cell.column) else { return nil }
        return row[cell.column].formula
    }

    private mutating func value(of cell: Spot) -> Double? {
        if let change = changes[cell] { return change }
        if let known = known[cell] { return known }
        guard let rows = tables[cell.table]?.table.rows, rows[cell.row].indices.contains(cell.column),
            open.insert(cell).inserted
        else { return nil }
        defer { open.remove(cell) }
        let found = rows[cell.row][cell.column]
        let value = found.formula.map { self.value(of: $0) } ?? found.amount
        known[cell] = .some(value)
        return value
    }

    private mutating func value(of formula: Formula) -> Double? {
        switch formula {
        case .number(let number): return number
        case .cell(let place): return value(of: place)
        case .sum(let range): return values(of: range)?.reduce(0) { $0 + ($1 ?? 0) }
        case .products(let left, let right):
            guard let left = values(of: left), let right = values(of: right), left.count == right.count else {
                return nil
            }
            return zip(left, right).reduce(0) { $0 + ($1.0 ?? 0) * ($1.1 ?? 0) }
        case .add(let left, let right): return both(left, right, +)
        case .subtract(let left, let right): return both(left, right, -)
        case .multiply(let left, let right): return both(left, right, *)
        case .divide(let left, let right): return both(left, right, /)
        case .power(let left, let right): return both(left, right, pow)
        case .negate(let formula): return value(of: formula).map { -$0 }
        }
    }

    private mutating func both(
        _ left: Formula,
        _ right: Formula,
        _ combine: (Double, Double) -> Double
    ) -> Double? {
        guard let left = value(of: left), let right = value(of: right) else { return nil }
        let result = combine(left, right)
        return result.isFinite ? result : nil
    }

    private mutating func values(of range: CellRange) -> [Double?]? {
        guard let cells = tables[range.table]?.cells(range), !cells.isEmpty else { return nil }
        var values: [Double?] = []
        for cell in cells {
            let spot = Spot(table: range.table, row: cell.row, column: cell.column)
            let value = value(of: spot)
            // A cell without a number counts for nothing; one whose formula comes to none does not.
            if value == nil, formula(of: spot) != nil { return nil }
            values.append(value)
        }
        return values
    }
}
