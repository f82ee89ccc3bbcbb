import Questionnaire
import Testing
import WijktafelTesting

@Suite("A rehearsal of questions")
struct RehearsalTests {
    @Test("simulated people answer every phase of every instrument to its end, without a refusal")
    func whole() throws {
        let names = ShippedContent.names(test: #filePath)
        #expect(names.count > 2)
        for name in names {
            var room = try Specification(
                Questionnaire.self,
                ShippedContent.file(name, of: "Questionnaire", test: #filePath)
            )
            #expect(room.rehearseEverything() == [], "\(name)")
        }
    }
}
