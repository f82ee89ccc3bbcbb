import Ledger
import Testing
import WijktafelTesting
import WorksheetKit

@Suite("The cost-benefit worksheet")
struct LedgerTests {
    @Test("given nothing, when a line is added, then it is there, and its id can't be used again")
    func adding() throws {
        var room = try Rooms.empty()
        #expect(try room.given(nil, ["do": "line.add", "line": Rooms.cost()], phase: "kosten").count == 1)
        #expect(room.common(for: .board).lines.map(\.id) == ["k"])
        #expect(room.refusal(nil, ["do": "line.add", "line": Rooms.cost()], phase: "kosten")?.code == "e-dubbel-id")
        #expect(try room.when(nil, ["do": "line.set", "line": Rooms.cost()], phase: "kosten").isEmpty)
    }

    @Test("what is wrong with one field refuses the line, by its code and place", arguments: refused)
    func refusing(_ code: String, _ place: String, _ changes: [String: JSON]) throws {
        let room = try Rooms.empty()
        let refusal = room.refusal(nil, ["do": "line.add", "line": Rooms.benefit(changes)], phase: "effecten")
        #expect(refusal == Rejection(plugin: code, field: place))
    }

    static let refused: [(String, String, [String: JSON])] = [
        ("e-soort", "b", ["soort": "winst"]),
        ("e-bedrag-of-hoeveelheid", "bedrag", ["bedrag": 5]),
        ("e-aandeel-bereik", "b.kans", ["hoeveelheid": [["naam": "kans", "waarde": 8, "soort": "aandeel"]]]),
        ("e-aantal-negatief", "b.fte", ["hoeveelheid": [["naam": "fte", "waarde": -1, "soort": "aantal"]]]),
        ("e-correctie-bereik", "b.deadweight", ["correcties": ["deadweight": 1.2]]),
        ("e-start-voor-basisjaar", "b", ["start": 2025]),
        ("e-eind-voor-start", "b", ["start": 2030, "eind": 2029]),
        ("e-ingroei", "b", ["ingroei_jaren": 0]),
        ("e-uitdoving", "b", ["uitdoving": 1.5]),
        ("e-profiel", "b", ["profiel": [1, 1]]),
        ("e-discontovoet", "b.discontovoet", ["discontovoet": 2.25, "toelichting": "omdat"]),
        ("rate-without-reason", "toelichting", ["discontovoet": 0.03]),
        ("e-verdeling-som", "b", ["verdeling": [["actor": "inwoner", "aandeel": 0.9]]]),
        (
            "e-verdeling-negatief", "b",
            ["verdeling": [["actor": "inwoner", "aandeel": 1.5], ["actor": "rijk", "aandeel": -0.5]]]
        ),
        (
            "e-verdeling-dubbel", "b",
            ["verdeling": [["actor": "rijk", "aandeel": 0.5], ["actor": "rijk", "aandeel": 0.5]]]
        ),
        (
            "double-name", "hoeveelheid",
            ["hoeveelheid": [["naam": "a", "soort": "aantal"], ["naam": "a", "soort": "aantal"]]]
        ),
        ("unknown-target", "actor", ["verdeling": [["actor": "nobody", "aandeel": 1]]]),
    ]

    @Test(
        "what is wrong with the whole case refuses its frame",
        arguments: [
            ("basisjaar", 1890, "e-basisjaar"), ("looptijd", 0, "e-looptijd"), ("discontovoet", 2.25, "e-discontovoet"),
            ("conventie", "jaarbegin", "e-conventie"),
        ] as [(String, JSON, String)]
    )
    func frame(_ key: String, _ value: JSON, _ code: String) throws {
        let room = try Rooms.empty()
        let frame: [String: JSON] = [
            "do": "case", "basisjaar": 2026, "prijspeil": 2026, "looptijd": 10, "discontovoet": 0.0225,
            "conventie": "basisjaar", "btw": "excl",
        ]
        let command = JSON.object(frame.merging([key: value]) { _, new in new })
        #expect(room.refusal(nil, command, phase: "overzicht")?.code == code)
    }

