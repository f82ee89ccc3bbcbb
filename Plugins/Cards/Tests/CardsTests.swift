import Testing
import WijktafelTesting
import WorksheetKit

@testable import Cards

@Suite("Cards on the table")
struct CardsTests {
    @Test("given a card in silence, then its writer alone sees it, and the room counts it")
    func silence() throws {
        var room = try Room()
        try room.write("a", text: "Korte lijnen met de huisarts")
        #expect(room.story.common(for: .participant).cards.isEmpty)
        #expect(room.story.common(for: .board).cards.isEmpty)
        #expect(room.story.common(for: .board).written == [Room.strengths: 1])
        #expect(room.story.common(for: .desk).cards["a"]?.isShown == false)
        #expect(Cards.own(room.state, of: PersonID(rawValue: "p1"))["cards"]?["a"]?["text"] != nil)
        #expect(Cards.own(room.state, of: PersonID(rawValue: "p2"))["cards"] == [:])
    }

    @Test("when the desk shows a card, a column or all, then others see just that")
    func showing() throws {
        var room = try Room()
        try room.write("a")
        try room.write("b")
        try room.write("c", Room.threats)
        try room.happen(nil, ["do": "show", "id": "a"], .show)
        #expect(Set(room.story.common(for: .participant).cards.keys) == ["a"])
        try room.happen(nil, ["do": "show-all", "list": .string(Room.strengths)], .show)
        #expect(Set(room.story.common(for: .participant).cards.keys) == ["a", "b"])
        try room.happen(nil, ["do": "hide", "id": "a"], .show)
        try room.happen(nil, ["do": "show-all"], .show)
        #expect(room.story.common(for: .participant).cards.count == 3)
        #expect(try room.happen(nil, ["do": "show-all"], .show).isEmpty)
    }

    @Test("direct shows what is written from then on, and switching it off hides nothing again")
    func direct() throws {
        var room = try Room()
        try room.write("a")
        try room.happen(nil, ["do": "direct", "on": true], .write)
        try room.write("b")
        try room.happen(nil, ["do": "direct", "on": false], .write)
        try room.write("c")
        #expect(Set(room.story.common(for: .participant).cards.keys) == ["b"])
    }

    @Test("a shown card is no longer its writer's to change, but can be taken back")
    func shownCard() throws {
        var room = try Room()
        try room.write("a")
        let edit: JSON = ["do": "edit", "id": "a", "text": "Iets anders dan eerst"]
        #expect(try room.happen("p1", edit, .write).count == 1)
        #expect(try room.happen("p1", edit, .write).isEmpty)
        try room.happen(nil, ["do": "show", "id": "a"], .show)
        #expect(room.refusal("p1", edit, .show)?.code == "card-shown")
        try room.happen("p1", ["do": "drop", "id": "a"], .show)
        #expect(room.story.common(for: .board).cards.isEmpty)
    }

    @Test("a card that its writer lays down twice is the newer one, in its column alone")
    func twice() throws {
        var room = try Room()
        try room.write("a", text: "Eerste woorden van mij")
        try room.write("a", text: "Tweede woorden van mij")
        #expect(try room.happen("p1", Room.card("a", Room.strengths, "Tweede woorden van mij"), .write).isEmpty)
        #expect(room.story.common(for: .desk).cards.values.map(\.content.text) == ["Tweede woorden van mij"])
        let elsewhere = Room.card("a", Room.threats, "Tweede woorden van mij")
        #expect(room.refusal("p1", elsewhere, .write) == Rejection(.wrongState, field: "id"))
        try room.happen(nil, ["do": "show", "id": "a"], .show)
        #expect(room.refusal("p1", Room.card("a", Room.strengths, "Derde keer nu"), .show)?.code == "card-shown")
    }

    @Test("the desk takes a name out of a card, and the writer's words stay the writer's")
    func reword() throws {
        var room = try Room()
        try room.write("a", text: "Jan belt nooit terug")
        try room.happen(nil, ["do": "reword", "id": "a", "text": "Er wordt niet teruggebeld"], .show)
        try room.happen(nil, ["do": "show", "id": "a"], .show)
        #expect(room.story.common(for: .board).cards["a"]?.content.text == "Er wordt niet teruggebeld")
        let own = Cards.own(room.state, of: PersonID(rawValue: "p1"))["cards"]?["a"]
        #expect(own?["text"]?.text == "Jan belt nooit terug" && own?["reworded"]?.text == "Er wordt niet teruggebeld")
        #expect(room.refusal("p1", ["do": "edit", "id": "a", "text": "Jan toch"], .write)?.code == "card-shown")
    }

