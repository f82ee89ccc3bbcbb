import WorkshopDocument

/// A shape in Graphviz's own language: numbers and names that we made, so that nothing that people typed leaves us.
enum DotSource {
    /// Points in an inch, in which Graphviz measures boxes and gaps.
    static let inch = 72.0

    static func text(of shape: GraphShape) -> String {
        let hasLabels = shape.arrows.contains { $0.label != nil }
        var lines = [
            "digraph g {",
            "graph [rankdir=LR margin=0 pad=0 splines=true nodesep=\(inches(shape.rowGap))"
                + " ranksep=\(inches(gap(shape, hasLabels)))];",
            "node [shape=box fixedsize=true label=\"\" margin=0]; edge [label=\"\" fontsize=1];",
        ]
        lines += shape.boxes.enumerated().map { index, box in
            "n\(index) [width=\(inches(box.width)) height=\(inches(box.height))];"
        }
        let columns = (0..<shape.levels).map { level in
            shape.boxes.indices.filter { shape.boxes[$0].level == level }
        }
        lines += columns.map { "{rank=same; " + $0.map { "n\($0)" }.joined(separator: "; ") + "}" }
        // Columns stand in their order also where no arrow says so; these lines weigh nothing and are not drawn.
        lines += zip(columns, columns.dropFirst()).compactMap { left, right in
            guard let from = left.first, let to = right.first else { return nil }
            return "n\(from) -> n\(to) [style=invis weight=0];"
        }
        lines += shape.arrows.enumerated().map { arrow($1, index: $0, in: shape) }
        return (lines + ["}"]).joined(separator: "\n")
    }

    /// Signs on arrows take a column of their own, so that part of the gap is theirs.
    private static func gap(_ shape: GraphShape, _ hasLabels: Bool) -> Double {
        let widest = shape.arrows.compactMap { $0.label?.width }.max() ?? 0
        return hasLabels ? max(60, shape.columnGap - widest) : shape.columnGap
    }

    private static func arrow(_ arrow: GraphShape.Arrow, index: Int, in shape: GraphShape) -> String {
        var attributes = ["id=e\(index)"]
        if shape.boxes[arrow.from].level > shape.boxes[arrow.to].level { attributes.append("constraint=false") }
        if let label = arrow.label {
            let size = "WIDTH=\"\(Int(label.width.rounded(.up)))\" HEIGHT=\"\(Int(label.height.rounded(.up)))\""
            attributes.append("label=<<TABLE FIXEDSIZE=\"TRUE\" BORDER=\"0\" \(size)><TR><TD></TD></TR></TABLE>>")
        }
        return "n\(arrow.from) -> n\(arrow.to) [\(attributes.joined(separator: " "))];"
    }

    /// Inches with four decimals, written the same in every locale.
    private static func inches(_ points: Double) -> String {
        let parts = Int((max(0, min(points, 20_000)) / inch * 10_000).rounded())
        let rest = String(parts % 10_000)
        return "\(parts / 10_000).\(String(repeating: "0", count: 4 - rest.count))\(rest)"
    }
}
