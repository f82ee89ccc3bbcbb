import WorkshopDocument
import WorkshopPrimitives
import WorkshopStatistics

/// Tables as JSON: values with their type, and as they are written in the document's language.
struct TableJSON {
    let language: Language

    func table(_ table: Table) -> JSON {
        [
            "caption": .string(table.caption),
            "columns": .array(
                table.columns.map { ["title": .string($0.title), "numeric": .bool($0.isNumeric)] }
            ),
            "rows": .array(table.rows.map { .array($0.map(cell)) }),
            "notes": .array(table.notes.map(JSON.string)), "look": .string(table.look.rawValue),
        ]
    }

    private func cell(_ cell: Cell) -> JSON {
        let (kind, members) = value(cell.value)
        return .members(
            [("kind", .string(kind))] + members + [
                ("small", cell.small.map(JSON.string)), ("mark", cell.mark.map { .string($0.rawValue) }),
            ]
        )
    }

    private func value(_ value: Cell.Value) -> (kind: String, members: [(String, JSON?)]) {
        switch value {
        case .text(let text): ("text", [("text", .string(text))])
        case .user(let text): ("user", [("text", .string(text))])
        case .number(let number, let decimals):
            (
                "number",
                [
                    ("text", .string(NumberText.decimal(number, decimals: decimals, in: language))),
                    // A number that is none can't be written in JSON; what is written beside it still tells.
                    ("number", number.isFinite ? .number(number) : nil), ("decimals", .integer(decimals)),
                ]
            )
        case .missing(let reason): ("missing", [("text", .string(reason))])
        case .empty: ("empty", [])
        }
    }
}
