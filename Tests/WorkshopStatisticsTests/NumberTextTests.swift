import Testing
import WorkshopPrimitives
import WorkshopStatistics

@Suite("Numbers for readers")
struct NumberTextTests {
    @Test(
        "halves are rounded away from zero",
        arguments: [(0.5, 0, 1), (-0.5, 0, -1), (2.5, 0, 3), (2.675, 2, 2.68), (-1.25, 1, -1.3), (2.449, 1, 2.4)]
    )
    func rounding(value: Double, decimals: Int, rounded: Double) {
        #expect(roundedForDisplay(value, decimals: decimals) == rounded)
    }

    @Test(
        "Dutch has a decimal comma and a thousand point, English the reverse",
        arguments: [
            (1_234.5, 1, "1.234,5", "1,234.5"), (2.3, 1, "2,3", "2.3"), (2, 1, "2,0", "2.0"),
            (999.6, 0, "1.000", "1,000"),
            (1_000_007, 0, "1.000.007", "1,000,007"), (0.05, 2, "0,05", "0.05"), (9.995, 2, "10,00", "10.00"),
            (-1_234.5, 0, "\u{2212}1.235", "\u{2212}1,235"),
        ]
    )
    func decimal(value: Double, decimals: Int, dutch: String, english: String) {
        #expect(NumberText.decimal(value, decimals: decimals, in: .nl) == dutch)
        #expect(NumberText.decimal(value, decimals: decimals, in: .en) == english)
    }

    @Test("what rounds to zero has no minus sign")
    func zero() {
        #expect(NumberText.decimal(-0.04, decimals: 1, in: .nl) == "0,0")
        #expect(NumberText.decimal(-0.0, decimals: 0, in: .nl) == "0")
    }

    @Test("numbers beyond whole numbers are written, and what isn't finite is a dash")
    func extremes() {
        #expect(NumberText.decimal(1e21, decimals: 0, in: .nl) == "1.000.000.000.000.000.000.000")
        #expect(NumberText.decimal(.greatestFiniteMagnitude, decimals: 9, in: .en).count > 300)
        #expect(NumberText.decimal(.nan, decimals: 1, in: .nl) == "\u{2013}")
        #expect(NumberText.decimal(-.infinity, decimals: 1, in: .nl) == "\u{2013}")
        #expect(NumberText.whole(-12_345, in: .nl) == "\u{2212}12.345")
    }

    @Test(
        "a percentage has a decimal only below ten",
        arguments: [
            (0.44, "44%"), (1, "100%"), (0.096, "9,6%"), (0.1, "10%"), (0.0999, "10,0%"), (0, "0%"), (0.125, "13%"),
            (-0.025, "\u{2212}2,5%"), (0.07 + 0.03, "10%"),
        ]
    )
    func percentage(share: Double, text: String) {
        #expect(NumberText.percentage(share, in: .nl) == text)
    }
}
