import Testing
import WijktafelTesting
import WorksheetKit

@testable import Cards

@Suite("What the desk arranges")
struct ArrangementTests {
    private func room() throws -> Room {
        var room = try Room()
        try room.fill()
        return room
    }

    private func cluster(_ id: String, _ cards: JSON) -> JSON {
        ["do": "cluster", "id": .string(id), "name": "Samen", "cards": cards]
    }

    @Test("cards of one column become a cluster, and the cluster is one thing to vote on")
    func clustering() throws {
        var room = try room()
        #expect(room.refusal(nil, cluster("k", ["s1", "w1"]), .cluster) == Rejection(.wrongState, field: "cards"))
        #expect(room.refusal(nil, cluster("k", []), .cluster) == Rejection(.wrongState, field: "cards"))
        try room.happen(nil, cluster("k", ["s1", "s2"]), .cluster)
        #expect(room.story.common(for: .board).items(in: Room.strengths).map(\.text) == ["Samen"])
        try room.happen(nil, ["do": "name", "id": "k", "name": "Netwerk"], .cluster)
        try room.happen(nil, ["do": "loosen", "id": "s2"], .cluster)
        #expect(room.story.common(for: .board).items(in: Room.strengths).map(\.text) == ["Netwerk", "Dit is kaart s2"])
        try room.happen(nil, ["do": "add", "id": "s2", "cluster": "k"], .cluster)
        try room.happen(nil, ["do": "dissolve", "id": "k"], .cluster)
        #expect(room.story.common(for: .board).items(in: Room.strengths).map(\.id) == ["s1", "s2"])
    }

    @Test("a moved card takes along what lies beneath it and leaves its cluster")
    func moving() throws {
        var room = try room()
        try room.happen(nil, cluster("k", ["s1"]), .cluster)
        try room.happen(nil, ["do": "merge", "id": "s2", "into": "s1"], .cluster)
        try room.happen(nil, ["do": "move", "id": "s1", "list": .string(Room.weaknesses)], .cluster)
        let common = room.story.common(for: .board)
        #expect(common.items(in: Room.strengths).isEmpty)
        #expect(common.items(in: Room.weaknesses).map(\.id) == ["s1", "w1", "w2"])
        #expect(common.beneath("s1") == ["s2"] && common.cards["s2"]?.list == Room.weaknesses)
    }

    @Test("a card goes beneath a free card of its own column only")
    func merging() throws {
        var room = try room()
        let into = Rejection(.wrongState, field: "into")
        #expect(room.refusal(nil, ["do": "merge", "id": "s1", "into": "s1"], .cluster) == into)
        #expect(room.refusal(nil, ["do": "merge", "id": "s1", "into": "w1"], .cluster) == into)
        try room.happen(nil, ["do": "merge", "id": "s1", "into": "s2"], .cluster)
        #expect(room.refusal(nil, ["do": "merge", "id": "s2", "into": "s1"], .cluster) == into)
        #expect(room.refusal(nil, cluster("k", ["s1"]), .cluster) == Rejection(.wrongState, field: "cards"))
        try room.happen(nil, ["do": "part", "id": "s1"], .cluster)
        #expect(room.story.common(for: .board).items(in: Room.strengths).count == 2)
        #expect(room.refusal(nil, ["do": "part", "id": "s1"], .cluster)?.code == "wrong-state")
    }

    @Test("every arrangement can be taken back, in reverse order, and back is exactly back")
    func undoing() throws {
        var room = try room()
        let steps: [JSON] = [
            ["do": "merge", "id": "s2", "into": "s1"], ["do": "part", "id": "s2"],
            ["do": "move", "id": "w1", "list": .string(Room.threats)], cluster("k", ["t1", "w1"]),
            ["do": "name", "id": "k", "name": "Druk"], ["do": "loosen", "id": "w1"],
            ["do": "add", "id": "w1", "cluster": "k"], ["do": "dissolve", "id": "k"],
        ]
        var pictures = [room.story.common(for: .board)]
        for step in steps {
            try room.happen(nil, step, .cluster)
            pictures.append(room.story.common(for: .board))
        }
        for picture in pictures.dropLast().reversed() {
            try room.happen(nil, ["do": "undo"], .cluster)
            #expect(room.story.common(for: .board) == picture)
        }
        #expect(room.refusal(nil, ["do": "undo"], .cluster)?.code == "nothing-to-undo")
    }

