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

/// What the signs of a drawing mean, those that are in it only.
struct GraphLegend {
    private enum Sample {
        case mark(Graph.Mark)
        case line(String)
        case text
    }

    private let rows: [[(sample: Sample, text: String, x: Double)]]
    private static let pitch = 36.0

    init(_ graph: Graph, _ words: GraphWords, width: Double) {
        var rows: [[(sample: Sample, text: String, x: Double)]] = []
        var x = width
        for (sample, text) in GraphLegend.entries(graph, words) {
            let room = GraphLegend.textStart(sample) + TextWidth.of(text) * 22 + 30
            if rows.isEmpty || x + room > width {
                rows.append([])
                x = 0
            }
            rows[rows.count - 1].append((sample, text, x))
            x += room
        }
        self.rows = rows
    }

    var height: Double { rows.isEmpty ? 0 : Double(rows.count) * GraphLegend.pitch + 4 }

    /// The legend from a height on.
    func elements(y: Double) -> [SVG.Element] {
        guard !rows.isEmpty else { return [] }
        let shapes = rows.enumerated().flatMap { index, row in
            row.flatMap { entry -> [SVG.Element] in
                let middle = y + Double(index) * GraphLegend.pitch + 16
                let text = SVG.Element.text(
                    entry.text,
                    x: entry.x + GraphLegend.textStart(entry.sample),
                    y: middle + 8,
                    class: "ts s22"
                )
                return GraphLegend.shapes(entry.sample, x: entry.x, y: middle) + [text]
            }
        }
        return [.group(class: "legend", key: "legend", shapes)]
    }

    private static func entries(_ graph: Graph, _ words: GraphWords) -> [(Sample, String)] {
        var entries: [(Sample, String)] = Graph.Mark.allCases.filter { mark in
            graph.nodes.contains { $0.marks.contains(mark) }
        }.map { (.mark($0), words.name(of: $0)) }
        if graph.edges.contains(where: { GraphDrawing.step($0) > 1 }) {
            entries.append((.line("off arrow arrow-4"), words.thicker))
        }
        if graph.edges.contains(where: \.isWeak) { entries.append((.line("free arrow arrow-1"), words.weak)) }
        if graph.edges.contains(where: \.isOnPath) {
            entries.append((.line("off arrow arrow-2 arrow-lit"), words.onPath))
        }
        let used = Set(graph.edges.compactMap(\.evidence))
        entries += Graph.Evidence.allCases.filter(used.contains).map { (.text, words.name(of: $0)) }
        return entries
    }

    private static func textStart(_ sample: Sample) -> Double {
        switch sample {
        case .mark: 38
        case .line: 68
        case .text: 0
        }
    }

    private static func shapes(_ sample: Sample, x: Double, y: Double) -> [SVG.Element] {
        switch sample {
        case .mark(let mark): [GraphSigns.sign(mark, x: x + 15, y: y)]
        case .line(let name):
            [
                .path(
                    "M\(short(x)) \(short(y))C\(short(x + 20)) \(short(y)) \(short(x + 38)) \(short(y)) \(short(x + 58)) \(short(y))",
                    class: name
                )
            ]
        case .text: []
        }
    }
}
