import ReportExport
import Testing
import WorkshopDocument
import WorkshopPrimitives

@Suite("The sheets as one HTML page")
struct HTMLSheetsTests {
    private func page(_ language: Language = .nl, title: String = "Avond in de wijk") -> String {
        let rail = PaperRail(
            points: 31,
            stride: 10,
            stops: [.init("1. Start", "Nog niets."), .init("4. Vast")],
            unknown: "weet ik niet"
        )
        let questions = [
            PaperQuestion(id: "a", number: nil, text: "Lees dit eerst", fields: []),
            PaperQuestion(
                id: "b",
                number: 1,
                group: "Groep",
                text: "Waar staan we?",
                details: ["Uitleg"],
                points: ["Punt"],
                fields: [
                    .rail("Nu", rail),
                    .choice("Kies", [PaperOption("Ja", detail: "→ ga naar vraag 3"), PaperOption("Nee")]),
                    .choice(nil, [PaperOption("Anders", isOpen: true)]), .writing("Waarom?", lines: 2),
                    .grid(options: ["veel", "weinig"], rows: ["wijk", "stad"]),
                ]
            ),
        ]
        let document = PaperDocument(
            language: language,
            title: title,
            place: "Voorbeeldstad",
            perspectives: ["Inwoner", "Beleid"],
            notice: ["Zet je naam er niet op."],
            parts: [
                .init(id: "i1", title: "Posities", lead: ["Denk aan nu."], form: PaperForm(questions: questions)),
                .init(id: "i2", title: "Geld", lead: [], form: .nothing("Dit doe je aan de balie.")),
            ]
        )
        return String(decoding: HTMLSheets.file(document), as: UTF8.self)
    }

    @Test("every element closes where it should, nothing comes from elsewhere, and no heading skips a level")
    func whole() {
        let page = page()
        let scan = HTMLScan(page)
        #expect(scan.mistakes.isEmpty)
        #expect(scan.levels == [1, 2, 3, 3, 4, 2])
        #expect(scan.all("script", "link", "img", "iframe", "form").isEmpty)
        #expect(!Set(scan.elements.flatMap(\.attributes).map(\.name)).contains("style"))
        #expect(!page.contains("://") && !page.contains("url("))
    }

    @Test("there is a tick per point of a line, a box per option and cell, and a line per line")
    func room() {
        let scan = HTMLScan(page())
        let classes = scan.elements.compactMap { $0["class"] }
        #expect(classes.count { $0 == "short" || $0 == "long" } == 31)
        #expect(classes.count { $0 == "long" } == 4)
        // Not knowing, three options, four cells, and the two perspectives with the one for who would rather not say.
        #expect(classes.count { $0 == "box" } == 1 + 3 + 4 + 3)
        // Two to write a reason on, one after an open option, one for the number of the place.
        #expect(classes.count { $0 == "line" } == 4)
    }

    @Test("a title can't end the style or the page, and the language is the one that was asked for")
    func hostile() {
        let page = page(.en, title: "</style><script>alert(1)</script>")
        #expect(!page.contains("<script"))
        #expect(page.split(separator: "</style>").count == 2)
        #expect(HTMLScan(page).all("html").first?["lang"] == "en")
        #expect(page.contains("Number of your place:"))
    }

    @Test("a session without questions says what to do")
    func empty() {
        let none = PaperDocument(language: .nl, title: "Leeg", place: nil, perspectives: [], notice: [], parts: [])
        let page = String(decoding: HTMLSheets.file(none), as: UTF8.self)
        #expect(HTMLScan(page).mistakes.isEmpty)
        #expect(page.contains("nog geen onderdeel met vragen"))
    }
}
