import EventLog
import SessionEngine
import Testing
import WijktafelTesting
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
        #expect(room.own(phone.client)?["late"]?[late.rawValue]?["outcome"]?.text == "waiting")
        room.send(desk, "late.admit", ["item": "i1"])
        await room.settle()
        #expect(room.own(phone.client)?["late"]?[late.rawValue]?["outcome"]?.text == "admitted")
        #expect(room.own(phone.client)?["worksheets"]?["w1"]?["1"]?.integer == 4)
        #expect(room.view(desk)?["late"]?["i1"] == nil)
    }

    @Test("tells each sender what became of a late answer, also after a restart")
    func lateOutcomes() async throws {
        let room = try await Room.make()
        let desk = room.desk()
        let phone = try await room.phone()
        room.send(desk, "item.open", ["item": "i1"])
        room.send(desk, "item.lock", ["item": "i1"])
        let first = room.say(phone.client, 4)
        await room.settle()
        room.send(desk, "late.dismiss", ["item": "i1"])
        let second = room.say(phone.client, 5)
        await room.settle()
        #expect(room.view(desk)?["late"]?["i1"]?["count"]?.integer == 1)
        room.send(desk, "late.admit", ["item": "i1"])
        await room.settle()
        let again = try await room.restarted()
        let client = again.connect(Member(role: .participant, person: phone.person))
        await again.settle()
        let late = again.own(client)?["late"]
        #expect(late?[first.rawValue]?["outcome"]?.text == "dismissed")
        #expect(late?[second.rawValue]?["outcome"]?.text == "admitted")
        #expect(again.own(client)?["worksheets"]?["w1"]?["1"]?.integer == 5)
    }

    @Test("says that a late answer was left out when it could not be counted after all")
    func lateRefused() async throws {
        let room = try await Room.make(agenda: Room.walls)
        let desk = room.desk()
        let first = try await room.phone()
        let second = try await room.phone()
        room.send(desk, "item.open", ["item": "i1"])
        room.send(desk, "item.lock", ["item": "i1"])
        let hang: JSON = ["do": "hang", "note": "a", "text": "Een bankje"]
        let taken = room.send(first.client, "answer", hang, item: "i1")
        let refused = room.send(second.client, "answer", hang, item: "i1")
        await room.settle()
        room.send(desk, "late.admit", ["item": "i1"])
        await room.settle()
        #expect(room.own(first.client)?["late"]?[taken.rawValue]?["outcome"]?.text == "admitted")
        #expect(room.own(second.client)?["late"]?[refused.rawValue]?["outcome"]?.text == "dismissed")
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
        #expect(room.view(desk)?["undo"] == ["steps": 2, "what": "item.shown", "step": 3, "item": "i1"])
        room.send(desk, "undo")
        await room.settle()
        #expect(room.view(desk)?["agenda"]?["i1"]?["state"]?.text == "open")
        #expect(room.view(desk)?["undo"] == ["steps": 1, "what": "item.opened", "step": 2, "item": "i1"])
    }

    @Test("tells apart opening, opening again, another round and another way of showing")
    func namesSteps() async throws {
        let room = try await Room.make()
        let desk = room.desk()
        func what(_ name: String, _ body: JSON) async -> String? {
            room.send(desk, name, body)
            await room.settle()
            return room.view(desk)?["undo"]?["what"]?.text
        }
        #expect(await what("item.open", ["item": "i1"]) == "item.opened")
        #expect(await what("item.open", ["item": "i1", "mode": "live"]) == "item.mode")
        #expect(await what("item.lock", ["item": "i1"]) == "item.locked")
        #expect(await what("item.reopen", ["item": "i1"]) == "item.reopened")
        #expect(await what("item.show", ["item": "i1"]) == "item.shown")
        #expect(await what("item.round", ["item": "i1"]) == "item.round")
        #expect(await what("board.table", ["on": true]) == "table.on")
        #expect(room.view(desk)?["undo"]?["item"] == nil)
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

    @Test("stops the time with the answering, and gives it back on undo", arguments: ["lock", "show", "finish"])
    func stoppedTimers(_ command: String) async throws {
        let room = try await Room.make()
        let desk = room.desk()
        room.send(desk, "item.open", ["item": "i1"])
        room.send(desk, "timer.start", ["seconds": 60])
        await room.settle()
        let ends = room.view(desk)?["timer"]?["endsAt"]
        #expect(ends != nil)
        room.send(desk, "item.\(command)", ["item": "i1"])
        await room.settle()
        #expect(room.view(desk)?["timer"] == nil)
        room.send(desk, "undo")
        await room.settle()
        #expect(room.view(desk)?["timer"]?["endsAt"] == ends)
    }

    @Test("leaves the time that was set to talk after the answering")
    func talkingTime() async throws {
        let room = try await Room.make()
        let desk = room.desk()
        room.send(desk, "item.open", ["item": "i1"])
        room.send(desk, "item.lock", ["item": "i1"])
        room.send(desk, "timer.start", ["seconds": 60])
        room.send(desk, "item.show", ["item": "i1"])
        await room.settle()
        #expect(room.view(desk)?["timer"]?["ended"]?.flag == false)
    }
}
