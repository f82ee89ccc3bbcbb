public import WorkshopPrimitives

/// Turns blocks into markup: one renderer for the board's live pages and for the report.
public struct BlockRenderer: Sendable {
    /// Where the blocks stand.
    public enum Place: Sendable {
        /// On the board: a page at a time, data tables behind a fold.
        case board
        /// In the report: everything, data tables under their figures.
        case report
    }

    let language: Language
    let place: Place

    /// Makes a renderer.
    public init(language: Language, place: Place) {
        self.language = language
        self.place = place
    }

    /// The blocks of a page of the board, as markup, in order; the page's words on top are a block too.
    public static func boardBlocks(of section: Section, language: Language) -> [(key: String, html: String)] {
        let renderer = BlockRenderer(language: language, place: .board)
        let head = ("page-head", renderer.head(of: section).rendered)
        return [head] + section.blocks.map { ($0.key, renderer.markup($0, in: section.key, level: 2).rendered) }
    }

    /// The markup of a chapter of the report, with headings from a level on.
    public func chapter(_ section: Section, level: Int, id: String) -> Markup {
        var children: [Markup] = []
        if let kicker = section.kicker, kicker != section.headline {
            children.append(tag("p", "kicker", [.text(kicker), aside(section)]))
        } else if section.aside != nil {
            children.append(tag("p", "kicker", [aside(section)]))
        }
        // A chapter without a headline has no heading, and what stands in it moves up, so that no level is skipped.
        let isNamed = !section.headline.allSatisfy(\.isWhitespace)
        if isNamed { children.append(heading(section.headline, level: level)) }
        let below = isNamed ? level + 1 : level
        if let lead = section.lead { children.append(tag("p", "lead", [.text(lead)])) }
        children += section.blocks.map { markup($0, in: id, level: below) }
        children += section.subsections.enumerated().map { index, subsection in
            chapter(subsection, level: below, id: BlockRenderer.chapterID(below: id, index))
        }
        return tag("section", [Markup.Attribute("id", id), Markup.Attribute("class", "chapter")], children)
    }

    private func head(of section: Section) -> Markup {
        tag(
            "header",
            [
                Markup.Attribute("data-key", "page-head"), Markup.Attribute("class", "page-head"),
                Markup.Attribute("data-look", section.look.rawValue),
            ],
            [
                section.kicker == nil && section.aside == nil
                    ? .nothing : tag("p", "kicker", [tag("span", [], [.text(section.kicker ?? "")]), aside(section)]),
                tag("h1", [], [.text(section.headline)]),
                section.lead.map { tag("p", "lead", [.text($0)]) } ?? .nothing,
            ]
        )
    }

    private func aside(_ section: Section) -> Markup {
        section.aside.map { tag("span", "aside", [.text($0)]) } ?? .nothing
    }

    private func heading(_ text: String, level: Int) -> Markup { tag("h\(min(6, level))", [], [.text(text)]) }

    /// The id of a chapter, by the id of the one that it stands in and its place there from 0 on.
    public static func chapterID(below id: String, _ index: Int) -> String { "\(id)-\(index + 1)" }

    /// The markup of a block, with ids that start with where it stands and headings from a level on.
    public func markup(_ block: Block, in scope: String, level: Int) -> Markup {
        let attributes = [Markup.Attribute("data-key", block.key)]
        switch block.content {
        case .paragraph(let inlines): return tag("p", attributes, InlineRenderer.markup(inlines))
        case .heading(let text):
            return text.allSatisfy(\.isWhitespace) ? .nothing : tag("h\(min(6, level))", attributes, [.text(text)])
        case .list(let items, let isOrdered):
            return tag(
                isOrdered ? "ol" : "ul",
                attributes + list,
                items.map { tag("li", [], InlineRenderer.markup($0)) }
            )
        case .facts(let facts):
            return tag("dl", attributes + [Markup.Attribute("class", "facts")], facts.flatMap(fact))
        case .figures(let numbers):
            return tag("ul", attributes + [Markup.Attribute("class", "numbers")], numbers.map(number))
        case .table(let table):
            return wrap(attributes, "table-block", [tables.markup(table)])
        case .figure(let figure): return self.figure(figure, block.key, in: scope, attributes)
        case .quotes(let quotes):
            return tag("ul", attributes + [Markup.Attribute("class", "quotes")], quotes.map(quote))
        case .note(let kind, let inlines):
            let classes = Markup.Attribute("class", "note note-\(kind.rawValue)")
            return tag("div", attributes + [classes], [tag("p", [], InlineRenderer.markup(inlines))])
        case .columns(let columns):
            return wrap(
                attributes,
                "columns columns-\(columns.count)",
                columns.map { blocks in tag("div", [], blocks.map { markup($0, in: scope, level: level) }) }
            )
        case .graph(let graph):
            return wrap(attributes, "table-block", [tables.markup(graph.table(language))])
        }
    }

    private var tables: TableRenderer { TableRenderer(language: language, place: place) }

    private var list: [Markup.Attribute] { [Markup.Attribute("class", "points")] }

    private func wrap(_ attributes: [Markup.Attribute], _ classes: String, _ children: [Markup]) -> Markup {
        tag("div", attributes + [Markup.Attribute("class", classes)], children)
    }

    private func fact(_ fact: Fact) -> [Markup] {
        [tag("dt", [], [.text(fact.label)]), tag("dd", [], InlineRenderer.markup(fact.value))]
    }

    private func number(_ number: BigNumber) -> Markup {
        let mark = number.mark.map { tag("span", "group-mark group-\($0)", []) } ?? .nothing
        return tag("li", [], [mark, tag("b", [], [.text(number.value)]), tag("span", [], [.text(number.label)])])
    }

    private func quote(_ quote: Quote) -> Markup {
        let about = quote.about.map { tag("span", "about", [.text($0)]) } ?? .nothing
        return tag("li", [], [tag("blockquote", [], [InlineRenderer.user(quote.text)]), about])
    }

    private func figure(
        _ figure: Figure,
        _ key: String,
        in scope: String,
        _ attributes: [Markup.Attribute]
    ) -> Markup {
        let id = "f-\(identifier(scope)).\(identifier(key))"
        let table = tables.markup(figure.data, isCaptionVisible: place == .report)
        let words = LocalizedText(nl: "Toon als tabel", en: "Show as table")[language]
        let data: Markup =
            place == .report
            ? table
            : tag("details", "figure-data", [tag("summary", [], [.text(words)]), table])
        return tag(
            "figure",
            attributes + [Markup.Attribute("class", "figure")],
            [SVGRenderer.markup(figure, id: id), data]
        )
    }

    /// A text as a part of an id, safe where ids stand; two texts never become one, and none holds a dot.
    private func identifier(_ text: String) -> String {
        text.unicodeScalars.map { scalar in
            let isPlain = scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
            return isPlain || scalar == "-" ? String(scalar) : "_\(String(scalar.value, radix: 16))_"
        }.joined()
    }
}
