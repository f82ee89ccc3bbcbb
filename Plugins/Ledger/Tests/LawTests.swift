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

    @Test("whatever is wiped or taken out, the case works on and nobody reads what was wiped")
    func erasure() throws { #expect(try LawSuite.erasure(played()) == []) }

    @Test("nobody stands alone between two sets of rows when a number falls below the threshold")
    func rows() throws {
        var room = try Rooms.small()
        try room.given(nil, ["do": "ask", "parameter": "k/bedrag", "on": true], phase: "schatten")
        for (index, person) in people.enumerated() {
            try room.given(person, Rooms.estimate(20, Double(30 + index), 60), phase: "schatten")
            guard index < 3 else { continue }
            try room.given(person, Rooms.estimate(80, 100, 120, of: "k/bedrag"), phase: "schatten")
        }
        let gate = { (excluded: Set<PersonID>, cells: [String: ReleasedCell], memory: GateMemory) in
            let rules = Gate.Rules(k: 3, isOpen: false, perspectives: [:], isRoundClosed: true, excluded: excluded)
            var gate = Gate(rules: rules, cells: cells, memory: memory)
            Ledger.release(room.state, phase: "schatten", round: 1, through: &gate)
            return gate
        }
        let before = gate([], [:], GateMemory())
        #expect(before.cells["schatten/1/rows"]?.n == 5)
        // Two are left of the three who spoke about the second number.
        let after = gate([PersonID(rawValue: "p1")], before.cells, before.memory)
        #expect(after.changed.isEmpty)
    }

    @Test("a line comes from a thing of a worksheet, or from nothing")
    func origins() throws {
        let room = try Rooms.small()
        for origin in ["w1", "w1/", "/e1", "w1/e1/x", .string("w1/" + String(repeating: "e", count: 65)), 7] as [JSON] {
            let command: JSON = ["do": "line.origin", "line": "b", "origin": origin]
            #expect(room.refusal(nil, command, phase: "effecten")?.code == "malformed", "\(origin)")
            let line = Rooms.benefit(["herkomst": origin])
            #expect(room.refusal(nil, ["do": "line.set", "line": line], phase: "effecten")?.code == "malformed")
        }
        #expect(room.refusal(nil, ["do": "line.origin", "line": "b", "origin": ""], phase: "effecten") == nil)
    }

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
