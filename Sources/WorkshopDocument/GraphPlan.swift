/// How large the boxes of a graph are and which lines stand in them: the same answer for layout and drawing.
///
/// The fuller the fullest column, the fewer lines a box has; when even two lines each are too many, the drawing gets
/// wider than the page and is shown smaller, so that the room beside the boxes is used as well.
struct GraphPlan {
    /// The size of what stands on arrows.
    static let labelSize = 24.0
    /// The page of the board that a drawing is made for.
    static let pageWidth = 1_760.0
    static let margin = 12.0
    /// The height that boxes may take on a page, heads and legend aside.
    static let room = 600.0
    /// The part of it that large letters may take, since signs and their legend want room too.
    static let looseRoom = 540.0
    /// The gap with an arrow between boxes of one column, whose sign stands in it.
    static let wideRowGap = 46.0
    static let columnGap = 150.0
    static let mostWidth = 520.0
    /// The most signs that get room of their own: more of them would push the boxes far apart.
    static let mostRooms = 20

    /// How close things stand: as wide as looks well, or as close as signs on the edges of boxes allow.
    struct Density {
        let width: Double
        let lines: Int
        let padding: Double
        let rowGap: Double
        /// The size of what stands in boxes: the smaller where many stand close.
        let textSize: Double
        /// From line to line.
        var pitch: Double { textSize + 5 }
        /// The class of that size.
        var sizeClass: String { "s\(Int(textSize))" }
    }

    /// The nodes, in the order of the boxes of the shape; boxes beyond them keep an empty column open.
    let nodes: [Graph.Node]
    /// The lines of each node's text.
    let lines: [[String]]
    /// The edges that are drawn, in the order of the arrows of the shape.
    let edges: [Graph.Edge]
    /// What stands on each of these edges; empty for nothing.
    let labels: [String]
    let density: Density
    let shape: GraphShape

    /// Makes a plan; `nil` when there is nothing to draw or too much.
    init?(_ graph: Graph, _ words: GraphWords) {
        let places = Dictionary(graph.nodes.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        guard !graph.nodes.isEmpty, graph.nodes.count <= GraphShape.mostBoxes, places.count == graph.nodes.count,
            graph.edges.count <= GraphShape.mostArrows
        else { return nil }
        let levels = GraphPlan.levels(of: graph)
        let count = graph.levels.isEmpty ? (levels.max() ?? 0) + 1 : graph.levels.count
        let joined = graph.edges.compactMap { edge -> (edge: Graph.Edge, from: Int, to: Int)? in
            guard let from = places[edge.from], let to = places[edge.to], from != to else { return nil }
            return (edge, from, to)
        }
        let isWide = joined.contains { levels[$0.from] == levels[$0.to] }
        let density = GraphPlan.density(of: graph.nodes, levels, columns: count, isWide: isWide)
        nodes = graph.nodes
        lines = graph.nodes.map { GraphPlan.lines(of: $0, density) }
        edges = joined.map(\.edge)
        let hasRoom = edges.count { !words.label(of: $0).isEmpty } <= GraphPlan.mostRooms
        labels = edges.map { words.label(of: $0, isShort: !hasRoom) }
        self.density = density
        let heights = zip(nodes, lines).map { GraphPlan.height(of: $0, lines: $1.count, density) }
        let boxes = zip(heights, levels).map { GraphShape.Box(width: density.width, height: $0, level: $1) }
        let open = Set(0..<count).subtracting(levels).sorted().map {
            GraphShape.Box(width: density.width, height: density.pitch, level: $0)
        }
        let arrows = zip(joined, labels).map { join, label in
            // Between boxes of one column there is no room to keep free: the sign stands beside the arrow.
            let isAcross = levels[join.from] != levels[join.to]
            let isFree = hasRoom && isAcross && !label.isEmpty
            return GraphShape.Arrow(from: join.from, to: join.to, label: isFree ? GraphPlan.size(of: label) : nil)
        }
        guard
            let shape = GraphShape(
                boxes: boxes + open,
                arrows: arrows,
                levels: count,
                columnGap: GraphPlan.columnGap,
                rowGap: density.rowGap
            )
        else { return nil }
        self.shape = shape
    }

    /// The room of what stands on an arrow.
    static func size(of label: String) -> GraphShape.Size {
        GraphShape.Size(width: TextWidth.of(label) * labelSize + 22, height: 32)
    }

    private static func height(of node: Graph.Node, lines: Int, _ density: Density) -> Double {
        Double(max(1, lines + (node.note.isEmpty ? 0 : 1))) * density.pitch + 2 * density.padding
    }

    private static func lines(of node: Graph.Node, _ density: Density) -> [String] {
        TextWidth.lines(
            of: node.text,
            width: (density.width - 2 * density.padding) / density.textSize,
            most: density.lines
        )
    }

    /// The columns of the nodes, from 0 on without holes when they have no names.
    private static func levels(of graph: Graph) -> [Int] {
        if !graph.levels.isEmpty { return graph.nodes.map { min(max(0, $0.layer), graph.levels.count - 1) } }
        let used = Set(graph.nodes.map(\.layer)).sorted()
        return graph.nodes.map { node in used.firstIndex(of: node.layer) ?? 0 }
    }

    private static func density(
        of nodes: [Graph.Node],
        _ levels: [Int],
        columns: Int,
        isWide: Bool
    ) -> Density {
        func density(on page: Double, lines: Int, isLoose: Bool) -> Density {
            let gaps = Double(columns - 1) * (columnGap + 4)
            let width = min(mostWidth, max(180, (page - 2 * margin - gaps) / Double(columns)))
            return Density(
                width: width,
                lines: lines,
                padding: isLoose ? 14 : 8,
                rowGap: isWide ? wideRowGap : isLoose ? 24 : 16,
                textSize: isLoose ? 24 : 22
            )
        }
        func tallest(_ density: Density) -> Double {
            var heights: [Int: Double] = [:]
            for (node, level) in zip(nodes, levels) {
                let height = height(of: node, lines: lines(of: node, density).count, density)
                heights[level, default: -density.rowGap] += height + density.rowGap
            }
            return heights.values.max() ?? 0
        }
        let loose = [6, 4, 3].map { density(on: pageWidth, lines: $0, isLoose: true) }
        let close = density(on: pageWidth, lines: 2, isLoose: false)
        if let fitting = loose.first(where: { tallest($0) <= looseRoom }) { return fitting }
        if tallest(close) <= room { return close }
        return density(on: pageWidth * min(1.8, tallest(close) / room), lines: 2, isLoose: false)
    }
}

extension GraphWords {
    /// What stands on an arrow: its strength and the letter of its evidence, or in short the letter alone.
    ///
    /// How strong an arrow is shows in its width too, and stands in the table.
    func label(of edge: Graph.Edge, isShort: Bool = false) -> String {
        let letter = edge.evidence.map(letter) ?? ""
        if isShort, !letter.isEmpty { return letter }
        return [edge.weightText, letter].filter { !$0.isEmpty }.joined(separator: " ")
    }
}
