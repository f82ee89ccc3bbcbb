import Testing
import WijktafelTesting
import WorksheetKit

@testable import ResultsChain

@Suite("Confidence in links")
struct ConfidenceTests {
    @Test("below the threshold nothing but the number of people is told, and support stays unknown")
    func few() throws {
        var room = try Room.small()
        try room.rate("re", [3, 3, 3, 3])
        let cell = try #require(room.story.released(phase: "zekerheid")["zekerheid/1/re"])
        #expect(cell == ReleasedCell(n: 4, value: nil))
        #expect(room.picture.support.ranges["E"] == 0...3)
    }

    @Test("the strength of a link is the median of those who know, with the share of those who don't")
    func median() throws {
        var room = try Room.small()
        try room.rate("re", [0, 1, 2, 3, 3, "weet-niet"])
        let answers = try #require(room.picture.answers["re"])
        #expect(answers.median == 2)
        #expect(answers.n == 6 && answers.unknown == 1)
        #expect(answers.spread == 2)
        #expect(answers.isDivided)
    }

    @Test("enough people of whom too few know give no median")
    func unknowing() throws {
        var room = try Room.small()
        try room.rate("re", [3, "weet-niet", "weet-niet", "weet-niet", "weet-niet"])
        #expect(room.picture.answers["re"]?.median == nil)
        #expect(room.picture.answers["re"]?.unknown == 4)
    }

    @Test("evidence caps a strength: an assumption at 2, what was refuted at 0")
    func caps() throws {
        var room = try Room.small()
        for link in ["ar", "re", "ew"] { try room.rate(link, [3, 3, 3, 3, 3]) }
        #expect(room.picture.support.known("W") == 3)
        try room.desk(["do": "evidence", "link": "re", "evidence": "aanname"])
        #expect(room.picture.support.known("E") == 2)
        #expect(room.picture.support.known("W") == 2)
        try room.desk(["do": "evidence", "link": "re", "evidence": "weerlegd"])
        #expect(room.picture.support.known("W") == 0)
        #expect(room.codes.contains("W_WENSDENKEN E") && room.codes.contains("W_WENSDENKEN W"))
        try room.desk(["do": "evidence", "link": "re", "evidence": "gemeten"])
        #expect(room.picture.support.known("W") == 3)
    }

    @Test("what was refuted carries nothing, whoever has answered")
    func refuted() throws {
        var room = try Room.small()
        try room.desk(["do": "evidence", "link": "ar", "evidence": "weerlegd"])
        #expect(room.picture.support.known("R") == 0)
        #expect(room.codes.contains("W_WENSDENKEN R"))
    }

    @Test("what the room agreed stands beside the answers, and is what counts")
    func agreed() throws {
        var room = try Room.small()
        try room.rate("re", [1, 1, 1, 1, 1])
        try room.desk(["do": "agree", "link": "re", "value": 2.5])
        #expect(room.picture.answers["re"]?.median == 1)
        let link = try #require(room.picture.links.first { $0.id == "re" })
        #expect(room.picture.strength(of: link) == 2.5...2.5)
        try room.desk(["do": "agree", "link": "re"])
        #expect(room.picture.support.ranges["E"]?.upperBound == 1)
    }

    @Test("refuses what is no answer", arguments: [JSON.integer(4), -1, 1.5, "ja", .null, true])
    func answers(_ value: JSON) throws {
        let room = try Room.small()
        let command: JSON = ["do": "rate", "link": "re", "value": value]
        #expect(room.refusal("a", command, phase: "zekerheid")?.field == "value")
        #expect(
            room.refusal(nil, ["do": "agree", "link": "re", "value": 3.1], phase: "zekerheid")?.code == "out-of-range"
        )
    }

    @Test("answers are given in their own phase, can be taken back, and who answered all is done")
    func progress() throws {
        var room = try Room.small()
        let command: JSON = ["do": "rate", "link": "re", "value": 2]
        #expect(room.refusal("a", command, phase: "verbanden")?.code == "wrong-state")
        for link in ["ar", "re", "ew"] { try room.rate(link, [1, "weet-niet"]) }
        try room.story.given("p1", ["do": "unrate", "link": "ew"], phase: "zekerheid")
        let progress = ResultsChain.progress(room.story.state, RoundContext(phase: "zekerheid", round: 1))
        #expect(progress.started.count == 2)
        #expect(progress.done == [PersonID(rawValue: "p0")])
    }

    @Test("weakening every link in turn never makes support rise, caps and all")
    func weakening() throws {
        var room = try Room.small()
        for link in ["ar", "re", "ew"] { try room.rate(link, [3, 2, 3, 2, 3]) }
        let before = room.picture.support.ranges
        for link in ["ar", "re", "ew"] {
            var weaker = room
            try weaker.desk(["do": "agree", "link": .string(link), "value": 1])
            for (point, range) in weaker.picture.support.ranges {
                #expect(range.upperBound <= before[point]?.upperBound ?? -1)
            }
        }
    }
}
