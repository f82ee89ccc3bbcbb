import EventLog
import SessionEngine
import Testing
import WijktafelTesting
import WorksheetKit

@Suite("A session that stays open until a moment")
struct OpenTimeTests {
    private func moment(_ room: Room, after milliseconds: Int64) -> JSON {
        ["until": .number(Double(room.time.now().milliseconds + milliseconds))]
    }

    @Test("lets people roam until then, locks what is open and says that it is over")
    func end() async throws {
        let room = try await Room.make()
        let desk = room.desk()
        room.send(desk, "item.open", ["item": "i1"])
        let phone = try await room.phone()
        room.send(desk, "session.until", moment(room, after: 3_600_000))
        room.send(desk, "item.open", ["item": "i2"])
        let answer = room.say(phone.client, 4)
        await room.settle()
        #expect(room.answer(answer, phone.client) == "ack")
        #expect(room.view(phone.client)?["follow"] == false)
        #expect(room.view(phone.client)?["until"]?["ended"] == false)
        room.time.advance(3_600_000)
        await room.settle()
        #expect(room.view(phone.client)?["until"]?["ended"] == true)
        #expect(room.view(phone.client)?["agenda"]?["i1"]?["state"] == "locked")
        #expect(room.view(phone.client)?["agenda"]?["i2"]?["state"] == "locked")
        let late = room.say(phone.client, 5)
        await room.settle()
        #expect(room.answer(late, phone.client) == "item-locked")
    }

    @Test("ends on time when the server was down then: the first answer after it is late")
    func restart() async throws {
        let room = try await Room.make()
        let desk = room.desk()
        room.send(desk, "item.open", ["item": "i1"])
        room.send(desk, "session.until", moment(room, after: 1_000))
        let phone = try await room.phone()
        await room.session.settle()
        let again = try await room.restarted()
        again.time.advance(3_600_000)
        let client = again.connect(Member(role: .participant, person: phone.person))
        let late = again.say(client, 5)
        await again.settle()
        #expect(again.answer(late, client) == "item-locked")
        #expect(again.view(client)?["until"]?["ended"] == true)
    }

    @Test("can be taken back, by itself and by undo")
    func back() async throws {
        let room = try await Room.make()
        let desk = room.desk()
        room.send(desk, "session.until", moment(room, after: 3_600_000))
        room.send(desk, "session.until")
        await room.settle()
        #expect(room.view(desk)?["until"] == nil)
        room.send(desk, "session.until", moment(room, after: 3_600_000))
        room.send(desk, "undo")
        await room.settle()
        #expect(room.view(desk)?["until"] == nil)
    }

    @Test("refuses a moment that has passed, one beyond the term of the session, and what is no moment")
    func refusals() async throws {
        let room = try await Room.make()
        let desk = room.desk()
        let past = room.send(desk, "session.until", moment(room, after: -1))
        let beyond = room.send(desk, "session.until", ["until": .number(Double(Int64(1) << 51))])
        let word = room.send(desk, "session.until", ["until": "morgen"])
        await room.settle()
        #expect([past, beyond, word].map { room.answer($0, desk) } == ["out-of-range", "out-of-range", "malformed"])
    }
}
