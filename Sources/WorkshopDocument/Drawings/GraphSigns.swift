/// The signs at boxes: a puck where one steers, and what asks for attention.
enum GraphSigns {
    static let radius = 13.0

    /// The signs on the upper edge of a box, from its right end.
    static func elements(of marks: Set<Graph.Mark>, right: Double, y: Double) -> [SVG.Element] {
        Graph.Mark.allCases.filter(marks.contains).enumerated().map { index, mark in
            sign(mark, x: right - 26 - Double(index) * 34, y: y)
        }
    }

    static func sign(_ mark: Graph.Mark, x: Double, y: Double) -> SVG.Element {
        switch mark {
        case .steering:
            .group(
                class: "puck",
                key: mark.rawValue,
                [
                    .circle(x: x, y: y, radius: radius, class: "puck-edge"),
                    .circle(x: x, y: y, radius: radius * 0.54, class: "puck-ring"),
                ]
            )
        case .warning:
            .group(
                class: "node-warning",
                key: mark.rawValue,
                [
                    .circle(x: x, y: y, radius: radius, class: "want"),
                    .text("!", x: x, y: y + 8, class: "tb s22 bold mid"),
                ]
            )
        }
    }
}

/// The names of the columns above them.
struct GraphHeads {
    private let lines: [[String]]
    private let columns: [Double]

    init(titles: [String], columns: [Double], width: Double) {
        self.columns = columns
        lines = titles.map { TextWidth.lines(of: $0, width: (width + 60) / 28, most: 2) }
    }

    /// How much height they take; nothing when no column has a name.
    var height: Double { Double(lines.map(\.count).max() ?? 0) * 32 }

    /// The names in the drawing, where the columns start at a point.
    func elements(left: Double) -> [SVG.Element] {
        guard height > 0 else { return [] }
        return [
            .group(
                class: "heads",
                key: "heads",
                zip(lines, columns).flatMap { lines, x in
                    // Names of one line stand right above their boxes, level with the last line of the others.
                    textLines(
                        lines,
                        x: left + x,
                        y: height - Double(lines.count - 1) * 32 - 8,
                        pitch: 32,
                        class: "t s26 bold mid"
                    )
                }
            )
        ]
    }
}

/// What the signs of a graph mean, those that are in it only.
struct GraphLegend {
    private let key: DrawingKey

    init(_ graph: Graph, _ words: GraphWords, width: Double) {
        key = DrawingKey(GraphLegend.entries(graph, words), width: width)
    }

    var height: Double { key.height }

    /// The legend from a height on.
    func elements(y: Double) -> [SVG.Element] { key.elements(y: y) }

    private static func entries(_ graph: Graph, _ words: GraphWords) -> [DrawingKey.Entry] {
        let marks = Graph.Mark.allCases.filter { mark in
            graph.nodes.contains { $0.marks.contains(mark) }
                || mark == .warning && graph.edges.contains(where: \.hasWarning)
        }
        var entries = marks.map { mark in
            DrawingKey.Entry(words.name(of: mark), room: 38) { x, y in [GraphSigns.sign(mark, x: x + 15, y: y)] }
        }
        if graph.nodes.contains(where: \.isOnPath), !graph.litMeaning.isEmpty {
            entries.append(.box(graph.litMeaning, class: "band median"))
        }
        if graph.edges.contains(where: { GraphDrawing.step($0) > 1 }) {
            entries.append(line(words.thicker, "off arrow arrow-4"))
        }
        if graph.edges.contains(where: \.isWeak) { entries.append(line(words.weak, "free arrow arrow-1")) }
        if graph.edges.contains(where: \.isOnPath) {
            entries.append(line(words.onPath, "off arrow arrow-2 arrow-lit"))
        }
        if !graph.noteMeaning.isEmpty { entries.append(DrawingKey.Entry(graph.noteMeaning)) }
        let used = Set(graph.edges.compactMap(\.evidence))
        return entries + Graph.Evidence.allCases.filter(used.contains).map { DrawingKey.Entry(words.name(of: $0)) }
    }

    private static func line(_ text: String, _ name: String) -> DrawingKey.Entry {
        DrawingKey.Entry(text, room: 68) { x, y in
            let (start, end) = ("\(short(x)) \(short(y))", "\(short(x + 58)) \(short(y))")
            return [.path("M\(start)C\(short(x + 20)) \(short(y)) \(short(x + 38)) \(short(y)) \(end)", class: name)]
        }
    }
}
