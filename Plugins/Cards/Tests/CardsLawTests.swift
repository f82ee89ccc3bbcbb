import Testing
import WijktafelTesting
import WorksheetKit

@testable import Cards

@Suite("The laws of every plugin, for cards")
struct CardsLawTests {
    /// Everything once: cards, clusters, dots, scores, questions and options.
    private func room() throws -> Room {
        var room = try Room()
        try room.fill()
        for number in 3...5 { try room.write("s\(number)", by: "p\(number)") }
        try room.happen(nil, ["do": "show-all"], .show)
        try room.write("late", by: "p3", text: "Nog niet getoonde kaart")
        try room.happen(nil, ["do": "cluster", "id": "k", "name": "Samen", "cards": ["s3", "s4"]], .cluster)
        try room.happen(nil, ["do": "merge", "id": "w2", "into": "w1"], .cluster)
        try room.happen(nil, ["do": "reword", "id": "s5", "text": "Zonder namen"], .cluster)
        for person in 1...6 {
            let name = "p\(person)"
            try room.happen(name, ["do": "vote", "item": "k", "dots": 2], .vote)
            for place in room.state.places(in: room.story.common(for: .board)) {
                let value = JSON.integer(person % 4)
                let score: JSON = [
                    "do": "score", "row": .string(place.row), "column": .string(place.column), "value": value,
                ]
                try room.happen(name, score, .confront)
            }
        }
        let question: JSON = ["do": "ask", "id": "q", "text": "Hoe kunnen we beginnen?", "row": "s1", "column": "o1"]
        try room.happen(nil, question, .options)
        for person in 1...3 {
            try room.happen("p\(person)", Room.card("x\(person)", "q", "Begin in wijk \(person)"), .options)
        }
        try room.happen(nil, ["do": "show", "id": "x1"], .options)
        return room
    }

    private let people = (1...6).map { "p\($0)" }

    @Test("replaying gives the same")
    func replay() throws {
        let story = try room().story
        #expect(LawSuite.replay(story, people: people).isEmpty)
        for audience in Audience.allCases {
            let again = Cards.common(story.replayed(), CommonContext(audience: audience))
            #expect(again == story.common(for: audience))
        }
    }

    @Test("what the room sees doesn't tell who made it")
    func anonymity() throws { #expect(LawSuite.anonymity(try room().story, people: people).isEmpty) }

    @Test("whatever is wiped or taken out, the table works on and nobody reads what was wiped")
    func erasure() throws { #expect(LawSuite.erasure(try room().story) == []) }

    @Test("nothing but a number leaves below the threshold")
    func disclosure() throws {
        var room = try Room()
        try room.fill()
        for person in 1...4 {
            try room.happen("p\(person)", ["do": "vote", "item": "s1", "dots": 1], .vote)
            try room.happen("p\(person)", ["do": "score", "row": "s1", "column": "o1", "value": 3], .confront)
        }
        #expect(LawSuite.disclosure(room.story).isEmpty)
        #expect(room.story.released(phase: "stemmen").contains { $0.value.n == 4 })
        #expect(room.story.released(phase: "confrontatie").contains { $0.value.n == 4 })
    }

    @Test("participants' commands made to do harm are refused")
    func participants() throws {
        let valid: [JSON] = [
            ["do": "drop", "id": "s3"], ["do": "edit", "id": "late", "text": "Anders gezegd dan eerst"],
            ["do": "write", "id": "new", "list": .string(Room.strengths), "text": "Een nieuwe kaart"],
        ]
        let free: Set<String> = ["text", "id"]
        #expect(LawSuite.hostility(try room().story, valid: valid, by: .anyone, free: free).isEmpty)
        let counted: [JSON] = [
            ["do": "vote", "item": "s1", "dots": 1], ["do": "score", "row": "s1", "column": "o1", "value": 2],
            ["do": "unscore", "row": "s1", "column": "o1"],
        ]
        #expect(LawSuite.hostility(try room().story, valid: counted, free: []).isEmpty)
    }

    @Test("the desk's commands made to do harm are refused, and so are participants who send them")
    func desk() throws {
        let valid: [JSON] = [
            ["do": "show", "id": "late"], ["do": "hide", "id": "s1"], ["do": "show-all"],
            ["do": "direct", "on": true], ["do": "reword", "id": "s1", "text": "Anders"],
            ["do": "move", "id": "s1", "list": .string(Room.threats)], ["do": "merge", "id": "s1", "into": "s2"],
            ["do": "part", "id": "w2"], ["do": "name", "id": "k", "name": "Anders"],
            ["do": "add", "id": "s1", "cluster": "k"], ["do": "loosen", "id": "s3"], ["do": "dissolve", "id": "k"],
            ["do": "undo"], ["do": "choose", "list": .string(Room.threats), "items": ["t1"]],
            ["do": "runoff", "list": .string(Room.threats), "items": ["t1", "t2"]],
            ["do": "reask", "id": "q", "text": "Hoe dan?"], ["do": "unask", "id": "q"],
        ]
        #expect(LawSuite.hostility(try room().story, valid: valid, by: .desk, free: ["text", "name"]).isEmpty)
        let new: [JSON] = [
            ["do": "cluster", "id": "k2", "name": "Ook", "cards": ["s1"]],
            ["do": "ask", "id": "q2", "text": "Hoe kunnen we?"],
        ]
        #expect(LawSuite.hostility(try room().story, valid: new, by: .desk, free: ["text", "name", "id"]).isEmpty)
    }

    @Test("ids are words, arrays hold words, evidence is one of three, and empty texts say nothing")
    func shapes() throws {
        let room = try Room()
        for id in ["", "a b", "a/b", "é", String(repeating: "x", count: 41)] {
            #expect(room.refusal("p1", Room.card(id, Room.strengths, "Een kaart"), .write)?.code == "malformed")
        }
        #expect(room.refusal("p1", Room.card("a", Room.strengths, " "), .write)?.code == "text-empty")
        let long = String(repeating: "x", count: 141)
        #expect(room.refusal("p1", Room.card("a", Room.strengths, long), .write)?.code == "text-too-long")
        var rumour = Room.card("a", Room.strengths, "Een kaart").members ?? [:]
        rumour["evidence"] = "gerucht"
        #expect(room.refusal("p1", .object(rumour), .write) == Rejection(.outOfRange, field: "evidence"))
        let numbers: JSON = ["do": "cluster", "id": "k", "name": "x", "cards": [1]]
        #expect(room.refusal(nil, numbers, .cluster) == Rejection(.malformed, field: "cards"))
    }

    @Test("every event reads back as it was written")
    func events() throws {
        for (event, _) in try room().story.stored {
            #expect(Cards.event(from: event, schema: 1)?.json == event)
        }
    }

    @Test("pages keep the law in every phase, both languages, on board and in report", arguments: CardsPhase.allCases)
    func pages(phase: CardsPhase) throws {
        let story = try room().story
        for language in Language.allCases {
            for isReport in [false, true] {
                let pages = story.pages(phase: phase.rawValue, isReport: isReport, language: language)
                #expect(LawSuite.document(pages, inReport: isReport).isEmpty)
                #expect(!pages.isEmpty)
                #expect(!pages.contains { "\($0)".contains("Nog niet getoonde kaart") })
            }
        }
    }
}
