import EventLog
import SessionEngine
import Testing
import WijktafelTesting
import WorksheetKit

@Suite("Graphs on board and in report")
struct LayoutTests {
    private func room(_ layouts: ColumnLayouts) async throws -> (room: Room, board: ClientID, desk: ClientID) {
        let room = try await Room.make(agenda: Room.walls, pages: DrawnPages(), layouts: layouts)
        let (board, desk) = (room.board(), room.desk())
        room.send(desk, "item.open", ["item": "i1"])
        hang(room, desk, "a", "Een bankje")
        await room.settle()
        return (room, board, desk)
    }

    private func hang(_ room: Room, _ desk: ClientID, _ note: String, _ text: String) {
        room.send(desk, "answer", ["do": "hang", "note": .string(note), "text": .string(text)], item: "i1")
        room.send(desk, "answer", ["do": "show", "note": .string(note)], item: "i1")
    }

    /// The graph's block as the board got it, from the first time to the last.
    private func blocks(_ room: Room, _ board: ClientID) -> [String] {
        room.output.frames(to: board).compactMap { $0["blocks"]?["notes"]?.text }
    }

    /// Lets the session go on until something is so, for as long as a slow machine may take.
    private func settle(_ room: Room, until isSo: () -> Bool) async {
        for _ in 0..<5_000 where !isSo() { await room.settle() }
    }

    private func report(_ room: Room) async -> Document {
        await room.session.report(
            ReportContext(language: .nl, now: room.time.now(), head: .empty, version: "test") { _ in "" }
        )
    }

    @Test("are a table until their layout is there, and a drawing from then on")
    func board() async throws {
        let layouts = ColumnLayouts()
        let (room, board, desk) = try await room(layouts)
        await settle(room) { blocks(room, board).last?.contains("<svg") == true }
        #expect(blocks(room, board).first?.contains("<svg") == false)
        #expect(blocks(room, board).first?.contains("<table") == true)
        #expect(blocks(room, board).last?.contains("<svg") == true)
        hang(room, desk, "b", "Een boom")
        await settle(room) { blocks(room, board).last?.contains("Een boom</text>") == true }
        #expect(blocks(room, board).last?.contains("Een boom</text>") == true)
        #expect(layouts.counts == [1, 1])
        let drawn = blocks(room, board).drop { !$0.contains("<svg") }
        #expect(drawn.allSatisfy { $0.contains("<svg") })
    }

    @Test("turn into a table when a layout is hoped for in vain")
    func vain() async throws {
        let layouts = ColumnLayouts(mostBoxes: 1)
        let (room, board, desk) = try await room(layouts)
        await settle(room) { blocks(room, board).last?.contains("<svg") == true }
        hang(room, desk, "b", "Een boom")
        await settle(room) { blocks(room, board).last?.contains("Een boom") == true }
        #expect(blocks(room, board).last?.contains("<svg") == false)
        #expect(blocks(room, board).last?.contains("Een boom") == true)
    }

    @Test("are drawn at once when another graph of the same shape was laid out before")
    func known() async throws {
        let layouts = ColumnLayouts()
        let (room, board, desk) = try await room(layouts)
        await settle(room) { blocks(room, board).last?.contains("<svg") == true }
        room.send(desk, "item.lock", ["item": "i1"])
        await room.settle()
        let section = try #require(await report(room).sections.first { !$0.subsections.isEmpty })
        #expect(section.figures.count == 1)
        #expect(layouts.counts == [1])
    }

    @Test("stay a table when there is no layout, which is not asked for again and again")
    func none() async throws {
        let layouts = ColumnLayouts(mostBoxes: 0)
        let (room, board, desk) = try await room(layouts)
        await settle(room) { layouts.counts == [2] }
        for seconds in 1...20 {
            room.send(desk, "timer.start", ["seconds": .integer(seconds * 60)])
            await room.settle()
        }
        #expect(layouts.counts == [2])
        #expect(blocks(room, board).allSatisfy { $0.contains("<table") && !$0.contains("<svg") })
    }

    @Test("are drawn in a report that nobody saw on a board before, and a table there without a layout")
    func inReport() async throws {
        for isUseful in [true, false] {
            let layouts = ColumnLayouts(mostBoxes: isUseful ? 60 : 0)
            let room = try await Room.make(agenda: Room.walls, layouts: layouts)
            hang(room, room.desk(), "a", "Een bankje")
            await room.session.settle()
            let document = await report(room)
            #expect(document.sections.flatMap(\.figures).count == (isUseful ? 1 : 0))
            #expect(document.sections.contains { $0.plainText(.nl).contains("Een bankje") })
        }
    }
}
