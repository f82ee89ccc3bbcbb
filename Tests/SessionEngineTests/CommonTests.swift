import EventLog
import SessionEngine
import Testing
import WijktafelTesting
import WorksheetKit

@Suite("What belongs to the room")
struct CommonTests {
    private func hang(
        _ room: Room,
        _ client: ClientID,
        _ note: String,
        _ text: String,
        item: String = "i1"
    ) -> CommandID {
        room.send(client, "answer", ["do": "hang", "note": .string(note), "text": .string(text)], item: item)
    }

    private func notes(_ room: Room, _ client: ClientID, of worksheet: String = "w1") -> [String: JSON]? {
        room.view(client)?["worksheets"]?[worksheet]?["view"]?["notes"]?.members
    }

    @Test("reaches an audience only as far as the plugin lets that audience see it")
    func audiences() async throws {
        let room = try await Room.make(agenda: Room.walls)
        let desk = room.desk()
        let phone = try await room.phone()
        room.send(desk, "item.open", ["item": "i1"])
        _ = hang(room, phone.client, "a", "Een bankje")
        await room.settle()
        #expect(notes(room, desk)?["a"]?.text == "Een bankje")
        #expect(notes(room, phone.client)?["a"] == nil)
        room.send(desk, "answer", ["do": "show", "note": "a"], item: "i1")
        await room.settle()
        #expect(notes(room, phone.client)?["a"]?.text == "Een bankje")
    }

    @Test("can be prepared at the desk before the item is opened, and by nobody else")
    func preparing() async throws {
        let room = try await Room.make(agenda: Room.walls)
        let desk = room.desk()
        let phone = try await room.phone()
        let early = hang(room, phone.client, "a", "Te vroeg")
        let prepared = hang(room, desk, "b", "Vooraf")
        await room.settle()
        #expect(room.answer(early, phone.client) != "ack")
        #expect(room.answer(prepared, desk) == "ack")
        #expect(notes(room, desk)?.keys.sorted() == ["b"])
    }

    @Test("lacks what came from people whose answers the desk took out")
    func removed() async throws {
        let room = try await Room.make(agenda: Room.walls)
        let desk = room.desk()
        let phone = try await room.phone()
        room.send(desk, "item.open", ["item": "i1"])
        _ = hang(room, phone.client, "a", "Een bankje")
        room.send(desk, "person.remove", ["person": .string(phone.person.rawValue), "answers": true])
        await room.settle()
        #expect(notes(room, desk)?["a"] == nil)
    }

    @Test("is what jobs compute with and what other worksheets may refer to")
    func jobsAndReferences() async throws {
        let room = try await Room.make(agenda: Room.walls)
        let desk = room.desk()
        room.send(desk, "item.open", ["item": "i1"])
        _ = hang(room, desk, "a", "Bank")
        room.send(desk, "answer", ["do": "show", "note": "a"], item: "i1")
        await room.settle()
        // A job has a thread of a low priority, which on a busy machine takes its time.
        for _ in 0..<100_000 where result(room, desk)?.integer != 4 {
            await Task.yield()
            await room.settle()
        }
        #expect(result(room, desk)?.integer == 4)
        #expect(room.view(desk)?["worksheets"]?["w2"]?["view"]?["offered"]?.text == "Bank")
        #expect(room.view(desk)?["worksheets"]?["w1"]?["view"]?["offered"] == nil)
    }

    private func result(_ room: Room, _ client: ClientID) -> JSON? {
        room.view(client)?["worksheets"]?["w1"]?["view"]?["result"]
    }

    @Test("tells nothing about who made it, and the law suite sees it when it does")
    func anonymity() throws {
        var wall = try Specification(Wall.self, Room.file)
        for (person, note) in [("p", "a"), ("q", "b"), ("r", "c")] {
            try wall.given(person, ["do": "hang", "note": .string(note), "text": "Een tekst"], phase: "hang")
        }
        #expect(LawSuite.anonymity(wall, people: ["p", "q", "r"]) == [])
        var gossip = try Specification(Gossip.self, Room.file)
        try gossip.given("p", ["do": "hang"], phase: "hang")
        #expect(LawSuite.anonymity(gossip, people: ["p", "q"]).count == Audience.allCases.count)
    }
}

extension Room {
    /// Two walls: the second may refer to the first.
    static var walls: Agenda {
        let item = { (id: String, rank: Int, worksheet: String) in
            AgendaItem(
                id: ItemID(rawValue: id),
                rank: rank,
                kind: .worksheet,
                title: LocalizedText(nl: id, en: id),
                minutes: 5,
                worksheet: WorksheetID(rawValue: worksheet),
                phase: "hang"
            )
        }
        let setup = WorksheetSetup(plugin: "wall", instrument: Digest(of: file.bytes).description, name: "wall")
        return Agenda(
            items: [item("i1", 0, "w1"), item("i2", 1, "w2")],
            worksheets: [WorksheetID(rawValue: "w1"): setup, WorksheetID(rawValue: "w2"): setup]
        )
    }
}

/// A plugin that breaks the law: what it shares names its author.
private enum Gossip: Worksheet {
    typealias State = String
    typealias Common = String

    static var id: String { "gossip" }
    static var eventSchema: Int { 1 }

    static func instrument(from file: ContentFile) throws(ContentProblems) {}
    static func settings(from json: JSON, for instrument: Void) throws(Rejection) {}
    static func phases(of instrument: Void) -> [WorksheetPhase] { [] }
    static func initial(_ instrument: Void, _ settings: Void) -> String { "" }
    static func command(from json: JSON) throws(Rejection) -> Bool { true }
    static func decide(_ command: Bool, in state: String, _ context: DecisionContext) throws(Rejection) -> [Bool] {
        [true]
    }
    static func json(of event: Bool) -> JSON { .bool(event) }
    static func event(from json: JSON, schema: Int) -> Bool? { json.flag }
    static func evolve(_ state: inout String, _ event: Recorded<Bool>, _ context: EventContext) {
        state += context.person?.rawValue ?? "desk"
    }
    static func common(_ state: String, _ context: CommonContext) -> String { state }
    static func own(_ state: String, of person: PersonID) -> JSON { [:] }
    static func progress(_ state: String, _ context: RoundContext) -> Progress { Progress() }
    static func release(_ state: String, phase: String, round: Int, through gate: inout Gate) {}
    static func view(
        _ instrument: Void,
        _ settings: Void,
        _ common: String,
        _ releases: Releases,
        _ context: ViewContext
    ) -> JSON { .string(common) }
    static func document(
        _ instrument: Void,
        _ settings: Void,
        _ common: String,
        _ releases: Releases,
        _ context: DocumentContext
    ) -> [Section] { [] }
}
