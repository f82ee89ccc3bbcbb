import Testing
import WijktafelTesting
import WorksheetKit

@testable import Cards

@Suite("Dots and scores")
struct CountingTests {
    private func room(_ count: Int = 9) throws -> Room {
        var room = try Room()
        for number in 1...count { try room.write("c\(number)") }
        try room.happen(nil, ["do": "show-all"], .show)
        return room
    }

    private func vote(_ item: String, _ dots: Int) -> JSON {
        ["do": "vote", "item": .string(item), "dots": .integer(dots)]
    }

    @Test("at most two dots on one card, and as many in a column as it allows")
    func limits() throws {
        var room = try room()
        #expect(room.refusal("a", vote("c1", 3), .vote) == Rejection(.outOfRange, field: "dots"))
        try room.happen("a", vote("c1", 2), .vote)
        #expect(room.refusal("a", vote("c2", 2), .vote)?.code == "no-dots-left")
        try room.happen("a", vote("c2", 1), .vote)
        #expect(room.refusal("a", vote("c3", 1), .vote)?.code == "no-dots-left")
        try room.happen("a", vote("c1", 0), .vote)
        try room.happen("a", vote("c3", 2), .vote)
        #expect(try room.happen("a", vote("c3", 2), .vote).isEmpty)
        #expect(room.state.progress(RoundContext(phase: CardsPhase.vote.rawValue, round: 1)).done.count == 1)
    }

    @Test("what somebody wrote who was taken out takes no dots, and asks none of the others")
    func takenOut() throws {
        var room = try room(9)
        for number in 1...3 { try room.write("x\(number)", by: "gone") }
        try room.happen(nil, ["do": "show-all"], .show)
        let gone: Set<PersonID> = [PersonID(rawValue: "gone")]
        let voting = CardsPhase.vote.rawValue
        let context = DecisionContext(
            person: PersonID(rawValue: "a"),
            item: ItemID(rawValue: "i1"),
            phase: voting,
            round: 1,
            excluded: gone
        )
        let vote = try Cards.command(from: vote("x1", 1))
        #expect(throws: Rejection(.unknownTarget, field: "item")) { try Cards.decide(vote, in: room.state, context) }
        for (card, dots) in ["c1": 2, "c2": 1] { try room.happen("a", self.vote(card, dots), .vote) }
        #expect(room.state.progress(RoundContext(phase: voting, round: 1)).done.isEmpty)
        #expect(room.state.progress(RoundContext(phase: voting, round: 1, excluded: gone)).done.count == 1)
    }

    @Test("where everything got as many points, nothing weighs most")
    func level() throws {
        var room = try room(3)
        for person in 1...6 {
            for card in ["c1", "c2", "c3"] { try room.happen("p\(person)", vote(card, 1), .vote) }
        }
        let pages = room.story.pages(phase: CardsPhase.vote.rawValue)
        #expect(pages.first { $0.key == "top" }?.headline == "Alles staat gelijk: niets weegt nog het zwaarst")
        #expect(pages.first { $0.key == "top:\(Room.strengths)" }?.headline.contains("evenveel punten") == true)
        for person in 1...6 {
            try room.happen("p\(person)", vote("c3", 0), .vote)
            try room.happen("p\(person)", vote("c1", 2), .vote)
        }
        let after = room.story.pages(phase: CardsPhase.vote.rawValue)
        #expect(after.first { $0.key == "top" }?.headline == "Dit weegt het zwaarst")
        let first = try #require(after.first { $0.key == "top:\(Room.strengths)" })
        #expect(first.headline.hasSuffix("‘Dit is kaart c1’ weegt het zwaarst"))
    }

    @Test("dots go on what is shown and stands for itself")
    func targets() throws {
        var room = try room(3)
        try room.write("hidden")
        try room.happen(nil, ["do": "cluster", "id": "k", "name": "Samen", "cards": ["c1", "c2"]], .cluster)
        for item in ["hidden", "c1", "zz", Room.strengths] {
            #expect(room.refusal("a", vote(item, 1), .vote) == Rejection(.unknownTarget, field: "item"))
        }
        #expect(room.refusal("a", vote("k", 1), .vote) == nil)
        #expect(room.refusal("a", vote("k", 1), .write) == Rejection(.wrongState, field: "item"))
    }

    @Test("votes leave as points and voters by column, from the threshold on")
    func release() throws {
        var room = try room()
        for person in 1...4 { try room.happen("v\(person)", vote("c1", 2), .vote) }
        let key = "stemmen/1/\(Room.strengths)"
        #expect(room.story.released(phase: "stemmen")[key] == ReleasedCell(n: 4, value: nil))
        try room.happen("v5", vote("c2", 1), .vote)
        let value = try #require(room.story.released(phase: "stemmen")[key]?.value)
        #expect(value["points"] == ["c1": 8, "c2": 1] && value["voters"] == ["c1": 4, "c2": 1])
    }

