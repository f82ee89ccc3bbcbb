import Testing
import WijktafelTesting
import WorksheetKit

@testable import ResultsChain

@Suite("A chain at work")
struct ChainTests {
    @Test("a column opens when the one at its right has something that the room sees")
    func wizard() throws {
        var room = try Room()
        #expect(room.refusal("a", Room.node("e1", 2), phase: "effecten")?.code == "level-closed")
        #expect(room.refusal(nil, Room.node("e1", 2), phase: "effecten")?.code == "level-closed")
        try room.story.given("a", Room.node("w1", 1), phase: "waarom")
        #expect(room.refusal("a", Room.node("e1", 2), phase: "effecten")?.code == "level-closed")
        try room.desk(["do": "show", "id": "w1", "on": true])
        #expect(room.refusal("a", Room.node("e1", 2), phase: "effecten") == nil)
        #expect(room.refusal("a", Room.node("r1", 3), phase: "resultaten")?.code == "level-closed")
    }

    @Test("a phone fills the column that is asked for, and while links are drawn any open one")
    func columns() throws {
        let room = try Room.small()
        #expect(room.refusal("a", Room.node("x", 2), phase: "waarom")?.field == "level")
        #expect(room.refusal("a", Room.node("x", 2), phase: "effecten") == nil)
        #expect(room.refusal("a", Room.node("x", 3), phase: "verbanden") == nil)
        #expect(room.refusal("a", Room.node("x", 3), phase: "zekerheid")?.code == "wrong-state")
    }

    @Test("given a point from a phone, then only its maker and the desk see it until the desk shows it")
    func waiting() throws {
        var room = try Room.small()
        try room.story.given("a", Room.node("x", 2, "rust in de wijk"), phase: "effecten")
        #expect(room.story.common(for: .participant).point("x") == nil)
        #expect(room.story.common(for: .board).point("x") == nil)
        #expect(room.story.common(for: .desk).waiting == ["x"])
        #expect(room.own("a")["nodes"]?["x"]?["text"] == "rust in de wijk")
        #expect(room.own("b")["nodes"] == [:])
        try room.desk(["do": "show", "id": "x", "on": true])
        #expect(room.story.common(for: .board).point("x")?.text == "rust in de wijk")
        #expect(room.own("a")["nodes"]?["x"]?["shown"] == true)
    }

    @Test("where the desk lets things through, a phone's point stands at once and can still be mended")
    func direct() throws {
        var room = try Room(settings: ["direct": true])
        try room.story.given("a", Room.node("w", 1, "rsut"), phase: "waarom")
        #expect(room.story.common(for: .board).point("w")?.text == "rsut")
        try room.story.given("a", ["do": "edit-node", "id": "w", "text": "rust"], phase: "waarom")
        #expect(room.story.common(for: .board).point("w")?.text == "rust")
    }

    @Test("what the desk let through can't turn into something else")
    func shown() throws {
        var room = try Room.small()
        try room.story.given("a", Room.node("x", 2), phase: "effecten")
        let edit: JSON = ["do": "edit-node", "id": "x", "text": "iets anders"]
        #expect(room.refusal("a", edit, phase: "effecten") == nil)
        #expect(room.refusal("b", edit, phase: "effecten")?.code == "unknown-target")
        try room.desk(["do": "show", "id": "x", "on": true])
        #expect(room.refusal("a", edit, phase: "effecten")?.code == "already-shown")
        #expect(room.refusal("a", ["do": "drop", "id": "x"], phase: "effecten")?.code == "already-shown")
        #expect(room.refusal(nil, edit, phase: "effecten") == nil)
    }

    @Test("an id is used once, and has the shape of an id")
    func ids() throws {
        let room = try Room.small()
        #expect(room.refusal(nil, Room.node("re", 2), phase: "effecten") == Rejection(.wrongState, field: "id"))
        for bad in ["", "a b", "a/b", "é", String(repeating: "x", count: 41), "<b>"] {
            #expect(room.refusal(nil, Room.node(bad, 2), phase: "effecten")?.field == "id")
        }
    }

    @Test("a link joins two points that the sender sees, once, and never a point to itself")
    func links() throws {
        var room = try Room.small()
        #expect(room.refusal("a", Room.link("x", "A", "E"), phase: "verbanden") == nil)
        #expect(room.refusal("a", Room.link("x", "A", "E"), phase: "waarom")?.code == "wrong-state")
        #expect(room.refusal("a", Room.link("x", "A", "nergens"), phase: "verbanden")?.field == "to")
        #expect(room.refusal("a", Room.link("x", "A", "A"), phase: "verbanden")?.code == "link-itself")
        #expect(room.refusal("a", Room.link("x", "A", "R"), phase: "verbanden")?.code == "link-double")
        try room.story.given("b", Room.node("stil", 4), phase: "oplossingen")
        #expect(room.refusal("a", Room.link("x", "stil", "R"), phase: "verbanden")?.field == "from")
        #expect(room.refusal("b", Room.link("x", "stil", "R"), phase: "verbanden") == nil)
    }

    @Test("a refusal never tells that somebody else made the same link, and two of them are told as one too many")
    func doubles() throws {
        var room = try Room.small()
        try room.story.given("a", Room.link("x", "A", "E"), phase: "verbanden")
        try room.story.given("b", Room.link("y", "A", "E"), phase: "verbanden")
        #expect(room.refusal("a", Room.link("z", "A", "E"), phase: "verbanden")?.code == "link-double")
        try room.desk(["do": "show", "id": "x", "on": true])
        try room.desk(["do": "show", "id": "y", "on": true])
        #expect(room.codes.contains("E_DUBBEL_VERBAND A>E"))
    }

