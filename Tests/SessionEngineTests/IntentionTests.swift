import EventLog
import SessionEngine
import Testing
import WijktafelTesting
import WorksheetKit

@Suite("Whom a facilitator wants at the table")
struct IntentionTests {
    private func meant(_ people: JSON, onBoard: Bool = false) -> JSON { ["people": people, "board": .bool(onBoard)] }

    private func account(_ room: Room, _ choices: ReportChoices = ReportChoices()) async throws -> Section {
        let context = ReportContext(
            language: .nl,
            now: room.time.now(),
            head: .empty,
            version: "test",
            day: { _ in "" },
            date: { $0 }
        )
        return try #require(await room.session.report(context, choices).sections.first { $0.key == "account" })
    }

    private func text(of key: String, in section: Section?) -> String? {
        guard let block = section?.blocks.first(where: { $0.key == key }) else { return nil }
        return Section(key: "one", headline: "", blocks: [block]).plainText(.nl)
    }

    @Test("says nothing anywhere until somebody was meant")
    func nothing() async throws {
        let room = try await Room.make(pages: PlainPages())
        let desk = room.desk()
        let board = room.board()
        room.send(desk, "table.intend", meant([:], onBoard: true))
        await room.settle()
        #expect(room.view(desk)?["table"] == nil && room.view(desk)?["undo"] == nil)
        #expect(room.shown(at: board)?.order.contains("missing") == false)
        #expect(text(of: "missing", in: try await account(room)) == nil)
        #expect(text(of: "participation", in: try await account(room))?.contains("Beoogd") == false)
    }

    @Test("counts everyone around a shared device and nobody who was removed")
    func heads() async throws {
        let room = try await Room.make()
        let desk = room.desk()
        room.send(desk, "table.intend", meant(["inwoner": 8, "team": 1]))
        let table = Seat(kind: .table, people: 6)
        _ = try await room.host.seat(table, in: Room.id, name: nil, perspective: "inwoner", desk: "d")
        _ = try await room.phone("inwoner")
        let gone = try await room.phone("team")
        _ = try await room.phone("beleid")
        room.send(desk, "person.remove", ["person": .string(gone.person.rawValue), "answers": false])
        await room.settle()
        #expect(
            room.view(desk)?["table"]
                == ["groups": ["inwoner": ["meant": 8, "heads": 7], "team": ["meant": 1, "heads": 0]]]
        )
    }

    @Test("can change while the session runs, be taken back, and is the same after a restart")
    func changes() async throws {
        let room = try await Room.make()
        let desk = room.desk()
        room.send(desk, "table.intend", meant(["inwoner": 5]))
        room.send(desk, "item.open", ["item": "i0"])
        room.send(desk, "table.intend", meant(["inwoner": 3, "team": 2], onBoard: true))
        // The same again is no step.
        room.send(desk, "table.intend", meant(["inwoner": 3, "team": 2], onBoard: true))
        await room.settle()
        #expect(await room.session.intended == ["inwoner": 3, "team": 2])
        #expect(room.view(desk)?["table"]?["board"] == true)
        room.send(desk, "undo")
        await room.settle()
        let again = try await room.restarted()
        let later = again.desk()
        await again.settle()
        #expect(await again.session.intended == ["inwoner": 5])
        #expect(again.view(later)?["table"]?["board"] == nil)
        #expect(again.view(later)?["phase"]?.text == "running")
    }

    @Test(
        "refuses what can't be meant",
        arguments: [
            (["vreemd": 1], "unknown-target"), (["team": 0], "out-of-range"), (["team": 501], "out-of-range"),
            (["team": "veel"], "out-of-range"), ([1], "malformed"),
        ] as [(JSON, String)]
    )
    func refuses(people: JSON, code: String) async throws {
        let room = try await Room.make()
        let desk = room.desk()
        let sent = room.send(desk, "table.intend", meant(people))
        await room.settle()
        #expect(room.answer(sent, desk) == code)
        #expect(room.view(desk)?["table"] == nil)
    }

    @Test("shows free chairs on the board only when the desk lets it, and asks who is missing without numbers")
    func board() async throws {
        let room = try await Room.make(pages: PlainPages())
        let desk = room.desk()
        let board = room.board()
        _ = try await room.phone("team")
        room.send(desk, "table.intend", meant(["inwoner": 4, "team": 1]))
        await room.settle()
        #expect(room.shown(at: board)?.order.contains("missing") == false)
        room.send(desk, "table.intend", meant(["inwoner": 4, "team": 1], onBoard: true))
        await room.settle()
        #expect(room.shown(at: board)?.order.contains("missing") == true)
        // More than meant is no lack.
        for _ in 0..<5 { _ = try await room.phone("inwoner") }
        await room.settle()
        #expect(room.shown(at: board)?.order.contains("missing") == false)
    }

    @Test("stands in the report beside who came, and by name only when perspectives are left out")
    func report() async throws {
        let room = try await Room.make()
        let desk = room.desk()
        room.send(desk, "table.intend", meant(["inwoner": 4, "team": 2, "beleid": 1]))
        for perspective in ["team", "beleid"] { _ = try await room.phone(perspective) }
        await room.settle()
        let whole = try await account(room)
        #expect(text(of: "participation", in: whole)?.contains("Beoogd") == true)
        let words = try #require(text(of: "missing", in: whole))
        #expect(words.contains("niemand uit: inwoner.") && words.contains("minder mensen dan beoogd uit: team."))
        let less = try await account(room, ReportChoices(hasPerspectives: false))
        #expect(text(of: "participation", in: less) == nil)
        #expect(text(of: "missing", in: less) == words)
    }

    @Test("stands in the report in people, when some of them share a device")
    func reportOfTables() async throws {
        let room = try await Room.make()
        room.send(room.desk(), "table.intend", meant(["inwoner": 6]))
        let table = Seat(kind: .table, people: 6)
        _ = try await room.host.seat(table, in: Room.id, name: nil, perspective: "inwoner", desk: "d")
        await room.settle()
        let account = try await account(room)
        #expect(text(of: "participation", in: account)?.contains("Mensen") == true)
        #expect(text(of: "missing", in: account)?.contains("genoeg mensen") == true)
    }

    @Test("is kept in the settings of a session, and absent in those of before")
    func settings() throws {
        var settings = SessionSettings(
            title: "Proef",
            perspectives: [.init(id: "team", title: LocalizedText(nl: "Team", en: "Team"), mark: 0)]
        )
        let before = settings.json
        #expect(before["intended"] == nil)
        #expect(try SessionSettings(before).intended.isEmpty)
        settings.intended = ["team": 4]
        #expect(try SessionSettings(settings.json) == settings)
        settings.intended = ["vreemd": 4]
        #expect(throws: Rejection(.unknownTarget, field: "intended")) { try SessionSettings(settings.json) }
    }
}
