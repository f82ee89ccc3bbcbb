import Ledger
import Testing
import WijktafelTesting
import WorksheetKit

@Suite("The laws of the plugin contract")
struct LawTests {
    private let people = ["p1", "p2", "p3", "p4", "p5"]

    private func played() throws -> Specification<Ledger> {
        var room = try Rooms.small()
        for (index, person) in people.enumerated() {
            try room.given(person, Rooms.estimate(20, Double(30 + index), 60), phase: "schatten")
        }
        for command in LawTests.deskCommands { try room.given(nil, command, phase: "varianten") }
        return room
    }

    static let deskCommands: [JSON] = [
        [
            "do": "case", "basisjaar": 2026, "prijspeil": 2026, "looptijd": 12, "discontovoet": 0.03,
            "conventie": "midden", "btw": "incl",
        ],
        ["do": "index", "year": 2025, "value": 110.5],
        ["do": "alternative.put", "id": "a1", "name": "Wijkteam"],
        ["do": "line.belong", "line": "b", "alternatives": ["a1"]],
        ["do": "line.origin", "line": "b", "origin": "w1/e1"],
        ["do": "pm.put", "id": "pm1", "naam": "Leefbaarheid", "richting": "+", "grootte": 2],
        ["do": "actor.put", "id": "school", "name": "School"],
        ["do": "range.put", "parameter": "b/prijs", "kind": "pert", "low": 20, "high": 90],
        ["do": "agree", "parameter": "b/prijs", "value": 45],
        ["do": "ask", "parameter": "k/bedrag", "on": true],
        ["do": "scenario.put", "id": "laag", "name": "Laag", "values": ["b/prijs": 20]],
        ["do": "text", "field": "probleem", "text": "Te veel opvang"],
        ["do": "null.unquantified", "on": true],
        ["do": "price.take", "price": "prijs-seh", "line": "b"],
    ]

    @Test("replaying gives the same")
    func replay() throws { #expect(try LawSuite.replay(played(), people: people) == []) }

    @Test("a replayed case is the same case")
    func replayedBook() throws {
        let room = try played()
        let context = CommonContext(audience: .board)
        #expect(Ledger.common(room.replayed(), context) == Ledger.common(room.state, context))
    }

    @Test("the case tells nobody's part")
    func anonymity() throws { #expect(try LawSuite.anonymity(played(), people: people) == []) }

    @Test("the desk's commands made wrong are refused, and a participant's are not taken from it")
    func hostileDesk() throws {
        #expect(
            try LawSuite.hostility(
                played(),
                valid: LawTests.deskCommands,
                by: .desk,
                free: ["text", "id", "name", "naam", "origin"]
            ) == []
        )
    }

    @Test("estimates made wrong are refused")
    func hostileParticipant() throws {
        let valid = [Rooms.estimate(20, 30, 60), ["do": "withdraw", "parameter": "b/prijs"]]
        #expect(try LawSuite.hostility(played(), valid: valid) == [])
    }

    @Test("below the threshold only numbers of people leave")
    func disclosure() throws {
        #expect(try LawSuite.disclosure(played(), k: 6) == [])
    }
}
