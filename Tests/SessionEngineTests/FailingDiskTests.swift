import EventLog
import SessionEngine
import Synchronization
import Testing
import WijktafelTesting
import WorksheetKit

@Suite("A session whose log can't write")
struct FailingDiskTests {
    private func room() async throws -> (room: Room, log: FailingLog) {
        let made = Mutex<FailingLog?>(nil)
        let room = try await Room.make(log: { store in
            let log = FailingLog(store)
            made.withLock { $0 = log }
            return log
        })
        return (room, try #require(made.withLock { $0 }))
    }

    @Test("answers every command that it can't store, however they fall around the reading back")
    func answersAll() async throws {
        let (room, log) = try await room()
        let desk = room.desk()
        let phone = try await room.phone()
        room.send(desk, "item.open", ["item": "i1"])
        await room.settle()
        log.fail(true)
        var sent: [CommandID] = []
        for value in 1...40 {
            sent.append(room.say(phone.client, 1 + value % 9))
            if value % 7 == 0 { await room.session.settle() }
        }
        await room.settle()
        for id in sent { #expect(room.answer(id, phone.client) == "not-stored") }
        log.fail(false)
        let kept = room.say(phone.client, 4, id: sent[0].rawValue)
        await room.settle()
        #expect(room.answer(kept, phone.client) == "ack")
        #expect(room.own(phone.client)?["worksheets"]?["w1"]?["1"]?.integer == 4)
    }

    @Test("does not refuse for good what it refused because of something that was taken back")
    func refusalsToo() async throws {
        let (room, log) = try await room()
        let desk = room.desk()
        let phone = try await room.phone()
        room.send(desk, "item.open", ["item": "i1"])
        await room.settle()
        log.fail(true)
        let lock = room.send(desk, "item.lock", ["item": "i1"])
        let said = room.say(phone.client, 4)
        await room.settle()
        #expect(room.answer(lock, desk) == "not-stored")
        #expect(room.answer(said, phone.client) == "not-stored")
        #expect(room.view(desk)?["agenda"]?["i1"]?["state"]?.text == "open")
    }

    @Test("keeps answers that it could not wipe, and says so")
    func erasure() async throws {
        let (room, log) = try await room()
        let desk = room.desk()
        let phone = try await room.phone()
        room.send(desk, "item.open", ["item": "i1"])
        room.say(phone.client, 4)
        await room.settle()
        log.fail(true)
        let wish = room.send(phone.client, "erase")
        await room.settle()
        #expect(room.answer(wish, phone.client) == "not-stored")
        log.fail(false)
        let again = room.send(phone.client, "erase", id: wish.rawValue)
        await room.settle()
        #expect(room.answer(again, phone.client) == "ack")
        #expect(room.own(phone.client)?["worksheets"]?["w1"]?["1"] == nil)
    }
}
