import WorkshopDocument
import WorkshopPrimitives

/// The parts of the report's page around and including its chapters.
struct ReportPage {
    private let document: Document
    private let renderer: BlockRenderer

    init(_ document: Document) {
        self.document = document
        renderer = BlockRenderer(language: document.language, place: .report)
    }

    private func say(_ nl: String, _ en: String) -> String { LocalizedText(nl: nl, en: en)[document.language] }

    // The policy travels in the file, because a file on a disk has no server that sends headers with it.
    private static let policy =
        "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"

    var head: [Markup] {
        [
            tag("meta", ["charset": "utf-8"]),
            tag("meta", ["http-equiv": "Content-Security-Policy", "content": ReportPage.policy]),
            tag("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"]),
            tag("title", [:], [.text([title, document.subtitle].compactMap { $0 }.joined(separator: " – "))]),
        ]
    }

    var body: Markup {
        let skip = tag(
            "a",
            ["class": "skip", "href": "#inhoud"],
            [.text(say("Naar de inhoud", "Skip to the content"))]
        )
        return tag("body", ["class": "report"], [skip] + parts + [footer])
    }

    /// What the report says: its title, its table of contents and its chapters.
    var parts: [Markup] {
        [header, contents, tag("main", ["id": "inhoud", "tabindex": "-1"], chapters)]
    }

    /// The title; a document without one is still called something.
    private var title: String { isBlank(document.title) ? say("Verslag", "Report") : document.title }

    private var header: Markup {
        let subtitle = document.subtitle.map { tag("p", ["class": "subtitle"], [.text($0)]) } ?? .nothing
        let facts =
            document.facts.isEmpty
            ? .nothing : renderer.markup(Block("facts", .facts(document.facts)), in: "header", level: 2)
        return tag("header", ["class": "title"], [tag("h1", [:], [.text(title)]), subtitle, facts])
    }

    private var contents: Markup {
        let entries = document.sections.enumerated().map { index, section in
            entry(section, id: ReportPage.id(index), levels: 2)
        }
        guard entries.contains(where: { $0 != .nothing }) else { return .nothing }
        let heading = tag("h2", ["id": "contents"], [.text(say("Wat staat erin", "What it holds"))])
        return tag("nav", ["class": "contents", "aria-labelledby": "contents"], [heading, tag("ol", [:], entries)])
    }

    private func entry(_ section: Section, id: String, levels: Int) -> Markup {
        guard !isBlank(section.headline) else { return .nothing }
        let below = section.subsections.enumerated().map { index, subsection in
            entry(subsection, id: BlockRenderer.chapterID(below: id, index), levels: levels - 1)
        }
        let list = levels > 1 && below.contains { $0 != .nothing } ? tag("ol", [:], below) : .nothing
        return tag("li", [:], [tag("a", ["href": "#\(id)"], [.text(section.headline)]), list])
    }

    private var chapters: [Markup] {
        document.sections.enumerated().map { index, section in
            renderer.chapter(section, level: 2, id: ReportPage.id(index))
        }
    }

    private static func id(_ index: Int) -> String { BlockRenderer.chapterID(below: "h", index) }

    private var footer: Markup {
        let words = say(
            "Dit verslag is één bestand. Het werkt zonder internet en haalt nergens iets op.",
            "This report is one file. It works without internet and fetches nothing."
        )
        return tag("footer", [:], [tag("p", [:], [.text(words)])])
    }
}

private func isBlank(_ text: String) -> Bool { text.allSatisfy(\.isWhitespace) }

private func tag(
    _ name: String,
    _ attributes: KeyValuePairs<String, String>,
    _ children: [Markup] = []
) -> Markup {
    .element(name, attributes.map { Markup.Attribute($0.key, $0.value) }, children)
}
