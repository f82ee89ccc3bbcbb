import Testing
import WijktafelTesting
import WorksheetKit

@testable import ResultsChain

@Suite("What a chain promises")
struct LawTests {
    private let people = (0..<12).map { "p\($0)" }

    /// A chain with everything in it.
    private func full() throws -> Room {
        var room = try Room.small()
        for link in ["ar", "re", "ew"] { try room.rate(link, people.indices.map { .integer($0 % 4) }) }
        for (index, person) in people.enumerated() {
            try room.story.given(person, Room.node("n\(index)", 2, "effect \(index)"), phase: "effecten")
            try room.story.given(person, Room.link("l\(index)", "A", "E"), phase: "verbanden")
            let observe: JSON = ["do": "observe", "id": .string("o\(index)"), "node": "E", "text": "rust"]
            try room.story.given(person, observe, phase: "toetsen")
            if index % 2 == 0 { try room.desk(["do": "show", "id": .string("n\(index)"), "on": true]) }
        }
        let commands: [JSON] = [
            ["do": "show", "id": "o1", "on": true], ["do": "steer", "id": "E", "on": true],
            ["do": "assume", "id": "as", "link": "re", "text": "er is tijd", "kind": "verband", "status": "open"],
            ["do": "evidence", "link": "re", "evidence": "aanname"], ["do": "agree", "link": "ew", "value": 1],
            Room.indicator("i", "E").merging(["signal": 4, "baseline": 8, "owner": "Sam", "source": "de balie"]),
            ["do": "measure", "id": "m", "indicator": "i", "day": "2026-10-01", "value": 8],
            ["do": "measure", "id": "m2", "indicator": "i", "day": "2026-11-01", "value": 5, "note": "minder"],
            ["do": "deviate", "node": "E", "failing": "steun", "text": "te weinig uren"],
            ["do": "role", "role": "inwoner", "on": true], ["do": "date", "day": "2026-11-21"],
        ]
        for command in commands { try room.desk(command) }
        return room
    }

    @Test("replaying gives the same, and who made what can't be told from what is common")
    func replay() throws {
        let room = try full()
        #expect(LawSuite.replay(room.story, people: people) == [])
        #expect(LawSuite.anonymity(room.story, people: people) == [])
    }

    @Test("whatever is wiped or taken out, the chain works on and nobody reads what was wiped")
    func erasure() throws { #expect(LawSuite.erasure(try full().story) == []) }

    @Test("below the threshold nothing leaves")
    func disclosure() throws { #expect(LawSuite.disclosure(try full().story, k: 13) == []) }

    @Test("commands made to do harm are refused")
    func hostility() throws {
        let room = try full()
        let participant: [JSON] = [["do": "rate", "link": "re", "value": 2]]
        let desk: [JSON] = [
            ["do": "steer", "id": "E", "on": true], ["do": "show", "id": "n1", "on": true],
            ["do": "role", "role": "inwoner", "on": true], ["do": "direct", "on": true],
            ["do": "date", "day": "2026-11-21"],
            [
                "do": "edit-assumption", "id": "as", "link": "re", "text": "er is tijd", "kind": "verband",
                "status": "klopt",
            ],
            ["do": "measure", "id": "m3", "indicator": "i", "day": "2026-11-01", "onCourse": true],
            Room.indicator("i2", "E"), ["do": "agree", "link": "re"], ["do": "evidence", "link": "re"],
        ]
        let both: [JSON] = [Room.node("nieuw", 2), Room.link("nieuw", "A", "W"), ["do": "drop", "id": "l0"]]
        #expect(LawSuite.hostility(room.story, valid: participant) == [])
        let free: Set<String> = ["text", "value", "id", "name"]
        #expect(LawSuite.hostility(room.story, valid: desk, by: .desk, free: free) == [])
        #expect(LawSuite.hostility(room.story, valid: both, by: .anyone, free: free) == [])
    }

    @Test("every page has a key, a headline and words, on the board and in the report, in both languages")
    func documents() throws {
        for room in [try full(), try Room.small(), try Room()] {
            for phase in ["waarom", "verbanden", "zekerheid", "toetsen"] {
                for language in Language.allCases {
                    #expect(LawSuite.document(room.story.pages(phase: phase, language: language)) == [])
                    let report = room.story.pages(phase: phase, isReport: true, language: language)
                    #expect(LawSuite.document(report) == [])
                }
            }
        }
    }

    @Test("every act is read back as it was written")
    func roundTrip() throws {
        for (event, _) in try full().story.stored {
            #expect(ResultsChain.event(from: event, schema: 1).map(ResultsChain.json) == event)
        }
    }

    @Test("an erased contribution leaves a chain that works on")
    func erased() throws {
        let room = try full()
        var state = ResultsChain.initial(room.story.instrument, room.story.settings)
        for (index, stored) in room.story.stored.enumerated() {
            let event = ResultsChain.event(from: stored.event, schema: 1)
            let isErased = index % 3 == 0
            ResultsChain.evolve(&state, isErased ? .erased : event.map(Recorded.event) ?? .erased, stored.context)
        }
        let common = ResultsChain.common(state, CommonContext(audience: .desk))
        let ids = Set(common.points.map(\.id))
        #expect(common.links.allSatisfy { ids.contains($0.from) && ids.contains($0.to) })
        #expect(!common.points.isEmpty)
    }
}
