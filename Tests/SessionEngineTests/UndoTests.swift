import EventLog
import SessionEngine
import Testing
import WijktafelTesting
import WorksheetKit

@Suite("Undo")
struct UndoTests {
    @Test("takes back conclusions, actions and agendas, the newest first, and also after a restart")
    func takesBack() async throws {
        let room = try await Room.make()
        let desk = room.desk()
        room.send(desk, "item.open", ["item": "i0"])
        room.send(desk, "conclusion.put", ["item": "i0", "text": "Eerst"])
        room.send(desk, "conclusion.put", ["item": "i0", "text": "Daarna"])
        room.send(desk, "action.put", ["action": "a1", "what": "Bellen"])
        room.send(desk, "action.drop", ["action": "a1"])
        var agenda = Room.agenda
        agenda.items[ItemID(rawValue: "i2")] = nil
        room.send(desk, "agenda.put", agenda.json)
        await room.settle()
        #expect(room.view(desk)?["undo"]?["what"]?.text == "agenda.put")
        room.send(desk, "undo")
        await room.settle()
        #expect(room.view(desk)?["agenda"]?["i2"] != nil)
        room.send(desk, "undo")
        await room.settle()
        #expect(room.view(desk)?["actions"]?["a1"]?["what"]?.text == "Bellen")
        room.send(desk, "undo")
        room.send(desk, "undo")
        await room.settle()
        let again = try await room.restarted()
        let later = again.desk()
        await again.settle()
        #expect(again.view(later)?["actions"]?["a1"] == nil)
        #expect(again.view(later)?["conclusions"]?["i0"]?["text"]?.text == "Eerst")
        #expect(again.view(later)?["undo"]?["what"]?.text == "conclusion.put")
        again.send(later, "undo", id: "later-1")
        again.send(later, "undo", id: "later-2")
        await again.settle()
        #expect(again.view(later)?["phase"]?.text == "gathering")
        #expect(again.view(later)?["undo"] == nil)
    }

    @Test("gives a removed person the seat and the answers back")
    func removed() async throws {
        let room = try await Room.make(privacy: .openTable)
        let desk = room.desk()
        let phone = try await room.phone()
        room.send(desk, "item.open", ["item": "i1"])
        room.say(phone.client, 4)
        room.send(desk, "person.remove", ["person": .string(phone.person.rawValue), "answers": true])
        await room.settle()
        #expect(room.view(desk)?["undo"]?["what"]?.text == "person.removed")
        #expect(room.view(desk)?["progress"]?["i1"]?["started"]?.integer == 0)
        room.send(desk, "undo")
        await room.settle()
        #expect(room.view(desk)?["roster"]?[phone.person.rawValue]?["removed"] == nil)
        #expect(room.view(desk)?["progress"]?["i1"]?["started"]?.integer == 1)
        let kept = await room.store.person(phone.person, in: Room.id)
        #expect(kept?.removedAt == nil)
    }

    @Test("lets a dismissed late answer wait again")
    func late() async throws {
        let room = try await Room.make()
        let desk = room.desk()
        let phone = try await room.phone()
        room.send(desk, "item.open", ["item": "i1"])
        room.send(desk, "item.lock", ["item": "i1"])
        room.say(phone.client, 4)
        room.send(desk, "late.dismiss", ["item": "i1"])
        room.send(desk, "undo")
        await room.settle()
        #expect(room.view(desk)?["late"]?["i1"]?["count"]?.integer == 1)
    }

    @Test("does not take back what another desk did since")
    func another() async throws {
        let room = try await Room.make()
        let desk = room.desk()
        room.send(desk, "item.open", ["item": "i0"])
        await room.settle()
        let step = try #require(room.view(desk)?["undo"]?["step"])
        room.send(room.connect(Member(role: .desk, label: "e")), "board.table", ["on": true])
        let undo = room.send(desk, "undo", ["step": step])
        await room.settle()
        #expect(room.answer(undo, desk) == "changed-meanwhile")
        #expect(room.view(desk)?["board"]?["table"] == true)
    }

    @Test("of an early log leaves conclusions and agendas as that log had them")
    func early() async throws {
        let room = try await Room.make()
        let desk = room.desk()
        room.send(desk, "item.open", ["item": "i0"])
        room.send(desk, "conclusion.put", ["item": "i0", "text": "Blijft"])
        await room.settle()
        // An undo as it was written before it named its step.
        let metadata = RecordMetadata(time: Timestamp(milliseconds: 0), type: "undone", actor: .desk("d"))
        let length = await room.store.read(Room.id, after: 0).count
        let append = Append(
            session: Room.id,
            expectedVersion: length,
            records: [NewRecord(metadata, payload: JSON.object([:]).bytes)]
        )
        for result in await room.store.append([append]) { _ = try result.get() }
        let again = try await room.restarted()
        let later = again.desk()
        await again.settle()
        #expect(again.view(later)?["phase"]?.text == "gathering")
        #expect(again.view(later)?["conclusions"]?["i0"]?["text"]?.text == "Blijft")
    }
}
