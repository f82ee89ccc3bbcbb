import Sliders
import Testing
import WijktafelTesting
import WorksheetKit

@Suite("The plan that follows from step and energy")
struct DraftTests {
    private let phases = ["posities", "energie"]

    /// A room of six in which everyone places the same for a theme.
    private func room(
        _ places: [(theme: String, now: Int, later: Int, energy: Int)],
        people: Int = 6
    ) throws -> Specification<Sliders> {
        var room = try Specification(
            Sliders.self,
            ShippedContent.file("volwassenheid", of: "Sliders", test: #filePath)
        )
        for person in (0..<people).map({ "p\($0)" }) {
            for place in places {
                try room.given(person, put(place.theme, "nu", place.now), phase: "posities")
                try room.given(person, put(place.theme, "straks", place.later), phase: "posities")
                try room.given(person, put(place.theme, "energie", place.energy), phase: "energie")
            }
        }
        return room
    }

    private func put(_ theme: String, _ measure: String, _ value: Int) -> JSON {
        ["do": "place", "theme": .string(theme), "measure": .string(measure), "value": .integer(value)]
    }

    @Test("puts what has both first, then what needs energy, then what can be spread, and leaves out what may rest")
    func order() throws {
        let room = try room([
            ("visie-en-inspiratie", 20, 22, 2), ("opdrachtgeverschap", 20, 21, 5), ("lokale-teams", 20, 35, 2),
            ("netwerk-in-de-wijk", 18, 31, 5),
        ])
        let drafts = room.drafts(phases: phases)
        #expect(drafts.map(\.id) == ["netwerk-in-de-wijk", "lokale-teams", "opdrachtgeverschap"])
        #expect(drafts.map(\.advice.nl) == ["Nu doen", "Voorwaarden scheppen", "Uitdragen"])
        #expect(drafts.first?.because.nl == "stap 1,3, energie 5,0")
    }

    @Test("says from which phase to which, one further at least where there is much to gain")
    func phaseNames() throws {
        let drafts = try room([("lokale-teams", 24, 34, 4)]).drafts(phases: phases)
        #expect(drafts.first?.from?.nl == "fase 2, Samen op weg")
        #expect(drafts.first?.to?.nl == "fase 3, De werkwijze")
        #expect(drafts.first?.what.nl.hasPrefix("Werk toe naar fase 3: ") == true)
    }

    @Test("keeps within the ends of the rail")
    func ends() throws {
        let drafts = try room([("lokale-teams", 40, 40, 5)]).drafts(phases: phases)
        #expect(drafts.first?.from?.nl.hasPrefix("fase 4") == true)
        #expect(drafts.first?.to == nil)
    }

    @Test("proposes nothing of fewer people than may be shown, and nothing before energy is known")
    func few() throws {
        #expect(try room([("lokale-teams", 20, 35, 5)], people: 4).drafts(phases: phases).isEmpty)
        #expect(try room([("lokale-teams", 20, 35, 5)]).drafts(phases: ["posities"]).isEmpty)
    }
}
