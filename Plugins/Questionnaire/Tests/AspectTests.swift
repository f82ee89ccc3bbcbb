import Questionnaire
import Testing
import WijktafelTesting
import WorksheetKit

@Suite("What a report of a questionnaire can be made without")
struct AspectTests {
    @Test("what people wrote is a page that can be left out, and nothing else is")
    func remarks() throws {
        var room = try Specification(
            Questionnaire.self,
            ShippedContent.file("quickscan", of: "Questionnaire", test: #filePath)
        )
        for person in 1...6 {
            try room.given(
                "p\(person)",
                ["do": "answer", "question": "bf1-v1", "option": "ja"],
                phase: "antwoorden"
            )
        }
        let releases = Releases(cells: room.released(phase: "antwoorden"), shown: ["antwoorden": [1]])
        var context = DocumentContext(language: .nl, isReport: true, participants: 6)
        context.remarks = [ApprovedRemark(phase: "antwoorden", target: "bf1-v1", text: "Het plan van 2024")]
        let pages = Questionnaire.document(
            room.instrument,
            room.settings,
            room.common(for: .board),
            releases,
            context
        )
        let whole = Document(language: .nl, title: "Proef", sections: pages)
        let keys = whole.sections.map(\.key)
        #expect(keys.contains("notes"))
        #expect(whole.without([.remarks]).sections.map(\.key) == keys.filter { $0 != "notes" })
        #expect(whole.without([.perspectives]) == whole)
        #expect(whole.sections.filter(\.isAnnex).map(\.key) == ["figures"])
    }
}
