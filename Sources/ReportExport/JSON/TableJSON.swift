import WorkshopDocument
import WorkshopPrimitives

/// Tables as JSON: values with their type, and as they are written in the document's language.
struct TableJSON {
    let language: Language

    func table(_ table: Table) -> JSON {
        .members([
            ("caption", .string(table.caption)), ("columns", .array(table.columns.map(column))),
            ("rows", .array(table.rows.map { .array($0.map(cell)) })),
            ("notes", .array(table.notes.map(JSON.string))), ("look", .string(table.look.rawValue)),
            ("key", table.key.map(JSON.string)),
            ("rowKeys", table.rowKeys.isEmpty ? nil : .array(table.rowKeys.map(JSON.string))),
            ("elsewhere", table.elsewhere(language).map(JSON.string)),
        ])
    }

    private func column(_ column: Column) -> JSON {
        .members([
            ("title", .string(column.title)), ("numeric", .bool(column.isNumeric)),
            ("key", column.key.map(JSON.string)),
        ])
    }

    private func cell(_ cell: Cell) -> JSON {
        let (kind, members) = value(cell)
        return .members(
            [("kind", .string(kind))] + members + [
                ("small", cell.small.map(JSON.string)), ("mark", cell.mark.map { .string($0.rawValue) }),
            ]
        )
    }

    private func value(_ cell: Cell) -> (kind: String, members: [(String, JSON?)]) {
        let text = JSON.string(cell.written(in: language))
        // A number that is none can't be written in JSON; what is written beside it still tells.
        let number = cell.amount.map(JSON.number)
        let meaning: [(String, JSON?)] = [
            ("number", number), ("unit", cell.unit.map { .string($0.rawValue) }),
            ("formula", cell.formula.map(FormulaJSON.value)),
        ]
        switch cell.value {
        case .text: return ("text", [("text", text)] + meaning)
        case .user: return ("user", [("text", text)])
        case .number(_, let decimals):
            return ("number", [("text", text), ("decimals", .integer(decimals))] + meaning)
        case .missing: return ("missing", [("text", text)])
        case .empty: return ("empty", [])
        }
    }
}
