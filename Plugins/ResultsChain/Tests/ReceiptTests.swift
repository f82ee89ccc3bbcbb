import Testing
import WijktafelTesting
import WorksheetKit

@testable import ResultsChain

@Suite("A receipt of what somebody put into a chain")
struct ReceiptTests {
    private func lines(_ room: Room, of person: String) -> [ReceiptLine] {
        ResultsChain.receipt(room.story.instrument, ResultsChain.own(room.story.state, of: PersonID(rawValue: person)))
    }

    @Test("names the column of a block, what was written, and nothing of another")
    func blocks() throws {
        var room = try Room.small()
        let block = Room.node("x", 3, "meer tijd").merging(["forWhom": "gezinnen"])
        try room.story.given("a", block, phase: "resultaten")
        try room.story.given("b", Room.node("y", 3, "van b"), phase: "resultaten")
        let column = try #require(room.story.instrument.column(.result)?.title)
        let found = lines(room, of: "a")
        #expect(found.map(\.about) == [column, LocalizedText(nl: "Voor wie", en: "For whom")])
        #expect(found.map(\.answer.nl) == ["meer tijd", "gezinnen"])
        #expect(found.allSatisfy { $0.isTyped })
    }

    @Test("tells an arrow by its because, also when there is none yet, and what somebody saw")
    func arrows() throws {
        var room = try Room.small()
        try room.story.given("a", Room.link("l1", "A", "E").merging(["because": "dat helpt"]), phase: "verbanden")
        try room.story.given("b", Room.link("l2", "R", "W"), phase: "verbanden")
        let seen: JSON = ["do": "observe", "id": "o", "node": "E", "text": "rust"]
        try room.story.given("a", seen, phase: "toetsen")
        let found = lines(room, of: "a")
        #expect(found.map(\.about.nl) == ["Verband: omdat", "Wat je ziet in de praktijk"])
        #expect(found.map(\.answer.nl) == ["dat helpt", "rust"])
        #expect(lines(room, of: "b").map(\.answer.en) == ["No ‘because’ yet"])
    }

    @Test("says how certain somebody was in words, in its round")
    func answers() throws {
        var room = try Room.small()
        try room.rate("re", [3, "weet-niet"])
        try room.rate("re", [0], round: 2)
        let found = lines(room, of: "p0")
        #expect(found.map(\.answer.nl) == ["(Vrijwel) zeker", "Niet"])
        #expect(found.map(\.round) == [1, 2])
        #expect(found.allSatisfy { $0.phase == "zekerheid" })
        #expect(lines(room, of: "p1").map(\.answer.en) == ["I don’t know"])
    }
}
