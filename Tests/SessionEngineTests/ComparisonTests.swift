import EventLog
import Testing
import WorksheetKit

@testable import SessionEngine

@Suite("Sessions side by side")
struct ComparisonTests {
    private static let scale = Gauge.Scale(key: "1 4 0.1", range: 1...4, decimals: 1)

    private func gauge(
        _ id: String,
        _ value: Double?,
        n: Int = 6,
        scale: Gauge.Scale = ComparisonTests.scale,
        asked: String = "Hoe ver zijn we?"
    ) -> Gauge {
        Gauge(
            id: id,
            group: .init(id: "nu", title: LocalizedText(nl: "Nu", en: "Now")),
            title: LocalizedText(nl: "Thema \(id)", en: "Theme \(id)"),
            asked: asked,
            scale: scale,
            n: n,
            value: value
        )
    }

    private func session(
        _ id: String,
        _ gauges: [Gauge],
        date: String? = nil,
        k: Int = 5,
        seed: UInt64 = 0,
        imported: String? = nil,
        instrument: String = "volwassenheid"
    ) -> ComparedSession {
        var settings = SessionSettings(title: "Sessie \(id)", date: date, k: k, seed: seed)
        settings.imported = imported.map {
            ImportNote(session: SessionID(rawValue: $0), head: .empty, day: "2027-01-02")
        }
        let title = LocalizedText(nl: "Groei", en: "Growth")
        let sheet = GaugeSheet(instrument: instrument, title: title, gauges: gauges)
        return ComparedSession(
            SessionID(rawValue: id),
            settings,
            participants: 9,
            isInterim: false,
            sheets: ["sliders/\(instrument)": sheet]
        )
    }

    private func document(_ sessions: [ComparedSession], _ language: Language = .nl) -> Document {
        let context = ReportContext(
            language: language,
            now: Timestamp(milliseconds: 0),
            head: .empty,
            version: "0",
            day: { _ in "vandaag" }
        )
        return ComparisonWriter(sessions, context).document
    }

    private func tables(_ document: Document) -> [Table] {
        func all(_ section: Section) -> [Block] { section.blocks + section.subsections.flatMap(all) }
        return document.sections.filter { $0.key.hasPrefix("subject-") }.flatMap(all).compactMap { block in
            switch block.content {
            case .table(let table): table
            case .figure(let figure): figure.data
            default: nil
            }
        }
    }

    private func written(_ table: Table?, _ row: Int = 0) -> [String] {
        (table?.rows[row] ?? []).map { $0.written(in: .nl) }
    }

    @Test("tells then, now and the step between, in the order of time")
    func pair() {
        let sessions = [
            session("nu", [gauge("a", 3.1)], date: "2027-11-20"), session("toen", [gauge("a", 2)], date: "2026-11-20"),
        ]
        #expect(written(tables(document(sessions)).first) == ["Thema a", "2,0", "3,1", "+1,1"])
        #expect(document(sessions).sections[1].headline == "Bij ‘Thema a’ is het verschil het grootst")
    }

    @Test("comes to the same in whatever order the sessions are chosen")
    func order() {
        let values = [2.0, 3.1, 1.4, 2.2]
        let sessions = values.enumerated().map { session("s\($0)", [gauge("a", $1), gauge("b", 4 - $1)]) }
        let expected = document(sessions)
        for turn in 1..<sessions.count {
            #expect(document(Array(sessions[turn...] + sessions[..<turn])) == expected)
            #expect(document(Array(sessions[turn...] + sessions[..<turn]).reversed()) == expected)
        }
    }

    @Test("never tells a figure of fewer people than the strictest of the sessions asks for", arguments: 1...10)
    func floor(n: Int) throws {
        let sessions = [session("een", [gauge("a", 2.7, n: n)], k: 3), session("twee", [gauge("a", 3.3, n: 12)], k: 7)]
        let document = document(sessions)
        let row = written(tables(document).first)
        #expect(row[1] == (n < 7 ? "te weinig" : "2,7"))
        #expect(row[3] == (n < 7 ? "–" : "+0,6"))
        // Neither in the words under the drawing nor in the drawing itself.
        #expect("\(document)".contains("2,7") == (n >= 7))
        #expect("\(document)".contains("2.7") == (n >= 7))
    }

    @Test("lays nothing side by side that was measured on another scale")
    func scales() {
        let other = Gauge.Scale(key: "1 5 1", range: 1...5, decimals: 0)
        let first = session("een", [gauge("a", 2), gauge("b", 3)])
        let second = session("twee", [gauge("a", 4, scale: other), gauge("b", 3.5)])
        #expect(Comparison([first, second]).subjects.map(\.rescaled) == [1])
        #expect(tables(document([first, second])).first?.rows.count == 1)
        let third = session("drie", [gauge("a", 4, scale: other), gauge("b", 3, scale: other)])
        #expect(Comparison([first, third]).apart.map(\.reason) == [.different])
        #expect(document([first, third]).sections.map(\.key) == ["sessions", "nothing", "apart"])
    }

    @Test("says so when the sessions share no instrument")
    func nothing() {
        let document = document([
            session("een", [gauge("a", 2)]), session("twee", [gauge("a", 3)], instrument: "anders"),
        ])
        #expect(document.sections.map(\.key) == ["sessions", "nothing", "apart"])
        #expect(Comparison([session("een", [gauge("a", 2)])]).apart.map(\.reason) == [.alone])
    }

    @Test("warns of texts that were changed in between, and of other people at the table")
    func warnings() {
        let sessions = [session("een", [gauge("a", 2)]), session("twee", [gauge("a", 3, asked: "Hoe ver wil je?")])]
        let text = "\(document(sessions))"
        #expect(text.contains("De tekst is tussen de sessies gewijzigd bij: ‘Thema a’"))
        #expect(text.contains("Er zaten andere mensen aan tafel"))
        #expect("\(document(sessions, .en))".contains("Different people were at the table"))
    }

    @Test("knows a session again at another moment, in its archive, and in the archive of that")
    func same() {
        let one = session("een", [], seed: 7)
        #expect(ComparedSession.isRepeated(in: [one, one]))
        #expect(ComparedSession.isRepeated(in: [one, session("twee", [], seed: 8, imported: "een")]))
        let copies = [session("twee", [], imported: "een"), session("drie", [], imported: "een")]
        #expect(ComparedSession.isRepeated(in: copies))
        #expect(ComparedSession.isRepeated(in: [one, session("vier", [], seed: 7, imported: "twee")]))
        #expect(!ComparedSession.isRepeated(in: [one, session("vijf", [], seed: 8), session("zes", [])]))
    }

    @Test("shows a session in which it was not asked beside those in which it was")
    func absent() {
        let sessions = [
            session("a", [gauge("x", 2)]), session("b", [gauge("y", 3)]), session("c", [gauge("x", 3), gauge("y", 1)]),
        ]
        let table = tables(document(sessions)).first
        #expect(written(table, 0) == ["Thema x", "2,0", "geen uitkomst", "3,0"])
        #expect(written(table, 1) == ["Thema y", "geen uitkomst", "3,0", "1,0"])
    }
}
