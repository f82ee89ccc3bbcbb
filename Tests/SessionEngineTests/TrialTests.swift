import EventLog
import SessionEngine
import Testing
import WijktafelTesting
import WorksheetKit

@Suite("The test question before the start")
struct TrialTests {
    @Test("counts what phones answer, and stands in no log, report or receipt")
    func counts() async throws {
        let room = try await Room.make(pages: PlainPages())
        let desk = room.desk()
        let board = room.board()
        let phones = try await room.phones(3)
        let trial = try await room.startTrial(desk)
        room.send(phones[0].client, "trial.answer", ["trial": trial, "answer": "clear"])
        room.send(phones[1].client, "trial.answer", ["trial": trial, "answer": "help"])
        await room.settle()
        let told = try #require(room.view(desk)?["trial"])
        #expect(told["asked"]?.integer == 3 && told["answered"]?.integer == 2 && told["away"]?.integer == 0)
        #expect(told["answers"] == ["clear": 1, "small": 0, "help": 1])
        #expect(told["waiting"] == nil)
        #expect(room.view(phones[2].client)?["trial"] == ["id": trial])
        #expect(room.own(phones[0].client)?["trial"] == ["answer": "clear"])
        #expect(room.own(phones[2].client)?["trial"] == nil)
        #expect(room.shown(at: board)?.key == "trial")
        let types = await room.store.read(Room.id, after: 0).map(\.metadata.type)
        #expect(types == ["agenda.put"])
    }

    @Test("ends when the first item opens, and takes no answer after that")
    func ends() async throws {
        let room = try await Room.make(pages: PlainPages())
        let desk = room.desk()
        let phone = try await room.phone()
        let trial = try await room.startTrial(desk)
        room.send(phone.client, "trial.answer", ["trial": trial, "answer": "small"])
        room.send(desk, "item.open", ["item": "i0"])
        let late = room.send(phone.client, "trial.answer", ["trial": trial, "answer": "clear"])
        let again = room.send(desk, "trial.start")
        await room.settle()
        #expect(room.answer(late, phone.client) == "wrong-state")
        #expect(room.answer(again, desk) == "wrong-state")
        #expect(room.view(desk)?["trial"] == nil && room.view(phone.client)?["trial"] == nil)
        #expect(room.own(phone.client)?["trial"] == nil)
    }

    @Test("begins anew with nobody's earlier answer, and takes none to an earlier question")
    func again() async throws {
        let room = try await Room.make()
        let desk = room.desk()
        let phone = try await room.phone()
        let first = try await room.startTrial(desk)
        room.send(phone.client, "trial.answer", ["trial": first, "answer": "small"])
        room.send(desk, "trial.stop")
        await room.settle()
        #expect(room.view(desk)?["trial"] == nil)
        let second = try await room.startTrial(desk)
        #expect(first != second)
        let old = room.send(phone.client, "trial.answer", ["trial": first, "answer": "small"])
        await room.settle()
        #expect(room.answer(old, phone.client) == "wrong-state")
        #expect(room.view(desk)?["trial"]?["answered"]?.integer == 0)
    }

    @Test("keeps what was answered when a second desk asks it too")
    func twoDesks() async throws {
        let room = try await Room.make()
        let desk = room.desk()
        let other = room.connect(Member(role: .desk, label: "e"))
        let phone = try await room.phone()
        let trial = try await room.startTrial(desk)
        room.send(phone.client, "trial.answer", ["trial": trial, "answer": "clear"])
        let second = room.send(other, "trial.start")
        await room.settle()
        #expect(room.answer(second, other) == "ack")
        #expect(room.view(other)?["trial"] == room.view(desk)?["trial"])
        #expect(room.view(desk)?["trial"]?["answered"]?.integer == 1)
    }

