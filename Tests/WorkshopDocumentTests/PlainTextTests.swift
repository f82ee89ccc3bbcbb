import Testing
import WorkshopDocument
import WorkshopPrimitives

@Suite("The document in plain words")
struct PlainTextTests {
    @Test("the plain text says every number and every text that stands in a table")
    func tables() throws {
        let table = Table(
            caption: "Score",
            columns: [Column("Vraag"), Column("n", isNumeric: true), Column("Score", isNumeric: true)],
            rows: (1...40).map { row in
                [
                    .text("Vraag \(row)"), .number(Double(row * 137)),
                    Cell(.number(Double(row) * 1.75, decimals: 2), small: "n \(row + 500)", mark: .low),
                ]
            },
            notes: ["Zonder weet niet"]
        )
        let figure = Figure(
            title: "Beeld",
            description: "Wat het zegt",
            drawing: SVG(width: 1, height: 1, elements: []),
            data: table
        )
        for content in [Block.Content.table(table), .figure(figure), .columns([[Block("t", .table(table))]])] {
            let section = Section(key: "s", headline: "Kop", blocks: [Block("b", content)])
            let lines = section.plainText(.nl).split(separator: "\n").map(String.init)
            let rows = try MarkupTree.reading(section.inReport()).all("tbody").flatMap(\.children)
            #expect(rows.count == 40)
            for row in rows {
                let texts = row.all.filter { $0.attributes["class"] != "sr" }.map(\.text).filter { !$0.isEmpty }
                #expect(texts.count == 4)
                #expect(lines.contains { line in texts.allSatisfy(line.contains) })
            }
        }
    }

    @Test("nothing that the report says is missing from the plain text")
    func everything() throws {
        let section = Samples.everything("tekst")
        let plain = section.plainText(.nl)
        let tree = try MarkupTree.reading(section.inReport())
        let own: Set<String> = ["op orde: ", "weten we niet: "]
        // The words within a drawing are said by its description and its table.
        let drawn = Set(tree.all("svg").flatMap(\.all).filter { $0.name == "text" }.map(\.text))
        for text in tree.all.map(\.text) where !own.contains(text) && !drawn.contains(text) {
            #expect(plain.contains(text), "\(text)")
        }
        for word in ["kicker tekst", "described tekst", "below tekst", "c tekst", "1.234,5"] {
            #expect(plain.contains(word))
        }
    }

    @Test("every figure is found, also in columns and below")
    func figures() {
        let figure = Samples.figure("f")
        let inner = Section(key: "i", headline: "Onder", blocks: [Block("f", .figure(figure))])
        let columns = Block("c", .columns([[Block("f", .figure(figure))], [Block("g", .figure(figure))]]))
        #expect(Section(key: "s", headline: "Kop", blocks: [columns], subsections: [inner]).figures.count == 3)
    }
}
