import EventLog
import SessionEngine
import Testing
import WorksheetKit

@Suite("The access matrix")
struct AccessMatrixTests {
    static let names = Set(AccessMatrix.allowed.values.flatMap { $0 }).sorted()

    @Test("refuses every command that a role may not send", arguments: Role.allCases)
    func refuses(_ role: Role) async throws {
        let room = try await Room.make()
        let person = try await room.phone().person
        let client = room.connect(Member(role: role, person: role == .participant ? person : nil, label: "x"))
        for name in AccessMatrixTests.names where !AccessMatrix.allows(role, name) && name != "busy" {
            let id = room.send(client, name, [:], item: "i1")
            await room.session.settle()
            #expect(room.answer(id, client) == "not-allowed", "\(role) \(name)")
        }
        let head = await room.store.head(Room.id)
        #expect(head.version == 1)
    }

    @Test("answers a command that nobody may send with a code of its own")
    func unknown() async throws {
        let room = try await Room.make()
        let desk = room.desk()
        let id = room.send(desk, "drop.tables")
        await room.session.settle()
        #expect(room.answer(id, desk) == "unknown-command")
    }

    @Test("knows every command of the desk", arguments: AccessMatrix.allowed[.desk, default: []].sorted())
    func known(_ name: String) async throws {
        let room = try await Room.make()
        let desk = room.desk()
        let id = room.send(desk, name, ["nonsense": 1], item: "i1")
        await room.session.settle()
        let answer = try #require(room.answer(id, desk))
        #expect(answer != "unknown-command" && answer != "ack")
    }
}
