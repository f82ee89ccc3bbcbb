import Testing
import WorkshopDocument

@Suite("Drawings")
struct DrawingTests {
    /// The longest names of the content, and one that no line can hold.
    static let names = [
        "Visie", "Integrale en domeinoverstijgende samenwerking", "Toegang, triage en gezamenlijke vraagverheldering",
        "Meervoudigeverantwoordelijkheidsverdelingsvraagstukken",
    ]

    private static func row(_ name: String, _ index: Int) -> ProfileDrawing.Row {
        var row = ProfileDrawing.Row(label: name)
        row.now = 10 + Double(index) * 10
        row.nowText = "2,\(index)"
        row.bands = [10...40]
        row.want = 40 - Double(index) * 10
        row.stepText = "+1,5"
        row.energy = 3.5
        row.energyText = "3,5"
        row.isProvisional = index % 2 == 1
        row.caution = row.isProvisional ? "verdeeld, voorlopig" : nil
        return row
    }

    private static var profile: ProfileDrawing {
        let rows = names.enumerated().map { row($1, $0) }
        return ProfileDrawing(
            scale: .phases,
            groups: [
                .init(advice: "Nu doen", ground: "grote stap, veel energie", rows: [rows[0], rows[1]]),
                .init(
                    advice: "Eerst energie losmaken",
                    ground: "grote stap, weinig energie",
                    rows: [rows[2], rows[3]]
                ),
            ]
        )
    }

    private static var swarm: SwarmDrawing {
        var drawing = SwarmDrawing(scale: .phases, counts: [10: 3, 25: 12, 40: 2])
        drawing.label = ["Ronde 2", "grotendeels", "eens", "n = 17 van 36"]
        drawing.caption = ["mediaan 2,5", "middelste helft 2,0 – 2,8"]
        drawing.earlierLabel = ["Ronde 1", "verdeeld, n = 17"]
        drawing.bands = [20...28]
        drawing.median = 40
        drawing.earlier = [10: 17]
        return drawing
    }

    private static func bars(width: Double) -> BarsDrawing {
        let parts = [(40, "ja", Cell.Mark.good), (1, "deels", .partly), (0, "nee", .low), (9, "weet niet", .unknown)]
        let rows = names.map { name in
            BarsDrawing.Row(
                label: "2.3 \(name)",
                note: "n 41",
                parts: parts.map { .init(count: $0.0, text: $0.1, mark: $0.2) }
            )
        }
        return BarsDrawing(rows: rows, width: width)
    }

    private static var groups: GroupsDrawing {
        GroupsDrawing(
            scale: .phases,
            rows: (0..<8).map { index in
                .init(
                    label: "Professional \(index)",
                    note: "6 mensen",
                    mark: index,
                    median: index == 3 ? nil : 40 - Double(index),
                    medianText: "2,5",
                    band: 20...40
                )
            }
        )
    }

    private static var drawings: [(String, SVG)] {
        var full = profile
        full.energyTitle = "energie"
        full.adviceTitle = "advies"
        return [
            ("swarm", swarm.svg()), ("profile", profile.svg()), ("profile with advice", full.svg()),
            ("bars", bars(width: 1_760).svg()), ("narrow bars", bars(width: 520).svg()), ("groups", groups.svg()),
            ("code", LobbyDrawing.code("KAST-4829")), ("qr", LobbyDrawing.qr([[true, false], [false, true]])),
            ("seats", LobbyDrawing.seats(34)), ("no bars", BarsDrawing(rows: []).svg()),
        ]
    }

    @Test("every drawing is well-formed, with a size and only finite, short numbers")
    func wellFormed() throws {
        for (name, drawing) in DrawingTests.drawings {
            let section = Section(
                key: "s",
                headline: "Kop",
                blocks: [Block("f", .figure(Samples.figure(name, drawing: drawing)))]
            )
            let svg = try #require(MarkupTree.reading(section.inReport()).all("svg").first)
            #expect(svg.attributes["viewBox"]?.split(separator: " ").count == 4)
            let numbers = svg.all.flatMap { node in
                ["x", "y", "cx", "cy", "r", "rx", "x1", "y1", "x2", "y2", "width", "height"].compactMap {
                    node.attributes[$0]
                }
            }
            for number in numbers {
                #expect(Double(number)?.isFinite == true && number.count < 9, "\(name): \(number)")
            }
            let paths = svg.all("path").compactMap { $0.attributes["d"] }
            #expect(paths.allSatisfy { path in path.allSatisfy { "MLCZzhv0123456789.- ".contains($0) } })
        }
    }

