import Testing
import WorkshopDocument
import WorkshopPrimitives

@Suite("Board and report from one document")
struct RendererTests {
    private static func paragraph(_ text: String) throws -> MarkupTree {
        let section = Section(key: "s", headline: "Kop", blocks: [Block("p", .paragraph([.user(text)]))])
        return try #require(MarkupTree.reading(section.inReport()).all("bdi").first)
    }

    private static func levels(_ section: Section) throws -> [Int] {
        try MarkupTree.reading(section.inReport()).all.compactMap { node in
            node.name.count == 2 && node.name.hasPrefix("h") ? Int(node.name.dropFirst()) : nil
        }
    }

    @Test("headings in a chapter follow each other without skipping a level")
    func headings() throws {
        let levels = try RendererTests.levels(Samples.everything("tekst"))
        #expect(levels == [2, 3, 3, 3])
        let deep = (0..<7).reduce(Section(key: "s", headline: "diep", blocks: [Block("h", .heading("onder"))])) {
            inner,
            _ in
            Section(key: "s", headline: "kop", blocks: [], subsections: [inner])
        }
        #expect(try RendererTests.levels(deep) == [2, 3, 4, 5, 6, 6, 6, 6, 6])
    }

    @Test("a chapter without a headline has no empty heading, and what is in it moves up")
    func nameless() throws {
        let below = Section(key: "b", headline: "Onder", blocks: [])
        let section = Section(
            key: "a",
            headline: " ",
            blocks: [Block("h", .heading("")), Block("g", .heading("Kop"))],
            subsections: [below]
        )
        #expect(try RendererTests.levels(section) == [2, 2])
    }

    @Test("ids are unique, also when keys look alike after they are made safe")
    func ids() throws {
        func figure(_ key: String) -> Block { Block(key, .figure(Samples.figure("beeld"))) }
        let section = Section(
            key: "s",
            headline: "Kop",
            blocks: ["a b", "a-b", "a_b", "a_20_b", "a.b", "1-a", "a/é", "a/e\u{301}x"].map(figure),
            subsections: [Section(key: "t", headline: "Onder", blocks: ["a", "1-a", ".a"].map(figure))]
        )
        for markup in [section.inReport(), section.onBoard(), Samples.everything("a/b c").inReport()] {
            let ids = try MarkupTree.reading(markup).all.compactMap { $0.attributes["id"] }
            #expect(Set(ids).count == ids.count)
            #expect(ids.count > 2)
            #expect(ids.allSatisfy { id in id.allSatisfy { !$0.isWhitespace } })
        }
    }

    @Test("every figure is named, described and followed by the table that says the same")
    func figures() throws {
        let section = Samples.everything("beeld")
        for (markup, wrapper) in [(section.onBoard(), "details"), (section.inReport(), "div")] {
            let figures = try MarkupTree.reading(markup).all("figure")
            #expect(figures.count == 2)
            for figure in figures {
                let drawing = try #require(figure.children.first)
                #expect(drawing.name == "svg")
                #expect(drawing.attributes["role"] == "img")
                let names = drawing.children.prefix(2)
                #expect(names.map(\.name) == ["title", "desc"])
                #expect(names.map(\.text) == ["beeld", "described beeld"])
                let ids = names.compactMap { $0.attributes["id"] }
                #expect(drawing.attributes["aria-labelledby"] == ids.joined(separator: " "))
                #expect(figure.children.last?.name == wrapper)
                #expect(figure.all("table").count == 1)
            }
        }
    }

    @Test("no two blocks of a page of the board share a key, and no two shapes beside each other do")
    func keys() throws {
        let tree = try MarkupTree.reading(Samples.everything("sleutel").onBoard())
        let blocks = tree.all.filter { $0.name != "g" }.compactMap { $0.attributes["data-key"] }
        #expect(Set(blocks).count == blocks.count)
        #expect(blocks.count == 16)
        let drawing = SwarmDrawing(scale: .phases, counts: [10: 3, 25: 7, 40: 2]).svg()
        let swarm = Section(
            key: "s",
            headline: "Kop",
            blocks: [Block("f", .figure(Samples.figure("f", drawing: drawing)))]
        )
        for parent in try MarkupTree.reading(swarm.onBoard()).all {
            let keys = parent.children.compactMap { $0.attributes["data-key"] }
            #expect(Set(keys).count == keys.count)
        }
    }

