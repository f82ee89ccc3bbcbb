import Sliders
import Testing
import WijktafelTesting
import WorksheetKit

@Suite("Statements, rungs and choices between poles")
struct ScaleTests {
    private func room(_ name: String) throws -> Specification<Sliders> {
        try Specification(Sliders.self, ShippedContent.file(name, of: "Sliders", test: #filePath))
    }

    /// Lets one person per value place a puck.
    private func place(
        _ values: [Int],
        _ theme: String,
        _ measure: String = "nu",
        in room: inout Specification<Sliders>
    )
        throws
    {
        let phase = try #require(room.instrument.phases.first).phase.id
        for (number, value) in values.enumerated() {
            let body: JSON = [
                "do": "place", "theme": .string(theme), "measure": .string(measure), "value": .integer(value * 10),
            ]
            try room.given("p\(number)", body, phase: phase)
        }
    }

    private func headline(_ key: String, of room: Specification<Sliders>, _ language: Language = .nl) throws -> String {
        let phase = try #require(room.instrument.phases.first).phase.id
        return try #require(room.pages(phase: phase, language: language).first { $0.key == key }).headline
    }

    private func tip(_ key: String, of room: Specification<Sliders>) throws -> String? {
        let phase = try #require(room.instrument.phases.first).phase.id
        return room.view(.desk, phase: phase)["tips"]?[key]?["nl"]?.text
    }

    @Test("a pitfall that many recognise is a warning in words, with the same number as any statement")
    func warning() throws {
        var room = try room("valkuilen")
        try place([4, 4, 5, 4, 4, 4, 5, 4], "bureaucratie", in: &room)
        try place([2, 2, 1, 2, 2, 2, 1, 2], "geen-plan", in: &room)
        #expect(
            try headline("theme:bureaucratie", of: room)
                == "Over bureaucratie zijn we het eens: ‘grotendeels’ herkend, een waarschuwing"
        )
        #expect(try headline("theme:geen-plan", of: room) == "Over geen plan zijn we het eens: ‘nauwelijks’ herkend")
        #expect(
            try headline("profile", of: room) == "Het meest herkennen we bureaucratie (4): een waarschuwing"
        )
        #expect(
            try headline("profile", of: room, .en) == "We recognise bureaucracy (4) most: a warning"
        )
        #expect(try tip("theme:bureaucratie", of: room)?.hasPrefix("Een waarschuwing") == true)
        #expect(try tip("profile", of: room) == "Bespreek eerst: bureaucratie (een sterke waarschuwing).")
    }

    @Test("of pitfalls that nobody recognises none is called a warning")
    func noWarning() throws {
        var room = try room("valkuilen")
        try place([2, 2, 2, 2, 2, 2, 2, 2], "bureaucratie", in: &room)
        try place([1, 1, 1, 1, 1, 1, 1, 1], "geen-plan", in: &room)
        #expect(try headline("profile", of: room) == "Niets herkennen we sterk; het meest bureaucratie (2)")
        #expect(try tip("profile", of: room)?.hasPrefix("Jullie zien ongeveer hetzelfde") == true)
    }

    @Test("of golden rules the board says what holds most and least, and shows what holds least first")
    func statements() throws {
        var room = try room("gouden-regels")
        try place([4, 4, 4, 4, 4, 4, 4, 5], "slim-vinden", in: &room)
        try place([2, 2, 2, 2, 2, 2, 2, 1], "kantelen", in: &room)
        #expect(try headline("theme:slim-vinden", of: room) == "Over slim vinden zijn we het eens: ‘grotendeels’")
        #expect(try headline("profile", of: room) == "Het meest klopt slim vinden (4), het minst kantelen (2)")
        let page = try #require(room.pages(phase: "scores").first { $0.key == "profile" })
        let words = page.plainText(.nl)
        let low = try #require(words.firstRange(of: "Kantelen als missie"))
        let high = try #require(words.firstRange(of: "Door samenwerking slim vinden"))
        #expect(low.lowerBound < high.lowerBound)
    }

    @Test("between poles a median is told by the pole, and the largest step leads the profile")
    func poles() throws {
        var room = try room("dilemmas-ipw")
        for item in room.instrument.items { try place([0, 0, 0, 0, 0, 0, 0, 0], item.id, in: &room) }
        try place([-2, -2, -2, -2, -2, -2, -1, -2], "lef-of-protocol", in: &room)
        try place([1, 1, 1, 1, 1, 1, 1, 1], "lef-of-protocol", "gewenst", in: &room)
        #expect(
            try headline("theme:lef-of-protocol", of: room)
                == "Over lef of protocol zijn we het eens: vooral ‘Lef hebben’"
        )
        #expect(
            try headline("profile", of: room) == "De grootste stap: lef of protocol, meer naar ‘Protocol volgen’"
        )
        #expect(try tip("profile", of: room) == "Bespreek eerst: lef of protocol (grote stap).")
    }

    @Test("ten choices fill two pages, twelve statements would too, and ten fit on one")
    func pages() throws {
        var choices = try room("dilemmas-ipw")
        for item in choices.instrument.items { try place([0, 0, 0, 0, 1], item.id, in: &choices) }
        let keys = choices.pages(phase: "keuzes").map(\.key).filter { $0.hasPrefix("profile") }
        #expect(keys == ["profile", "profile:2"])
        var statements = try room("bakens")
        for item in statements.instrument.items { try place([3, 3, 3, 3, 4], item.id, in: &statements) }
        #expect(statements.pages(phase: "scores").map(\.key).filter { $0.hasPrefix("profile") } == ["profile"])
    }

    @Test("two images on a ladder are two rungs, and the desk is told to look for another meaning")
    func ladder() throws {
        var room = try room("participatieladder")
        try place([2, 2, 2, 2, 5, 5, 5, 5], "inwoner", in: &room)
        try place([3, 3, 3, 3, 3, 3, 3, 3], "wijk", in: &room)
        #expect(
            try headline("theme:inwoner", of: room) == "Over de inwoner bestaan twee beelden: trede 2 en trede 5"
        )
        #expect(try headline("theme:wijk", of: room) == "Over de wijk zijn we het eens: trede 3")
        #expect(try tip("theme:inwoner", of: room)?.contains("betekenis van de trede") == true)
        #expect(try tip("profile", of: room) == "Bespreek eerst: de inwoner (twee beelden).")
        #expect(
            try tip("theme:wijk", of: room)
                == "Eens: leg vast wat jullie zien, en ga door. Bespreek eerst: de inwoner (twee beelden)."
        )
    }

    @Test("a place between two rungs or beyond the ladder is refused")
    func refused() throws {
        let room = try room("participatieladder")
        for value in [0, 15, 70] {
            let body: JSON = ["do": "place", "theme": "wijk", "measure": "nu", "value": .integer(value)]
            #expect(room.refusal("a", body, phase: "treden")?.code == "out-of-range")
        }
    }
}
