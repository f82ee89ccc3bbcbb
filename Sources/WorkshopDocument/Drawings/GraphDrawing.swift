public import WorkshopPrimitives

/// Boxes in columns and arrows between them, where a layout put them.
public struct GraphDrawing: Sendable {
    /// What a layout is made of.
    public let shape: GraphShape

    let graph: Graph
    let words: GraphWords
    private let plan: GraphPlan

    /// Makes a drawing; `nil` when there is nothing to draw or more than a drawing stays of use with.
    public init?(_ graph: Graph, language: Language) {
        let words = GraphWords(language: language)
        guard let plan = GraphPlan(graph, words) else { return nil }
        self.graph = graph
        self.words = words
        self.plan = plan
        shape = plan.shape
    }

    /// The drawing with the words and the table that say the same.
    public func figure(_ layout: GraphLayout) -> Figure {
        Figure(
            title: graph.title,
            description: graph.description(words),
            drawing: svg(layout),
            data: graph.table(words.language)
        )
    }

    /// The drawing alone, 1760 wide or, with very many boxes, wider.
    func svg(_ layout: GraphLayout) -> SVG {
        let width = max(GraphPlan.pageWidth, layout.width + 2 * GraphPlan.margin)
        let heads = GraphHeads(titles: graph.levels, columns: layout.columns(of: shape), width: plan.density.width)
        let place = Place(
            left: ((width - layout.width) / 2).rounded(),
            top: heads.height + GraphPlan.margin + 8,
            layout: layout
        )
        let legend = GraphLegend(graph, words, width: width)
        let bottom = place.top + layout.height + 26
        let elements =
            heads.elements(left: place.left)
            + [
                .group(class: "arrows", key: "arrows", arrows(place)),
                .group(class: "arrow-labels", key: "arrow-labels", labels(place)),
                .group(class: "nodes", key: "nodes", boxes(place)),
            ] + legend.elements(y: bottom)
        return SVG(width: width, height: bottom + legend.height, elements: elements)
    }

    /// Where a layout lies in the drawing.
    private struct Place {
        let left: Double
        let top: Double
        let layout: GraphLayout

        func x(_ point: GraphLayout.Point) -> Double { left + point.x }

        func y(_ point: GraphLayout.Point) -> Double { top + point.y }

        func text(_ point: GraphLayout.Point) -> String { "\(short(x(point))) \(short(y(point)))" }
    }

    /// Keys that stay when others come and go; a second arrow between the same two gets a number.
    private var keys: [String] {
        var seen: [String: Int] = [:]
        return plan.edges.map { edge in
            let key = "\(edge.from)>\(edge.to)"
            seen[key, default: 0] += 1
            return seen[key] == 1 ? key : "\(key)#\(seen[key] ?? 1)"
        }
    }

    private func arrows(_ place: Place) -> [SVG.Element] {
        zip(zip(plan.edges, keys), place.layout.courses).map { pair, course in
            let (edge, key) = pair
            let path = GraphDrawing.path(course, place)
            let line = "\(edge.isWeak ? "free" : "off") arrow arrow-\(GraphDrawing.step(edge))"
            let lit = edge.isOnPath ? " arrow-lit" : ""
            return .group(
                class: "edge",
                key: key,
                [
                    .path(path, class: line + lit),
                    .path(head(course, edge, place), class: (edge.isOnPath ? "tt" : "ts") + " arrow-head"),
                ]
            )
        }
    }

    private static func path(_ course: GraphLayout.Course, _ place: Place) -> String {
        var text = ""
        for (index, point) in course.curve.enumerated() {
            text += index == 0 ? "M" : index % 3 == 1 ? "C" : " "
            text += place.text(point)
        }
        return text
    }

    /// A head whose width goes with the width of its line.
    private func head(_ course: GraphLayout.Course, _ edge: Graph.Edge, _ place: Place) -> String {
        let base = course.curve.last ?? course.tip
        let (dx, dy) = (course.tip.x - base.x, course.tip.y - base.y)
        let length = max(0.1, (dx * dx + dy * dy).squareRoot())
        let half = 5 + Double(GraphDrawing.step(edge)) * 1.5
        let across = GraphLayout.Point(x: -dy / length * half, y: dx / length * half)
        let one = GraphLayout.Point(x: base.x + across.x, y: base.y + across.y)
        let other = GraphLayout.Point(x: base.x - across.x, y: base.y - across.y)
        return "M\(place.text(one))L\(place.text(course.tip))L\(place.text(other))Z"
    }

    /// The width of a line in steps of 1 to 4; 1 also when nobody said how strong it is.
    static func step(_ edge: Graph.Edge) -> Int {
        guard let weight = edge.weight, weight.isFinite else { return 1 }
        return 1 + Int(min(max(weight, 0), 1) * 3 + 0.5)
    }

    private func labels(_ place: Place) -> [SVG.Element] {
        let centers = GraphSignPlaces(plan.labels, shape: shape, layout: place.layout).centers
        return zip(zip(plan.edges, keys), zip(plan.labels, centers)).compactMap { pair, sign in
            let (edge, key) = pair
            guard let center = sign.1 else { return nil }
            let size = GraphPlan.size(of: sign.0)
            let (x, y) = (place.x(center), place.y(center))
            let box = SVG.Element.rectangle(
                x: x - size.width / 2,
                y: y - size.height / 2,
                width: size.width,
                height: size.height,
                radius: size.height / 2,
                class: "tile arrow-label"
            )
            let tone = "\(GraphDrawing.tone(edge.evidence)) s24 bold mid"
            let warning =
                edge.hasWarning
                ? [GraphSigns.sign(.warning, x: x + size.width / 2, y: y - size.height / 2)] : []
            return .group(class: "label", key: key, [box, .text(sign.0, x: x, y: y + 8, class: tone)] + warning)
        }
    }

    private static func tone(_ evidence: Graph.Evidence?) -> String {
        switch evidence {
        case .measured: "tt"
        case .practice: "to"
        case .assumed: "tb"
        case .unknown: "ts"
        case .refuted, nil: "t"
        }
    }

    private func boxes(_ place: Place) -> [SVG.Element] {
        zip(plan.nodes.indices, place.layout.centers).map { index, center in
            let box = shape.boxes[index]
            let (x, y) = (place.x(center) - box.width / 2, place.y(center) - box.height / 2)
            return .group(class: "node", key: plan.nodes[index].id, self.box(index, x: x, y: y))
        }
    }

    private func box(_ index: Int, x: Double, y: Double) -> [SVG.Element] {
        let (node, box) = (plan.nodes[index], shape.boxes[index])
        let frame = SVG.Element.rectangle(
            x: x,
            y: y,
            width: box.width,
            height: box.height,
            radius: 6,
            class: node.isOnPath ? "band median node-box" : "tile node-box"
        )
        let left = x + plan.density.padding
        let first = y + plan.density.padding + plan.density.textSize * 0.85
        let text = textLines(
            plan.lines[index],
            x: left,
            y: first,
            pitch: plan.density.pitch,
            class: "t \(plan.density.sizeClass)"
        )
        let below = first + Double(plan.lines[index].count) * plan.density.pitch
        let room = (box.width - 2 * plan.density.padding) / plan.density.textSize
        let note = TextWidth.lines(of: node.note, width: room, most: 1)
        return [frame] + text
            + textLines(note, x: left, y: below, pitch: plan.density.pitch, class: "ts \(plan.density.sizeClass)")
            + GraphSigns.elements(of: node.marks, right: x + box.width, y: y)
    }
}
