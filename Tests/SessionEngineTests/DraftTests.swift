import EventLog
import SessionEngine
import Testing
import WorksheetKit

@Suite("What worksheets propose to do")
struct DraftTests {
    /// A room in which some people answered and the outcome was shown.
    private func shown(people: Int) async throws -> Room {
        let room = try await Room.make()
        let desk = room.desk()
        room.send(desk, "item.open", ["item": "i1"])
        for value in 1...people { room.say(try await room.phone().client, value) }
        await room.settle()
        room.send(desk, "item.show", ["item": "i1"])
        await room.settle()
        return room
    }

    @Test("waits at the desk until it is taken over, and becomes an agreement then, also after a restart")
    func take() async throws {
        let room = try await shown(people: 6)
        let desk = room.desk()
        await room.settle()
        #expect(room.view(desk)?["drafts"]?["w1/more"]?["because"]?["nl"] == "1 2 3 4 5 6")
        room.send(desk, "action.take", ["drafts": ["w1/less", "w1/more"]])
        await room.settle()
        let again = try await room.restarted()
        let later = again.desk()
        await again.settle()
        #expect(again.view(later)?["drafts"]?.members?.isEmpty == true)
        let actions = again.view(later)?["actions"]?.members?.values.sorted {
            ($0["rank"]?.integer ?? 0) < ($1["rank"]?.integer ?? 0)
        }
        #expect(actions?.compactMap { $0["origin"]?.text } == ["w1/less", "w1/more"])
        #expect(actions?.first?["theme"] == "less" && actions?.first?["from"] == "less")
    }

    @Test("makes one agreement of it however often it is pressed, and offers it again once that is dropped")
    func twice() async throws {
        let room = try await shown(people: 6)
        let desk = room.desk()
        room.send(desk, "action.take", ["drafts": ["w1/more"]])
        room.send(desk, "action.take", ["drafts": ["w1/more"]])
        await room.settle()
        let actions = try #require(room.view(desk)?["actions"]?.members)
        #expect(actions.count == 1)
        room.send(desk, "action.drop", ["action": .string(actions.keys.first ?? "")])
        await room.settle()
        #expect(room.view(desk)?["drafts"]?["w1/more"] != nil)
    }

    @Test("proposes nothing that fewer people than may be shown stand behind, and nothing to phones and boards")
    func disclosure() async throws {
        let few = try await shown(people: 4)
        let desk = few.desk()
        await few.settle()
        #expect(few.view(desk)?["drafts"]?.members?.isEmpty == true)
        let many = try await shown(people: 6)
        let (phone, board) = (try await many.phone().client, many.board())
        await many.settle()
        #expect(many.view(phone)?["drafts"] == nil && many.view(board)?["drafts"] == nil)
    }

    @Test(
        "refuses what is not there, and takes nothing then",
        arguments: [
            ([:], "malformed"), (["drafts": []], "malformed"), (["drafts": ["w1/more", "w1/more"]], "malformed"),
            (["drafts": "w1/more"], "malformed"), (["drafts": ["w1/more", "w9/x"]], "unknown-target"),
        ] as [(JSON, String)]
    )
    func refusals(body: JSON, code: String) async throws {
        let room = try await shown(people: 6)
        let desk = room.desk()
        let command = room.send(desk, "action.take", body)
        await room.settle()
        #expect(room.answer(command, desk) == code)
        #expect(room.view(desk)?["actions"]?.members?.isEmpty == true)
    }
}
