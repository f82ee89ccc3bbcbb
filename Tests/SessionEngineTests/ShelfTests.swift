import EventLog
import SessionEngine
import Testing
import WijktafelTesting
import WorksheetKit

@Suite("Examples beside an item")
struct ShelfTests {
    @Test("are told to phone, desk and board, and have a page of their own")
    func laid() async throws {
        let room = try await Room.make(pages: PlainPages(), shelf: ShelfTests.shelf(2))
        let desk = room.desk()
        let board = room.board()
        let phone = try await room.phone()
        room.send(desk, "item.open", ["item": "i0"])
        room.send(desk, "shelf.lay", ["item": "i0", "entry": "e1"])
        room.send(desk, "shelf.lay", ["item": "i0", "entry": "e0"])
        await room.settle()
        for client in [desk, board, phone.client] {
            let item: JSON? = room.view(client)?["agenda"]?["i0"]
            let laid = try #require(item?["laid"])
            #expect(laid["e1"]?["rank"]?.integer == 0)
            #expect(laid["e0"]?["text"]?["nl"]?.text == "Wat ze doen 0")
        }
        room.send(desk, "board.page", ["page": "shelf:e0"])
        await room.settle()
        #expect(room.shown(at: board)?.key == "shelf:e0")
    }

    @Test("are at most three, each once, and only from the shelf")
    func limits() async throws {
        let room = try await Room.make(shelf: ShelfTests.shelf(4))
        let desk = room.desk()
        for index in [0, 0, 1, 2] { room.send(desk, "shelf.lay", ["item": "i1", "entry": .string("e\(index)")]) }
        let fourth = room.send(desk, "shelf.lay", ["item": "i1", "entry": "e3"])
        let strange = room.send(desk, "shelf.lay", ["item": "i2", "entry": "elsewhere"])
        let nowhere = room.send(desk, "shelf.lay", ["item": "i9", "entry": "e1"])
        let absent = room.send(desk, "shelf.clear", ["item": "i2", "entry": "e1"])
        await room.settle()
        #expect(room.view(desk)?["agenda"]?["i1"]?["laid"]?.members?.count == 3)
        #expect(room.answer(fourth, desk) == "too-many")
        for refused in [strange, nowhere, absent] { #expect(room.answer(refused, desk) == "unknown-target") }
    }

    @Test("go away when cleared, and come back when that is taken back")
    func undone() async throws {
        let room = try await Room.make(shelf: ShelfTests.shelf(1))
        let desk = room.desk()
        room.send(desk, "shelf.lay", ["item": "i1", "entry": "e0"])
        room.send(desk, "shelf.clear", ["item": "i1", "entry": "e0"])
        await room.settle()
        #expect(room.view(desk)?["agenda"]?["i1"]?["laid"] == nil)
        #expect(room.view(desk)?["undo"]?["what"]?.text == "shelf.cleared")
        #expect(room.view(desk)?["undo"]?["item"]?.text == "i1")
        room.send(desk, "undo")
        await room.settle()
        #expect(room.view(desk)?["agenda"]?["i1"]?["laid"]?["e0"] != nil)
        room.send(desk, "undo")
        await room.settle()
        #expect(room.view(desk)?["agenda"]?["i1"]?["laid"] == nil)
    }

    @Test("keep the words that they were laid with, whatever the shelf says later")
    func frozen() async throws {
        let room = try await Room.make(shelf: ShelfTests.shelf(1))
        room.send(room.desk(), "shelf.lay", ["item": "i1", "entry": "e0"])
        await room.settle()
        let later = try await room.restarted()
        let context = ReportContext(
            language: .nl,
            now: later.time.now(),
            head: .empty,
            version: "test",
            day: { _ in "" },
            date: { $0 }
        )
        let report = await later.session.report(context).sections.map { $0.plainText(.nl) }.joined()
        for words in [
            "Op tafel gelegd bij: i1", "Titel 0 (Voorbeeld uit Leiden)", "Wat ze doen 0", "Bron: Boek, 2019.",
        ] {
            #expect(report.contains(words), "\(words)")
        }
    }

    @Test("are examples with a place in logs from when nothing else could be laid")
    func earlier() throws {
        let text: JSON = ["nl": "Een", "en": "One"]
        let stored: JSON = ["id": "e0", "place": "Leiden", "title": text, "text": text, "source": "Boek"]
        let entry = try #require(ShelfEntry(stored))
        #expect(entry.kind == ShelfEntry.example)
        #expect(entry.place == "Leiden")
        #expect(ShelfEntry(entry.json) == entry)
    }

    @Test("may be rules without a place, and tags help to find them but are not laid")
    func rules() throws {
        let text = LocalizedText(nl: "Een", en: "One")
        let rule = ShelfEntry(
            id: "r1",
            kind: LocalizedText(nl: "Gouden regel", en: "Golden rule"),
            title: text,
            text: text,
            tags: ["bf2"],
            source: "Boek"
        )
        #expect(rule.json["place"] == nil)
        #expect(rule.json["tags"] == nil)
        let told = Shelf([rule, rule], topics: [("bf2", text)]).json
        #expect(told["entries"]?["r1"]?["tags"]?.elements?.first?.text == "bf2")
        #expect(told["topics"]?["bf2"]?["rank"]?.integer == 0)
    }

    static func shelf(_ count: Int) -> Shelf {
        Shelf(
            (0..<count).map { index in
                ShelfEntry(
                    id: "e\(index)",
                    place: "Leiden",
                    title: LocalizedText(nl: "Titel \(index)", en: "Title \(index)"),
                    text: LocalizedText(nl: "Wat ze doen \(index)", en: "What they do \(index)"),
                    source: "Boek, 2019"
                )
            }
        )
    }
}