    @Test("undoing brings back no card that its writer took back")
    func undoAfterDrop() throws {
        var room = try room()
        try room.happen(nil, ["do": "merge", "id": "s2", "into": "s1"], .cluster)
        try room.happen(nil, ["do": "part", "id": "s2"], .cluster)
        try room.happen("p1", ["do": "drop", "id": "s1"], .show)
        try room.happen(nil, ["do": "undo"], .cluster)
        #expect(room.story.common(for: .board).items(in: Room.strengths).map(\.id) == ["s2"])
    }

    @Test("what leaves nothing changed leaves no event")
    func idempotent() throws {
        var room = try room()
        try room.happen(nil, cluster("k", ["s1"]), .cluster)
        #expect(try room.happen(nil, ["do": "add", "id": "s1", "cluster": "k"], .cluster).isEmpty)
        #expect(try room.happen(nil, ["do": "name", "id": "k", "name": "Samen"], .cluster).isEmpty)
        #expect(try room.happen(nil, ["do": "hide", "id": "s1"], .cluster).count == 1)
        #expect(try room.happen(nil, ["do": "hide", "id": "s1"], .cluster).isEmpty)
    }

    @Test("at most five of a column go on, and only what stands there for itself")
    func choosing() throws {
        var room = try room()
        func choose(_ items: [String]) -> JSON {
            ["do": "choose", "list": .string(Room.strengths), "items": .array(items.map(JSON.string))]
        }
        #expect(room.refusal(nil, choose((1...6).map { "s\($0)" }), .top)?.code == "too-many")
        #expect(room.refusal(nil, choose(["w1"]), .top) == Rejection(.unknownTarget, field: "items"))
        #expect(room.refusal(nil, choose(["s1", "s1"]), .top)?.code == "malformed")
        try room.happen(nil, cluster("k", ["s1"]), .cluster)
        #expect(room.story.common(for: .board).chosen[Room.strengths] == ["s2"])
    }

    @Test("a question points at a square that is there, or at none")
    func asking() throws {
        var room = try room()
        let ask: JSON = ["do": "ask", "id": "q1", "text": "Hoe kunnen we?", "row": "s1", "column": "t2"]
        try room.happen(nil, ask, .options)
        #expect(room.refusal(nil, ask, .options) == Rejection(.wrongState, field: "id"))
        let nowhere: JSON = ["do": "ask", "id": "q2", "text": "Hoe?", "row": "s1", "column": "w1"]
        #expect(room.refusal(nil, nowhere, .options) == Rejection(.unknownTarget, field: "row"))
        let half: JSON = ["do": "ask", "id": "q2", "text": "Hoe?", "row": "s1"]
        #expect(room.refusal(nil, half, .options) == Rejection(.malformed, field: "column"))
        try room.happen(nil, ["do": "reask", "id": "q1", "text": "Hoe dan?"], .options)
        try room.happen("p1", Room.card("o9", "q1", "Begin klein in één wijk"), .options)
        #expect(room.story.common(for: .board).questionsInOrder.map(\.question.text) == ["Hoe dan?"])
        #expect(room.refusal(nil, cluster("k", ["o9"]), .options) == Rejection(.wrongState, field: "cards"))
        #expect(
            room.refusal(nil, ["do": "move", "id": "o9", "list": .string(Room.threats)], .options)?.code
                == "wrong-state"
        )
        try room.happen(nil, ["do": "unask", "id": "q1"], .options)
        #expect(room.story.common(for: .desk).cards["o9"] == nil)
    }
}
