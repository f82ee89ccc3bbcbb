import Testing
import WijktafelTesting
import WorksheetKit

@testable import Cards

@Suite("What a report of cards can be made without")
struct AspectTests {
    private func report(leavingOut leftOut: Set<BlockAspect>) throws -> String {
        var room = try Room()
        try room.happen(
            "p1",
            [
                "do": "write", "id": "s1", "list": .string(Room.strengths), "text": "Een vast gezicht",
                "note": "Mijn moeder zei het ook",
            ],
            .write
        )
        try room.happen(nil, ["do": "show-all"], .show)
        var context = DocumentContext(language: .nl, isReport: true, participants: 6)
        context.leftOut = leftOut
        let pages = Cards.document(
            room.story.instrument,
            room.story.settings,
            room.story.common(for: .board),
            Releases(cells: [:], shown: [:]),
            context
        )
        let document = Document(language: .nl, title: "Proef", sections: pages).without(leftOut)
        return document.sections.map { $0.plainText(.nl) }.joined(separator: "\n")
    }

    @Test("what somebody wrote beside a card is a remark; the card itself is not")
    func notes() throws {
        #expect(try report(leavingOut: []).contains("Mijn moeder zei het ook"))
        let quiet = try report(leavingOut: [.remarks])
        #expect(quiet.contains("Een vast gezicht") && !quiet.contains("Mijn moeder"))
    }

    @Test("what is left over and how it was counted is no sentence for a summary")
    func annex() throws {
        var room = try Room()
        try room.fill()
        let pages = room.story.pages(phase: CardsPhase.top.rawValue, isReport: true)
        #expect(pages.filter(\.isAnnex).map(\.key).last == "method")
    }
}
