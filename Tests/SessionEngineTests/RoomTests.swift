import EventLog
import SessionEngine
import Testing
import WijktafelTesting
import WorksheetKit

@Suite("A room that is run from the desk")
struct RoomTests {
    @Test("keeps a frozen board as it is while the session goes on, and brings it up to date after")
    func frozen() async throws {
        let room = try await Room.make(pages: PlainPages())
        let desk = room.desk()
        let board = room.board()
        room.send(desk, "item.open", ["item": "i0"])
        await room.settle()
        let before = try #require(room.shown(at: board))
        room.send(desk, "board.freeze", ["on": true])
        room.send(desk, "item.open", ["item": "i1"])
        let turned = room.send(desk, "board.next")
        await room.settle()
        #expect(room.shown(at: board) == before)
        #expect(room.view(board)?["board"]?["frozen"] == true)
        #expect(room.view(desk)?["current"]?.text == "i1")
        #expect(room.answer(turned, desk) == "board-frozen")
        room.send(desk, "board.freeze", ["on": false])
        await room.settle()
        #expect(room.shown(at: board) != before)
        #expect(room.view(board)?["board"]?["frozen"] == nil)
    }

    @Test("puts one block of the page in the light, until another page is on")
    func spotlight() async throws {
        let room = try await Room.make(pages: PlainPages())
        let desk = room.desk()
        let board = room.board()
        room.send(desk, "item.open", ["item": "i1"])
        await room.settle()
        let page = try #require(room.view(desk)?["board"]?["page"])
        let block = try #require(room.view(desk)?["blocks"]?.members?.keys.first)
        room.send(desk, "spotlight.block", ["page": page, "block": .string(block)])
        let strange = room.send(desk, "spotlight.block", ["page": page, "block": "nowhere"])
        await room.settle()
        #expect(room.shown(at: board)?.key == "light:\(page.text ?? "")")
        #expect(room.shown(at: board)?.order.last == block)
        #expect(room.view(desk)?["board"]?["light"]?["block"]?.text == block)
        #expect(room.answer(strange, desk) == "unknown-target")
        room.send(desk, "item.open", ["item": "i0"])
        await room.settle()
        #expect(room.shown(at: board)?.key == "item:i0")
        #expect(room.view(desk)?["board"]?["light"] == nil)
    }

    @Test("keeps newcomers out of a locked room and nobody who was in")
    func locked() async throws {
        let room = try await Room.make()
        let desk = room.desk()
        let phone = try await room.phone()
        room.send(desk, "room.lock", ["on": true])
        await room.settle()
        await #expect(throws: EntryFailure.locked) { try await room.phone() }
        let back = room.connect(Member(role: .participant, person: phone.person))
        await room.settle()
        #expect(room.view(back) != nil)
        #expect(room.view(desk)?["locked"] == true)
        room.send(desk, "undo")
        await room.settle()
        _ = try await room.phone()
    }

    @Test("tells the desk how many ask for time, and forgets it once time is given")
    func time() async throws {
        let room = try await Room.make()
        let desk = room.desk()
        var phones: [(client: ClientID, person: PersonID)] = []
        for _ in 0..<4 { phones.append(try await room.phone()) }
        room.send(desk, "item.open", ["item": "i1"])
        let early = room.send(phones[0].client, "time.ask", ["on": true])
        room.send(desk, "timer.start", ["seconds": 3_600])
        for phone in phones.prefix(2) { room.send(phone.client, "time.ask", ["on": true]) }
        await room.settle()
        #expect(room.answer(early, phones[0].client) == "wrong-state")
        #expect(room.view(desk)?["wishes"]?["time"]?.integer == 2)
        #expect(room.own(phones[0].client)?["wishes"]?["time"] == true)
        #expect(room.own(phones[2].client)?["wishes"] == nil)
        room.send(desk, "timer.extend", ["seconds": 60])
        await room.settle()
        #expect(room.view(desk)?["wishes"]?["time"]?.integer == 0)
        #expect(room.own(phones[0].client)?["wishes"] == nil)
        let types = await room.store.read(Room.id, after: 0).map(\.metadata.type)
        #expect(!types.contains { $0.hasPrefix("time.") })
    }

    @Test("counts who wants something explained without a word about who", arguments: [2, 4])
    func explain(_ people: Int) async throws {
        let room = try await Room.make()
        let desk = room.desk()
        var phones: [(client: ClientID, person: PersonID)] = []
        for _ in 0..<people { phones.append(try await room.phone()) }
        room.send(desk, "item.open", ["item": "i1"])
        for phone in phones.prefix(2) {
            room.send(phone.client, "explain.ask", ["item": "i1", "part": "lokale-teams", "on": true])
        }
        let strange = room.send(phones[0].client, "explain.ask", ["item": "i2", "on": true])
        await room.settle()
        let told = room.view(desk)?["wishes"]?["explain"]?["i1/lokale-teams"]
        #expect(told?["part"]?.text == "lokale-teams")
        #expect(told?["count"]?.integer == (people < 3 ? 1 : 2))
        #expect(room.answer(strange, phones[0].client) == "unknown-target")
        #expect(room.view(phones[1].client)?["wishes"] == nil)
        room.send(desk, "explain.done", ["item": "i1", "part": "lokale-teams"])
        await room.settle()
        #expect(room.view(desk)?["wishes"]?["explain"]?["i1/lokale-teams"] == nil)
        #expect(room.own(phones[0].client)?["wishes"] == nil)
    }

    @Test("gives a person another name and tells that person")
    func renamed() async throws {
        let room = try await Room.make()
        let desk = room.desk()
        let phone = try await room.phone()
        room.send(desk, "person.rename", ["person": .string(phone.person.rawValue), "name": "Samira"])
        await room.settle()
        #expect(room.view(desk)?["roster"]?[phone.person.rawValue]?["name"]?.text == "Samira")
        #expect(room.own(phone.client)?["name"]?.text == "Samira")
    }
}

extension Room {
    struct Shown: Equatable {
        var key: String
        var order: [String]
        var blocks: JSON
    }

    /// The page that a board shows after all frames so far.
    func shown(at client: ClientID) -> Shown? {
        output.frames(to: client).filter { $0["type"]?.text == "page" }.reduce(nil) { earlier, frame in
            guard let key = frame["key"]?.text, let blocks = frame["blocks"] else { return earlier }
            let isSame = earlier?.key == key && frame["full"] == nil
            return Shown(
                key: key,
                order: frame["order"]?.elements?.compactMap(\.text) ?? [],
                blocks: isSame ? MergePatch.applying(blocks, to: earlier?.blocks ?? [:]) : blocks
            )
        }
    }
}

/// Writes every block as its key.
struct PlainPages: PageRendering {
    func blocks(of section: Section, language: Language) -> [(key: String, html: String)] {
        [("page-head", section.headline)] + section.blocks.map { ($0.key, $0.key) }
    }

    func code(for text: String) -> [[Bool]] { [] }
}
