import EventLog
import SessionEngine
import Testing
import WijktafelTesting
import WorksheetKit

@Suite("The remarks at the desk")
struct RemarkOrderTests {
    /// The texts in the order of the desk, and their ids in that order.
    private func remarks(_ room: Room, _ desk: ClientID) -> (texts: [String], ids: [String]) {
        let members = room.view(desk)?["remarks"]?.members ?? [:]
        let sorted = members.sorted { ($0.value["rank"]?.integer ?? 0) < ($1.value["rank"]?.integer ?? 0) }
        return (sorted.compactMap { $0.value["text"]?.text }, sorted.map(\.key))
    }

    @Test("stand in an order, and under ids, that do not tell when they were written")
    func order() async throws {
        let room = try await Room.make()
        let desk = room.desk()
        room.send(desk, "item.open", ["item": "i1"])
        let arrived = (10..<34).map { "Opmerking \($0)" }
        for text in arrived {
            let phone = try await room.phone()
            room.send(phone.client, "answer", ["do": "reason", "text": .string(text)], item: "i1")
        }
        await room.settle()
        let (texts, ids) = remarks(room, desk)
        #expect(Set(texts) == Set(arrived))
        // As many neighbours in the order of arrival as chance gives, not as many as there are.
        let kept = zip(texts, texts.dropFirst()).count { $0 < $1 }
        #expect((4...19).contains(kept))
        let byID = zip(texts, ids).sorted { $0.1 < $1.1 }.map(\.0)
        #expect(zip(byID, byID.dropFirst()).count { $0 < $1 } < 20)
        let again = try await room.restarted()
        let back = again.desk()
        await again.settle()
        #expect(remarks(again, back) == (texts, ids))
    }

    @Test("can be shown by that id")
    func moderate() async throws {
        let room = try await Room.make()
        let desk = room.desk()
        let phone = try await room.phone()
        room.send(desk, "item.open", ["item": "i1"])
        room.send(phone.client, "answer", ["do": "reason", "text": "Omdat"], item: "i1")
        await room.settle()
        let id = try #require(remarks(room, desk).ids.first)
        let shown = room.send(desk, "remark.show", ["remark": .string(id)])
        let unknown = room.send(desk, "remark.show", ["remark": "w1.r3"])
        await room.settle()
        #expect(room.answer(shown, desk) == "ack")
        #expect(room.answer(unknown, desk) == "unknown-target")
        #expect(room.view(desk)?["remarks"]?[id]?["state"]?.text == "shown")
    }
}
