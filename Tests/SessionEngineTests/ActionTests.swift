import EventLog
import SessionEngine
import Testing
import WijktafelTesting
import WorksheetKit

@Suite("An agreement")
struct ActionTests {
    private let bench: JSON = ["action": "a1", "what": "Zet een bankje neer", "item": "i2", "origin": "w1/note-7"]

    @Test("tells everyone where it comes from, also after a restart")
    func origin() async throws {
        let room = try await Room.make()
        room.send(room.desk(), "action.put", bench)
        await room.settle()
        let again = try await room.restarted()
        let phone = try await again.phone()
        await again.settle()
        #expect(again.view(phone.client)?["actions"]?["a1"]?["origin"]?.text == "w1/note-7")
    }

    @Test("stands in the report with the item that its worksheet made it at")
    func report() async throws {
        let room = try await Room.make()
        room.send(room.desk(), "action.put", bench)
        await room.settle()
        let table = try #require(try await table(of: room))
        #expect(table.columns.map(\.title) == ["Wat", "Komt uit"])
        #expect(table.rows.map { $0.map(\.value) } == [[.user("Zet een bankje neer"), .user("i2")]])
    }

    @Test(
        "names the first item about its worksheet, or none, when the item itself is another's",
        arguments: [("w1/n", "i0", "i1"), ("w9/n", "i2", nil)] as [(String, String, String?)]
    )
    func elsewhere(origin: String, item: String, title: String?) async throws {
        let room = try await Room.make()
        room.send(
            room.desk(),
            "action.put",
            ["action": "a1", "what": "Bel", "item": .string(item), "origin": .string(origin)]
        )
        await room.settle()
        let table = try #require(try await table(of: room))
        #expect(table.columns.map(\.title) == ["Wat"] + (title == nil ? [] : ["Komt uit"]))
        #expect(table.rows.first?.last?.value == .user(title ?? "Bel"))
    }

    @Test(
        "is refused when it says to come from something that is no worksheet's",
        arguments: [
            "w1", "w1/", "/n", "w1/n/m", "w1/n m", "w1/\u{202E}n", "w1/é", "",
            .string("w1/" + String(repeating: "n", count: 65)), 7, [:],
        ] as [JSON]
    )
    func hostile(origin: JSON) async throws {
        let room = try await Room.make()
        let desk = room.desk()
        let put = room.send(desk, "action.put", ["action": "a1", "what": "Bel", "origin": origin])
        await room.settle()
        #expect(room.answer(put, desk) == "malformed")
        #expect(room.view(desk)?["actions"]?["a1"] == nil)
    }

    private func table(of room: Room) async throws -> Table? {
        let document = await room.session.report(
            ReportContext(language: .nl, now: room.time.now(), head: .empty, version: "test") { _ in "" }
        )
        for block in document.sections.flatMap(\.blocks) {
            if case .table(let table) = block.content, table.caption == "Wie doet wat" { return table }
        }
        return nil
    }
}
