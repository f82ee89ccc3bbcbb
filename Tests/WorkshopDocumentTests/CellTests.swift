import Testing
import WorkshopDocument
import WorkshopPrimitives

@Suite("Cells of a table")
struct CellTests {
    @Test(
        "a number is written as what it counts asks",
        arguments: [
            (Cell.Unit?.none, 1_234.5, 1, "1.234,5", "1,234.5"), (.euros, 1_234.5, 2, "€\u{A0}1.234,50", "€1,234.50"),
            (.euros, -0.4, 0, "€\u{A0}0", "€0"), (.euros, -1_234, 0, "\u{2212}€\u{A0}1.234", "\u{2212}€1,234"),
            (.share, 0.125, 1, "12,5%", "12.5%"), (.year, 2_026, 0, "2026", "2026"), (.euros, .infinity, 0, "–", "–"),
        ]
    )
    func written(_ unit: Cell.Unit?, _ number: Double, _ decimals: Int, _ nl: String, _ en: String) {
        let cell = Cell(.number(number, decimals: decimals), unit: unit)
        #expect(cell.written(in: .nl) == nl)
        #expect(cell.written(in: .en) == en)
    }

    @Test("the number to compute with is the exact one, and there is none where a person typed or nothing is known")
    func amounts() {
        #expect(Cell(.text("€ 12.300"), unit: .euros, exact: 12_345.6).amount == 12_345.6)
        #expect(Cell.number(2.5, decimals: 0).amount == 2.5)
        let without = [
            Cell(.user("12")), Cell(.missing("x")), Cell(.empty), .text("12"), .number(.nan), .number(.infinity),
        ]
        #expect(without.allSatisfy { $0.amount == nil })
    }

    @Test("a table that is for spreadsheets is told of in its place, on screens and in plain words")
    func elsewhere() throws {
        var table = Samples.table("bedragen")
        table.isForSpreadsheetOnly = true
        let sentence = try #require(table.elsewhere(.nl))
        #expect(sentence.contains("spreadsheet") && sentence.contains("bedragen"))
        let section = Section(key: "s", headline: "Kop", blocks: [Block("t", .table(table))])
        let tree = try MarkupTree.reading(section.inReport())
        #expect(tree.all("table").isEmpty)
        #expect(tree.all(class: "elsewhere").map(\.wholeText) == [sentence])
        #expect(section.plainText(.nl) == "Kop\n\(sentence)")
        #expect(Samples.table("x").elsewhere(.nl) == nil)
    }
}
