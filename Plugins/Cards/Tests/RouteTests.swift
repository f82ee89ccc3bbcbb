import Testing
import WijktafelTesting
import WorksheetKit

@testable import Cards

@Suite("The journey of a resident")
struct RouteTests {
    private func marked(by count: Int = 6) throws -> Room {
        var room = try Room("routekaart")
        for person in 1...count {
            for step in 0...10 {
                let option = step == 4 && person > 1 ? "stokt" : step == 7 ? "weet-niet" : "soepel"
                let body: JSON = ["do": "mark", "card": .string("stap-\(step)"), "option": .string(option)]
                try room.happen("p\(person)", body, .mark)
            }
        }
        return room
    }

    @Test("the headline tells where it is stuck most, and the table how many said so")
    func stuck() throws {
        let page = try #require(try marked().story.pages(phase: "merken").first)
        #expect(page.headline == "Hier stokt het het meest: Triage")
        #expect(page.plainText(.nl).contains("4. Triage"))
    }

    @Test("who doesn't know counts for neither side")
    func unknown() throws {
        let room = try marked()
        let outcome = Outcome(
            instrument: room.story.instrument,
            room: room.story.common(for: .board),
            releases: Releases(cells: room.story.released(phase: "merken"), shown: ["merken": [1]])
        )
        let options = try #require(room.story.instrument.deck?.marks?.options)
        #expect(outcome.marks("stap-7")?.share(of: "stokt", amongst: options) == nil)
        #expect(outcome.marks("stap-4")?.share(of: "stokt", amongst: options) == 5.0 / 6)
    }

    @Test("one person's marks are their own, taken back and changed")
    func own() throws {
        var room = try marked(by: 1)
        try room.happen("p1", ["do": "unmark", "card": "stap-3"], .mark)
        try room.happen("p1", ["do": "mark", "card": "stap-2", "option": "stokt"], .mark)
        let own = Cards.own(room.state, of: PersonID(rawValue: "p1"))["answers"]?["merken"]?["1"]
        #expect(own?["stap-2"]?.text == "stokt" && own?["stap-3"] == nil)
        #expect(room.state.progress(RoundContext(phase: "merken", round: 1)).done.isEmpty)
        #expect(try marked(by: 2).state.progress(RoundContext(phase: "merken", round: 1)).done.count == 2)
    }

    @Test("a mark is for a step of this route, one of its options, and while the phase is on")
    func refused() throws {
        let room = try Room("routekaart")
        let mark: JSON = ["do": "mark", "card": "stap-1", "option": "stokt"]
        #expect(room.refusal(nil, mark, .mark) == Rejection(.notAllowed))
        #expect(room.refusal("p1", mark, .show) == Rejection(.wrongState, field: "card"))
        let step: JSON = ["do": "mark", "card": "stap-11", "option": "stokt"]
        #expect(room.refusal("p1", step, .mark) == Rejection(.unknownTarget, field: "card"))
        let option: JSON = ["do": "mark", "card": "stap-1", "option": "gaat-wel"]
        #expect(room.refusal("p1", option, .mark) == Rejection(.unknownTarget, field: "option"))
        #expect(try Room("zrm").refusal("p1", mark, .mark) == Rejection(.unknownTarget, field: "card"))
    }

    @Test("a remark is written while the steps are marked, and stands with its step")
    func remark() throws {
        var room = try marked()
        try room.happen("p1", Room.card("w1", "stap-4", "De balie belt ons niet terug"), .mark)
        try room.happen(nil, ["do": "show", "id": "w1"], .show)
        let report = room.story.pages(phase: "merken", isReport: true)
        let step = try #require(report.first { $0.key == "card:5" })
        #expect(step.plainText(.nl).contains("De balie belt ons niet terug"))
    }
}

@Suite("The laws of every plugin, for decks")
struct DeckLawTests {
    private let people = (1...6).map { "p\($0)" }

    private func room() throws -> Room {
        var room = try Room("routekaart")
        for (index, person) in people.enumerated() {
            for step in 0...10 {
                let option = (index + step).isMultiple(of: 3) ? "stokt" : "soepel"
                try room.happen(
                    person,
                    ["do": "mark", "card": .string("stap-\(step)"), "option": .string(option)],
                    .mark
                )
            }
            try room.happen(person, Room.card("w\(index)", "stap-\(index)", "Bij ons gaat het zo \(index)"), .mark)
        }
        try room.happen(nil, ["do": "show", "id": "w1"], .show)
        try room.happen(nil, ["do": "spotlight", "card": "stap-1"], .show)
        try room.happen(nil, ["do": "unlight"], .show)
        return room
    }

    @Test("replay, anonymity and erasure")
    func laws() throws {
        let story = try room().story
        #expect(LawSuite.replay(story, people: people).isEmpty)
        #expect(LawSuite.anonymity(story, people: people).isEmpty)
        #expect(LawSuite.erasure(story) == [])
    }

    @Test("nothing but a number leaves below the threshold")
    func disclosure() throws {
        var route = try Room("routekaart")
        var deck = try Room("dilemmas-kpmg")
        for person in people.prefix(4) {
            try route.happen(person, ["do": "mark", "card": "stap-1", "option": "stokt"], .mark)
            try deck.happen(person, ["do": "vote", "item": "nu-of-later", "dots": 1], .vote)
        }
        #expect(LawSuite.disclosure(route.story).isEmpty && LawSuite.disclosure(deck.story).isEmpty)
        #expect(route.story.released(phase: "merken")["merken/1/stap-1"]?.n == 4)
    }

    @Test("commands made to do harm are refused")
    func hostility() throws {
        let counted: [JSON] = [
            ["do": "mark", "card": "stap-3", "option": "weet-niet"], ["do": "unmark", "card": "stap-3"],
        ]
        #expect(LawSuite.hostility(try room().story, valid: counted, free: []).isEmpty)
        let desk: [JSON] = [["do": "spotlight", "card": "stap-2"], ["do": "hide", "id": "w1"]]
        #expect(LawSuite.hostility(try room().story, valid: desk, by: .desk, free: []).isEmpty)
    }

    @Test("pages keep the law in every phase, both languages, on board and in report", arguments: ["merken", "tonen"])
    func pages(phase: String) throws {
        var room = try room()
        for front in [nil, "stap-1"] {
            if let front { try room.happen(nil, ["do": "spotlight", "card": .string(front)], .show) }
            for language in Language.allCases {
                for isReport in [false, true] {
                    let pages = room.story.pages(phase: phase, isReport: isReport, language: language)
                    #expect(!pages.isEmpty && LawSuite.document(pages, inReport: isReport).isEmpty)
                    #expect(!"\(pages)".contains("Bij ons gaat het zo 2"))
                }
            }
        }
    }
}
