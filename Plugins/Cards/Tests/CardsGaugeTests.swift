import Testing
import WijktafelTesting
import WorksheetKit

@testable import Cards

@Suite("What cards bring to a comparison")
struct CardsGaugeTests {
    private func voted(by people: Int) throws -> GaugeSheet {
        var room = try Room("dilemmas-kpmg")
        for number in 1...people {
            try room.happen("p\(number)", ["do": "vote", "item": "nu-of-later", "dots": 2], .vote)
            guard number > 3 else { continue }
            try room.happen("p\(number)", ["do": "vote", "item": "eropaf-of-zelf", "dots": 1], .vote)
        }
        return try #require(room.story.gauges(phases: ["stemmen"]))
    }

    private func gauge(_ sheet: GaugeSheet, _ id: String) -> Gauge? { sheet.gauges.first { $0.id == id } }

    @Test("is how many gave a printed card a dot, whatever the number of dots")
    func votes() throws {
        let sheet = try voted(by: 6)
        #expect(gauge(sheet, "nu-of-later")?.value == 100)
        #expect(gauge(sheet, "eropaf-of-zelf")?.value == 50)
        #expect(sheet.gauges.count == 11 && sheet.gauges.allSatisfy { $0.n == 6 })
    }

    @Test("is how many only, of fewer than may be shown")
    func few() throws {
        #expect(try voted(by: 4).gauges.allSatisfy { $0.value == nil && $0.n == 4 })
    }

    @Test("is the share of every mark, where cards are marked")
    func marks() throws {
        var room = try Room("routekaart")
        let card = try #require(room.story.instrument.deck?.cards.first?.id)
        let options = try #require(room.story.instrument.deck?.marks?.options.map(\.id))
        for number in 1...5 {
            let option = number < 5 ? options[0] : options[1]
            try room.happen("p\(number)", ["do": "mark", "card": .string(card), "option": .string(option)], .mark)
        }
        let sheet = try #require(room.story.gauges(phases: ["merken"]))
        #expect(gauge(sheet, "\(card)/\(options[0])")?.value == 80)
        #expect(gauge(sheet, "\(card)/\(options[1])")?.value == 20)
    }

    @Test("is a sentence instead, where everybody writes cards of their own")
    func written() throws {
        let sheet = try #require(try Room("swot").story.gauges(phases: ["stemmen"]))
        #expect(sheet.gauges.isEmpty && sheet.apart != nil)
    }
}
