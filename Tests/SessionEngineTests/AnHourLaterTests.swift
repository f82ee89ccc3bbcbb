import EventLog
import SessionEngine
import Testing
import WijktafelTesting
import WorksheetKit

@Suite("An hour later")
struct AnHourLaterTests {
    private static let hour: Int64 = 3_600_000

    @Test("somebody who joins lands where the room is, and may answer")
    func joinsLate() async throws {
        let room = try await Room.make()
        let desk = room.desk()
        room.send(desk, "item.open", ["item": "i1"])
        await room.settle()
        room.time.advance(Self.hour)
        let phone = try await room.phone()
        let said = room.say(phone.client, 4)
        await room.settle()
        #expect(room.view(phone.client)?["current"]?.text == "i1")
        #expect(room.answer(said, phone.client) == "ack")
    }

    @Test("what was closed by accident opens again in the same round, with every answer in it")
    func reopens() async throws {
        let room = try await Room.make()
        let desk = room.desk()
        let phone = try await room.phone()
        room.send(desk, "item.open", ["item": "i1"])
        room.say(phone.client, 4)
        room.send(desk, "item.finish", ["item": "i1"])
        room.send(desk, "session.close")
        await room.settle()
        room.time.advance(Self.hour)
        room.send(desk, "session.reopen")
        room.send(desk, "item.reopen", ["item": "i1"])
        await room.settle()
        #expect(room.view(phone.client)?["agenda"]?["i1"]?["state"]?.text == "open")
        #expect(room.view(phone.client)?["agenda"]?["i1"]?["round"]?.integer == 1)
        #expect(room.own(phone.client)?["worksheets"]?["w1"]?["1"]?.integer == 4)
        let said = room.say(phone.client, 7)
        await room.settle()
        #expect(room.answer(said, phone.client) == "ack")
    }
}
