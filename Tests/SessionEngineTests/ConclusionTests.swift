import SessionEngine
import Testing
import WijktafelTesting
import WorksheetKit

@Suite("Conclusions at two desks")
struct ConclusionTests {
    private func text(_ room: Room, _ desk: ClientID) -> String? {
        room.view(desk)?["conclusions"]?["i0"]?["text"]?.text
    }

    @Test("what another desk wrote meanwhile is not replaced unseen")
    func meanwhile() async throws {
        let room = try await Room.make()
        let desk = room.desk()
        let other = room.connect(Member(role: .desk, label: "e"))
        let first = room.send(desk, "conclusion.put", ["item": "i0", "text": "Eerst", "base": ""])
        await room.settle()
        #expect(room.answer(first, desk) == "ack")
        let late = room.send(other, "conclusion.put", ["item": "i0", "text": "Laat", "base": ""])
        await room.settle()
        #expect(room.answer(late, other) == "changed-meanwhile")
        #expect(text(room, other) == "Eerst")
        let chosen = room.send(other, "conclusion.put", ["item": "i0", "text": "Laat", "base": "Eerst"])
        await room.settle()
        #expect(room.answer(chosen, other) == "ack")
        #expect(text(room, desk) == "Laat")
    }

    @Test("whoever names no text to start from replaces what there is")
    func unasked() async throws {
        let room = try await Room.make()
        let desk = room.desk()
        room.send(desk, "conclusion.put", ["item": "i0", "text": "Eerst"])
        room.send(desk, "conclusion.put", ["item": "i0", "text": "Daarna"])
        await room.settle()
        #expect(text(room, desk) == "Daarna")
    }
}
