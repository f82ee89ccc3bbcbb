import Questionnaire
import Testing
import WijktafelTesting
import WorksheetKit

@Suite("Survey")
struct SurveyTests {
    private func value(_ room: SurveyRoom, _ question: String) -> JSON? {
        room.story.released(phase: "antwoorden")["antwoorden/1/\(question)"]?.value
    }

    @Test("the shipped survey has 53 questions of six kinds, 14 pages to read and 227 figures to compare with")
    func content() throws {
        let survey = try SurveyRoom().survey
        #expect(survey.items.count { $0.isQuestion } == 53)
        #expect(survey.items.count { !$0.isQuestion } == 14)
        #expect(Set(survey.items.map(\.kind)) == Set(Survey.Item.Kind.allCases))
        #expect(survey.benchmark?.figures.count == 227)
        #expect(survey.benchmark?.waves.map(\.year) == [2014, 2015, 2017])
    }

    @Test("given an answer that is changed, then what left the route counts no more, and counts again when it is back")
    func leaving() throws {
        var room = try SurveyRoom()
        for person in 1...6 {
            try room.given("p\(person)", answer("q6", "ja"))
            try room.given("p\(person)", ["do": "number", "question": "q9", "value": 4])
        }
        #expect(value(room, "q9")?["known"] == 6)
        try room.given("p1", answer("q6", "nee"))
        #expect(value(room, "q9")?["known"] == 5)
        let own = Questionnaire.own(room.story.state, of: PersonID(rawValue: "p1"))
        #expect(own["answers"]?["antwoorden"]?["1"]?["q9"]?["number"] == 4)
        #expect(own["routes"]?["antwoorden"]?["1"]?["items"]?["q9"] == nil)
        try room.given("p1", answer("q6", "ja"))
        #expect(value(room, "q9")?["known"] == 6)
    }

    @Test(
        "given people who don't know the number, then they are counted apart, and median and spread are of the others"
    )
    func numbers() throws {
        var room = try SurveyRoom()
        for (person, number) in [2.0, 3, 4, 4.5, 10, 999, 999].enumerated() {
            try room.given("p\(person)", answer("q6", "ja"))
            try room.given("p\(person)", ["do": "number", "question": "q10", "value": .number(number)])
        }
        let found = try #require(value(room, "q10"))
        #expect(found["median"] == 4 && found["known"] == 5 && found["unknown"] == 2)
        #expect(room.pages().first { $0.key == "question:q10" }?.headline == "Vraag 10: de helft zegt 4 of minder")
    }

    @Test("given too few who know the number, then only how many don't is told")
    func fewNumbers() throws {
        var room = try SurveyRoom()
        for (person, number) in [2.0, 3, 999, 999, 999].enumerated() {
            try room.given("p\(person)", answer("q6", "ja"))
            try room.given("p\(person)", ["do": "number", "question": "q9", "value": .number(number)])
        }
        #expect(value(room, "q9") == ["unknown": 3])
    }

