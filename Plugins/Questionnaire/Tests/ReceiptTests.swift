import Questionnaire
import Testing
import WijktafelTesting
import WorksheetKit

@Suite("A receipt of what somebody answered")
struct ReceiptTests {
    @Test("says the option, what was written, the evidence and the wish to talk, and nothing of somebody else")
    func words() throws {
        let file = try ShippedContent.file("quickscan", of: "Questionnaire", test: #filePath)
        var room = try Specification(Questionnaire.self, file)
        let commands: [JSON] = [
            ["do": "answer", "question": "bf1-v1", "option": "deels"],
            ["do": "extra", "question": "bf1-v1", "field": "toelichting", "text": "van a"],
            ["do": "evidence", "question": "bf1-v1", "evidence": "document"],
            ["do": "flag", "question": "bf1-v1", "on": true],
        ]
        for command in commands { try room.given("a", command, phase: "antwoorden") }
        try room.given("b", ["do": "answer", "question": "bf1-v2", "option": "nee"], phase: "antwoorden")
        let own = Questionnaire.own(room.state, of: PersonID(rawValue: "a"))
        let lines = Questionnaire.receipt(room.instrument, own)
        #expect(lines.count == 4)
        #expect(lines.first?.answer == LocalizedText(nl: "Deels", en: "Partly"))
        #expect(lines.first?.about == room.instrument.list?.question("bf1-v1")?.short)
        #expect(lines.filter(\.isTyped).map(\.answer.nl) == ["van a"])
        #expect(lines.last?.answer.nl == "Hier wil ik het over hebben")
    }

    @Test("says of a survey what was chosen, counted and typed, and that somebody did not know a number")
    func survey() throws {
        var room = try SurveyRoom()
        try room.given("a", answer("q6", "ja"))
        try room.given("a", ["do": "number", "question": "q9", "value": 4])
        try room.given("a", ["do": "number", "question": "q10", "value": 999])
        try room.given("a", write("q3", "Beleidsadviseur"))
        try room.given("b", write("q3", "Wethouder"))
        let own = Questionnaire.own(room.story.state, of: PersonID(rawValue: "a"))
        let lines = Questionnaire.receipt(room.story.instrument, own)
        #expect(lines.map(\.answer.nl) == ["Beleidsadviseur", "Ja", "4", "Weet ik niet"])
        #expect(lines.map(\.isTyped) == [true, false, false, false])
    }
}
