import Testing
import WijktafelTesting
import WorksheetKit

@testable import ResultsChain

@Suite("What board and report say of a chain")
struct PageTests {
    @Test("every code of the rules can be reached")
    func rules() throws {
        var room = try Room.small()
        var seen = Set(room.picture.findings.map(\.rule))
        for id in ["wens", "ook", "leeg"] { try room.desk(Room.node(id, 2, "organiseren van een feest")) }
        try room.desk(["do": "steer", "id": "wens", "on": true])
        try room.desk(Room.link("sprong", "A", "ook"))
        try room.desk(Room.link("terug", "W", "wens"))
        try room.desk(["do": "evidence", "link": "sprong", "evidence": "weerlegd"])
        for index in 0..<40 { try room.desk(Room.node("v\(index)", 4)) }
        seen.formUnion(room.picture.findings.map(\.rule))
        try room.desk(Room.link("kring", "wens", "E"))
        try room.desk(Room.link("rond", "E", "wens"))
        try room.story.given("a", Room.link("x", "A", "W"), phase: "verbanden")
        try room.story.given("b", Room.link("y", "A", "W"), phase: "verbanden")
        for id in ["x", "y"] { try room.desk(["do": "show", "id": .string(id), "on": true]) }
        seen.formUnion(room.picture.findings.map(\.rule))
        // A link from a point to itself is refused, so that it can stand only in somebody else's data.
        #expect(Set(Rule.allCases).subtracting(seen) == [.itself])
        #expect(room.refusal(nil, Room.link("z", "A", "A"), phase: "verbanden")?.code == "link-itself")
        for rule in Rule.allCases { #expect(!rule.words.nl.isEmpty && rule.words.nl != rule.words.en) }
        #expect(Set(Rule.allCases.map(\.words.nl)).count == Rule.allCases.count)
    }

    @Test("eight points to steer on are too many, seven are not")
    func tooMany() throws {
        var room = try Room.small()
        for index in 0..<8 {
            #expect(!room.codes.contains("W_TE_VEEL "))
            try room.desk(Room.node("e\(index)", 2))
            try room.desk(["do": "steer", "id": .string("e\(index)"), "on": true])
        }
        #expect(room.codes.contains("W_TE_VEEL "))
    }

    @Test("somebody from practice at the table silences the question who is")
    func practice() throws {
        var room = try Room.small()
        #expect(room.codes.contains("W_GEEN_PRAKTIJK "))
        try room.desk(["do": "role", "role": "beleid", "on": true])
        #expect(room.codes.contains("W_GEEN_PRAKTIJK "))
        try room.desk(["do": "role", "role": "professional", "on": true])
        #expect(!room.codes.contains("W_GEEN_PRAKTIJK "))
    }

    private func page(_ key: String, _ room: Room, isReport: Bool = false) throws -> Section {
        let pages = room.story.pages(phase: "zekerheid", isReport: isReport)
        return try #require((pages + pages.flatMap(\.subsections)).first { $0.key == key })
    }

    private func graph(_ page: Section) throws -> Graph {
        let graphs = page.blocks.compactMap { block -> Graph? in
            guard case .graph(let graph) = block.content else { return nil }
            return graph
        }
        return try #require(graphs.first)
    }

    @Test("the drawing has the columns from left to right, with support and what bites at its place")
    func drawing() throws {
        var room = try Room.small()
        for link in ["ar", "re", "ew"] { try room.rate(link, [2, 2, 2, 2, 2]) }
        try room.desk(Room.node("wens", 2))
        let graph = try graph(page("chain", room))
        #expect(graph.levels.first == "Oplossingen en aanpakken" && graph.levels.last == "Waarom")
        #expect(graph.nodes.first { $0.id == "A" }?.layer == 0)
        #expect(graph.nodes.first { $0.id == "W" }?.layer == 3)
        #expect(graph.nodes.first { $0.id == "E" }?.note == "steun 2")
        #expect(graph.nodes.first { $0.id == "wens" }?.marks == [.warning])
        #expect(graph.edges.first { $0.from == "R" }?.weight == 2.0 / 3)
    }

    @Test("the headline about places counts as many as stand below it, and the effects that it carries are lit")
    func counted() throws {
        var room = try Room.small()
        for link in ["ar", "re", "ew"] { try room.rate(link, [2, 2, 2, 2, 2]) }
        try room.desk(Room.node("wens", 2))
        #expect(try graph(page("chain", room)).nodes.filter(\.isOnPath).map(\.id) == ["E"])
        let warnings = room.story.pages(phase: "zekerheid").filter { $0.key.hasPrefix("warnings") }
        let lines = warnings.flatMap(\.blocks).flatMap { block -> [[Inline]] in
            guard case .list(let lines, _) = block.content else { return [] }
            return lines
        }
        #expect(lines.count < room.picture.findings.count)
        #expect(warnings.first?.headline == "Op \(lines.count) plekken wringt het nog")
    }

    @Test("what the room speaks about comes first on the board")
    func order() throws {
        var room = try Room.small()
        try room.desk(["do": "steer", "id": "E", "on": true])
        try room.desk(["do": "observe", "id": "seen", "node": "E", "text": "gezien"])
        func keys(_ phase: String) -> [String] { room.story.pages(phase: phase).map(\.key) }
        #expect(keys("effecten").first == "column-2")
        #expect(keys("zekerheid").first == "chain")
        #expect(keys("sturen").starts(with: ["steering", "chain"]))
        #expect(keys("toetsen").starts(with: ["steering", "practice", "chain"]))
        #expect(["sturen", "toetsen", "verbanden"].allSatisfy { Set(keys($0)) == Set(keys("zekerheid")) })
    }

    @Test("an effect is told as a story with its weakest link")
    func story() throws {
        var room = try Room.small()
        try room.desk(["do": "agree", "link": "ar", "value": 1])
        try room.desk(["do": "agree", "link": "re", "value": 3])
        let page = try page("effect-E", room)
        #expect(page.headline == "Effect 1: de onderbouwing is zwak")
        let weakest = try #require(page.blocks.first { $0.key == "weakest" })
        guard case .note(_, let inlines) = weakest.content else { return #expect(Bool(false), "no note") }
        #expect(inlines.plain.contains("De zwakste schakel is punt A → punt R: 1 van 3"))
    }

    @Test("where no approach leads to an effect the story says where the gap begins")
    func gap() throws {
        var room = try Room.small()
        try room.desk(["do": "drop", "id": "ar"])
        let gap = try #require(page("effect-E", room).blocks.first { $0.key == "gap" })
        guard case .note(_, let inlines) = gap.content else { return #expect(Bool(false), "no note") }
        #expect(inlines.plain.contains("er leidt nog geen aanpak naar punt R"))
        #expect(try page("effect-E", Room.small()).blocks.contains { $0.key == "gap" } == false)
    }

    @Test("a report says what is missing until step 2 and 3 have something")
    func incomplete() throws {
        var room = try Room.small()
        func note() throws -> String? {
            let block = try page("chain", room, isReport: true).blocks.first { $0.key == "incomplete" }
            guard case .note(_, let inlines)? = block?.content else { return nil }
            return inlines.plain
        }
        #expect(try note()?.contains("stap 2") == true)
        #expect(try note()?.contains("stap 3") == true)
        try room.desk(["do": "steer", "id": "E", "on": true])
        #expect(try note()?.contains("stap 2") == true)
        try room.desk(Room.indicator("i", "E"))
        #expect(try note()?.contains("stap 2") == false)
        try room.desk(["do": "measure", "id": "m", "indicator": "i", "day": "2026-11-01", "value": 8])
        #expect(try note() == nil)
    }

    @Test("assumptions stand with the weakest links first")
    func assumptions() throws {
        var room = try Room.small()
        for (id, link, strength) in [("a1", "ar", 3), ("a2", "re", 0), ("a3", "ew", 2)] {
            try room.desk(["do": "agree", "link": .string(link), "value": .integer(strength)])
            let assumption: JSON = [
                "do": "assume", "id": .string(id), "link": .string(link), "text": .string("aanname \(id)"),
                "kind": "omgeving", "status": "open",
            ]
            try room.desk(assumption)
        }
        let block = try page("assumptions", room).blocks.first
        guard case .table(let table)? = block?.content else { return #expect(Bool(false), "no table") }
        #expect(table.rows.map { $0[0].value } == [.user("aanname a2"), .user("aanname a3"), .user("aanname a1")])
    }

    @Test("an effect is offered to other worksheets with whether a path leads to it")
    func references() throws {
        var room = try Room.small()
        try room.desk(Room.node("los", 2))
        let picture = room.story.common(for: .board)
        let releases = Releases(cells: [:], shown: [:])
        let offered = ResultsChain.references(
            room.story.instrument,
            picture,
            releases,
            of: WorksheetID(rawValue: "w1")
        )
        let title: JSON = ["nl": "Gewenste effecten", "en": "Desired effects"]
        let effects = offered.filter { $0.kind == "effect" }
        #expect(effects.first { $0.id == "E" }?.detail == ["title": title, "path": true])
        #expect(effects.first { $0.id == "los" }?.detail == ["title": title, "path": false, "support": 0])
        #expect(offered.count == 5)
    }
}

@Suite("Pages of the board")
struct PagingTests {
    @Test("nothing is lost or doubled between pages, and a page is never empty")
    func whole() {
        let things = (1...40).map { String(repeating: "x", count: $0 * 9) }
        let pages = Paging(isReport: false).pages(things, height: Paging.height)
        #expect(pages.flatMap(\.self) == things)
        #expect(pages.count > 1 && pages.allSatisfy { !$0.isEmpty })
        #expect(pages.dropLast().allSatisfy { $0.map(Paging.height).reduce(0, +) <= Paging.lines })
        #expect(Paging(isReport: true).pages(things, height: Paging.height) == [things])
        #expect(Paging(isReport: false).pages([String](), height: Paging.height).isEmpty)
    }

    @Test("a thing higher than a page has a page of its own")
    func high() {
        let pages = Paging(isReport: false).pages([1, 99, 1], height: \.self)
        #expect(pages == [[1], [99], [1]])
    }
}

@Suite("What phones and the desk know of a chain")
struct ViewTests {
    @Test("a phone knows neither what waits nor what only the desk needs")
    func phone() throws {
        var room = try Room.small()
        try room.story.given("a", Room.node("stil", 2, "nog niet"), phase: "effecten")
        try room.desk(["do": "role", "role": "inwoner", "on": true])
        let phone = room.story.view(.participant, phase: "zekerheid")
        let desk = room.story.view(.desk, phase: "zekerheid")
        #expect(phone["nodes"]?["stil"] == nil && phone["roles"] == nil && phone["findings"] == nil)
        #expect(desk["nodes"]?["stil"]?["waiting"] == true && desk["roles"] == ["inwoner": true])
    }

    @Test("an unknown support travels as what it lies between, a known one as a figure, with its weakest link")
    func support() throws {
        var room = try Room.small()
        let open = room.story.view(.participant, phase: "zekerheid")
        #expect(open["nodes"]?["E"]?["support"] == ["least": 0, "most": 3])
        for (link, strength) in [("ar", 3), ("re", 1), ("ew", 2)] {
            try room.desk(["do": "agree", "link": .string(link), "value": .integer(strength)])
        }
        let known = room.story.view(.participant, phase: "zekerheid")
        #expect(known["nodes"]?["W"]?["support"] == 1)
        #expect(known["nodes"]?["W"]?["weakest"] == "re")
    }

    @Test("no view holds a null or an array of things that change: a merge patch could not say them")
    func patches() throws {
        var room = try Room.small()
        try room.desk(Room.indicator("i", "E"))
        try room.desk(["do": "steer", "id": "E", "on": true])
        func faults(_ json: JSON) -> Bool {
            switch json {
            case .null, .array: true
            case .object(let members): members.values.contains(where: faults)
            default: false
            }
        }
        for audience in Audience.allCases { #expect(!faults(room.story.view(audience, phase: "zekerheid"))) }
    }

    @Test("every finding at a link leads to that link")
    func findings() throws {
        var room = try Room.small()
        try room.desk(Room.link("sprong", "A", "W"))
        let findings = try #require(room.story.view(.desk, phase: "verbanden")["findings"]?.members)
        #expect(findings["W_NIVEAU_OVERGESLAGEN:A>W"]?["link"] == "sprong")
        #expect(findings["W_GEEN_REDENERING:A>W"]?["link"] == "sprong")
        #expect(findings.values.allSatisfy { $0["rule"]?.text != nil && $0["rank"]?.integer != nil })
    }
}
