import Sliders
import Testing
import WijktafelTesting
import WorksheetKit

@Suite("What a report of sliders can be made without")
struct AspectTests {
    private func chapter() throws -> Document {
        let room = try Specification(
            Sliders.self,
            ShippedContent.file("volwassenheid", of: "Sliders", test: #filePath)
        )
        let cell = { (median: Int) in ReleasedCell(n: 6, value: ["median": .integer(median), "placed": 6]) }
        let cells = [
            "posities/1/lokale-teams/nu": cell(20), "posities/1/lokale-teams/nu@beleid": cell(30),
            "posities/1/lokale-teams/nu@team": cell(10),
        ]
        var context = DocumentContext(language: .nl, isReport: true, participants: 12)
        context.perspectives = ["beleid", "team"].enumerated().map { mark, id in
            .init(id: id, title: LocalizedText(nl: id, en: id), mark: mark)
        }
        context.remarks = [ApprovedRemark(phase: "posities", target: "lokale-teams", text: "Omdat het loopt")]
        let pages = Sliders.document(
            room.instrument,
            room.settings,
            room.common(for: .board),
            Releases(cells: cells, shown: ["posities": [1]]),
            context
        )
        return Document(language: .nl, title: "Proef", sections: pages)
    }

    private func keys(_ document: Document) -> [String] {
        document.sections.flatMap { [$0.key] + $0.subsections.map(\.key) }
    }

    @Test("what people wrote and what their perspectives see are pages that can be left out, and nothing else is")
    func aspects() throws {
        let whole = try chapter()
        #expect(keys(whole).contains("words:lokale-teams") && keys(whole).contains("groups:lokale-teams"))
        let quiet = whole.without([.remarks])
        #expect(keys(quiet) == keys(whole).filter { $0 != "words:lokale-teams" })
        let together = whole.without([.perspectives])
        #expect(keys(together) == keys(whole).filter { $0 != "groups:lokale-teams" })
    }

    @Test("figures and method are no sentence for a summary")
    func annex() throws {
        #expect(try chapter().sections.filter(\.isAnnex).map(\.key) == ["figures"])
    }
}
