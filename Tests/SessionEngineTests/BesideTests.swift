import EventLog
import Testing
import WorksheetKit

@testable import SessionEngine

@Suite("An earlier session beside an item")
struct BesideTests {
    private func gauge(_ id: String, n: Int, isDrawn: Bool = true) -> Gauge {
        Gauge(
            id: id,
            group: .init(id: "nu", title: LocalizedText(nl: "Nu", en: "Now"), isDrawn: isDrawn),
            title: LocalizedText(nl: "Thema", en: "Theme"),
            asked: "Hoe ver zijn we?",
            scale: .init(key: "1 4 0.1", range: 1...4, decimals: 1),
            ends: .init(low: LocalizedText(nl: "Wijk", en: "Area"), high: LocalizedText(nl: "Stad", en: "Town")),
            n: n,
            value: 2.5,
            remark: LocalizedText(nl: "twee beelden", en: "two images")
        )
    }

    private func session(_ gauges: [Gauge], k: Int = 3) -> ComparedSession {
        var settings = SessionSettings(title: "Nulmeting", date: "2025-11-20", k: k)
        settings.neighbourhood = "Oosterwijk"
        let sheet = GaugeSheet(instrument: "groei", title: LocalizedText(nl: "Groei", en: "Growth"), gauges: gauges)
        let id = SessionID(rawValue: "vroeger")
        return ComparedSession(id, settings, participants: 9, isInterim: false, sheets: ["sliders/groei": sheet])
    }

    @Test("keeps no figure of fewer people than the stricter of both may show")
    func floor() throws {
        let kept = try #require(session([gauge("a", n: 4), gauge("b", n: 5)]).only("sliders/groei", k: 5))
        let gauges = try #require(kept.sheets["sliders/groei"]?.gauges)
        #expect(gauges.map(\.n) == [4, 5])
        #expect(gauges[0].value == nil && gauges[0].remark == nil)
        #expect(gauges[1].value == 2.5 && gauges[1].remark != nil)
    }

    @Test("is nothing where nothing of it is drawn, or another instrument was used")
    func nothing() {
        #expect(session([gauge("a", n: 9, isDrawn: false)]).only("sliders/groei", k: 5) == nil)
        #expect(session([gauge("a", n: 9)]).only("sliders/anders", k: 5) == nil)
    }

    @Test("comes back from the log as it was laid, with its wording as a mark")
    func log() throws {
        let kept = try #require(session([gauge("a", n: 9)]).only("sliders/groei", k: 5))
        let event = RoomEvent.compared(ItemID(rawValue: "i2"), kept)
        guard case .compared(let item, let back)? = RoomEvent(type: event.type, payload: event.payload) else {
            Issue.record("the event was not read back")
            return
        }
        #expect(item.rawValue == "i2")
        #expect(back.sheets == kept.sheets && back.title == "Nulmeting" && back.date == "2025-11-20" && back.k == 3)
        #expect(back.place == "Oosterwijk" && back.participants == 9)
        #expect(back.sheets["sliders/groei"]?.gauges.first?.asked != "Hoe ver zijn we?")
        #expect(ComparedSession(["session": "x"]) == nil)
    }
}
