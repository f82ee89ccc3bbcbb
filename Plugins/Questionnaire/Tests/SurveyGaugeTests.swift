import Questionnaire
import Testing
import WijktafelTesting
import WorksheetKit

@Suite("What a survey brings to a comparison")
struct SurveyGaugeTests {
    private func sheet(_ people: Int) throws -> GaugeSheet {
        var room = try SurveyRoom()
        for number in 1...people { try room.fill("p\(number)", number) }
        return try #require(room.story.gauges(phases: ["antwoorden"]))
    }

    @Test("is the share of each option among those who came by the question")
    func shares() throws {
        let sheet = try sheet(6)
        #expect(sheet.gauges.first { $0.id == "q6/ja" }?.value == 100)
        #expect(sheet.gauges.allSatisfy { $0.n >= 5 && ($0.value ?? 0) <= 100 })
        #expect(Set(sheet.gauges.map(\.id)).count == sheet.gauges.count)
        #expect(Set(sheet.gauges.map(\.group.id)).count > 20)
    }

    @Test("is nothing of fewer people than may be shown")
    func few() throws { #expect(try sheet(4).gauges.isEmpty) }
}
