import Testing
import WijktafelTesting
import WorksheetKit

@testable import Cards

@Suite("A deck of cards to talk about")
struct DeckTests {
    private let now = "nu-of-later"
    private let people = (1...6).map { "p\($0)" }

    private func voted() throws -> Room {
        var room = try Room("dilemmas-kpmg")
        for person in people {
            try room.happen(person, ["do": "vote", "item": .string(now), "dots": 2], .vote)
            try room.happen(person, ["do": "vote", "item": "eropaf-of-zelf", "dots": 1], .vote)
        }
        return room
    }

    @Test("is read, weighed with dots and talked about, in that order")
    func phases() throws {
        #expect(try Room("dilemmas-kpmg").story.instrument.phases.map(\.id) == ["lezen", "stemmen", "tonen"])
        #expect(try Room("routekaart").story.instrument.phases.map(\.id) == ["merken", "tonen"])
    }

    @Test("everyone has a third of its cards in dots")
    func dots() throws {
        var room = try Room("dilemmas-kpmg")
        let view = room.story.view(.participant, phase: "stemmen")
        #expect(view["lists"]?["dilemmas-kpmg"]?["dots"]?.integer == 4)
        for (item, dots) in [("nu-of-later", 2), ("eropaf-of-zelf", 2)] {
            try room.happen("p1", ["do": "vote", "item": .string(item), "dots": .integer(dots)], .vote)
        }
        let third = try #require(room.story.instrument.deck?.cards.last?.id)
        let refusal = room.refusal("p1", ["do": "vote", "item": .string(third), "dots": 1], .vote)
        #expect(refusal == Rejection(plugin: "no-dots-left", field: "dots"))
    }

    @Test("the board ranks it, and the headline names what matters most")
    func ranking() throws {
        let page = try #require(try voted().story.pages(phase: "stemmen").first)
        #expect(page.headline == "Dit telt het zwaarst: Geld nu of effect later")
        let text = page.plainText(.nl)
        #expect(text.contains("2. Geld nu of effect later") && text.contains("12 stippen"))
    }

    @Test("below the threshold nobody reads which card got a dot")
    func few() throws {
        var room = try Room("dilemmas-kpmg")
        try room.happen("p1", ["do": "vote", "item": .string(now), "dots": 2], .vote)
        let page = try #require(room.story.pages(phase: "stemmen").first)
        #expect(page.headline == "Er zijn nog te weinig stemmen")
        #expect(room.story.view(.board, phase: "stemmen")["lists"]?["dilemmas-kpmg"]?["votes"]?["items"] == [:])
    }

    @Test("what people write to a card waits for the desk, then stands with it without a name")
    func written() throws {
        var room = try voted()
        let text = "Wij boeken preventie drie jaar vooruit"
        try room.happen("p2", Room.card("w1", now, text), .show)
        #expect(!"\(room.story.pages(phase: "tonen"))".contains(text))
        try room.happen(nil, ["do": "show", "id": "w1"], .show)
        let page = try #require(room.story.pages(phase: "tonen").first { $0.key == "written:2" })
        #expect(page.plainText(.nl).contains(text))
        let report = room.story.pages(phase: "tonen", isReport: true)
        #expect(report.first { $0.key == "card:2" }?.plainText(.nl).contains(text) == true)
    }

