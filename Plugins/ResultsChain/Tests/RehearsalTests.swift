import Testing
import WijktafelTesting
import WorksheetKit

@testable import ResultsChain

@Suite("A rehearsal of a chain")
struct RehearsalTests {
    @Test("simulated people say how sure they are of every link, without a refusal")
    func confidence() throws {
        var room = try Room.small()
        for round in 1...2 { #expect(room.story.rehearse(phase: "zekerheid", round: round) == []) }
        #expect(room.story.released(phase: "zekerheid").values.allSatisfy { $0.n == 6 })
    }

    @Test("three of them write in every column", arguments: ["waarom", "effecten", "resultaten", "oplossingen"])
    func columns(_ phase: String) throws {
        var room = try Room.small()
        #expect(room.story.rehearse(phase: phase, people: 3) == [])
    }
}
