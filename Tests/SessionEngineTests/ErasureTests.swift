import EventLog
import SessionEngine
import Testing
import WorksheetKit

private struct Broken: Error {
    let verdict: ChainVerdict
}

@Suite("Wiping one person's answers")
struct ErasureTests {
    private func records(_ room: Room, of person: PersonID) async -> [LogRecord] {
        await room.store.read(Room.id, after: 0).filter {
            $0.metadata.actor == .person(person) && $0.metadata.personal
        }
    }

    @Test("empties the person's records, their private document and their entry in the registry")
    func wipes() async throws {
        let room = try await Room.make()
        let desk = room.desk()
        let phone = try await room.phone("beleid")
        let other = try await room.phone("team")
        room.send(desk, "item.open", ["item": "i1"])
        room.send(phone.client, "person", ["name": "Ali"])
        room.say(phone.client, 4)
        room.say(other.client, 5)
        let wish = room.send(phone.client, "erase")
        await room.settle()
        #expect(room.answer(wish, phone.client) == "ack")
        #expect(await records(room, of: phone.person).allSatisfy { $0.payload == nil && $0.salt == nil })
        #expect(await records(room, of: phone.person).count == 1)
        #expect(await records(room, of: other.person).allSatisfy { $0.payload != nil })
        #expect(room.own(phone.client)?["worksheets"]?["w1"]?["1"] == nil)
        #expect(room.own(other.client)?["worksheets"]?["w1"]?["1"]?.integer == 5)
        let entry = room.view(desk)?["roster"]?[phone.person.rawValue]
        #expect(entry?["handle"]?.text != nil && entry?["name"] == nil && entry?["perspective"] == nil)
        let person = await room.store.person(phone.person, in: Room.id)
        #expect(person?.name == nil && person?.perspective == nil)
        let verdict = await room.store.verify(Room.id)
        guard case .intact(_, let erased) = verdict else { throw Broken(verdict: verdict) }
        #expect(erased == 1)
    }

    @Test("leaves the person at the table, who may answer anew")
    func mayAnswerAgain() async throws {
        let room = try await Room.make()
        let desk = room.desk()
        let phone = try await room.phone()
        room.send(desk, "item.open", ["item": "i1"])
        room.say(phone.client, 4)
        room.send(phone.client, "erase")
        await room.settle()
        let again = room.say(phone.client, 7)
        await room.settle()
        #expect(room.answer(again, phone.client) == "ack")
        #expect(room.own(phone.client)?["worksheets"]?["w1"]?["1"]?.integer == 7)
    }

    @Test("can be asked for by the desk, also of someone who was removed")
    func byTheDesk() async throws {
        let room = try await Room.make()
        let desk = room.desk()
        let phone = try await room.phone()
        room.send(desk, "item.open", ["item": "i1"])
        room.say(phone.client, 4)
        room.send(desk, "person.remove", ["person": .string(phone.person.rawValue), "answers": false])
        await room.settle()
        let wish = room.send(desk, "person.erase", ["person": .string(phone.person.rawValue)])
        let unknown = room.send(desk, "person.erase", ["person": "nobody"])
        await room.settle()
        #expect(room.answer(wish, desk) == "ack")
        #expect(room.answer(unknown, desk) == "unknown-target")
        #expect(await records(room, of: phone.person).allSatisfy { $0.payload == nil })
    }

    @Test("is done once: the same wish after a restart wipes nothing that was answered since")
    func repeatIsHarmless() async throws {
        let room = try await Room.make()
        let desk = room.desk()
        let phone = try await room.phone()
        room.send(desk, "item.open", ["item": "i1"])
        room.say(phone.client, 4)
        room.send(phone.client, "erase", id: "wish")
        await room.settle()
        room.say(phone.client, 7)
        await room.settle()
        let again = try await room.restarted()
        let client = again.connect(Member(role: .participant, person: phone.person))
        let wish = again.send(client, "erase", id: "wish")
        await again.settle()
        #expect(again.answer(wish, client) == "ack")
        #expect(again.own(client)?["worksheets"]?["w1"]?["1"]?.integer == 7)
    }

    @Test("wipes what waits for the desk as late too")
    func lateToo() async throws {
        let room = try await Room.make()
        let desk = room.desk()
        let phone = try await room.phone()
        room.send(desk, "item.open", ["item": "i1"])
        room.send(desk, "item.lock", ["item": "i1"])
        room.say(phone.client, 4)
        await room.settle()
        #expect(room.view(desk)?["late"]?["i1"]?["count"]?.integer == 1)
        room.send(phone.client, "erase")
        await room.settle()
        #expect(room.view(desk)?["late"]?["i1"] == nil)
        #expect(await records(room, of: phone.person).allSatisfy { $0.payload == nil })
    }

