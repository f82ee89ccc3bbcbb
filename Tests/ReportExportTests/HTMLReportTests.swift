import ReportExport
import Testing
import WorkshopDocument
import WorkshopPrimitives

@Suite("The report as one HTML file")
struct HTMLReportTests {
    private let file = Samples.file(Samples.report(), styles: [".a { color: red; }"])

    @Test("every element closes where it should, and nothing in the file comes from elsewhere")
    func whole() {
        let scan = HTMLScan(file)
        #expect(scan.mistakes.isEmpty)
        #expect(scan.all("script", "link", "img", "iframe", "object", "form", "base", "use").isEmpty)
        let names = Set(scan.elements.flatMap(\.attributes).map(\.name))
        #expect(names.isDisjoint(with: ["style", "src", "srcset", "action", "xlink:href"]))
        #expect(!names.contains { $0.hasPrefix("on") })
        #expect(!file.contains("://"))
        #expect(!file.contains("@import"))
        #expect(!file.contains("url("))
    }

    @Test("a reader learns language, letters, policy, width and title before anything else")
    func head() throws {
        let scan = HTMLScan(file)
        #expect(file.hasPrefix("<!DOCTYPE html>\n<html lang=\"nl\"><head><meta charset=\"utf-8\">"))
        #expect(HTMLScan(Samples.file(Samples.report(language: .en))).all("html").first?["lang"] == "en")
        let policy = try #require(scan.all("meta").first { $0["http-equiv"] == "Content-Security-Policy" }?["content"])
        let rules = policy.replacing("&#39;", with: "'").split(separator: "; ")
        #expect(
            Set(rules) == [
                "default-src 'none'", "style-src 'unsafe-inline'", "img-src data:", "base-uri 'none'",
                "form-action 'none'",
            ]
        )
        #expect(
            scan.all("meta").contains { $0["name"] == "viewport" && $0["content"]?.contains("user-scalable") == false }
        )
        #expect(scan.all("title").first?.text == "Sessie Inwoners eerder betrekken – Inwoners eerder betrekken")
    }

    @Test("headings start with the title, never skip a level and are never empty")
    func headings() {
        let scan = HTMLScan(file)
        #expect(scan.levels == [1, 2, 2, 3, 3, 3, 2, 3])
        #expect(scan.all("h1", "h2", "h3").allSatisfy { !$0.text.isEmpty })
        let bare = Document(
            language: .nl,
            title: " ",
            sections: [Section(key: "a", headline: "", blocks: [Block("h", .heading("Kop"))])]
        )
        let scanned = HTMLScan(Samples.file(bare))
        #expect(scanned.levels == [1, 2])
        #expect(scanned.all("h1").first?.text == "Verslag")
        #expect(scanned.all("nav", "li", "dl").isEmpty)
    }

    @Test("ids are unique, and every link and name points at one of them")
    func ids() {
        let scan = HTMLScan(file)
        #expect(Set(scan.ids).count == scan.ids.count)
        let links = scan.elements.compactMap { $0["href"] }
        #expect(links.allSatisfy { $0.hasPrefix("#") && scan.ids.contains(String($0.dropFirst())) })
        let names = scan.elements.compactMap { $0["aria-labelledby"] }.flatMap {
            $0.split(separator: " ").map(String.init)
        }
        #expect(names.count == 5)
        #expect(names.allSatisfy(scan.ids.contains))
    }

    @Test("the contents name every chapter and every part of it, in order")
    func contents() {
        let links = HTMLScan(file).all(within: "nav").filter { $0.name == "a" }
        #expect(links.compactMap { $0["href"] } == ["#h-1", "#h-1-1", "#h-1-2", "#h-1-3", "#h-2"])
        let typed = "Inwoners eerder betrekken"
        #expect(links.map(\.text) == ["Quickscan \(typed)", "De kaart", "Hier verschillen we", typed, "Afspraken"])
    }

    @Test("contents go two levels deep and no deeper")
    func depth() {
        let deep = (1...4).reversed().reduce([Section]()) { below, level in
            [Section(key: "s\(level)", headline: "Kop \(level)", blocks: [], subsections: below)]
        }
        let scan = HTMLScan(Samples.file(Document(language: .nl, title: "Diep", sections: deep)))
        #expect(scan.all(within: "nav").filter { $0.name == "a" }.map(\.text) == ["Kop 1", "Kop 2"])
        #expect(scan.levels == [1, 2, 2, 3, 4, 5])
        #expect(scan.mistakes.isEmpty)
    }

    @Test("keys alone skip to the content, and the parts of the page are named as such")
    func landmarks() throws {
        let scan = HTMLScan(file)
        let skip = try #require(scan.all("a").first)
        #expect(skip["href"] == "#inhoud")
        let main = try #require(scan.all("main").first)
        #expect(main["id"] == "inhoud")
        #expect(main["tabindex"] == "-1")
        for name in ["header", "nav", "main", "footer"] { #expect(scan.all(name).count == 1) }
        #expect(scan.all(within: "header").contains { $0.name == "dl" })
    }

    @Test("every figure has a name, a description and its table")
    func figures() {
        let scan = HTMLScan(file)
        #expect(scan.all("figure").count == 2)
        for (index, figure) in scan.elements.enumerated() where figure.name == "figure" {
            let inside = scan.elements.filter { $0.around.contains(index) }
            #expect(inside.first?["role"] == "img")
            #expect(inside.dropFirst().prefix(2).map(\.name) == ["title", "desc"])
            #expect(inside.count { $0.name == "table" } == 1)
        }
    }

    @Test("what people type changes no element of the file")
    func hostile() {
        let typed = #"</title> </style> <script>x</script> " onload='y' > <!-- ]]> &amp; {{"#
        let scan = HTMLScan(Samples.file(Samples.report(typed)))
        let calm = HTMLScan(Samples.file(Samples.report("rustig")))
        #expect(scan.mistakes.isEmpty)
        #expect(scan.elements.map(\.name) == calm.elements.map(\.name))
        let names = scan.elements.map { $0.attributes.map(\.name) }
        #expect(names == calm.elements.map { $0.attributes.map(\.name) })
        let escaped =
            "&lt;/title&gt; &lt;/style&gt; &lt;script&gt;x&lt;/script&gt; &quot; onload=&#39;y&#39; &gt; &lt;!-- ]]&gt; &amp;amp; {{"
        let places = scan.elements.count { $0.text.contains(escaped) }
        #expect(places == calm.elements.count { $0.text.contains("rustig") })
        #expect(places > 8)
    }

    @Test("control characters never reach the file")
    func controls() {
        let scan = HTMLScan(Samples.file(Samples.report("voor\u{0}\u{1B}\u{7F}na")))
        #expect(scan.all("h1").first?.text == "Sessie voorna")
        #expect(scan.mistakes.isEmpty)
    }

    @Test(
        "a style sheet can't end its own element, and means what it meant",
        arguments: [
            "</style><script>x</script>", "</STYLE >", "a::before { content: \"</style>\"; }", "</\u{301}style>",
            "<</style>",
        ]
    )
    func styles(style: String) throws {
        let scan = HTMLScan(Samples.file(Samples.report(), styles: [style, ".last { color: red; }"]))
        #expect(scan.mistakes.isEmpty)
        #expect(scan.all("script").isEmpty)
        let text = try #require(scan.all("style").first).text
        #expect(!zip(text.utf8, text.utf8.dropFirst()).contains { $0 == UInt8(ascii: "<") && $1 == UInt8(ascii: "/") })
        #expect(text.contains(".last { color: red; }"))
    }

    @Test("styles stand in the order given, and the report's own come last")
    func order() throws {
        let style = try #require(
            HTMLScan(Samples.file(Samples.report(), styles: ["/*1*/", "/*2*/"])).all("style").first
        ).text
        let places = try ["/*1*/", "/*2*/", "@page", "@media print"].map {
            try #require(style.firstRange(of: $0)).lowerBound
        }
        #expect(places == places.sorted())
        #expect(style.count { $0 == "{" } == style.count { $0 == "}" })
    }

    @Test("a report of a thousand remarks is whole")
    func large() {
        let quotes = (1...1_000).map { Quote("Opmerking \($0)") }
        let section = Section(key: "q", headline: "Alles", blocks: [Block("q", .quotes(quotes))])
        let scan = HTMLScan(Samples.file(Document(language: .nl, title: "Groot", sections: [section])))
        #expect(scan.all("blockquote").count == 1_000)
        #expect(scan.mistakes.isEmpty)
    }
}
