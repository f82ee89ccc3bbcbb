import WorkshopDocument
import WorkshopPrimitives

/// Formulas as JSON: a number, or an object with one member that is called by what it does.
enum FormulaJSON {
    static func value(_ formula: Formula) -> JSON {
        switch formula {
        case .number(let number): .number(number)
        case .cell(let place):
            ["cell": ["table": .string(place.table), "row": .string(place.row), "column": .string(place.column)]]
        case .sum(let range): ["sum": self.range(range)]
        case .products(let left, let right): ["products": [self.range(left), self.range(right)]]
        case .add(let left, let right): both("add", left, right)
        case .subtract(let left, let right): both("subtract", left, right)
        case .multiply(let left, let right): both("multiply", left, right)
        case .divide(let left, let right): both("divide", left, right)
        case .power(let left, let right): both("power", left, right)
        case .negate(let formula): ["negate": value(formula)]
        }
    }

    private static func both(_ name: String, _ left: Formula, _ right: Formula) -> JSON {
        .object([name: [value(left), value(right)]])
    }

    private static func range(_ range: CellRange) -> JSON {
        switch range {
        case .column(let table, let column): ["table": .string(table), "column": .string(column)]
        case .row(let table, let row, let from, let through):
            [
                "table": .string(table), "row": .string(row), "from": .string(from), "through": .string(through),
            ]
        }
    }
}