    @Test("leaves the picture of an anonymous group as it was shown")
    func anonymousPicture() async throws {
        let room = try await Room.make(k: 3)
        let desk = room.desk()
        room.send(desk, "item.open", ["item": "i1"])
        var phones: [(client: ClientID, person: PersonID)] = []
        for value in 1...4 {
            let phone = try await room.phone()
            room.say(phone.client, value)
            phones.append(phone)
        }
        room.send(desk, "item.show", ["item": "i1"])
        await room.settle()
        let shown = room.view(desk)?["worksheets"]?["w1"]?["view"]
        room.send(phones[0].client, "erase")
        await room.settle()
        room.send(desk, "item.reopen", ["item": "i1"])
        room.send(desk, "item.show", ["item": "i1"])
        await room.settle()
        // A picture of the other three beside the first one would be the fourth person's answer.
        #expect(shown != nil && room.view(desk)?["worksheets"]?["w1"]?["view"] == shown)
    }

    @Test("does not count someone who answers anew for two")
    func countsOnce() async throws {
        let room = try await Room.make(k: 3)
        let desk = room.desk()
        room.send(desk, "item.open", ["item": "i1"])
        var phones: [(client: ClientID, person: PersonID)] = []
        for value in 1...4 {
            let phone = try await room.phone()
            room.say(phone.client, value)
            phones.append(phone)
        }
        room.send(desk, "item.show", ["item": "i1"])
        await room.settle()
        let shown = room.view(desk)?["worksheets"]?["w1"]?["view"]
        room.send(phones[0].client, "erase")
        await room.settle()
        room.send(desk, "item.reopen", ["item": "i1"])
        room.say(phones[0].client, 9)
        room.say(phones[1].client, 8)
        room.send(desk, "item.show", ["item": "i1"])
        await room.settle()
        #expect(room.view(desk)?["worksheets"]?["w1"]?["view"] == shown)
        room.send(desk, "item.reopen", ["item": "i1"])
        room.say(phones[2].client, 7)
        room.say(phones[3].client, 6)
        room.send(desk, "item.show", ["item": "i1"])
        await room.settle()
        #expect(room.view(desk)?["worksheets"]?["w1"]?["view"] != shown)
    }

    @Test("takes the person out of the pictures of an open table, on disk as well")
    func openPicture() async throws {
        let room = try await Room.make(privacy: .openTable)
        let desk = room.desk()
        room.send(desk, "item.open", ["item": "i1"])
        let leaver = try await room.phone()
        let stayer = try await room.phone()
        room.say(leaver.client, 3)
        room.say(stayer.client, 8)
        room.send(desk, "item.show", ["item": "i1"])
        await room.settle()
        func pictures() async -> [String] {
            await room.store.read(Room.id, after: 0).filter { $0.metadata.type == "released" }
                .compactMap { $0.payload.map { String(decoding: $0, as: UTF8.self) } }
        }
        #expect(await pictures().contains { $0.contains(leaver.person.rawValue) })
        room.send(leaver.client, "erase")
        await room.settle()
        let after = await pictures()
        #expect(!after.contains { $0.contains(leaver.person.rawValue) })
        #expect(after.contains { $0.contains(stayer.person.rawValue) })
    }

    @Test("takes what the person hung up from every surface and from the report")
    func common() async throws {
        let room = try await Room.make(agenda: Room.walls)
        let desk = room.desk()
        let phone = try await room.phone()
        let other = try await room.phone()
        room.send(desk, "item.open", ["item": "i1"])
        room.send(phone.client, "answer", ["do": "hang", "note": "a", "text": "Van mij"], item: "i1")
        room.send(other.client, "answer", ["do": "hang", "note": "b", "text": "Van jou"], item: "i1")
        room.send(desk, "answer", ["do": "show", "note": "a"], item: "i1")
        room.send(desk, "answer", ["do": "show", "note": "b"], item: "i1")
        await room.settle()
        #expect(room.view(other.client)?["worksheets"]?["w1"]?["view"]?["notes"]?["a"] != nil)
        room.send(phone.client, "erase")
        await room.settle()
        for client in [desk, phone.client, other.client] {
            let notes = room.view(client)?["worksheets"]?["w1"]?["view"]?["notes"]
            #expect(notes?["a"] == nil && notes?["b"]?.text == "Van jou")
        }
        let bytes = try #require(room.view(desk)).bytes
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(text.contains("Van jou") && !text.contains("Van mij"))
    }

    @Test("tells the others that an answer they sent meanwhile is kept")
    func othersHear() async throws {
        let room = try await Room.make()
        let desk = room.desk()
        let phone = try await room.phone()
        let other = try await room.phone()
        room.send(desk, "item.open", ["item": "i1"])
        room.say(phone.client, 4)
        room.send(phone.client, "erase")
        let said = room.say(other.client, 6)
        await room.settle()
        #expect(room.answer(said, other.client) == "ack")
        #expect(room.own(other.client)?["worksheets"]?["w1"]?["1"]?.integer == 6)
    }
}