    @Test("refuses what can't be: a fourth of three, none together with some, numbers beyond reason, what isn't asked")
    func refusals() throws {
        let room = try SurveyRoom()
        let q45 = try #require(try room.survey.item("q45"))
        #expect(room.refusal("p", choose("q45", q45.options.prefix(4).map(\.id)))?.code == "too-many")
        #expect(room.refusal("p", choose("q45", q45.options.prefix(3).map(\.id))) == nil)
        #expect(room.refusal("p", choose("q15", ["geen", "b"]))?.code == "not-together")
        #expect(room.refusal("p", choose("q15", ["b", "b"]))?.code == "malformed")
        #expect(room.refusal("p", ["do": "number", "question": "q9", "value": 100_001])?.code == "out-of-range")
        #expect(room.refusal("p", ["do": "number", "question": "q9", "value": 2.55])?.code == "out-of-range")
        #expect(room.refusal("p", answer("q15", "b"))?.field == "question")
        #expect(room.refusal("p", answer("s5", "b"))?.field == "question")
        #expect(
            room.refusal("p", ["do": "other", "question": "q11", "option": "gelijk", "text": "x"])?.field == "option"
        )
        #expect(room.refusal("p", ["do": "flag", "question": "q6", "on": true])?.code == "unknown-command")
        #expect(room.refusal(nil, answer("q6", "ja"))?.code == "not-allowed")
    }

    @Test("asks a name only when the facilitator turned that on")
    func personal() throws {
        let closed = try SurveyRoom()
        #expect(closed.refusal("p", write("q1", "Fatima"))?.code == "unknown-target")
        let open = try SurveyRoom(settings: ["personal": true])
        #expect(open.refusal("p", write("q1", "Fatima")) == nil)
        let items = { (room: SurveyRoom) in
            room.story.view(.participant, phase: "antwoorden")["start"]?["items"]?.members?.keys
        }
        #expect(items(closed)?.contains("q1") == false && items(open)?.contains("q1") == true)
    }

    @Test("texts are remarks that wait for the desk, as long as their question is on the route")
    func texts() throws {
        var room = try SurveyRoom()
        try room.given("p", answer("q6", "nee"))
        try room.given("p", write("q7", "via het loket"))
        try room.given("p", ["do": "other", "question": "q11", "option": "anders", "text": "hangt ervan af"])
        #expect(Questionnaire.remarks(room.story.state).map(\.text) == ["via het loket"])
        try room.given("p", answer("q6", "ja"))
        #expect(Questionnaire.remarks(room.story.state).isEmpty)
        try room.given("p", answer("q11", "anders"))
        #expect(Questionnaire.remarks(room.story.state).map(\.text) == ["hangt ervan af"])
        for person in 1...6 { try room.fill("r\(person)", person) }
        let released = room.story.released(phase: "antwoorden")
        #expect(released["antwoorden/1/q65"] == ReleasedCell(n: 6, value: [:]))
        #expect(
            !released.values.contains {
                $0.value.map { String(decoding: $0.bytes, as: UTF8.self) }?.contains("door") == true
            }
        )
    }

    @Test("who answered everything on the route that isn't a text is done")
    func progress() throws {
        var room = try SurveyRoom()
        try room.given("a", answer("q6", "nee"))
        try room.given("b", answer("q6", "ja"))
        try room.fill("c", 1)
        let progress = Questionnaire.progress(room.story.state, RoundContext(phase: "antwoorden", round: 1))
        #expect(progress.started.count == 3)
        #expect(progress.done == [PersonID(rawValue: "a"), PersonID(rawValue: "c")])
    }

    @Test("keeps the laws of every plugin")
    func laws() throws {
        var room = try SurveyRoom()
        for person in 1...6 { try room.fill("p\(person)", person) }
        let valid: [JSON] = [
            answer("q6", "ja"), choose("q15", ["b"]), ["do": "clear", "question": "q15"], write("q7", "x"),
            ["do": "number", "question": "q9", "value": 3],
            ["do": "row", "question": "q50", "row": "po", "option": "nee"],
            ["do": "other", "question": "q11", "option": "anders", "text": "x"],
        ]
        #expect(LawSuite.replay(room.story, people: ["p1", "p2"]) == [])
        #expect(LawSuite.hostility(room.story, valid: valid) == [])
        #expect(LawSuite.disclosure(room.story, k: 7) == [])
        for language in Language.allCases {
            #expect(LawSuite.document(room.pages(language: language)) == [])
            #expect(LawSuite.document(room.pages(isReport: true, language: language)) == [])
        }
    }

    @Test("forgets what was erased, and stands when events that later ones build upon are gone")
    func erasure() throws {
        var room = try SurveyRoom()
        try room.given("p", answer("q6", "ja"))
        try room.given("p", choose("q20", ["specialist", "anders"]))
        try room.given("p", ["do": "other", "question": "q20", "option": "anders", "text": "een buurtgezin erbij"])
        try room.given("p", write("q65", "meer tijd voor de mensen"))
        try room.given("p", ["do": "row", "question": "q50", "row": "po", "option": "nee"])
        #expect(LawSuite.erasure(room.story) == [])
    }
}
