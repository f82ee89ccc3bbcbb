import WorkshopDocument

/// Formulas as spreadsheets write them, between the sheets of one chapter.
struct FormulaText {
    /// The longest formula that spreadsheets take, in characters.
    static let most = 8_192

    /// The sheet of a table.
    struct Place {
        let sheet: String
        let table: FlatTable
        let keyed: KeyedTable
        /// The row of the sheet that the table's first row is in.
        let top: Int
    }

    private let places: [String: Place]

    /// Takes up the sheets of a chapter; of a key that stands twice the first counts.
    init(_ chapter: [PlannedSheet]) {
        places = Dictionary(
            chapter.compactMap { sheet in
                sheet.placed.table.key.map { key in
                    let keyed = KeyedTable(sheet.placed.table)
                    return (key, Place(sheet: sheet.name, table: sheet.flat, keyed: keyed, top: TableSheet.top))
                }
            },
            uniquingKeysWith: { first, _ in first }
        )
    }

    /// The formula from its sign of equality on; `nil` when something that it needs isn't there.
    func text(_ formula: Formula) -> String? {
        written(formula).flatMap { $0.utf16.count < FormulaText.most ? "=\($0)" : nil }
    }

    private func written(_ formula: Formula) -> String? {
        switch formula {
        case .number(let number): number.isFinite ? CSVText.plain(number) : nil
        case .cell(let place): cell(place)
        case .sum(let range): self.range(range).map { "SUM(\($0))" }
        case .products(let left, let right): products(left, right)
        case .add(let left, let right): both(left, "+", right)
        case .subtract(let left, let right): both(left, "-", right)
        case .multiply(let left, let right): both(left, "*", right)
        case .divide(let left, let right): both(left, "/", right)
        case .power(let left, let right): both(left, "^", right)
        case .negate(let formula): part(formula).map { "-\($0)" }
        }
    }

    /// Every part stands in brackets, so that nobody needs to know what goes first: with a minus and a power that
    /// differs between programs.
    private func both(_ left: Formula, _ sign: String, _ right: Formula) -> String? {
        guard let left = part(left), let right = part(right) else { return nil }
        return left + sign + right
    }

    private func part(_ formula: Formula) -> String? {
        guard let text = written(formula) else { return nil }
        switch formula {
        case .number(let number) where number >= 0: return text
        case .cell, .sum, .products: return text
        default: return "(\(text))"
        }
    }

    private func products(_ left: CellRange, _ right: CellRange) -> String? {
        guard let left = range(left), let right = range(right) else { return nil }
        return "SUMPRODUCT(\(left),\(right))"
    }

    private func cell(_ place: CellPlace) -> String? {
        guard let found = places[place.table], let row = found.keyed.row(place.row),
            let column = found.keyed.column(place.column).flatMap(found.table.place)
        else { return nil }
        return found.address(row, column)
    }

    private func range(_ range: CellRange) -> String? {
        guard let found = places[range.table], let first = found.keyed.cells(range).first,
            let last = found.keyed.cells(range).last, let from = found.table.place(ofColumn: first.column),
            let through = found.table.place(ofColumn: last.column)
        else { return nil }
        return found.address(first.row, from) + ":" + found.cell(last.row, through)
    }
}

extension FormulaText.Place {
    fileprivate func address(_ row: Int, _ column: Int) -> String { "'\(sheet)'!\(cell(row, column))" }

    fileprivate func cell(_ row: Int, _ column: Int) -> String {
        "\(FormulaText.letters(column))\(top + row + 1)"
    }
}

extension FormulaText {
    /// The letters of a column from 0 on: A to Z, then AA.
    static func letters(_ column: Int) -> String {
        let last = String(UnicodeScalar(UInt8(65 + column % 26)))
        return column < 26 ? last : letters(column / 26 - 1) + last
    }
}