    @Test("what is wrong with the case marks its state and blocks the result, not the work")
    func marking() throws {
        var room = try Rooms.empty()
        try room.given(nil, ["do": "template", "language": "nl"], phase: "effecten")
        let codes = room.view(.desk, phase: "schatten")["desk"]?["findings"]?.members?.values.compactMap {
            $0["code"]?.text
        }
        #expect(Set(codes ?? []).isSuperset(of: ["e-bedrag-of-hoeveelheid", "e-verdeling-leeg", "w-bron-ontbreekt"]))
        #expect(room.view(.desk, phase: "schatten")["result"] == [:])
        #expect(try room.when(nil, ["do": "template", "language": "nl"], phase: "effecten").isEmpty)
        #expect(room.common(for: .board).lines.allSatisfy { $0.value == .undecided })
    }

    @Test("a price is taken over with its source and year, and its factors stay")
    func takingOver() throws {
        var room = try Rooms.small()
        try room.given(nil, ["do": "price.take", "price": "prijs-seh", "line": "b"], phase: "effecten")
        let line = try #require(room.common(for: .board).lines.first { $0.id == "b" })
        #expect(line.priceYear == 2022)
        #expect(line.source.contains("Kostenhandleiding"))
        guard case .price(let price, let quantities) = line.value else {
            Issue.record("the line has no price")
            return
        }
        #expect(price == 258)
        #expect(quantities.count == 2)
        #expect(
            room.refusal(nil, ["do": "price.take", "price": "none", "line": "b"], phase: "effecten")?.code
                == "unknown-target"
        )
    }

    @Test("an agreed value goes before what people think, and that before what the line says; none writes over another")
    func values() throws {
        var room = try Rooms.small()
        let worth = { (room: Specification<Ledger>) in
            room.view(.board, phase: "schatten")["result"]?["benefits"]?.number ?? 0
        }
        let own = worth(room)
        for person in 1...5 {
            try room.given("p\(person)", Rooms.estimate(40, 80, 120), phase: "schatten")
        }
        #expect((worth(room) / own - 2).magnitude < 1e-12)
        try room.given(nil, ["do": "agree", "parameter": "b/prijs", "value": 20], phase: "overzicht")
        #expect((worth(room) / own - 0.5).magnitude < 1e-12)
        try room.given(nil, ["do": "agree.drop", "parameter": "b/prijs"], phase: "overzicht")
        #expect((worth(room) / own - 2).magnitude < 1e-12)
        let line = room.common(for: .board).lines.first { $0.id == "b" }
        guard case .price(40, _)? = line?.value else {
            Issue.record("the line's own price is gone")
            return
        }
    }

    @Test("an estimate is refused when it makes no sense, isn't asked for, or comes at another step")
    func estimating() throws {
        var room = try Rooms.small()
        #expect(room.refusal("a", Rooms.estimate(3, 2, 1), phase: "schatten")?.code == "e-bereik-volgorde")
        #expect(room.refusal("a", Rooms.estimate(-3, 2, 5), phase: "schatten")?.code == "e-aantal-negatief")
        #expect(room.refusal("a", Rooms.estimate(1, 2, 3, of: "k/bedrag"), phase: "schatten")?.code == "unknown-target")
        #expect(room.refusal("a", Rooms.estimate(1, 2, 3), phase: "kosten")?.code == "wrong-state")
        #expect(room.refusal(nil, Rooms.estimate(1, 2, 3), phase: "schatten")?.code == "not-allowed")
        try room.given("a", Rooms.estimate(1, 2, 3), phase: "schatten")
        #expect(try room.when("a", Rooms.estimate(1, 2, 3), phase: "schatten").isEmpty)
        let own = Ledger.own(room.state, of: PersonID(rawValue: "a"))
        #expect(own["estimates"]?["1"]?["b/prijs"] == ["low": 1, "mode": 2, "high": 3])
        #expect(Ledger.progress(room.state, RoundContext(phase: "schatten", round: 1)).done.count == 1)
    }

    @Test("below the threshold nothing of an estimate gets out, and no view ever holds a row of one person")
    func disclosure() throws {
        var room = try Rooms.small()
        for person in 1...4 { try room.given("p\(person)", Rooms.estimate(40, 81.25, 120), phase: "schatten") }
        #expect(LawSuite.disclosure(room) == [])
        #expect(room.released(phase: "schatten").values.allSatisfy { $0.value == nil })
        try room.given("p5", Rooms.estimate(40, 93.125, 120), phase: "schatten")
        #expect(room.released(phase: "schatten").values.contains { $0.value != nil })
        for audience in Audience.allCases {
            let text = String(decoding: room.view(audience, phase: "schatten").bytes, as: UTF8.self)
            #expect(!text.contains("93.125"))
            #expect(!text.contains("rows"))
        }
    }

    @Test("what few people say again doesn't take away what the room said before")
    func roundWithFew() throws {
        var room = try Rooms.small()
        for person in 1...5 {
            try room.given("p\(person)", Rooms.estimate(20, Double(30 + person), 60), phase: "schatten")
        }
        let first = room.released(phase: "schatten")
        let cells = first.merging(
            first.keys.map { key in
                (key.replacing("/1/", with: "/2/"), ReleasedCell(n: 2, value: nil))
            }
        ) { old, _ in old }
        let outcome = { (releases: Releases) in
            Ledger.view(
                room.instrument,
                room.settings,
                room.common(for: .desk),
                releases,
                ViewContext(audience: .desk, results: [:], references: [], running: [:])
            )["asked"]?["b/prijs"]?["pooled"]
        }
        let once = outcome(Releases(cells: first, shown: ["schatten": [1]]))
        #expect(once?["n"] == 5)
        #expect(outcome(Releases(cells: cells, shown: ["schatten": [1, 2]])) == once)
        let jobs = [[1], [1, 2]].map { rounds in
            Ledger.jobs(
                room.instrument,
                room.settings,
                room.common(for: .board),
                Releases(cells: cells, shown: ["schatten": rounds])
            ).map(\.input)
        }
        #expect(jobs[0] == jobs[1])
    }

    @Test("the draws are the same every time, and a case without ranges asks for none")
    func drawing() throws {
        var room = try Rooms.small()
        let jobs = { (room: Specification<Ledger>) in
            Ledger.jobs(
                room.instrument,
                room.settings,
                room.common(for: .board),
                Releases(
                    cells: room.released(phase: "schatten"),
                    shown: ["schatten": [1]]
                )
            )
        }
        #expect(jobs(room).isEmpty)
        for person in 1...5 {
            try room.given("p\(person)", Rooms.estimate(20, Double(30 + person), 60), phase: "schatten")
        }
        let job = try #require(jobs(room).first)
        let first = try #require(job.run(job.input) { _ in true })
        #expect(job.run(job.input) { _ in true } == first)
        #expect(job.run(job.input) { _ in false } == nil)
        #expect(first["draws"] == 10_000)
        #expect(first["coupled"] == true)
        #expect(first["mixtures"]?["b/prijs"]?["p10"] != nil)
    }

    @Test("a benefit that no chain leads to is told, until it is linked to an effect with a path")
    func chain() throws {
        let room = try Rooms.small()
        let view = { (line: JSON, path: Bool) throws -> [String] in
            var room = room
            try room.given(nil, ["do": "line.set", "line": line], phase: "effecten")
            let reference = Reference(
                worksheet: WorksheetID(rawValue: "w1"),
                id: "e1",
                kind: "effect",
                text: "Effect",
                detail: ["path": .bool(path)]
            )
            let context = ViewContext(audience: .desk, references: [reference])
            let view = Ledger.view(
                room.instrument,
                room.settings,
                room.common(for: .desk),
                Releases(cells: [:], shown: [:]),
                context
            )
            return view["desk"]?["findings"]?.members?.keys.sorted() ?? []
        }
        #expect(try view(Rooms.benefit(["naam": "x"]), true).contains("W_GEEN_KETEN@b"))
        #expect(try view(Rooms.benefit(["herkomst": "w1/e1"]), false).contains("W_GEEN_KETEN@b"))
        #expect(try !view(Rooms.benefit(["herkomst": "w1/e1"]), true).contains("W_GEEN_KETEN@b"))
    }
}
