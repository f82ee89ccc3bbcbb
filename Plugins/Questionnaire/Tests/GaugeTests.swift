import Questionnaire
import Testing
import WijktafelTesting
import WorksheetKit

@Suite("What a list of questions brings to a comparison")
struct GaugeTests {
    private func sheet(_ options: [String], only: Int? = nil) throws -> GaugeSheet {
        var room = try Specification(
            Questionnaire.self,
            ShippedContent.file("quickscan", of: "Questionnaire", test: #filePath)
        )
        guard case .list(let list) = room.instrument else { throw Rejection(.malformed) }
        for question in list.questions.prefix(only ?? list.questions.count) {
            for (person, option) in options.enumerated() {
                let body: JSON = ["do": "answer", "question": .string(question.id), "option": .string(option)]
                try room.given("p\(person)", body, phase: "antwoorden")
            }
        }
        return try #require(room.gauges(phases: ["antwoorden"]))
    }

    private func gauge(_ sheet: GaugeSheet, _ id: String) -> Gauge? { sheet.gauges.first { $0.id == id } }

    @Test("is the score of every question with what was chosen, and the mean of every group")
    func scores() throws {
        let sheet = try sheet(["ja", "ja", "ja", "deels", "nee", "nee", "weet-niet"])
        let question = try #require(gauge(sheet, "question/bf1-v1"))
        #expect(question.value.map { ($0 * 10).rounded() / 10 } == 58.3 && question.n == 6)
        #expect(question.remark?.nl == "ja 3, deels 1, nee 2")
        #expect(gauge(sheet, "function/bf1")?.value == question.value)
    }

    @Test("is how many only, of fewer than may be shown, and no mean where most questions lack a score")
    func few() throws {
        let few = try sheet(["ja", "ja", "nee", "nee"])
        #expect(few.gauges.allSatisfy { $0.value == nil && $0.remark == nil && $0.n == 4 })
        let one = try sheet(["ja", "ja", "ja", "nee", "nee"], only: 1)
        #expect(gauge(one, "question/bf1-v1")?.value == 60)
        #expect(gauge(one, "function/bf1")?.value == nil)
    }
}