    @Test("reaches whoever comes in late, and finds again whoever comes back")
    func lateAndBack() async throws {
        let room = try await Room.make()
        let desk = room.desk()
        let early = try await room.phone()
        let trial = try await room.startTrial(desk)
        room.send(early.client, "trial.answer", ["trial": trial, "answer": "clear"])
        await room.settle()
        room.session.disconnect(early.client)
        let late = try await room.phone()
        let back = room.connect(Member(role: .participant, person: early.person))
        await room.settle()
        #expect(room.view(late.client)?["trial"] == ["id": trial])
        #expect(room.own(back)?["trial"] == ["answer": "clear"])
        #expect(room.view(desk)?["trial"]?["asked"]?.integer == 2)
    }

    @Test("measures the slowest answer from when that phone had the question")
    func slowest() async throws {
        let room = try await Room.make()
        let desk = room.desk()
        let early = try await room.phone()
        let trial = try await room.startTrial(desk)
        room.time.advance(60_000)
        let late = try await room.phone()
        await room.session.settle()
        room.time.advance(4_000)
        room.send(late.client, "trial.answer", ["trial": trial, "answer": "clear"])
        await room.settle()
        #expect(room.view(desk)?["trial"]?["slowest"]?.integer == 4_000)
        room.send(early.client, "trial.answer", ["trial": trial, "answer": "clear"])
        await room.settle()
        #expect((room.view(desk)?["trial"]?["slowest"]?.integer ?? 0) > 60_000)
    }

    @Test("tells who has not answered at an open table only, and counts a phone that sleeps as away")
    func waiting() async throws {
        let room = try await Room.make(privacy: .openTable)
        let desk = room.desk()
        let phones = try await room.phones(3)
        let trial = try await room.startTrial(desk)
        room.send(phones[0].client, "trial.answer", ["trial": trial, "answer": "clear"])
        room.session.disconnect(phones[0].client)
        room.session.disconnect(phones[1].client)
        await room.settle()
        let told = try #require(room.view(desk)?["trial"])
        #expect(told["answered"]?.integer == 1 && told["away"]?.integer == 1)
        #expect(Set(told["waiting"]?.members?.keys.map(\.self) ?? []) == Set(phones.dropFirst().map(\.person.rawValue)))
    }

    @Test("asks nobody who was removed, and nobody for whom a desk enters")
    func asked() async throws {
        let room = try await Room.make()
        let desk = room.desk()
        let phones = try await room.phones(2)
        let seat = Seat(kind: .paper, people: 1)
        let paper = try await room.host.seat(seat, in: Room.id, name: nil, perspective: nil, desk: "d").id
        let trial = try await room.startTrial(desk)
        let entered = room.connect(Member(role: .participant, person: paper, desk: "d"))
        let strange = room.send(entered, "trial.answer", ["trial": trial, "answer": "clear"])
        room.send(desk, "person.remove", ["person": .string(phones[1].person.rawValue), "answers": false])
        await room.settle()
        #expect(room.answer(strange, entered) == "not-asked")
        #expect(room.view(desk)?["trial"]?["asked"]?.integer == 1)
    }

    @Test("refuses an answer that is none, and says on the desk how many boards there are")
    func strange() async throws {
        let room = try await Room.make()
        let desk = room.desk()
        let phone = try await room.phone()
        let trial = try await room.startTrial(desk)
        let odd = room.send(phone.client, "trial.answer", ["trial": trial, "answer": "great"])
        let board = room.board()
        await room.settle()
        #expect(room.answer(odd, phone.client) == "unknown-target")
        #expect(room.view(desk)?["boards"]?.integer == 1)
        room.session.disconnect(board)
        await room.settle()
        #expect(room.view(desk)?["boards"]?.integer == 0)
    }
}

extension Room {
    func phones(_ count: Int) async throws -> [(client: ClientID, person: PersonID)] {
        var phones: [(client: ClientID, person: PersonID)] = []
        for _ in 0..<count { phones.append(try await phone()) }
        return phones
    }

    /// Asks the test question and answers its id.
    fileprivate func startTrial(_ desk: ClientID) async throws -> JSON {
        send(desk, "trial.start")
        await settle()
        return try #require(view(desk)?["trial"]?["id"])
    }
}
