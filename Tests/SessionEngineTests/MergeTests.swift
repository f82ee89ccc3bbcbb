import EventLog
import SessionEngine
import Testing
import WijktafelTesting
import WorksheetKit

@Suite("Somebody who came in twice")
struct MergeTests {
    private struct Table {
        let room: Room
        let desk: ClientID
        let phones: [(client: ClientID, person: PersonID)]

        func merge() async {
            room.send(desk, "person.merge", ["person": id(0), "into": id(1)])
            await room.settle()
        }

        func id(_ index: Int) -> JSON { .string(phones[index].person.rawValue) }
    }

    private func table(_ people: Int, privacy: Privacy = .anonymous) async throws -> Table {
        let room = try await Room.make(privacy: privacy)
        let desk = room.desk()
        var phones: [(client: ClientID, person: PersonID)] = []
        for _ in 0..<people { phones.append(try await room.phone()) }
        room.send(desk, "item.open", ["item": "i1"])
        return Table(room: room, desk: desk, phones: phones)
    }

    @Test("has one voice: the later of two answers counts, and either phone has that seat")
    func oneVoice() async throws {
        let table = try await table(3)
        let room = table.room
        room.say(table.phones[1].client, 5)
        room.say(table.phones[0].client, 7)
        await room.settle()
        #expect(room.view(table.desk)?["progress"]?["i1"]?["started"]?.integer == 2)
        await table.merge()
        #expect(room.view(table.desk)?["progress"]?["i1"]?["started"]?.integer == 1)
        #expect(room.view(table.desk)?["people"]?["count"]?.integer == 2)
        #expect(room.view(table.desk)?["roster"]?[table.phones[0].person.rawValue] == nil)
        #expect(room.output.closeCode(of: table.phones[0].client) == 1_012)
        let back = room.connect(Member(role: .participant, person: table.phones[0].person))
        await room.settle()
        for phone in [back, table.phones[1].client] {
            #expect(room.own(phone)?["worksheets"]?["w1"]?["1"]?.integer == 7)
            let seat = room.output.frames(to: phone).last { $0["type"]?.text == "welcome" }?["person"]?["id"]
            #expect(seat == table.id(1))
        }
        room.say(back, 9)
        await room.settle()
        #expect(room.own(table.phones[1].client)?["worksheets"]?["w1"]?["1"]?.integer == 9)
        let records = await room.store.read(Room.id, after: 0).filter { $0.metadata.type == "worksheet" }
        #expect(records.count == 3 && records.allSatisfy { $0.payload != nil })
    }

    @Test("is the same after a restart, with the token of either")
    func restarted() async throws {
        let table = try await table(3)
        table.room.say(table.phones[0].client, 7, id: "same")
        await table.merge()
        let again = try await table.room.restarted()
        let client = again.connect(Member(role: .participant, person: table.phones[0].person))
        let repeated = again.say(client, 2, id: "same")
        await again.settle()
        #expect(again.answer(repeated, client) == "ack")
        #expect(again.own(client)?["worksheets"]?["w1"]?["1"]?.integer == 7)
    }

    @Test("is two again when the desk takes that back")
    func undone() async throws {
        let table = try await table(3)
        table.room.say(table.phones[1].client, 5)
        table.room.say(table.phones[0].client, 7)
        await table.merge()
        table.room.send(table.desk, "undo")
        await table.room.settle()
        #expect(table.room.view(table.desk)?["people"]?["count"]?.integer == 3)
        #expect(table.room.own(table.phones[1].client)?["worksheets"]?["w1"]?["1"]?.integer == 5)
        let back = table.room.connect(Member(role: .participant, person: table.phones[0].person))
        await table.room.settle()
        #expect(table.room.own(back)?["worksheets"]?["w1"]?["1"]?.integer == 7)
    }

    @Test(
        "gives nobody's answer away in a picture after the merging, live or after a restart",
        arguments: [true, false]
    )
    func gate(_ isRestarted: Bool) async throws {
        let table = try await table(7)
        for (index, phone) in table.phones.enumerated() { table.room.say(phone.client, index + 1) }
        table.room.send(table.desk, "item.show", ["item": "i1"])
        await table.merge()
        let before = table.room.view(table.phones[3].client)?["worksheets"]?["w1"]?["view"]
        let room = isRestarted ? try await table.room.restarted() : table.room
        let desk = room.desk()
        let eye = room.connect(Member(role: .participant, person: table.phones[3].person))
        room.send(desk, "item.reopen", ["item": "i1"], id: "reopen")
        room.send(desk, "item.show", ["item": "i1"], id: "show")
        await room.settle()
        #expect(before != nil && room.view(eye)?["worksheets"]?["w1"]?["view"] == before)
    }

    @Test("is wiped on both seats by one wish")
    func erased() async throws {
        let table = try await table(3)
        table.room.say(table.phones[1].client, 5)
        table.room.say(table.phones[0].client, 7)
        await table.merge()
        let wish = table.room.send(table.phones[1].client, "erase")
        await table.room.settle()
        #expect(table.room.answer(wish, table.phones[1].client) == "ack")
        let records = await table.room.store.read(Room.id, after: 0).filter { $0.metadata.type == "worksheet" }
        #expect(records.count == 2 && records.allSatisfy { $0.payload == nil })
    }

    @Test("is not merged with nobody, with themselves, or twice")
    func refused() async throws {
        let table = try await table(3)
        let room = table.room
        let alone = room.send(table.desk, "person.merge", ["person": table.id(0), "into": table.id(0)])
        let nobody = room.send(table.desk, "person.merge", ["person": table.id(0), "into": "nobody"])
        await table.merge()
        let twice = room.send(table.desk, "person.merge", ["person": table.id(2), "into": table.id(0)])
        await room.settle()
        for command in [alone, nobody, twice] { #expect(room.answer(command, table.desk) == "unknown-target") }
        await #expect(room.store.people(of: Room.id).count == 3)
    }
}
