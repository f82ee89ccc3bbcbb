import EventLog
import SessionEngine
import Testing
import WijktafelTesting
import WorksheetKit

@Suite("Undo of what people and worksheets are in")
struct UndoneWorkTests {
    @Test("takes back what a desk did to a worksheet, whatever people did meanwhile, and also after a restart")
    func worksheet() async throws {
        let room = try await Room.make(agenda: Room.walls)
        let desk = room.desk()
        let phone = try await room.phone()
        room.send(desk, "item.open", ["item": "i1"])
        hang(room, phone.client, "a", "Een bankje")
        room.send(desk, "answer", ["do": "show", "note": "a"], item: "i1")
        hang(room, phone.client, "b", "Een boom")
        await room.settle()
        #expect(room.view(desk)?["undo"]?["what"]?.text == "worksheet")
        #expect(room.view(desk)?["undo"]?["item"]?.text == "i1")
        #expect(notes(room, phone.client) == ["a"])
        let other = room.connect(Member(role: .desk, label: "e"))
        let undo = room.send(other, "undo")
        await room.settle()
        #expect(room.answer(undo, other) == "ack")
        #expect(notes(room, phone.client) == [])
        #expect(notes(room, desk) == ["a", "b"])
        #expect(room.view(desk)?["undo"]?["what"]?.text == "item.opened")
        let again = try await room.restarted()
        let later = again.desk()
        let eye = again.connect(Member(role: .participant, person: phone.person))
        await again.settle()
        #expect(notes(again, later) == ["a", "b"])
        #expect(notes(again, eye) == [])
        again.send(later, "answer", ["do": "show", "note": "b"], item: "i1", id: "later")
        await again.settle()
        #expect(notes(again, eye) == ["b"])
    }

    @Test("takes back no note that a desk built upon, and nothing traps when the desk's own is taken back")
    func built() async throws {
        let room = try await Room.make(agenda: Room.walls)
        let desk = room.desk()
        hang(room, desk, "a", "Vooraf")
        room.send(desk, "answer", ["do": "show", "note": "a"], item: "i1")
        room.send(desk, "undo")
        await room.settle()
        #expect(notes(room, desk) == ["a"])
        room.send(desk, "undo")
        await room.settle()
        #expect(notes(room, desk) == [])
        #expect(room.view(desk)?["undo"] == nil)
        hang(room, desk, "a", "Opnieuw")
        await room.settle()
        #expect(notes(room, desk) == ["a"])
    }

    @Test("lets late answers that were admitted wait again, and count once when they are admitted again")
    func admitted() async throws {
        let room = try await Room.make(privacy: .openTable)
        let desk = room.desk()
        let phone = try await room.phone()
        room.send(desk, "item.open", ["item": "i1"])
        room.say(phone.client, 2)
        room.send(desk, "item.show", ["item": "i1"])
        room.say(phone.client, 4, id: "late")
        room.send(desk, "late.admit", ["item": "i1"])
        await room.settle()
        #expect(own(room, phone.client) == 4 && outcome(room, phone.client) == "admitted")
        #expect(shown(room, desk) == [4])
        #expect(room.view(desk)?["undo"]?["what"]?.text == "late.admitted")
        room.send(desk, "undo")
        await room.settle()
        #expect(own(room, phone.client) == 2 && outcome(room, phone.client) == "waiting")
        #expect(room.view(desk)?["late"]?["i1"]?["count"]?.integer == 1)
        #expect(shown(room, desk) == [2])
        let again = try await room.restarted()
        let later = again.desk()
        let back = again.connect(Member(role: .participant, person: phone.person))
        let repeated = again.say(back, 4, id: "late")
        await again.settle()
        #expect(again.answer(repeated, back) == "item-locked")
        #expect(own(again, back) == 2 && outcome(again, back) == "waiting")
        again.send(later, "late.admit", ["item": "i1"], id: "again")
        await again.settle()
        #expect(own(again, back) == 4 && outcome(again, back) == "admitted")
        #expect(shown(again, later) == [4])
    }

    @Test("of admitting late answers shows no picture that gives one of them away")
    func gate() async throws {
        let room = try await Room.make()
        let desk = room.desk()
        var phones: [ClientID] = []
        for _ in 0..<6 { phones.append(try await room.phone().client) }
        room.send(desk, "item.open", ["item": "i1"])
        for phone in phones.dropLast() { room.say(phone, 3) }
        room.send(desk, "item.lock", ["item": "i1"])
        room.say(phones[5], 9)
        room.send(desk, "late.admit", ["item": "i1"])
        room.send(desk, "item.show", ["item": "i1"])
        room.send(desk, "undo")
        await room.settle()
        room.send(desk, "undo")
        room.send(desk, "item.show", ["item": "i1"])
        await room.settle()
        #expect(room.view(desk)?["late"]?["i1"]?["count"]?.integer == 1)
        #expect(shown(room, desk) == [3, 3, 3, 3, 3, 9])
    }

