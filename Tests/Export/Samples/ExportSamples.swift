import Foundation
import Ledger
import ReportExport
import ReportTables
import WorkshopDocument
import WorkshopPrimitives
import ZipArchives

/// A case with what makes a calculation hard: own rates, an index, corrections, growing in, a transfer, a hostile name.
func ledger(rate: Double = 0.0225, price: Double = 1_250) -> LedgerCase {
    let own = [Line.Share(actor: "gemeente", share: 1)]
    return LedgerCase(
        baseYear: 2_026,
        years: 12,
        rate: rate,
        convention: .midYear,
        index: [2_020: 100, 2_026: 117.3],
        lines: [
            Line(id: "K1", name: "Team", kind: .cost, value: .amount(48_000), distribution: own, source: "begroting"),
            Line(
                id: "K2",
                name: "=1+1 eenmalig",
                kind: .cost,
                value: .amount(20_000),
                priceYear: 2_020,
                timing: Timing(end: 2_026),
                rate: 0.03,
                distribution: own
            ),
            Line(
                id: "B1",
                name: "Minder trajecten",
                kind: .benefit,
                value: .price(
                    price,
                    [
                        Line.Quantity(name: "gezinnen", value: 120, kind: .count),
                        Line.Quantity(name: "slaagkans", value: 0.35, kind: .share),
                    ]
                ),
                corrections: Line.Corrections(deadweight: 0.2, attribution: 0.1, displacement: 0),
                timing: Timing(start: 2_027, rampYears: 3, decay: 0),
                distribution: own,
                source: "registratie"
            ),
            Line(
                id: "B2",
                name: "Gezondheid",
                kind: .benefit,
                value: .amount(9_000),
                realGrowth: 0.01,
                timing: Timing(decay: 0.2, effectYears: 3),
                rate: 0.015,
                distribution: own
            ),
            Line(
                id: "O1",
                name: "Uitkering",
                kind: .transfer,
                value: .amount(7_000),
                distribution: [Line.Share(actor: "gemeente", share: 1), Line.Share(actor: "inwoner", share: -1)]
            ),
        ]
    )
}

/// What a participant can type to make a spreadsheet compute, reach out or misread.
let hostile = [
    "=HYPERLINK(\"http://127.0.0.1:9/x\",\"x\")", "+1+1", "-1+1", "@SUM(1;1)", "\t=1+1", "\r=1+1", "\n=1+1",
    "  =1+1", "\u{200B}=1+1", "\u{A0}=1+1", "＝1+1", "＋1", "ja;=1+1", "ja;  -1", "=cmd|' /C calc'!A0",
    "_x003D_1+1", "'=1+1", "00123", "1-2", "1e5", "TRUE", "WAAR", "\"; =1+1", "a\"b,c", "twee\nregels",
    "http://127.0.0.1:9/x", "mailto:x@example.org", "</t></si>", "&lt;b&gt;", "#REF!", "{=1+1}", "0x10", "½", "🙂 مرحبا",
]

func table(_ typed: [String]) -> Table {
    Table(
        caption: "=Teksten [a]:*?/\\ 'x'",
        columns: [Column("Nr"), Column("Tekst"), Column("=Score", isNumeric: true), Column("")],
        rows: typed.enumerated().map { index, text in
            [
                .text("rij \(index + 1)"), Cell(.user(text), small: text),
                Cell(.number(Double(index) * 1.25 - 3, decimals: 2), mark: index % 2 == 0 ? .good : .low),
                index % 3 == 0 ? Cell(.missing("te weinig antwoorden")) : Cell(.empty),
            ]
        },
        notes: typed
    )
}

func figure(_ title: String) -> Figure {
    Figure(
        title: title,
        description: "Wat er te zien is bij \(title).",
        drawing: SVG(width: 400, height: 100, elements: [.text(title, x: 10, y: 50, class: "t")]),
        data: table(["a", "b"])
    )
}

func document(_ ledger: LedgerCase, isLarge: Bool = false) -> Document {
    let texts = Section(
        key: "texts",
        headline: "Teksten",
        lead: "=1+1",
        blocks: [
            Block("table", .table(table(hostile))), Block("quotes", .quotes(hostile.map { Quote($0, about: $0) })),
            Block(
                "figures",
                .columns([[Block("a", .figure(figure("=Links")))], [Block("b", .figure(figure("Rechts")))]])
            ),
        ]
    )
    let units = Table(
        caption: "Eenheden",
        columns: [Column("Wat"), Column("Waarde", isNumeric: true)],
        rows: [
            [.text("deel"), Cell(.number(0.125, decimals: 1), unit: .share)],
            [.text("jaar"), Cell(.number(2_026, decimals: 0), unit: .year)],
            [.text("geld"), Cell(.number(-1_234.5, decimals: 2), unit: .euros)],
            [.text("geld, kort"), Cell(.text("€ 12.300"), unit: .euros, exact: 12_345.678)],
            [.text("groot"), .number(123_456_789.125, decimals: 3)], [.text("klein"), .number(0.000_012, decimals: 6)],
            [.text("geen"), .number(.infinity, decimals: 0)],
        ]
    )
    let chapter = Section(
        key: "mkba",
        headline: "MKBA",
        blocks: [Block("units", .table(units))],
        subsections: [CalculationSheet(ledger, .nl).section(kicker: nil)]
    )
    return Document(
        language: .nl,
        title: "=Proef",
        subtitle: "Wijk, Stad",
        facts: [Fact("Deelnemers", "36"), Fact("=Feit", [.user("=1+1")])],
        sections: isLarge ? [chapter] : [texts, chapter]
    )
}

/// Writes spreadsheets for tests that open them with other programs, and the documents that they must agree with.
@main
enum ExportSamples {
    static func main() throws {
        guard CommandLine.arguments.count == 2 else {
            print("usage: ExportSamples FOLDER")
            exit(2)
        }
        let folder = URL(fileURLWithPath: CommandLine.arguments[1], isDirectory: true)
        let style = PaperStyle(styles: [])
        let whole = document(ledger())
        let changed = document(ledger(rate: 0.04, price: 1_375))
        let large = document(LedgerBench.sample(LedgerBench.Size()).ledger, isLarge: true)
        let files = [
            ("document.json", DocumentJSON.file(whole, style: style)),
            ("changed.json", DocumentJSON.file(changed, style: style)),
            ("large.json", DocumentJSON.file(large, style: style)),
            ("tables.xlsx", try XLSXReport.file(whole)), ("large.xlsx", try XLSXReport.file(large)),
            ("report.html", HTMLReport.file(whole, styles: [])),
            ("tables.zip", try CSVReport.file(whole)), ("figures.zip", try FigureFiles.file(whole, styles: [])),
        ]
        for (name, bytes) in files { try Data(bytes).write(to: folder.appendingPathComponent(name)) }
    }
}