    @Test("cards are written to a card, never to the deck, and not while it is read or weighed")
    func places() throws {
        let room = try Room("dilemmas-kpmg")
        let deck = Room.card("w1", "dilemmas-kpmg", "Een kaart")
        #expect(room.refusal("p1", deck, .show) == Rejection(.unknownTarget, field: "list"))
        for phase in [CardsPhase.read, .vote] {
            #expect(
                room.refusal("p1", Room.card("w1", now, "Een kaart"), phase) == Rejection(.wrongState, field: "list")
            )
        }
        let taken = Room.card("eropaf-of-zelf", now, "Een kaart onder de naam van een andere")
        #expect(room.refusal("p1", taken, .show) == Rejection(.wrongState, field: "id"))
    }

    @Test("one card stands large on the board, with both sides, until the desk takes it off or undoes it")
    func spotlight() throws {
        var room = try voted()
        try room.happen(nil, ["do": "spotlight", "card": .string(now)], .show)
        let page = try #require(room.story.pages(phase: "stemmen").first)
        #expect(page.key == "card:2" && page.headline == "2. Geld nu of effect later")
        #expect(page.plainText(.nl).contains("Aan de ene kant") && page.plainText(.nl).contains("Aan de andere kant"))
        #expect(room.story.view(.participant, phase: "tonen")["front"]?.text == now)
        try room.happen(nil, ["do": "undo"], .show)
        #expect(room.story.pages(phase: "stemmen").first?.key == "ranking")
        try room.happen(nil, ["do": "spotlight", "card": .string(now)], .show)
        try room.happen(nil, ["do": "unlight"], .show)
        #expect(room.story.view(.participant, phase: "tonen")["front"] == nil)
    }

    @Test("only the desk decides what stands large, and only of this deck")
    func spotlightRefused() throws {
        let room = try Room("dilemmas-kpmg")
        let light: JSON = ["do": "spotlight", "card": .string(now)]
        #expect(room.refusal("p1", light, .show) == Rejection(.notAllowed))
        let other: JSON = ["do": "spotlight", "card": "onbekend"]
        #expect(room.refusal(nil, other, .show) == Rejection(.unknownTarget, field: "card"))
        #expect(try Room().refusal(nil, light, .show) == Rejection(.unknownTarget, field: "card"))
    }

    @Test("every shipped deck has pages on the board, and a report once something was done with it")
    func shipped() throws {
        let decks = [
            "dilemmas-kpmg", "kanteling-oplossingen", "kanteling-proces", "kanteling-voorzieningen", "zrm",
            "reflectie-vragen", "reflectie-eerlijk", "reflectie-carrousel", "reflectie-uitdagingen",
            "reflectie-observaties", "verandering-principes", "verandering-strategieen", "verandering-oud",
            "routekaart-inzichten",
        ]
        for name in decks {
            var room = try Room(name)
            let deck = try #require(room.story.instrument.deck)
            for language in Language.allCases {
                let pages = room.story.pages(phase: "lezen", language: language)
                for card in deck.cards {
                    #expect(pages.contains { $0.plainText(language).contains(card.title[language]) }, "\(name)")
                }
                #expect(LawSuite.document(pages, inReport: false).isEmpty)
            }
            #expect(room.story.pages(phase: "lezen", isReport: true).isEmpty)
            for person in people {
                try room.happen(person, ["do": "vote", "item": .string(deck.cards[0].id), "dots": 1], .vote)
            }
            for card in deck.cards {
                try room.happen(nil, Room.card("x-\(card.id)", card.id, "Dit speelt bij ons"), .show)
            }
            let report = room.story.pages(phase: "stemmen", isReport: true)
            #expect(LawSuite.document(report, inReport: true).isEmpty)
            #expect(report.count { $0.key.hasPrefix("card:") } == deck.cards.count, "\(name)")
        }
    }

    @Test("a practice example tells its place, and stands large on the board with what it shows")
    func examples() throws {
        var room = try Room("routekaart-voorbeelden")
        #expect(room.story.instrument.deck?.cards.count == 109)
        #expect(room.story.instrument.phases.map(\.id) == ["lezen", "tonen"])
        try room.happen(nil, ["do": "spotlight", "card": "vb-leiden-1"], .show)
        let page = try #require(room.story.pages(phase: "tonen").first)
        #expect(page.headline == "Een Goede Buur, Leiden")
        #expect(page.kicker?.hasSuffix("Vindbare en toegankelijke hulp") == true)
        let board = try Room("routekaart-voorbeelden").story.pages(phase: "lezen")
        #expect(board.count == 10 && LawSuite.document(board).isEmpty)
    }

    @Test("a card may name no stage that isn't there, and a scale has to be one of choices")
    func faults() throws {
        let file = try ShippedContent.file("routekaart", of: "Cards", test: #filePath)
        let text = String(decoding: file.bytes, as: UTF8.self)
        let lost = text.replacing("    stage: fase-zelf\n", with: "    stage: fase-weg\n")
        let problems = #expect(throws: ContentProblems.self) {
            try CardsInstrument(ContentFile(name: "routekaart.yaml", bytes: Array(lost.utf8)))
        }
        #expect("\(try #require(problems))".contains("unknown-value"))
    }
}
