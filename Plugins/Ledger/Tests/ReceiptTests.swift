import Ledger
import Testing
import WijktafelTesting
import WorksheetKit

@Suite("A receipt of what somebody estimated")
struct ReceiptTests {
    @Test("says the line, the number and which end, exactly and in both languages")
    func estimates() throws {
        var room = try Rooms.small()
        try room.given("a", Rooms.estimate(39.5, 80, 1_200), phase: "schatten")
        try room.given("b", Rooms.estimate(1, 2, 3), phase: "schatten")
        let own = Ledger.own(room.state, of: PersonID(rawValue: "a"))
        let lines = Ledger.receipt(room.instrument, own)
        #expect(
            lines.map(\.about.nl) == [
                "Minder opvang: prijs, laagste", "Minder opvang: prijs, meest waarschijnlijk",
                "Minder opvang: prijs, hoogste",
            ]
        )
        #expect(lines.first?.about.en == "Minder opvang: price, lowest")
        #expect(lines.map(\.answer.nl) == ["€\u{A0}39,5", "€\u{A0}80", "€\u{A0}1.200"])
        #expect(lines.map(\.answer.en) == ["€39.5", "€80", "€1,200"])
        #expect(lines.allSatisfy { $0.phase == "schatten" && $0.round == 1 })
    }

    @Test("writes a rate as a percentage")
    func rate() throws {
        var room = try Rooms.small()
        try room.given(nil, ["do": "ask", "parameter": "discontovoet", "on": true], phase: "schatten")
        try room.given("a", Rooms.estimate(0.0125, 0.02, 0.03, of: "discontovoet"), phase: "schatten")
        let own = Ledger.own(room.state, of: PersonID(rawValue: "a"))
        let lines = Ledger.receipt(room.instrument, own)
        #expect(lines.first?.about.nl == "Discontovoet, laagste")
        #expect(lines.map(\.answer.nl) == ["1,25%", "2%", "3%"])
    }

    @Test("is empty for who estimated nothing, names of lines included")
    func nothing() throws {
        var room = try Rooms.small()
        try room.given("a", Rooms.estimate(1, 2, 3), phase: "schatten")
        let own = Ledger.own(room.state, of: PersonID(rawValue: "b"))
        #expect(own["names"] == nil)
        #expect(Ledger.receipt(room.instrument, own).isEmpty)
    }
}
