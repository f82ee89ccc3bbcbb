public import WorkshopDocument
import WorkshopPrimitives

/// A session's questions as one HTML page to print: no script, nothing fetched, A4 upright.
public enum HTMLSheets {
    /// The page, in UTF-8.
    public static func file(_ document: PaperDocument) -> [UInt8] {
        let page = SheetsPage(document)
        let code = page.say("Nummer van je plek:", "Number of your place:")
        // The only text in the style is ours: a title of somebody's own could end it.
        let style = sheetsStyle + "\n@page { @top-right { content: \"\(code) ____________\"; } }"
        let head = page.head.map(\.rendered).joined() + "<style>\n\(style)\n</style>"
        let language = document.language.rawValue
        return Array(
            "<!DOCTYPE html>\n<html lang=\"\(language)\"><head>\(head)</head>\n\(page.body.rendered)</html>\n".utf8
        )
    }
}

private struct SheetsPage {
    private let document: PaperDocument
    private let renderer: PaperRenderer

    init(_ document: PaperDocument) {
        self.document = document
        renderer = PaperRenderer(language: document.language)
    }

    func say(_ nl: String, _ en: String) -> String { LocalizedText(nl: nl, en: en)[document.language] }

    // The policy travels in the page, so that it holds for a kept copy too.
    private static let policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

    var head: [Markup] {
        [
            element("meta", ["charset": "utf-8"]),
            element("meta", ["http-equiv": "Content-Security-Policy", "content": SheetsPage.policy]),
            element("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"]),
            element("title", [:], [.text("\(document.title) – \(say("vragen op papier", "questions on paper"))")]),
        ]
    }

    var body: Markup {
        let hint = say(
            "Druk deze vellen af, op A4, zo vaak als er mensen zijn. Met Ctrl + P, of ⌘ + P op een Mac.",
            "Print these sheets, on A4, as often as there are people. With Ctrl + P, or ⌘ + P on a Mac."
        )
        let parts = document.parts.enumerated().map { renderer.part($1, number: $0 + 1) }
        return element(
            "body",
            [:],
            [element("main", [:], [element("p", ["class": "hint"], [.text(hint)]), cover] + parts)]
        )
    }

    private var cover: Markup {
        let place = document.place.map { element("p", ["class": "place"], [.text($0)]) } ?? .nothing
        let code = element(
            "p",
            ["class": "code"],
            [.text(say("Nummer of schuilnaam van je plek:", "Number or alias of your place:")), blank]
        )
        let notice = element("div", ["class": "notice"], document.notice.map { element("p", [:], [.text($0)]) })
        return element(
            "header",
            [:],
            [element("h1", [:], [.text(document.title)]), place, code, perspectives, notice, empty]
        )
    }

    private var perspectives: Markup {
        guard !document.perspectives.isEmpty else { return .nothing }
        let asked = say("Vanuit welk perspectief doe je mee?", "From which perspective do you take part?")
        let none = say("Zeg ik liever niet", "I would rather not say")
        let options = (document.perspectives + [none]).map { PaperOption($0) }
        return element(
            "div",
            ["class": "field"],
            [element("p", ["class": "label"], [.text(asked)]), renderer.boxes(options)]
        )
    }

    private var empty: Markup {
        guard document.parts.isEmpty else { return .nothing }
        let words = say(
            "Deze sessie heeft nog geen onderdeel met vragen. Voeg er een toe aan de agenda en maak de vellen opnieuw.",
            "This session has no item with questions yet. Add one to the agenda and make the sheets again."
        )
        return element("p", ["class": "told"], [.text(words)])
    }

    private var blank: Markup { element("span", ["class": "line", "aria-hidden": "true"]) }
}

private func element(
    _ name: String,
    _ attributes: KeyValuePairs<String, String>,
    _ children: [Markup] = []
) -> Markup {
    .element(name, attributes.map { Markup.Attribute($0.key, $0.value) }, children)
}