    @Test("a tie at the cut is voted on again, among the equals, with one dot")
    func runoff() throws {
        var room = try room()
        for person in 1...9 { try room.happen("v\(person)", vote("c\(person)", 1), .vote) }
        let view = room.story.view(.desk, phase: "stemmen")
        #expect(view["lists"]?[Room.strengths]?["votes"]?["places"] == 5)
        let equals = JSON.array((1...9).map { .string("c\($0)") })
        try room.happen(nil, ["do": "runoff", "list": .string(Room.strengths), "items": equals], .vote)
        #expect(room.refusal("v1", vote("c1", 2), .vote, round: 2) == Rejection(.outOfRange, field: "dots"))
        for person in 1...9 {
            try room.happen("v\(person)", vote("c\(5 + person % 5)", 1), .vote, round: 2)
        }
        #expect(room.refusal("v1", vote("c1", 1), .vote, round: 2)?.code == "no-dots-left")
        let votes = room.story.view(.board, phase: "stemmen", round: 2)["lists"]?[Room.strengths]?["votes"]
        let top = (votes?["items"]?.members ?? [:]).filter { $0.value["top"] != nil }.keys
        #expect(Set(top) == ["c5", "c6", "c7", "c8", "c9"])
        #expect(votes?["places"] == nil)
    }

    @Test("another vote about one column leaves the outcome of the others, and its own until enough have voted")
    func runoffElsewhere() throws {
        var room = try room()
        try room.write("w1", Room.weaknesses)
        try room.happen(nil, ["do": "show-all"], .show)
        for person in 1...9 {
            try room.happen("v\(person)", vote("c\(person)", 1), .vote)
            try room.happen("v\(person)", vote("w1", 1), .vote)
        }
        let equals = JSON.array((1...9).map { .string("c\($0)") })
        try room.happen(nil, ["do": "runoff", "list": .string(Room.strengths), "items": equals], .vote)
        #expect(room.refusal("v1", vote("w1", 1), .vote, round: 2) == Rejection(.unknownTarget, field: "item"))
        try room.happen("v1", vote("c1", 1), .vote, round: 2)
        let lists = room.story.view(.board, phase: "stemmen", round: 2)["lists"]
        #expect(lists?[Room.weaknesses]?["votes"]?["items"]?["w1"]?["points"] == 9)
        #expect(lists?[Room.strengths]?["votes"]?["n"] == 9)
        #expect(lists?[Room.strengths]?["votes"]?["places"] == 5)
    }

    @Test("a card that goes beneath another after the vote is counted no more")
    func mergedLater() throws {
        var room = try room()
        for person in 1...5 { try room.happen("v\(person)", vote("c1", 1), .vote) }
        let cells = room.story.released(phase: "stemmen")
        try room.happen(nil, ["do": "merge", "id": "c1", "into": "c2"], .cluster)
        let outcome = Outcome(
            instrument: room.story.instrument,
            room: room.story.common(for: .board),
            releases: Releases(cells: cells, shown: ["stemmen": [1]])
        )
        #expect(outcome.votes(Room.strengths)?.ranked.isEmpty == true)
    }

    private func score(_ row: String, _ column: String, _ value: Int) -> JSON {
        ["do": "score", "row": .string(row), "column": .string(column), "value": .integer(value)]
    }

    @Test("squares are scored where a chosen row meets a chosen column, and can be left open again")
    func scoring() throws {
        var room = try Room()
        try room.fill()
        try room.happen("a", score("s1", "o1", 3), .confront)
        #expect(try room.happen("a", score("s1", "o1", 3), .confront).isEmpty)
        #expect(room.refusal("a", score("s1", "o1", 4), .confront) == Rejection(.outOfRange, field: "value"))
        #expect(room.refusal("a", score("s1", "w1", 1), .confront) == Rejection(.unknownTarget, field: "row"))
        #expect(room.refusal("a", score("o1", "s1", 1), .confront) == Rejection(.unknownTarget, field: "row"))
        #expect(room.refusal("a", score("s1", "o1", 1), .vote) == Rejection(.wrongState, field: "row"))
        try room.happen("a", ["do": "unscore", "row": "s1", "column": "o1"], .confront)
        #expect(Cards.own(room.state, of: PersonID(rawValue: "a"))["answers"] == [:])
        for place in room.state.places(in: room.story.common(for: .board)) {
            try room.happen("b", score(place.row, place.column, 0), .confront)
        }
        #expect(
            room.state.progress(RoundContext(phase: CardsPhase.confront.rawValue, round: 1)).done == [
                PersonID(rawValue: "b")
            ]
        )
    }

    @Test("a matrix with a strong block names its strategy on the board")
    func strategy() throws {
        var room = try Room()
        try room.fill()
        for person in 1...5 {
            for place in room.state.places(in: room.story.common(for: .board)) {
                let isStrong = place.row.hasPrefix("w") && place.column.hasPrefix("t")
                try room.happen("v\(person)", score(place.row, place.column, isStrong ? 3 : person % 2), .confront)
            }
        }
        let pages = room.story.pages(phase: "confrontatie")
        #expect(pages.map(\.key) == ["matrix", "blocks", "ranks"])
        #expect(pages[0].headline == "Het zwaartepunt ligt bij ombuigen")
        #expect(room.story.view(.board, phase: "confrontatie")["matrix"]?["dominant"] == "swot-x-wt")
    }
}
