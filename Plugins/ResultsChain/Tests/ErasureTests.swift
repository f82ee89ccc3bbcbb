import Testing
import WijktafelTesting
import WorksheetKit

@testable import ResultsChain

@Suite("Points of which the maker was wiped")
struct ErasureTests {
    @Test("keep their id: a new point must not inherit the links, and a new link not the answers")
    func ids() throws {
        var room = try Room.small()
        try room.story.given("maker", Room.node("mijn", 2), phase: "effecten")
        try room.desk(["do": "show", "id": "mijn", "on": true])
        try room.desk(Room.link("van", "R", "mijn"))
        try room.story.given("maker", Room.link("naar", "mijn", "W"), phase: "verbanden")
        try room.desk(["do": "show", "id": "naar", "on": true])
        try room.rate("naar", [1, 2, 3])
        let own = room.story.stored.indices.filter { room.story.stored[$0].context.person?.rawValue == "maker" }
        let story = room.story.erasing(Set(own))
        let common = story.common(for: .desk)
        #expect(common.point("mijn") == nil && !common.links.contains { ["van", "naar"].contains($0.id) })
        let taken = Rejection(.wrongState, field: "id")
        #expect(story.refusal("ander", Room.node("mijn", 2), phase: "effecten") == taken)
        #expect(story.refusal(nil, Room.link("naar", "E", "W"), phase: "verbanden") == taken)
        #expect(story.refusal("ander", Room.node("vrij", 2), phase: "effecten") == nil)
    }
}
