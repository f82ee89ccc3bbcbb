import Sliders
import Testing
import WijktafelTesting
import WorksheetKit

@Suite("Sliders")
struct SlidersTests {
    private func maturity() throws -> Specification<Sliders> {
        try Specification(Sliders.self, ShippedContent.file("volwassenheid", of: "Sliders", test: #filePath))
    }

    private func choices() throws -> Specification<Sliders> {
        try Specification(Sliders.self, ShippedContent.file("organisatiekeuzes", of: "Sliders", test: #filePath))
    }

    private func place(_ theme: String, _ measure: String, _ value: Int) -> JSON {
        ["do": "place", "theme": .string(theme), "measure": .string(measure), "value": .integer(value)]
    }

    @Test("given nothing, when a puck is placed, then it is placed, and placing it there again changes nothing")
    func placing() throws {
        var room = try maturity()
        #expect(try room.given("a", place("lokale-teams", "nu", 23), phase: "posities").count == 1)
        #expect(try room.when("a", place("lokale-teams", "nu", 23), phase: "posities").isEmpty)
        #expect(
            Sliders.own(room.state, of: PersonID(rawValue: "a"))["answers"]?["posities"]?["1"]?["lokale-teams"]?["nu"]
                == 23
        )
    }

    @Test(
        "refuses what is not on the rail",
        arguments: [9, 41, 0, -10, 1 << 53, -(1 << 53)]
    )
    func range(_ value: Int) throws {
        let room = try maturity()
        #expect(room.refusal("a", place("lokale-teams", "nu", value), phase: "posities")?.code == "out-of-range")
        #expect(room.refusal("a", place("lokale-teams", "energie", value), phase: "energie")?.code == "out-of-range")
    }

    @Test("refuses a place between the steps of a choice, and takes the ends")
    func steps() throws {
        let room = try choices()
        #expect(room.refusal("a", place("integraliteit-aanbod", "nu", 15), phase: "keuzes")?.code == "out-of-range")
        #expect(room.refusal("a", place("integraliteit-aanbod", "nu", -30), phase: "keuzes") == nil)
        #expect(room.refusal("a", place("integraliteit-aanbod", "straks", 30), phase: "keuzes") == nil)
    }

    @Test("refuses a measure of another phase")
    func measures() throws {
        let room = try maturity()
        #expect(room.refusal("a", place("lokale-teams", "energie", 3), phase: "posities")?.field == "measure")
        #expect(room.refusal("a", place("nergens", "nu", 20), phase: "posities")?.field == "theme")
    }

    @Test("given a first round, when somebody keeps it, then both pucks lie there in the second")
    func keeping() throws {
        var room = try maturity()
        let keep: JSON = ["do": "keep", "theme": "lokale-teams"]
        #expect(room.refusal("a", keep, phase: "posities", round: 2)?.code == "nothing-to-keep")
        try room.given("a", place("lokale-teams", "nu", 23), phase: "posities")
        try room.given("a", place("lokale-teams", "straks", 34), phase: "posities")
        #expect(try room.given("a", keep, phase: "posities", round: 2).count == 2)
        let own = Sliders.own(room.state, of: PersonID(rawValue: "a"))["answers"]?["posities"]?["2"]?["lokale-teams"]
        #expect(own == ["nu": 23, "straks": 34])
    }

    @Test("weet ik niet is an answer, a lifted puck is none")
    func unknown() throws {
        var room = try maturity()
        try room.given("a", ["do": "dont-know", "theme": "lokale-teams", "measure": "nu"], phase: "posities")
        #expect(Sliders.progress(room.state, RoundContext(phase: "posities", round: 1)).started.count == 1)
        try room.given("a", ["do": "lift", "theme": "lokale-teams", "measure": "nu"], phase: "posities")
        #expect(Sliders.progress(room.state, RoundContext(phase: "posities", round: 1)).started.isEmpty)
    }

    @Test("who answered every theme and measure is done")
    func done() throws {
        var room = try maturity()
        for item in room.instrument.items {
            for measure in ["nu", "straks"] { try room.given("a", place(item.id, measure, 20), phase: "posities") }
        }
        #expect(
            Sliders.progress(room.state, RoundContext(phase: "posities", round: 1)).done == [PersonID(rawValue: "a")]
        )
    }

    @Test("adding people who don't know never moves the median")
    func unknownMovesNothing() throws {
        var room = try maturity()
        for (number, value) in [12, 18, 23, 31, 39].enumerated() {
            try room.given("p\(number)", place("lokale-teams", "nu", value), phase: "posities")
        }
        let before = room.released(phase: "posities")["posities/1/lokale-teams/nu"]?.value?["median"]
        for number in 0..<20 {
            try room.given(
                "q\(number)",
                ["do": "dont-know", "theme": "lokale-teams", "measure": "nu"],
                phase: "posities"
            )
        }
        let after = room.released(phase: "posities")["posities/1/lokale-teams/nu"]?.value
        #expect(before == 23 && after?["median"] == before && after?["dontKnow"] == 20)
    }

    @Test("five contributors of whom four placed a puck give no median")
    func fewPlaced() throws {
        var room = try maturity()
        for number in 0..<4 { try room.given("p\(number)", place("lokale-teams", "nu", 20), phase: "posities") }
        try room.given("q", ["do": "dont-know", "theme": "lokale-teams", "measure": "nu"], phase: "posities")
        let cell = room.released(phase: "posities")["posities/1/lokale-teams/nu"]
        #expect(
            cell?.n == 5 && cell?.value?["placed"] == 4 && cell?.value?["median"] == nil
                && cell?.value?["counts"] == nil
        )
    }

    @Test("two camps are called two images, with both phases and without a median in the headline")
    func twoImages() throws {
        var room = try maturity()
        for number in 0..<20 {
            try room.given("p\(number)", place("opdrachtgeverschap", "nu", number < 10 ? 10 : 33), phase: "posities")
        }
        let page = try #require(room.pages(phase: "posities").first { $0.key == "theme:opdrachtgeverschap" })
        #expect(page.headline == "Over opdrachtgeverschap bestaan twee beelden: fase 1 en fase 3")
        #expect(!page.plainText(.nl).contains("mediaan"))
    }

    @Test("energy that was asked stands on the board, also where nobody said where they want to be")
    func energyWithoutStep() throws {
        var room = try maturity()
        for number in 0..<6 {
            for theme in room.instrument.items.map(\.id) {
                try room.given("p\(number)", place(theme, "nu", 20), phase: "posities")
                try room.given("p\(number)", place(theme, "energie", theme == "lokale-teams" ? 5 : 2), phase: "energie")
            }
        }
        let pages = room.pages(phase: "energie", after: ["posities"])
        let page = try #require(pages.first { $0.key == "profile" })
        #expect(page.headline == "De meeste energie zit bij lokale teams")
        let drawings = page.blocks.compactMap { block -> SVG? in
            if case .figure(let figure) = block.content { figure.drawing } else { nil }
        }
        #expect(drawings.contains { String(describing: $0).contains("\"energie\"") })
    }

    @Test(
        "keeps the laws of every plugin",
        arguments: ["volwassenheid", "organisatiekeuzes", "dilemmas-ipw", "valkuilen", "participatieladder"]
    )
    func laws(_ name: String) throws {
        var room = try Specification(Sliders.self, ShippedContent.file(name, of: "Sliders", test: #filePath))
        let people = (0..<12).map { "p\($0)" }
        for (number, person) in people.enumerated() {
            for phase in room.instrument.phases {
                for item in room.instrument.items {
                    for id in phase.measures {
                        let measure = try #require(room.instrument.measure(id))
                        let range = room.instrument.range(of: measure)
                        let tenths =
                            range.minimum + (number * 7 % ((range.maximum - range.minimum) / range.step + 1))
                            * range.step
                        try room.given(
                            person,
                            place(item.id, id, measure.role == .energy ? tenths / 10 : tenths),
                            phase: phase.phase.id
                        )
                    }
                }
            }
        }
        let theme = room.instrument.items[0].id
        let valid: [JSON] = [
            place(theme, "nu", 20), ["do": "dont-know", "theme": .string(theme), "measure": "nu"],
            ["do": "reason", "theme": .string(theme), "text": "omdat"],
        ]
        #expect(LawSuite.replay(room, people: people) == [])
        #expect(LawSuite.hostility(room, valid: valid) == [])
        #expect(LawSuite.disclosure(room, k: 13) == [])
        for person in people.prefix(4) {
            let told: JSON = ["do": "reason", "theme": .string(theme), "text": .string("omdat \(person) dat ziet")]
            try room.given(person, told, phase: room.instrument.phases[0].phase.id)
        }
        #expect(LawSuite.erasure(room) == [])
        for phase in room.instrument.phases.map(\.phase.id) {
            for language in Language.allCases {
                #expect(LawSuite.document(room.pages(phase: phase, language: language)) == [])
                #expect(LawSuite.document(room.pages(phase: phase, isReport: true, language: language)) == [])
            }
        }
    }
}
