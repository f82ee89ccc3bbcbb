import Sliders
import Testing
import WijktafelTesting
import WorksheetKit

@Suite("What rails bring to a comparison")
struct GaugeTests {
    private func sheet(_ places: [Int], k: Int = 5, dontKnow: Int = 0) throws -> GaugeSheet {
        var room = try Specification(
            Sliders.self,
            ShippedContent.file("volwassenheid", of: "Sliders", test: #filePath)
        )
        let put = { (body: [(String, JSON?)]) in
            JSON.members([("theme", "lokale-teams"), ("measure", "nu")] + body)
        }
        for (person, value) in places.enumerated() {
            try room.given("p\(person)", put([("do", "place"), ("value", .integer(value))]), phase: "posities")
        }
        for person in 0..<dontKnow { try room.given("q\(person)", put([("do", "dont-know")]), phase: "posities") }
        return try #require(room.gauges(phases: ["posities"], k: k))
    }

    private func gauge(_ sheet: GaugeSheet) -> Gauge? { sheet.gauges.first { $0.id == "nu/lokale-teams" } }

    @Test("is the median with how many placed a puck, on the scale of the rail")
    func median() throws {
        let found = try #require(gauge(try sheet([20, 22, 24, 26, 28], dontKnow: 2)))
        #expect(found.value == 2.4 && found.n == 5 && found.scale.range == 1...4)
    }

    @Test("is how many only, of fewer than may be shown")
    func few() throws {
        let few = try #require(gauge(try sheet([20, 22, 24, 26])))
        #expect(few.value == nil && few.n == 4 && few.remark == nil)
        // Enough answered, too few of them with a place.
        let unsure = try #require(gauge(try sheet([20, 22, 24], dontKnow: 4)))
        #expect(unsure.value == nil && unsure.n == 3)
    }

    @Test("is no number where there are two images")
    func images() throws {
        let found = try #require(gauge(try sheet([10, 10, 10, 11, 10, 40, 40, 40, 39, 40])))
        #expect(found.value == nil && found.remark?.nl == "twee beelden" && found.n == 10)
    }

    @Test("is nothing of a phase that was not shown")
    func unshown() throws {
        #expect(!(try sheet([20, 22, 24, 26, 28]).gauges.contains { $0.group.id == "energie" }))
    }
}
