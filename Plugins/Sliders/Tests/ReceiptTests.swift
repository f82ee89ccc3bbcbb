import Sliders
import Testing
import WijktafelTesting
import WorksheetKit

@Suite("A receipt of what somebody placed")
struct ReceiptTests {
    private func lines(_ name: String, _ phase: String, _ commands: [JSON]) throws -> [ReceiptLine] {
        var room = try Specification(Sliders.self, ShippedContent.file(name, of: "Sliders", test: #filePath))
        for command in commands {
            try room.given("a", command, phase: phase)
            let other: JSON = ["do": "reason", "theme": .string(room.instrument.items[0].id), "text": "van b"]
            try room.given("b", other, phase: phase)
        }
        return Sliders.receipt(room.instrument, Sliders.own(room.state, of: PersonID(rawValue: "a")))
    }

    private func place(_ theme: String, _ measure: String, _ value: Int) -> JSON {
        ["do": "place", "theme": .string(theme), "measure": .string(measure), "value": .integer(value)]
    }

    @Test("says the number and the phase, in both languages, and what was written")
    func phases() throws {
        let found = try lines(
            "volwassenheid",
            "posities",
            [
                place("lokale-teams", "nu", 23), ["do": "dont-know", "theme": "lokale-teams", "measure": "straks"],
                ["do": "reason", "theme": "lokale-teams", "text": "van a"],
            ]
        )
        #expect(found.map(\.answer.nl) == ["2,3 van 4: Samen op weg", "Weet ik niet", "van a"])
        #expect(found.first?.answer.en == "2.3 of 4: On the way together")
        #expect(found.map(\.isTyped) == [false, false, true])
        #expect(found.allSatisfy { $0.phase == "posities" && $0.round == 1 })
    }

    @Test("says energy as a number of five")
    func energy() throws {
        let found = try lines("volwassenheid", "energie", [place("lokale-teams", "energie", 4)])
        #expect(found.map(\.answer.nl) == ["4 van 5"])
    }

    @Test("says to which pole a choice leans, and how far", arguments: [(-20, "2 van 3 naar ‘"), (0, "In het midden")])
    func poles(_ value: Int, _ words: String) throws {
        let found = try lines("organisatiekeuzes", "keuzes", [place("integraliteit-aanbod", "nu", value)])
        #expect(found.first?.answer.nl.hasPrefix(words) == true)
    }

    @Test("tells the words of the statement's scale")
    func statements() throws {
        let found = try lines("check-out", "afsluiten", [place("verder-kunnen", "nu", 40)])
        #expect(found.map(\.answer.nl) == ["4 van 5: Grotendeels"])
        #expect(found.map(\.about.nl) == ["Deze bijeenkomst"])
    }
}
