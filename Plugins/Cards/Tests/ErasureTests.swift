import Testing
import WijktafelTesting
import WorksheetKit

@testable import Cards

@Suite("Cards of which the writer was wiped")
struct ErasureTests {
    /// The story after a writer's events were wiped.
    private func wiped(_ person: String, in room: Room) -> Specification<Cards> {
        let places = room.story.stored.indices.filter { room.story.stored[$0].context.person?.rawValue == person }
        return room.story.erasing(Set(places))
    }

    private func vote(_ item: String, _ dots: Int) -> JSON {
        ["do": "vote", "item": .string(item), "dots": .integer(dots)]
    }

    @Test("leave a cluster that can be voted on and filled")
    func cluster() throws {
        var room = try Room()
        for number in 1...3 { try room.write("c\(number)", by: "p\(number)") }
        try room.happen(nil, ["do": "show-all"], .show)
        try room.happen(nil, ["do": "cluster", "id": "k", "name": "Samen", "cards": ["c1", "c2"]], .cluster)
        let story = wiped("p1", in: room)
        #expect(story.refusal("p3", vote("k", 1), phase: "stemmen") == nil)
        #expect(story.refusal(nil, ["do": "add", "id": "c3", "cluster": "k"], phase: "clusteren") == nil)
    }

    @Test("leave a cluster without a card, which a new card makes whole")
    func emptied() throws {
        var room = try Room()
        try room.write("c1", by: "p1")
        try room.write("c2", by: "p2")
        try room.happen(nil, ["do": "show-all"], .show)
        try room.happen(nil, ["do": "cluster", "id": "k", "name": "Samen", "cards": ["c1"]], .cluster)
        try room.happen(nil, ["do": "add", "id": "c2", "cluster": "k"], .cluster)
        #expect(wiped("p1", in: room).refusal("p3", vote("k", 1), phase: "stemmen") == nil)
    }

    @Test("are no longer asked for: who scored all the rest is done")
    func done() throws {
        var room = try Room()
        try room.fill()
        for place in room.state.places(in: room.story.common(for: .board)) where place.row != "s1" {
            let score: JSON = ["do": "score", "row": .string(place.row), "column": .string(place.column), "value": 1]
            try room.happen("a", score, .confront)
        }
        let phase = CardsPhase.confront.rawValue
        #expect(room.state.progress(RoundContext(phase: phase, round: 1)).done.isEmpty)
        try room.happen(nil, ["do": "hide", "id": "s1"], .show)
        #expect(room.state.progress(RoundContext(phase: phase, round: 1)).done == [PersonID(rawValue: "a")])
    }

    @Test("give no new picture of the dots in which only their writer is missing")
    func dots() throws {
        var room = try Room()
        try room.write("own", by: "p0")
        try room.write("other", by: "p1")
        try room.happen(nil, ["do": "show-all"], .show)
        try room.happen("p0", vote("other", 1), .vote)
        // They have only voted for the card that goes: without it they would seem to be gone too.
        for person in 1...4 { try room.happen("p\(person)", vote("own", 1), .vote) }
        for person in 5...9 { try room.happen("p\(person)", vote("other", 1), .vote) }
        let shown = room.story.released(phase: "stemmen")
        let story = wiped("p0", in: room)
        let rules = Gate.Rules(k: 5, isOpen: false, perspectives: [:], isRoundClosed: true)
        var recalling = Gate(recalling: shown, rules: rules, memory: GateMemory())
        Cards.release(story.state, phase: "stemmen", round: 1, through: &recalling)
        var gate = Gate(rules: rules, cells: shown, memory: recalling.memory)
        Cards.release(story.state, phase: "stemmen", round: 1, through: &gate)
        #expect(gate.changed.isEmpty)
        #expect(shown["stemmen/1/\(Room.strengths)"]?.value?["points"] == ["own": 4, "other": 6])
    }

    @Test("keep their id: a new card must not inherit their dots")
    func id() throws {
        var room = try Room()
        try room.write("c1", by: "p1")
        try room.happen(nil, ["do": "show-all"], .show)
        try room.happen("p2", vote("c1", 1), .vote)
        let card = Room.card("c1", Room.strengths, "Iets heel anders")
        #expect(wiped("p1", in: room).refusal("p3", card, phase: "schrijven") == Rejection(.wrongState, field: "id"))
    }
}
