import Ledger
import Testing
import WijktafelTesting
import WorksheetKit

@Suite("The pages of a case")
struct PageTests {
    private func played() throws -> (Specification<Ledger>, JSON?) {
        var room = try Rooms.small()
        for command in LawTests.deskCommands { try room.given(nil, command, phase: "varianten") }
        try room.given(nil, ["do": "index", "year": 2026, "value": 112], phase: "varianten")
        try room.given(nil, ["do": "agree.drop", "parameter": "b/prijs"], phase: "varianten")
        for person in 1...6 {
            try room.given("p\(person)", Rooms.estimate(20, Double(30 + person), 400), phase: "schatten")
        }
        let releases = Releases(cells: room.released(phase: "schatten"), shown: ["schatten": [1]])
        let job = Ledger.jobs(room.instrument, room.settings, room.common(for: .board), releases).first
        return (room, job?.run(job?.input ?? .null) { _ in true })
    }

    private func pages(
        _ room: Specification<Ledger>,
        _ drawn: JSON?,
        _ language: Language,
        _ isReport: Bool
    ) -> [Section] {
        let releases = Releases(cells: room.released(phase: "schatten"), shown: ["schatten": [1]])
        var context = DocumentContext(language: language, isReport: isReport, participants: 6)
        context.results["montecarlo"] = drawn
        return Ledger.document(room.instrument, room.settings, room.common(for: .board), releases, context)
    }

    @Test("a case has a page for each of its answers, in both languages", arguments: Language.allCases, [false, true])
    func whole(_ language: Language, _ isReport: Bool) throws {
        let (room, drawn) = try played()
        let pages = pages(room, drawn, language, isReport)
        #expect(LawSuite.document(pages, inReport: isReport) == [])
        #expect(
            pages.map(\.key) == [
                "mkba", "stappen", "schattingen", "posten", "partijen", "jaren", "tornado", "scenarios", "omslag",
                "kans",
                "aannames",
                "herkomst",
            ] + (isReport ? ["rekenblad"] : [])
        )
    }

    @Test("a case that isn't valid yet says what is missing instead of a number")
    func blocked() throws {
        var room = try Rooms.empty()
        try room.given(nil, ["do": "template", "language": "nl"], phase: "effecten")
        let pages = pages(room, nil, .nl, false)
        #expect(pages.map(\.key) == ["mkba", "stappen"])
        #expect(pages[0].headline == "Er ontbreekt nog iets voor een uitkomst")
    }

    @Test("what matters most is told as a sentence, with what the balance becomes, and zero stands on the axis")
    func tornado() throws {
        var (room, drawn) = try played()
        try room.given(nil, ["do": "line.add", "line": Rooms.cost(["id": "k2", "bedrag": 80])], phase: "kosten")
        let page = try #require(pages(room, drawn, .nl, false).first { $0.key == "tornado" })
        #expect(page.headline == "‘Minder opvang’ maakt het meeste uit")
        #expect(page.lead?.hasPrefix("Valt ‘prijs’ laag uit (€\u{A0}") == true)
        guard case .figure(let figure)? = page.blocks.first?.content else {
            Issue.record("no drawing")
            return
        }
        let zeroes = figure.drawing.elements.count { element in
            if case .line(_, _, _, _, "zero") = element { return true }
            return false
        }
        #expect(zeroes == 1)
    }

    @Test("every code has a text in both languages, for browsers too")
    func texts() throws {
        let room = try Rooms.small()
        let view = room.view(.desk, phase: "schatten")
        #expect(view["desk"]?["findings"]?.members?.isEmpty == false)
    }

    @Test("an empty room has pages too, and calls what is missing by its name")
    func empty() throws {
        let pages = try pages(Rooms.empty(), nil, .en, false)
        #expect(LawSuite.document(pages) == [])
        #expect(
            pages[0].blocks.first?.content
                == .list([[.user("Lines"), .text(": Add at least one line")]], isOrdered: false)
        )
    }
}