    @Test("gives somebody the name back that another desk took, as long as it is remembered")
    func renamed() async throws {
        let room = try await Room.make()
        let desk = room.desk()
        let other = room.connect(Member(role: .desk, label: "e"))
        let phone = try await room.phone()
        let person = JSON.string(phone.person.rawValue)
        room.send(phone.client, "person", ["name": "Samira"])
        await room.settle()
        room.send(desk, "item.open", ["item": "i1"])
        let rename = room.send(desk, "person.rename", ["person": person, "name": "Sam"])
        await room.settle()
        #expect(room.answer(rename, desk) == "ack")
        #expect(room.view(other)?["undo"]?["what"]?.text == "person.renamed")
        #expect(room.view(other)?["undo"]?["person"] == person)
        room.send(other, "undo")
        await room.settle()
        #expect(room.own(phone.client)?["name"]?.text == "Samira")
        await #expect(room.store.person(phone.person, in: Room.id)?.name == "Samira")
        room.send(desk, "person.rename", ["person": person, "name": "Sam"])
        await room.settle()
        let records = await room.store.read(Room.id, after: 0)
        #expect(records.allSatisfy { !String(decoding: $0.payload ?? [], as: UTF8.self).contains("Sam") })
        let again = try await room.restarted()
        let later = again.desk()
        await again.settle()
        #expect(again.view(later)?["undo"]?["what"]?.text == "item.opened")
    }

    @Test("leaves a name alone that the person chose since, or wants forgotten", arguments: [true, false])
    func ownName(_ isErased: Bool) async throws {
        let room = try await Room.make()
        let desk = room.desk()
        let phone = try await room.phone()
        room.send(phone.client, "person", ["name": "Samira"])
        room.send(desk, "item.open", ["item": "i1"])
        await room.settle()
        room.send(desk, "person.rename", ["person": .string(phone.person.rawValue), "name": ""])
        await room.settle()
        if isErased { room.send(phone.client, "erase") } else { room.send(phone.client, "person", ["name": "S."]) }
        await room.settle()
        #expect(room.view(desk)?["undo"]?["what"]?.text == "item.opened")
    }

    @Test("takes back what is said about the outcome, after closing too")
    func afterwards() async throws {
        let room = try await Room.make()
        let desk = room.desk()
        room.send(desk, "item.open", ["item": "i0"])
        room.send(desk, "afterwards.put", ["who": "De raad"])
        room.send(desk, "session.close")
        room.send(desk, "afterwards.put", ["who": "Het college"])
        room.send(desk, "conclusion.put", ["item": "i0", "text": "Klaar"])
        room.send(desk, "action.put", ["action": "a1", "what": "Bellen"])
        await room.settle()
        for _ in 0..<3 { room.send(desk, "undo") }
        await room.settle()
        let view = room.view(desk)
        #expect(view?["afterwards"]?["who"]?.text == "De raad")
        #expect(view?["conclusions"]?["i0"] == nil && view?["actions"]?["a1"] == nil)
        #expect(view?["undo"]?["what"]?.text == "session.closed")
        room.send(desk, "undo")
        room.send(desk, "undo")
        await room.settle()
        #expect(room.view(desk)?["afterwards"]?["who"] == nil)
    }

    private func hang(_ room: Room, _ client: ClientID, _ note: String, _ text: String) {
        room.send(client, "answer", ["do": "hang", "note": .string(note), "text": .string(text)], item: "i1")
    }

    private func notes(_ room: Room, _ client: ClientID) -> [String] {
        (room.view(client)?["worksheets"]?["w1"]?["view"]?["notes"]?.members ?? [:]).keys.sorted()
    }

    private func own(_ room: Room, _ client: ClientID) -> Int? {
        room.own(client)?["worksheets"]?["w1"]?["1"]?.integer
    }

    private func outcome(_ room: Room, _ client: ClientID) -> String? {
        room.own(client)?["late"]?["late"]?["outcome"]?.text
    }

    private func shown(_ room: Room, _ client: ClientID) -> [Int]? {
        let cell = room.view(client)?["worksheets"]?["w1"]?["view"]?["1"]
        return cell?["value"]?["values"]?.elements?.compactMap(\.integer)
    }
}