    @Test("somebody else's card is as if it were not there")
    func others() throws {
        var room = try Room()
        try room.write("a")
        let nobody = Rejection(.unknownTarget, field: "id")
        #expect(room.refusal("p2", ["do": "edit", "id": "a", "text": "Iets anders"], .write) == nobody)
        #expect(room.refusal("p2", ["do": "drop", "id": "a"], .write) == nobody)
        #expect(room.refusal("p2", ["do": "drop", "id": "z"], .write) == nobody)
        #expect(room.refusal("p2", Room.card("a", Room.threats, "Nog een"), .write)?.field == "id")
    }

    @Test("cards are written when writing is on, options when options are")
    func phases() throws {
        var room = try Room()
        try room.fill()
        let card = Room.card("x", Room.strengths, "Nog een sterkte")
        #expect(room.refusal("p1", card, .vote) == Rejection(.wrongState, field: "list"))
        #expect(room.refusal(nil, card, .vote) == nil)
        try room.happen(nil, ["do": "ask", "id": "q", "text": "Hoe kunnen we beginnen?"], .options)
        let option = Room.card("y", "q", "Begin in één wijk")
        #expect(room.refusal("p1", option, .write) == Rejection(.wrongState, field: "list"))
        try room.happen("p1", option, .options)
        #expect(
            room.state.progress(RoundContext(phase: CardsPhase.options.rawValue, round: 1)).done == [
                PersonID(rawValue: "p1")
            ]
        )
    }

    @Test("excluding a person takes their cards from the room's view")
    func excluded() throws {
        var room = try Room()
        try room.fill()
        let left = room.story.common(for: .board, without: [PersonID(rawValue: "p1")])
        #expect(Set(left.cards.keys) == ["s2", "w2", "o2", "t2"])
        #expect(left.chosen[Room.strengths] == ["s2"])
        #expect(left.written[Room.strengths] == 1)
    }

    @Test("a person's fortieth card is the last")
    func tooMany() throws {
        var room = try Room()
        for number in 1...40 { try room.write("k\(number)", text: "Kaart nummer \(number * 7919) hier") }
        #expect(room.refusal("p1", Room.card("z", Room.strengths, "Nog een kaart"), .write)?.code == "too-many")
        #expect(room.refusal("p2", Room.card("z", Room.strengths, "Nog een kaart"), .write) == nil)
    }

    @Test("the desk alone learns which cards look alike, and not once one lies beneath the other")
    func lookalikes() throws {
        var room = try Room()
        try room.write("a", text: "Korte lijnen met de huisarts")
        try room.write("b", by: "p2", text: "korte lijnen met huisarts")
        #expect(room.story.common(for: .desk).cards["a"]?.alike == "b")
        try room.happen(nil, ["do": "show-all"], .show)
        #expect(room.story.common(for: .participant).cards["a"]?.alike == nil)
        try room.happen(nil, ["do": "merge", "id": "b", "into": "a"], .cluster)
        #expect(room.story.common(for: .desk).cards["a"]?.alike == nil)
        #expect(room.story.common(for: .board).items(in: Room.strengths).map(\.id) == ["a"])
        #expect(room.story.common(for: .board).beneath("a") == ["b"])
    }

    @Test("hints come with one's own card, as hints")
    func hints() throws {
        var room = try Room()
        try room.write("a", text: "Meer geld")
        let hints = Cards.own(room.state, of: PersonID(rawValue: "p1"))["cards"]?["a"]?["hints"]
        #expect(hints == ["W_TE_KORT": true, "W_OPLOSSING": true])
    }

    @Test("what others may refer to are the shown cards and clusters that stand for themselves")
    func references() throws {
        var room = try Room()
        try room.fill()
        try room.write("w3", Room.weaknesses)
        let cards: JSON = ["w1", "w2"]
        try room.happen(nil, ["do": "cluster", "id": "k", "name": "Tijd", "cards": cards], .cluster)
        let releases = Releases(cells: [:], shown: [:])
        let worksheet = WorksheetID(rawValue: "swot")
        let offered = Cards.references(
            room.story.instrument,
            room.story.common(for: .board),
            releases,
            of: worksheet
        )
        #expect(offered.filter { $0.kind == Room.weaknesses }.map(\.text) == ["Tijd"])
        #expect(offered.count == 7)
    }
}