    @Test("the board's blocks come with the keys that they carry, the head first")
    func blockKeys() throws {
        let blocks = BlockRenderer.boardBlocks(of: Samples.everything("sleutel"), language: .nl)
        #expect(blocks.first?.key == "page-head")
        for block in blocks {
            let roots = try MarkupTree.reading(block.html).children
            #expect(roots.map { $0.attributes["data-key"] } == [block.key])
        }
    }

    @Test("a typed word of more than 20 characters can be broken, and a shorter one can't")
    func longWords() throws {
        let long = "Gemeenteraadsverkiezingsuitslagenavond"
        let broken = try RendererTests.paragraph("kort \(long) kort")
        #expect(broken.all("wbr").count == 1)
        #expect(broken.wholeText == "kort \(long) kort")
        #expect(try RendererTests.paragraph(String(repeating: "a", count: 20)).all("wbr").isEmpty)
        #expect(try RendererTests.paragraph(String(repeating: "a", count: 21)).all("wbr").count == 1)
        #expect(try RendererTests.paragraph(String(repeating: "é👩‍👧", count: 30)).all("wbr").count == 2)
    }

    @Test("every line that a person typed stays a line", arguments: ["\n", "\r\n", "\r", "\u{2028}"])
    func lines(separator: String) throws {
        #expect(try RendererTests.paragraph("een\(separator)twee\(separator)\(separator)drie").all("br").count == 3)
    }

    @Test("numbers in tables are written as the reader's language does, and their cells say so")
    func numbers() throws {
        let section = Samples.everything("getal")
        let dutch = try MarkupTree.reading(section.inReport(.nl)).all("td").filter { $0.wholeText == "1.234,5" }
        let english = try MarkupTree.reading(section.inReport(.en)).all("td").filter { $0.wholeText == "1,234.5" }
        #expect(dutch.count == 4)
        #expect(dutch.count == english.count)
        #expect(dutch.allSatisfy { $0.attributes["class"] == "num" })
    }

    @Test("rows and columns have real headings, and a colour is always said in words")
    func tables() throws {
        let tree = try MarkupTree.reading(Samples.everything("tabel").inReport())
        for table in tree.all("table") {
            #expect(table.all("caption").count == 1)
            let heads = table.all("th")
            #expect(heads.allSatisfy { ["row", "col"].contains($0.attributes["scope"]) })
            #expect(heads.count { $0.attributes["scope"] == "row" } == table.all("tbody").flatMap(\.children).count)
        }
        for cell in tree.all("td") where cell.attributes["class"]?.contains("mark-") == true {
            #expect(cell.all(class: "sr").map(\.text).joined().hasSuffix(": "))
        }
        #expect(tree.all(class: "mark-good").allSatisfy { $0.wholeText.hasPrefix("op orde: ") })
    }

    @Test("whoever has keys alone can reach a table that may be wider than a phone, and none behind a drawing")
    func reach() throws {
        let sample = Samples.everything("breed")
        for tree in [try MarkupTree.reading(sample.inReport()), try MarkupTree.reading(sample.onBoard())] {
            let behind = Set(tree.all(class: "figure-data").flatMap { $0.all(class: "table-box") }.map(\.wholeText))
            let wide = tree.all(class: "table-box").filter {
                $0.all("thead").first?.all("tr").first?.children.count ?? 0 > 2 && !behind.contains($0.wholeText)
            }
            #expect(!wide.isEmpty)
            #expect(wide.allSatisfy { $0.attributes["tabindex"] == "0" && $0.attributes["aria-label"] == "breed" })
        }
        let board = try MarkupTree.reading(sample.onBoard())
        #expect(
            board.all(class: "figure-data").allSatisfy { $0.all(class: "table-box")[0].attributes["tabindex"] == nil }
        )
    }
}

extension RailScale {
    /// Four phases, in steps of a tenth.
    static let phases = RailScale(
        lowest: 10,
        highest: 40,
        step: 1,
        stations: [
            .init(tenths: 10, sign: "1", title: "Start", text: "Ieder werkt vanuit de eigen taak", shade: 1),
            .init(tenths: 20, sign: "2", title: "Samen op weg", text: "Er ligt een visie", shade: 2),
            .init(tenths: 30, sign: "3", title: "De werkwijze", text: "Er is een heldere opdracht", shade: 3),
            .init(tenths: 40, sign: "4", title: "In het DNA", text: "Iedereen deelt één doel", shade: 4),
        ]
    )
}
