import Testing
import WijktafelTesting
import WorksheetKit

@testable import Cards

@Suite("A rehearsal of cards")
struct RehearsalTests {
    @Test(
        "simulated people go through every phase, without a refusal",
        arguments: ShippedContent.names(test: #filePath)
    )
    func whole(_ name: String) throws {
        var room = try Room(name)
        for phase in room.story.instrument.phases.compactMap({ CardsPhase(rawValue: $0.id) }) {
            let troubles = room.story.rehearse(phase: phase.rawValue)
            switch phase {
            case .vote, .mark, .confront: #expect(troubles == [])
            // Not everybody writes, and what the desk does or all look at takes no answers.
            default: #expect(troubles.allSatisfy { $0.hasSuffix("sends nothing") })
            }
            guard phase == .write || phase == .options else { continue }
            try room.happen(nil, ["do": "show-all"], .show)
            guard phase == .write else { continue }
            for list in room.story.instrument.columns.map(\.id) {
                let items = room.state.common(CommonContext(audience: .board)).standing(in: list).sorted().prefix(2)
                let chosen = JSON.array(items.map(JSON.string))
                try room.happen(nil, ["do": "choose", "list": .string(list), "items": chosen], .top)
            }
        }
    }
}
