import Testing
import WorkshopDocument
import WorkshopPrimitives

@Suite("Formulas of a document")
struct CalculationTests {
    private func place(_ row: String, _ column: String = "v") -> CellPlace { CellPlace("t", row: row, column: column) }

    private func table(_ cells: [(String, Cell)], key: String = "t") -> Table {
        Table(
            caption: "T",
            columns: [Column("Naam"), Column("Waarde", isNumeric: true, key: "v")],
            rows: cells.map { [.text($0.0), $0.1] },
            key: key,
            rowKeys: cells.map(\.0)
        )
    }

    private func value(_ formula: Formula, _ cells: [(String, Cell)] = []) -> Double? {
        var calculation = Calculation([table(cells + [("f", Cell(.number(0, decimals: 0), formula: formula))])])
        return calculation.value(of: place("f"))
    }

    @Test("every sign computes what it says")
    func signs() {
        let (six, four) = (Formula.number(6), Formula.number(4))
        #expect(value(.add(six, four)) == 10)
        #expect(value(.subtract(six, four)) == 2)
        #expect(value(.multiply(six, four)) == 24)
        #expect(value(.divide(six, four)) == 1.5)
        #expect(value(.power(six, .number(2))) == 36)
        #expect(value(.negate(six)) == -6)
        #expect(value(.product([six, four, four])) == 96)
        #expect(value(.total([])) == 0)
    }

    @Test("ranges run over a column and over a part of a row, and what is no number counts for nothing")
    func ranges() {
        let wide = Table(
            caption: "W",
            columns: [Column("")] + ["a", "b", "c"].map { Column($0, key: $0) },
            rows: [
                [.text("1"), .number(1), .number(2), .number(3)],
                [.text("2"), .number(10), Cell(.missing("geen")), Cell(.text("ruim 30"), exact: 30)],
            ],
            key: "w",
            rowKeys: ["1", "2"]
        )
        let formulas: [(Formula, Double)] = [
            (.sum(.column(table: "w", column: "c")), 33),
            (.sum(.row(table: "w", row: "2", from: "a", through: "b")), 10),
            (
                .products(
                    .row(table: "w", row: "1", from: "a", through: "c"),
                    .row(table: "w", row: "2", from: "a", through: "c")
                ), 100
            ),
        ]
        for (formula, expected) in formulas {
            var calculation = Calculation([wide, table([("f", Cell(.number(0, decimals: 0), formula: formula))])])
            #expect(calculation.value(of: place("f")) == expected)
        }
    }

    @Test("what can't be computed is no number: circles, places that aren't there, a division by nothing")
    func nothing() {
        #expect(value(.cell(place("f"))) == nil)
        #expect(value(.cell(place("nergens"))) == nil)
        #expect(value(.sum(.column(table: "x", column: "v"))) == nil)
        #expect(value(.divide(.number(1), .number(0))) == nil)
        #expect(
            value(.products(.column(table: "t", column: "v"), .row(table: "t", row: "f", from: "v", through: "v")))
                == nil
        )
        #expect(value(.cell(place("a")), [("a", Cell(.missing("geen")))]) == nil)
    }

    @Test("a changed number changes all that follows from it, and nothing else")
    func change() {
        let cells: [(String, Cell)] = [
            ("a", .number(2)), ("b", .number(5)),
            ("c", Cell(.number(4, decimals: 0), formula: .multiply(.cell(place("a")), .number(2)))),
            ("d", Cell(.number(9, decimals: 0), formula: .add(.cell(place("c")), .cell(place("b"))))),
        ]
        var calculation = Calculation([table(cells)])
        #expect(calculation.pairs().map(\.computed) == [4, 9])
        #expect(calculation.pairs().map(\.shown) == [4, 9])
        calculation.set(place("a"), to: 3)
        #expect(calculation.value(of: place("c")) == 6)
        #expect(calculation.value(of: place("d")) == 11)
        #expect(calculation.value(of: place("b")) == 5)
    }

    @Test("tables are found by the chapter that they stand in, behind figures and in columns too")
    func placed() {
        let figure = Figure(
            title: "F",
            description: "D",
            drawing: SVG(width: 1, height: 1, elements: []),
            data: table([("a", .number(1))], key: "data")
        )
        let inner = Section(key: "i", headline: " ", blocks: [Block("t", .table(table([])))])
        let document = Document(
            language: .nl,
            title: "",
            sections: [
                Section(key: "1", headline: "Eén", blocks: [Block("c", .columns([[Block("f", .figure(figure))]]))]),
                Section(key: "2", headline: "Twee", blocks: [], subsections: [inner]),
            ]
        )
        let tables = document.placedTables
        #expect(tables.map(\.chapter) == [0, 1])
        #expect(tables.map(\.headlines) == [["Eén"], ["Twee"]])
        #expect(tables.map { $0.figure?.title } == ["F", nil])
        #expect(document.figures.map(\.title) == ["F"])
    }
}
