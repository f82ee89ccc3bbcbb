import EventLog
import SessionEngine
import Testing
import WijktafelTesting
import WorksheetKit

@Suite("A place without a phone")
struct SeatTests {
    private static let paper = Seat(kind: .paper, people: 1)

    private func seated(_ room: Room, _ seat: Seat = paper) async throws -> PersonID {
        let person = try await room.host.seat(
            seat,
            in: Room.id,
            name: nil,
            perspective: "inwoner",
            desk: "desk-a"
        )
        return person.id
    }

    /// Somebody for whom a four was entered, and the connection that it came through.
    private func entered(_ room: Room) async throws -> (person: PersonID, helper: ClientID) {
        let person = try await seated(room)
        let helper = room.connect(Member(role: .participant, person: person, desk: "desk-a"))
        room.send(room.desk(), "item.open", ["item": "i1"])
        room.say(helper, 4)
        await room.settle()
        return (person, helper)
    }

    @Test("is still entered for after a restart, with the desk's hand in the log")
    func restarts() async throws {
        let room = try await Room.make()
        let person = try await entered(room).person
        let facts = await room.store.read(Room.id, after: 0).filter { $0.metadata.type == "worksheet" }
        #expect(facts.map(\.metadata.actor) == [.behalf(person, desk: "desk-a")])
        let again = try await room.restarted()
        #expect(try await again.host.waitingSeat(of: person, in: Room.id) == Self.paper)
        let back = again.connect(Member(role: .participant, person: person, desk: "desk-a"))
        await again.settle()
        #expect(again.own(back)?["worksheets"]?["w1"]?["1"]?.integer == 4)
    }

    @Test("is handed over once, and keeps what was entered")
    func handsOver() async throws {
        let room = try await Room.make()
        let (person, helper) = try await entered(room)
        #expect(try await room.host.takeSeat(of: person, in: Room.id))
        #expect(try await !room.host.takeSeat(of: person, in: Room.id))
        let late = room.say(helper, 9)
        let phone = room.connect(Member(role: .participant, person: person))
        await room.settle()
        #expect(room.answer(late, helper) == nil)
        #expect(room.own(phone)?["worksheets"]?["w1"]?["1"]?.integer == 4)
        let again = try await room.restarted()
        #expect(try await again.host.waitingSeat(of: person, in: Room.id) == nil)
    }

    @Test("of a table is one contributor of many people")
    func tables() async throws {
        let room = try await Room.make()
        let desk = room.desk()
        _ = try await seated(room, Seat(kind: .table, people: 6))
        _ = try await room.phone()
        await room.settle()
        let people = room.view(desk)?["people"]
        #expect(people?["count"]?.integer == 2)
        #expect(people?["tables"]?.integer == 1)
        #expect(people?["heads"]?.integer == 7)
    }

    @Test("is nobody's who came in with a phone")
    func phones() async throws {
        let room = try await Room.make()
        let phone = try await room.phone()
        #expect(try await room.host.waitingSeat(of: phone.person, in: Room.id) == nil)
        #expect(try await !room.host.takeSeat(of: phone.person, in: Room.id))
    }
}
