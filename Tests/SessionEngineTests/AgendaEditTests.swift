import EventLog
import SessionEngine
import Testing
import WijktafelTesting
import WorksheetKit

@Suite("An agenda that is changed at the desk")
struct AgendaEditTests {
    private func edited(_ change: (inout AgendaItem) -> Void) -> JSON {
        var agenda = Room.agenda
        if var item = agenda.items[ItemID(rawValue: "i1")] {
            change(&item)
            agenda.items[item.id] = item
        }
        agenda.start = "13:30"
        return agenda.json
    }

    @Test("keeps a facilitator's notes from phones, boards and the report")
    func notes() async throws {
        let room = try await Room.make()
        let desk = room.desk()
        let board = room.board()
        let phone = try await room.phone()
        room.send(desk, "agenda.put", edited { $0.notes = "Geef Samira het woord" })
        room.send(desk, "item.open", ["item": "i1"])
        await room.settle()
        #expect(room.view(desk)?["agenda"]?["i1"]?["notes"]?.text == "Geef Samira het woord")
        #expect(room.view(desk)?["plan"]?["start"]?.text == "13:30")
        for other in [phone.client, board] {
            let view = try #require(room.view(other))
            #expect(!String(decoding: view.bytes, as: UTF8.self).contains("Samira"))
            #expect(view["agenda"]?["i1"]?["openedAt"] == nil)
        }
        let head = await room.store.head(Room.id)
        let context = ReportContext(language: .nl, now: room.time.now(), head: head, version: "test") { _ in "" }
        let report = await room.session.report(context)
        let text = report.sections.map { $0.plainText(.nl) }.joined()
        #expect(!text.contains("Samira"))
    }

    @Test("takes answers of those who are asked only, and tells the others apart from a refusal")
    func asked() async throws {
        let room = try await Room.make()
        let desk = room.desk()
        let asked = try await room.phone("inwoner")
        let other = try await room.phone("beleid")
        let nobody = try await room.phone()
        room.send(desk, "agenda.put", edited { $0.asked = ["inwoner"] })
        room.send(desk, "item.open", ["item": "i1"])
        let taken = room.say(asked.client, 4)
        let refused = [room.say(other.client, 4), room.say(nobody.client, 4)]
        await room.settle()
        #expect(room.answer(taken, asked.client) == "ack")
        #expect(room.answer(refused[0], other.client) == "not-asked")
        #expect(room.answer(refused[1], nobody.client) == "not-asked")
        #expect(room.view(other.client)?["agenda"]?["i1"]?["asked"]?["inwoner"] == true)
        #expect(room.view(desk)?["progress"]?["i1"]?["present"]?.integer == 1)
    }

    @Test("refuses perspectives that the session does not have")
    func unknownPerspective() async throws {
        let room = try await Room.make()
        let desk = room.desk()
        let put = room.send(desk, "agenda.put", edited { $0.asked = ["marsman"] })
        await room.settle()
        #expect(room.answer(put, desk) == "unknown-target")
    }

    @Test("gives no more rounds than the item has")
    func rounds() async throws {
        let room = try await Room.make()
        let desk = room.desk()
        room.send(desk, "agenda.put", edited { $0.rounds = 1 })
        room.send(desk, "item.open", ["item": "i1"])
        room.send(desk, "item.show", ["item": "i1"])
        let again = room.send(desk, "item.round", ["item": "i1"])
        await room.settle()
        #expect(room.answer(again, desk) == "too-many-rounds")
    }

    @Test("refuses an agenda that was made from an older one than another desk left")
    func twoDesks() async throws {
        let room = try await Room.make()
        let desk = room.desk()
        let other = room.connect(Member(role: .desk, label: "e"))
        await room.settle()
        let base = try #require(room.view(desk)?["plan"]?["version"])
        var body = try #require(edited { $0.minutes = 20 }.members)
        body["base"] = base
        let first = room.send(desk, "agenda.put", .object(body))
        let second = room.send(other, "agenda.put", .object(body))
        await room.settle()
        #expect(room.answer(first, desk) == "ack")
        #expect(room.answer(second, other) == "changed-meanwhile")
    }

    @Test("reads agendas of before notes, rounds and who is asked")
    func earlier() throws {
        let json = try JSONParser.parse(Array(earlierAgenda.utf8))
        let agenda = try Agenda(json)
        let item = try #require(agenda.items[ItemID(rawValue: "i1")])
        #expect(item.notes == nil && item.rounds == nil && item.asks(nil))
        #expect(agenda.json == json)
    }

    @Test("refuses a time of day that no clock has", arguments: ["24:00", "9:30", "12:60", "half twee"])
    func times(_ start: String) {
        #expect(throws: Rejection(.outOfRange, field: "start")) {
            try Agenda(["items": [:], "worksheets": [:], "start": .string(start)])
        }
    }

    private let earlierAgenda = #"""
        {"items": {"i1": {"rank": 0, "kind": "talk", "title": {"nl": "a", "en": "a"}, "minutes": 5, "mode": "blind"}},
        "worksheets": {}}
        """#
}
