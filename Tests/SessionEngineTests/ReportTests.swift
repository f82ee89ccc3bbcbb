import EventLog
import SessionEngine
import Testing
import WijktafelTesting
import WorksheetKit

@Suite("The report")
struct ReportTests {
    /// Two walls with a note on each, a conclusion at the first and an agreement at the second.
    private func room() async throws -> Room {
        let room = try await Room.make(agenda: Room.walls)
        let desk = room.desk()
        for (item, text) in [("i1", "Een bankje"), ("i2", "Een boom")] {
            room.send(desk, "answer", ["do": "hang", "note": "a", "text": .string(text)], item: item)
            room.send(desk, "answer", ["do": "show", "note": "a"], item: item)
        }
        room.send(desk, "conclusion.put", ["item": "i1", "text": "We beginnen"])
        room.send(desk, "action.put", ["action": "a1", "what": "Bel de gemeente", "who": "Ria", "item": "i2"])
        await room.settle()
        return room
    }

    private func report(_ room: Room, _ choices: ReportChoices = ReportChoices()) async -> Document {
        await room.session.report(
            ReportContext(
                language: choices.language ?? .nl,
                now: room.time.now(),
                head: .empty,
                version: "test",
                day: { _ in "" },
                date: { "op \($0)" }
            ),
            choices
        )
    }

    private func summary(_ document: Document) throws -> String {
        try #require(document.sections.first { $0.key == "summary" }).plainText(document.language)
    }

    @Test("has a summary first, a chapter a worksheet, the agreements and the account")
    func whole() async throws {
        let room = try await room()
        let document = await report(room)
        let keys = ["summary", "worksheet:w1", "worksheet:w2", "agreements", "account"]
        #expect(document.sections.map(\.key) == keys)
        #expect(await room.session.reportChapters.map(\.key) == keys)
        #expect(await room.session.reportChapters.filter(\.isFixed).map(\.key) == ["account"])
    }

    @Test("sums up what each worksheet says, what was concluded and what was agreed")
    func summaries() async throws {
        let room = try await room()
        _ = try await room.phone()
        await room.settle()
        let text = try summary(await report(room))
        for words in ["één persoon", "We beginnen", "Een bankje", "Een boom", "Bel de gemeente", "Wie: Ria"] {
            #expect(text.contains(words), "\(words)")
        }
        let english = try summary(await report(room, ReportChoices(language: .en)))
        #expect(english.contains("One person") && english.contains("Conclusion: We beginnen"))
    }

    @Test("keeps its summary to a page, and says how many agreements it leaves to the chapter")
    func page() async throws {
        let room = try await room()
        let desk = room.desk()
        let long = String(repeating: "lang ", count: 58)
        for number in 2...9 {
            room.send(desk, "action.put", ["action": .string("a\(number)"), "what": .string("\(number) \(long)")])
        }
        await room.settle()
        let text = try summary(await report(room))
        #expect(text.contains("en nog 3"))
        #expect(text.contains("2 lang") && text.contains("6 lang") && !text.contains("7 lang"))
        #expect(text.split(separator: "\n").allSatisfy { $0.count <= 250 })
    }

    @Test("says in its summary that there is nothing, when there is")
    func empty() async throws {
        let room = try await Room.make(agenda: Room.walls)
        let text = try summary(await report(room))
        #expect(text.contains("nog niemand") && text.contains("nog geen uitkomst"))
    }

    @Test("holds the chapters that were chosen and the account, and sums up those only")
    func chapters() async throws {
        let room = try await room()
        let document = await report(room, ReportChoices(chapters: ["summary", "worksheet:w2"]))
        #expect(document.sections.map(\.key) == ["summary", "worksheet:w2", "account"])
        let text = try summary(document)
        #expect(text.contains("Een boom"))
        #expect(!text.contains("Een bankje") && !text.contains("We beginnen") && !text.contains("Bel de gemeente"))
        #expect(await report(room, ReportChoices(chapters: [])).sections.map(\.key) == ["account"])
    }

    @Test("sums up everything when the summary is all that was chosen")
    func summaryAlone() async throws {
        let text = try summary(await report(try await room(), ReportChoices(chapters: ["summary"])))
        for words in ["Een bankje", "Een boom", "We beginnen", "Bel de gemeente"] { #expect(text.contains(words)) }
    }

    @Test("is about one item when that was chosen")
    func item() async throws {
        let room = try await room()
        let first = await report(room, ReportChoices(item: ItemID(rawValue: "i1")))
        #expect(first.sections.map(\.key) == ["worksheet:w1", "account"])
        #expect(first.facts.first?.value.plain == "i1")
        let text = first.plain
        #expect(text.contains("Een bankje") && text.contains("We beginnen"))
        #expect(!text.contains("Een boom") && !text.contains("Bel de gemeente"))
        let second = await report(room, ReportChoices(item: ItemID(rawValue: "i2")))
        #expect(second.sections.map(\.key) == ["worksheet:w2", "agreements", "account"])
        #expect(second.plain.contains("Bel de gemeente") && !second.plain.contains("We beginnen"))
    }

    @Test("tells how many sat where unless perspectives are left out")
    func perspectives() async throws {
        let room = try await room()
        #expect(await report(room).plain.contains("Wie er aan tafel zat"))
        let without = await report(room, ReportChoices(hasPerspectives: false))
        #expect(!without.plain.contains("Wie er aan tafel zat"))
        #expect(without.plain.contains("Deelnemers"))
    }

    @Test("refuses chapters and items that the session doesn't have")
    func unknown() async throws {
        let room = try await room()
        try await room.session.check(ReportChoices(chapters: ["summary", "worksheet:w2", "account"]))
        try await room.session.check(ReportChoices(item: ItemID(rawValue: "i2")))
        await #expect(throws: Rejection(.unknownTarget, field: "chapters")) {
            try await room.session.check(ReportChoices(chapters: ["worksheet:w9"]))
        }
        await #expect(throws: Rejection(.unknownTarget, field: "item")) {
            try await room.session.check(ReportChoices(item: ItemID(rawValue: "i9")))
        }
    }

    @Test("is the same when it is only read from the log, which stays as it is")
    func reading() async throws {
        let room = try await room()
        let head = await room.store.head(Room.id)
        let session = try await room.host.reading(Room.id)
        let context = ReportContext(language: .nl, now: room.time.now(), head: head, version: "test") { _ in "" }
        #expect(await session.report(context) == room.session.report(context))
        #expect(await room.store.head(Room.id) == head)
    }
}

extension Document {
    fileprivate var plain: String {
        let facts = facts.map { "\($0.label): \($0.value.plain)" }
        return (facts + sections.map { $0.plainText(language) }).joined(separator: "\n")
    }
}
