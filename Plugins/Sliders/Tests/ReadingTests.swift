import Sliders
import Testing
import WijktafelTesting
import WorksheetKit

@Suite("What a newcomer reads on the board")
struct ReadingTests {
    private func place(_ theme: String, _ measure: String, _ value: Int) -> JSON {
        ["do": "place", "theme": .string(theme), "measure": .string(measure), "value": .integer(value)]
    }

    /// Eight people who stand at 2.1, want a step further and have so much energy, for one theme.
    private func profile(step: Int, energy: Int, _ language: Language = .nl) throws -> Section {
        var room = try Specification(Sliders.self, ShippedContent.file("volwassenheid", of: "Sliders", test: #filePath))
        for number in 0..<8 {
            try room.given("p\(number)", place("lokale-teams", "nu", 21), phase: "posities")
            try room.given("p\(number)", place("lokale-teams", "straks", 21 + step), phase: "posities")
            try room.given("p\(number)", place("lokale-teams", "energie", energy), phase: "energie")
        }
        return try profile(room, language)
    }

    private func profile(_ room: Specification<Sliders>, _ language: Language = .nl) throws -> Section {
        let cells = room.released(phase: "posities").merging(room.released(phase: "energie")) { first, _ in first }
        var context = DocumentContext(language: language, isReport: false, participants: 8)
        context.current = CurrentRound(phase: "energie", round: 1, isOpen: false, started: 0, done: 0)
        let pages = Sliders.document(
            room.instrument,
            room.settings,
            room.common(for: .board),
            Releases(cells: cells, shown: ["posities": [1], "energie": [1]]),
            context
        )
        return try #require(pages.first { $0.key == "profile" })
    }

    private func texts(_ elements: [SVG.Element]) -> [String] {
        elements.flatMap { element -> [String] in
            switch element {
            case .text(let text, _, _, _): return [text]
            case .group(_, _, let children): return self.texts(children)
            default: return []
            }
        }
    }

    private func drawn(_ page: Section) throws -> [String] {
        let figures = page.blocks.compactMap { block -> Figure? in
            guard case .figure(let figure) = block.content else { return nil }
            return figure
        }
        return texts(try #require(figures.first).drawing.elements)
    }

    @Test(
        "the page about energy has one message, which the data write",
        arguments: [
            (10, 4, "Begin bij lokale teams: daar zit de energie"),
            (10, 3, "De stap is groot bij lokale teams: zoek daar eerst energie voor"),
            (9, 4, "De energie zit bij lokale teams: draag uit wat daar al lukt"),
            (9, 3, "Nergens is de stap groot of de energie hoog: laat het even rusten"),
        ]
    )
    func message(step: Int, energy: Int, headline: String) throws {
        #expect(try profile(step: step, energy: energy).headline == headline)
        #expect(try profile(step: step, energy: energy, .en).headline != headline)
    }

    @Test("the drawing says what its signs are, and from where on a step is big and energy much")
    func key() throws {
        let texts = try drawn(profile(step: 9, energy: 4))
        let meanings = [
            "nu: het midden van ons allemaal", "het midden van ieders eigen stap, dus geen optelsom",
            "of meer: grote stap", "of meer: veel energie",
        ]
        for meaning in meanings {
            #expect(texts.contains(meaning), "\(meaning)")
        }
        #expect(texts.contains("+1,0") && texts.contains("4"))
        #expect(try !drawn(profile(step: 9, energy: 4)).contains("voorlopig"))
    }

    @Test("two images stand as two groups, without a step, and are for talking before doing")
    func twoImages() throws {
        var room = try Specification(Sliders.self, ShippedContent.file("volwassenheid", of: "Sliders", test: #filePath))
        for number in 0..<10 {
            for theme in ["lokale-teams", "opdrachtgeverschap"] {
                let isApart = theme == "lokale-teams" && number % 2 == 0
                try room.given("p\(number)", place(theme, "nu", isApart ? 10 : 37), phase: "posities")
                try room.given("p\(number)", place(theme, "straks", 40), phase: "posities")
                try room.given("p\(number)", place(theme, "energie", 4), phase: "energie")
            }
        }
        let texts = try drawn(profile(room))
        #expect(texts.contains("Eerst praten") && texts.contains("twee groepen, elk met een beeld"))
        #expect(texts.contains("twee beelden") && !texts.contains("voorlopig"))
    }

    @Test("a median between two phases says which phase it counts as")
    func rounded() throws {
        var room = try Specification(Sliders.self, ShippedContent.file("volwassenheid", of: "Sliders", test: #filePath))
        for number in 0..<8 {
            try room.given("p\(number)", place("lokale-teams", "nu", 17), phase: "posities")
            try room.given("p\(number)", place("opdrachtgeverschap", "nu", 20), phase: "posities")
        }
        let pages = room.pages(phase: "posities")
        let between = try drawn(#require(pages.first { $0.key == "theme:lokale-teams" }))
        let whole = try drawn(#require(pages.first { $0.key == "theme:opdrachtgeverschap" }))
        #expect(between.contains("midden 1,7 (afgerond fase 2)") && whole.contains("midden 2,0"))
    }
}
