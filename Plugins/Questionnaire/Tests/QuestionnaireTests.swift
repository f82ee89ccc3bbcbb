import Questionnaire
import Testing
import WijktafelTesting
import WorksheetKit

@Suite("Questionnaire")
struct QuestionnaireTests {
    private func scan() throws -> Specification<Questionnaire> {
        try Specification(
            Questionnaire.self,
            ShippedContent.file("quickscan", of: "Questionnaire", test: #filePath)
        )
    }

    private func answer(_ question: String, _ option: String) -> JSON {
        ["do": "answer", "question": .string(question), "option": .string(option)]
    }

    @Test("given an answer, when it is given again, then nothing happens; when cleared, then it is gone")
    func answering() throws {
        var room = try scan()
        try room.given("a", answer("bf1-v1", "ja"), phase: "antwoorden")
        #expect(try room.when("a", answer("bf1-v1", "ja"), phase: "antwoorden").isEmpty)
        try room.given("a", ["do": "clear", "question": "bf1-v1"], phase: "antwoorden")
        #expect(Questionnaire.progress(room.state, RoundContext(phase: "antwoorden", round: 1)).started.isEmpty)
    }

    @Test("refuses options, fields, evidence and sub-questions that are none")
    func refusals() throws {
        let room = try scan()
        #expect(room.refusal("a", answer("bf1-v1", "misschien"), phase: "antwoorden")?.field == "option")
        #expect(room.refusal("a", answer("bf9-v1", "ja"), phase: "antwoorden")?.field == "question")
        let field: JSON = ["do": "extra", "question": "bf1-v1", "field": "roddel", "text": "x"]
        #expect(room.refusal("a", field, phase: "antwoorden")?.field == "field")
        let evidence: JSON = ["do": "evidence", "question": "bf1-v1", "evidence": "gerucht"]
        #expect(room.refusal("a", evidence, phase: "antwoorden")?.field == "evidence")
        let part: JSON = ["do": "part", "question": "bf1-v1", "part": "bf2-v1a", "value": "ja"]
        #expect(room.refusal("a", part, phase: "antwoorden")?.field == "part")
    }

    @Test("adding weet ik niet never changes the score but widens its interval")
    func unknown() throws {
        var room = try scan()
        for (number, option) in ["ja", "ja", "deels", "nee", "ja", "deels"].enumerated() {
            try room.given("p\(number)", answer("bf1-v1", option), phase: "antwoorden")
        }
        let before = try #require(room.released(phase: "antwoorden")["antwoorden/1/bf1-v1"]?.value)
        for number in 0..<4 { try room.given("q\(number)", answer("bf1-v1", "weet-niet"), phase: "antwoorden") }
        let after = try #require(room.released(phase: "antwoorden")["antwoorden/1/bf1-v1"]?.value)
        #expect(after["score"] == before["score"])
        let (low, high) = (try #require(after["low"]?.number), try #require(after["high"]?.number))
        #expect(low < (before["low"]?.number ?? 0) && high > (before["high"]?.number ?? 100))
        #expect(after["gap"] == true)
    }

    @Test("n.v.t. counts for nothing but presence")
    func notApplicable() throws {
        var room = try scan()
        for number in 0..<5 { try room.given("p\(number)", answer("bf1-v1", "ja"), phase: "antwoorden") }
        for number in 0..<5 { try room.given("q\(number)", answer("bf1-v1", "nvt"), phase: "antwoorden") }
        let value = try #require(room.released(phase: "antwoorden")["antwoorden/1/bf1-v1"]?.value)
        #expect(value["score"] == 100 && value["content"] == 5 && value["notApplicable"] == 5)
    }

    @Test("a typed note is a remark about its question and is gone when it is emptied")
    func notes() throws {
        var room = try scan()
        let note = { (text: String) -> JSON in
            ["do": "extra", "question": "bf1-v1", "field": "toelichting", "text": .string(text)]
        }
        try room.given("a", note("staat in het plan"), phase: "antwoorden")
        #expect(Questionnaire.remarks(room.state).map(\.text) == ["staat in het plan"])
        try room.given("a", note(""), phase: "antwoorden")
        #expect(Questionnaire.remarks(room.state).isEmpty)
    }

    @Test("keeps the laws of every plugin")
    func laws() throws {
        var room = try scan()
        let people = (0..<12).map { "p\($0)" }
        let options = ["ja", "deels", "nee", "weet-niet", "nvt"]
        for (number, person) in people.enumerated() {
            for (index, question) in (room.instrument.list?.questions ?? []).enumerated() {
                try room.given(person, answer(question.id, options[(number + index) % 5]), phase: "antwoorden")
            }
        }
        let valid: [JSON] = [
            answer("bf1-v1", "ja"), ["do": "clear", "question": "bf1-v1"],
            ["do": "extra", "question": "bf1-v1", "field": "beleid", "text": "x"],
            ["do": "flag", "question": "bf1-v1", "on": true],
            ["do": "evidence", "question": "bf1-v1", "evidence": "document"],
        ]
        #expect(LawSuite.replay(room, people: people) == [])
        #expect(LawSuite.hostility(room, valid: valid) == [])
        #expect(LawSuite.disclosure(room, k: 13) == [])
        for person in people.prefix(4) {
            let told: JSON = [
                "do": "extra", "question": "bf1-v1", "field": "beleid", "text": .string("plan van \(person) hier"),
            ]
            try room.given(person, told, phase: "antwoorden")
        }
        #expect(LawSuite.erasure(room) == [])
        for language in Language.allCases {
            let pages = room.pages(phase: "antwoorden", language: language)
            #expect(pages.first?.key == "map" && pages.count >= 6)
            #expect(LawSuite.document(pages) == [])
            #expect(LawSuite.document(room.pages(phase: "antwoorden", isReport: true, language: language)) == [])
        }
    }
}
