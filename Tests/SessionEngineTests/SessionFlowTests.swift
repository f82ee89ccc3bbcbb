import EventLog
import SessionEngine
import Testing
import WorksheetKit

@Suite("A session")
struct SessionFlowTests {
    @Test("acknowledges an answer and shows its sender what is kept")
    func acknowledges() async throws {
        let room = try await Room.make()
        let desk = room.desk()
        let phone = try await room.phone()
        room.send(desk, "item.open", ["item": "i1"])
        let said = room.say(phone.client, 4)
        await room.settle()
        #expect(room.answer(said, phone.client) == "ack")
        #expect(room.own(phone.client)?["worksheets"]?["w1"]?["1"]?.integer == 4)
    }

    @Test("takes a repeated command once and answers it as the first time")
    func repeats() async throws {
        let room = try await Room.make()
        let desk = room.desk()
        let phone = try await room.phone()
        room.send(desk, "item.open", ["item": "i1"])
        room.say(phone.client, 4, id: "same")
        room.say(phone.client, 7, id: "same")
        await room.settle()
        #expect(room.own(phone.client)?["worksheets"]?["w1"]?["1"]?.integer == 4)
        let records = await room.store.read(Room.id, after: 0).filter { $0.metadata.type == "worksheet" }
        #expect(records.count == 1)
    }

    @Test("sends patches that fit what the client holds, also after steps that change nothing for it")
    func patchesFit() async throws {
        let room = try await Room.make()
        let desk = room.desk()
        let phone = try await room.phone()
        room.send(desk, "item.open", ["item": "i1"])
        await room.settle()
        room.send(desk, "board.table", ["on": true])
        await room.settle()
        room.say(phone.client, 4)
        await room.settle()
        room.send(desk, "item.lock", ["item": "i1"])
        await room.settle()
        #expect(room.view(phone.client)?["agenda"]?["i1"]?["state"]?.text == "locked")
        #expect(room.view(desk)?["agenda"]?["i1"]?["state"]?.text == "locked")
    }

    @Test("remembers commands and answers after a restart")
    func restarts() async throws {
        let room = try await Room.make()
        let desk = room.desk()
        let phone = try await room.phone()
        room.send(desk, "item.open", ["item": "i1"])
        room.say(phone.client, 4, id: "same")
        await room.settle()
        let again = try await room.restarted()
        let client = again.connect(Member(role: .participant, person: phone.person))
        let repeated = again.say(client, 9, id: "same")
        await again.settle()
        #expect(again.answer(repeated, client) == "ack")
        #expect(again.own(client)?["worksheets"]?["w1"]?["1"]?.integer == 4)
    }

    @Test("keeps a late answer for the desk, refuses it to the phone, and counts it once admitted")
    func lateAnswers() async throws {
        let room = try await Room.make()
        let desk = room.desk()
        let phone = try await room.phone()
        room.send(desk, "item.open", ["item": "i1"])
        room.send(desk, "item.lock", ["item": "i1"])
        let late = room.say(phone.client, 4)
        await room.settle()
        #expect(room.answer(late, phone.client) == "item-locked")
        #expect(room.view(desk)?["late"]?["i1"]?["count"]?.integer == 1)
        #expect(room.own(phone.client)?["late"]?[late.rawValue] != nil)
        room.send(desk, "late.admit", ["item": "i1"])
        await room.settle()
        #expect(room.own(phone.client)?["worksheets"]?["w1"]?["1"]?.integer == 4)
        #expect(room.view(desk)?["late"]?["i1"] == nil)
    }

    @Test("does not take an answer of the first round for the second")
    func roundsApart() async throws {
        let room = try await Room.make()
        let desk = room.desk()
        let phone = try await room.phone()
        room.send(desk, "item.open", ["item": "i1"])
        room.send(desk, "item.show", ["item": "i1"])
        room.send(desk, "item.round", ["item": "i1"])
        let offline = room.say(phone.client, 4, round: 1)
        let now = room.say(phone.client, 6, round: 2)
        await room.settle()
        #expect(room.answer(offline, phone.client) == "item-locked")
        #expect(room.answer(now, phone.client) == "ack")
        #expect(room.own(phone.client)?["worksheets"]?["w1"]?["2"]?.integer == 6)
        #expect(room.own(phone.client)?["worksheets"]?["w1"]?["1"] == nil)
    }

    @Test("takes the desk's last step back whole")
    func undoes() async throws {
        let room = try await Room.make()
        let desk = room.desk()
        room.send(desk, "item.open", ["item": "i1"])
        room.send(desk, "item.show", ["item": "i1"])
        await room.settle()
        #expect(room.view(desk)?["agenda"]?["i1"]?["state"]?.text == "shown")
        room.send(desk, "undo")
        await room.settle()
        #expect(room.view(desk)?["agenda"]?["i1"]?["state"]?.text == "open")
    }

    @Test("lets a removed participant in no more and lets a restored one answer again")
    func removes() async throws {
        let room = try await Room.make()
        let desk = room.desk()
        let phone = try await room.phone()
        room.send(desk, "item.open", ["item": "i1"])
        room.send(desk, "person.remove", ["person": .string(phone.person.rawValue), "answers": true])
        let refused = room.say(phone.client, 4)
        await room.settle()
        #expect(room.output.closeCode(of: phone.client) == 4_001)
        #expect(room.answer(refused, phone.client) == nil)
        room.send(desk, "person.restore", ["person": .string(phone.person.rawValue)])
        await room.settle()
        let back = room.connect(Member(role: .participant, person: phone.person))
        let taken = room.say(back, 4)
        await room.settle()
        #expect(room.answer(taken, back) == "ack")
    }

    @Test("ends a timer by itself and tells everyone")
    func timers() async throws {
        let room = try await Room.make()
        let desk = room.desk()
        room.send(desk, "item.open", ["item": "i0"])
        room.send(desk, "timer.start", ["seconds": 60])
        await room.settle()
        #expect(room.view(desk)?["timer"]?["ended"]?.flag == false)
        room.time.advance(60_000)
        await room.settle()
        #expect(room.view(desk)?["timer"]?["ended"]?.flag == true)
    }
}