    @Test("a link whose end is hidden is hidden too, and nobody can answer about it")
    func hiddenEnds() throws {
        var room = try Room.small()
        try room.desk(["do": "show", "id": "R", "on": false])
        #expect(room.story.common(for: .participant).links.map(\.id) == ["ew"])
        let rate: JSON = ["do": "rate", "link": "re", "value": 2]
        #expect(room.refusal("a", rate, phase: "zekerheid")?.code == "unknown-target")
        #expect(room.picture.links.map(\.id) == ["ew"])
    }

    @Test("dropping a point takes its links, assumptions, answers and indicators along")
    func cascade() throws {
        var room = try Room.small()
        let assume: JSON = ["id": "as", "link": "re", "text": "er is tijd", "kind": "omgeving", "status": "open"]
        try room.desk(assume.merging(["do": "assume"]))
        try room.desk(Room.indicator("in", "R"))
        let measure: JSON = ["do": "measure", "id": "m", "indicator": "in", "day": "2026-01-31", "value": 4]
        try room.desk(measure)
        try room.rate("re", [3, 3])
        try room.desk(["do": "drop", "id": "R"])
        let common = room.story.common(for: .desk)
        #expect(common.links.map(\.id) == ["ew"])
        #expect(common.assumptions.isEmpty && common.indicators.isEmpty && common.measurements.isEmpty)
        #expect(room.own("p0")["rated"]?["1"] == [:] || room.own("p0")["rated"] == [:])
    }

    @Test("what the desk took away comes back whole, answers and all, once")
    func restoring() throws {
        var room = try Room.small()
        try room.desk(Room.indicator("in", "R"))
        try room.rate("re", [3, 2, 1, 3, 2])
        let before = room.story.common(for: .desk)
        let answers = room.picture.answers["re"]
        let restore: JSON = ["do": "restore", "id": "R"]
        #expect(room.refusal(nil, restore, phase: "verbanden")?.code == "unknown-target")
        try room.desk(["do": "drop", "id": "R"])
        #expect(room.refusal("a", restore, phase: "verbanden")?.code == "not-allowed")
        try room.desk(restore)
        #expect(room.story.common(for: .desk) == before)
        #expect(room.picture.answers["re"] == answers)
        #expect(room.refusal(nil, restore, phase: "verbanden")?.code == "unknown-target")
    }

    @Test("what was taken away to an id that is in use again stays away")
    func reused() throws {
        var room = try Room.small()
        try room.desk(["do": "drop", "id": "ew"])
        try room.desk(Room.link("ew", "A", "W"))
        #expect(room.refusal(nil, ["do": "restore", "id": "ew"], phase: "verbanden")?.code == "unknown-target")
    }

    @Test("what the desk does, a phone may not")
    func roles() throws {
        let room = try Room.small()
        let commands: [JSON] = [
            ["do": "steer", "id": "E", "on": true], ["do": "show", "id": "E", "on": false],
            ["do": "agree", "link": "re", "value": 2], ["do": "evidence", "link": "re", "evidence": "gemeten"],
            ["do": "role", "role": "inwoner", "on": true], ["do": "direct", "on": true], Room.indicator("i", "E"),
            ["do": "date", "day": "2026-11-21"], ["do": "deviate", "node": "E", "failing": "steun"],
        ]
        for command in commands {
            #expect(room.refusal("a", command, phase: "sturen")?.code == "not-allowed", "\(command)")
            #expect(room.refusal(nil, command, phase: "sturen") == nil, "\(command)")
        }
        #expect(room.refusal(nil, ["do": "rate", "link": "re", "value": 2], phase: "zekerheid")?.code == "not-allowed")
    }

    @Test("only effects and results are steered on")
    func steering() throws {
        let room = try Room.small()
        for id in ["W", "A"] {
            #expect(
                room.refusal(nil, ["do": "steer", "id": .string(id), "on": true], phase: "sturen")?.code
                    == "not-for-steering"
            )
        }
    }

    @Test("repeating what is so makes nothing happen")
    func repeating() throws {
        var room = try Room.small()
        try room.desk(["do": "steer", "id": "E", "on": true])
        try room.rate("re", [2])
        let same: [(String?, JSON, String)] = [
            (nil, ["do": "steer", "id": "E", "on": true], "sturen"),
            (nil, ["do": "show", "id": "E", "on": true], "sturen"),
            (nil, ["do": "edit-node", "id": "E", "text": "punt E"], "sturen"),
            (nil, ["do": "edit-link", "id": "re", "because": "dat werkt zo"], "sturen"),
            ("p0", ["do": "rate", "link": "re", "value": 2], "zekerheid"),
        ]
        for (person, command, phase) in same {
            #expect(try room.story.when(person, command, phase: phase).isEmpty, "\(command)")
        }
    }

    @Test("one phone can't fill the chain")
    func limits() throws {
        var room = try Room.small()
        for index in 0..<ChainLimit.own { try room.story.given("a", Room.node("x\(index)", 2), phase: "effecten") }
        #expect(room.refusal("a", Room.node("meer", 2), phase: "effecten")?.code == "too-many")
        #expect(room.refusal("b", Room.node("meer", 2), phase: "effecten") == nil)
    }

    @Test("somebody whose contributions were taken out leaves nothing behind")
    func excluded() throws {
        var room = try Room.small()
        try room.story.given("a", Room.node("x", 2), phase: "effecten")
        try room.desk(["do": "show", "id": "x", "on": true])
        let without = room.story.common(for: .board, without: [PersonID(rawValue: "a")])
        #expect(without.point("x") == nil)
    }
}
