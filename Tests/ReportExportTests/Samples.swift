import ReportExport
import WorkshopDocument
import WorkshopPrimitives

/// A report like those that sessions make, with one text of a participant's wherever one can stand.
enum Samples {
    static func report(_ typed: String = "Inwoners eerder betrekken", language: Language = .nl) -> Document {
        Document(
            language: language,
            title: "Sessie \(typed)",
            subtitle: typed,
            facts: [Fact("Deelnemers", "36"), Fact("Controlegetal", [.user(typed)])],
            sections: [
                Section(
                    key: "scan",
                    headline: "Quickscan \(typed)",
                    blocks: [Block("said", .facts([Fact("Conclusie", [.user(typed)])]))],
                    subsections: [map, bars, Section(key: "quotes", headline: typed, blocks: [quotes(typed)])]
                ),
                Section(
                    key: "agreements",
                    headline: "Afspraken",
                    blocks: [Block("actions", .table(actions(typed))), Block("more", .heading("Verder"))]
                ),
            ]
        )
    }

    static func file(_ document: Document, styles: [String] = []) -> String {
        String(decoding: HTMLReport.file(document, styles: styles), as: UTF8.self)
    }

    private static var map: Section {
        let table = Table(
            caption: "Score per vraag",
            columns: [Column("")] + (1...7).map { Column("vraag \($0)") },
            rows: (1...5).map { row in
                [.text("Functie \(row)")]
                    + (1...7).map { Cell(.number(Double($0 * 10), decimals: 0), small: "n 33", mark: .partly) }
            },
            look: .map
        )
        return Section(
            key: "map",
            kicker: "Quickscan",
            aside: "n 33",
            headline: "De kaart",
            blocks: [Block("map", .table(table))]
        )
    }

    private static var bars: Section {
        let drawing = BarsDrawing(rows: [
            .init(label: "Vraag", note: "n 9", parts: [.init(count: 9, text: "ja", mark: .good)])
        ])
        let figure = Figure(
            title: "Verdeling",
            description: "Vraag: 9 ja.",
            drawing: drawing.svg(),
            data: Table(
                caption: "Verdeling",
                columns: [Column("Vraag"), Column("ja")],
                rows: [[.text("Vraag"), .number(9)]]
            )
        )
        let blocks = ["links", "rechts"].map { [Block($0, .figure(figure))] }
        return Section(key: "bars", headline: "Hier verschillen we", blocks: [Block("both", .columns(blocks))])
    }

    private static func quotes(_ typed: String) -> Block { Block("quotes", .quotes([Quote(typed, about: "Vraag")])) }

    private static func actions(_ typed: String) -> Table {
        Table(
            caption: "Wie doet wat",
            columns: ["Wat", "Wie", "Met wie", "Wanneer"].map { Column($0) },
            rows: [[Cell(.user(typed)), Cell(.user(typed)), Cell(.missing("nog niet bekend")), .text("1 maart 2027")]]
        )
    }
}