    @Test(
        "coordinates have at most two decimals, and what is no number becomes 0",
        arguments: [
            (12, "12"), (-0.5, "-0.5"), (1.0 / 3, "0.33"), (-7.0 / 3, "-2.33"), (0.05, "0.05"), (-0.001, "0"),
            (.nan, "0"), (-.infinity, "0"), (1e300, "0"),
        ] as [(Double, String)]
    )
    func coordinates(number: Double, written: String) throws {
        let drawing = SVG(width: 9, height: 9, elements: [.line(x1: number, y1: 0, x2: 0, y2: 0, class: "a")])
        let section = Section(
            key: "s",
            headline: "Kop",
            blocks: [Block("f", .figure(Samples.figure("f", drawing: drawing)))]
        )
        #expect(try MarkupTree.reading(section.inReport()).all("line").map { $0.attributes["x1"] } == [written])
    }

    @Test("text stays within the width and the height of its drawing")
    func textFits() {
        for (name, drawing) in DrawingTests.drawings {
            for label in drawing.texts where !label.text.isEmpty {
                #expect(label.size >= 22, "\(name): \(label.text)")
                #expect(label.extent.lowerBound >= 0, "\(name): \(label.text)")
                #expect(label.extent.upperBound <= drawing.width, "\(name): \(label.text)")
                #expect(label.y >= label.size * 0.7 && label.y <= drawing.height, "\(name): \(label.text)")
            }
        }
    }

    @Test("a name that is too long for its line is broken, and never runs on below its drawing")
    func longNames() {
        let labels = DrawingTests.profile.svg().texts.filter { $0.classes.contains("s32") && $0.x == 0 }
        #expect(labels.allSatisfy { $0.text.count <= 25 })
        #expect(labels.contains { $0.text.hasSuffix("-") })
        #expect(labels.contains { $0.text.hasSuffix("…") })
    }

    @Test("the parts of a bar fill its width in the order given, and say their counts")
    func bars() {
        let drawing = DrawingTests.bars(width: 1_760).svg()
        let rectangles = drawing.elements.compactMap { element -> (x: Double, width: Double, name: String)? in
            guard case .rectangle(let x, _, let width, _, _, let name) = element else { return nil }
            return (x, width, name)
        }
        #expect(rectangles.count == 3 * DrawingTests.names.count)
        #expect(rectangles.prefix(3).map(\.name) == ["bar-good", "bar-partly", "bar-unknown"])
        #expect(abs(rectangles[0].width + 3 - 910 * 0.8) < 0.01)
        #expect(abs(rectangles[2].x + rectangles[2].width + 1.5 - 1_630) < 0.01)
        #expect(drawing.texts.contains { $0.text == "40 ja" })
        #expect(drawing.texts.contains { $0.text == "9" })
        #expect(!drawing.texts.contains { $0.text.hasPrefix("1") })
    }

    @Test("groups differ in shape, not in colour alone")
    func groups() {
        let shapes = (0..<GroupMark.count).map { mark -> String in
            switch GroupMark.shape(mark, x: 0, y: 0, size: 10) {
            case .circle(_, _, let radius, let name): "circle \(radius) \(name.hasPrefix("group-ring"))"
            case .rectangle: "rectangle"
            case .path(let data, _): data
            default: ""
            }
        }
        #expect(Set(shapes).count == GroupMark.count)
        #expect(DrawingTests.groups.svg().texts.count { $0.text == "2,5" } == 7)
    }

    @Test(
        "the lobby has a tile for every character, a seat for everyone and one that is free",
        arguments: [0, 1, 6, 7, 20]
    )
    func lobby(people: Int) {
        #expect(LobbyDrawing.code("KAST-48 29").texts.map(\.text).joined() == "KAST4829")
        let seats = LobbyDrawing.seats(people)
        #expect(seats.pucks.count == people)
        #expect(seats.shapes(class: "free") == 1)
        #expect(seats.pucks.allSatisfy { $0.y >= $0.radius && $0.x + $0.radius <= seats.width })
        #expect(LobbyDrawing.seats(people, free: 0).shapes(class: "free") == 0)
        #expect(LobbyDrawing.seats(people, free: 9).shapes(class: "free") == min(9, max(1, 14 - people)))
    }

    @Test("a QR code draws its dark squares, with four squares of quiet around them")
    func qr() throws {
        let drawing = LobbyDrawing.qr([[true, false, true], [false, true, false], [true, true, true]])
        #expect(drawing.width == 11)
        guard case .path(let data, _)? = drawing.elements.last else {
            Issue.record("no squares")
            return
        }
        #expect(
            data.split(separator: "z").map { "\($0)z" } == [
                "M4 4h1v1h-1z", "M6 4h1v1h-1z", "M5 5h1v1h-1z", "M4 6h1v1h-1z", "M5 6h1v1h-1z", "M6 6h1v1h-1z",
            ]
        )
    }
}
