import WorkshopDocument
import WorkshopPrimitives

/// A document with a table of its own, and one behind a figure.
enum Samples {
    static func document(_ typed: String = "=Een") -> Document {
        let inner = Section(key: "i", headline: "Onder", blocks: [Block("t", .table(scores(typed)))])
        let figure = Figure(
            title: "Beeld \(typed)",
            description: "Wat het zegt",
            drawing: SVG(width: 400, height: 100, elements: [.text(typed, x: 5, y: 50, class: "t")]),
            data: numbers
        )
        return Document(
            language: .nl,
            title: "Titel",
            subtitle: typed,
            facts: [Fact("Deelnemers", "36")],
            sections: [
                Section(key: "s", headline: "Kop", blocks: [], subsections: [inner]),
                Section(key: "f", headline: "Figuren", lead: typed, blocks: [Block("f", .figure(figure))]),
            ]
        )
    }

    static func scores(_ typed: String) -> Table {
        Table(
            caption: "Score",
            columns: [Column("Vraag"), Column("Score", isNumeric: true)],
            rows: [
                [Cell(.user(typed)), Cell(.text("€ 1.235"), small: "n 9", mark: .good, unit: .euros, exact: 1_234.56)],
                [Cell(.user("Twee")), Cell(.missing("te weinig antwoorden"))],
            ],
            notes: ["Een noot"]
        )
    }

    /// Two inputs and what follows from them.
    static let numbers = Table(
        caption: "Getallen",
        columns: [Column("Naam"), Column("Waarde", isNumeric: true, key: "v")],
        rows: [
            [.text("a"), Cell(.number(2, decimals: 0))], [.text("b"), Cell(.number(0.5, decimals: 2), unit: .share)],
            [
                .text("c"),
                Cell(
                    .number(3, decimals: 2),
                    formula: .divide(.add(place("a"), .number(-0.5)), .multiply(place("b"), .number(1)))
                ),
            ],
            [.text("d"), Cell(.number(5.5, decimals: 1), formula: .sum(.column(table: "getallen", column: "v")))],
        ],
        key: "getallen",
        rowKeys: ["a", "b", "c", "d"]
    )

    static func place(_ row: String) -> Formula { .cell(CellPlace("getallen", row: row, column: "v")) }
}
