import WorkshopDocument
import WorkshopPrimitives

extension GraphLayout {
    /// A layout that stacks the boxes of each column and draws arrows straight; it needs no program.
    static func stacked(_ shape: GraphShape) -> GraphLayout? {
        let width = shape.boxes.first?.width ?? 0
        var heights = Array(repeating: 0.0, count: shape.levels)
        let centers = shape.boxes.map { box -> Point in
            defer { heights[box.level] += box.height + shape.rowGap }
            return Point(
                x: width / 2 + Double(box.level) * (width + shape.columnGap),
                y: heights[box.level] + box.height / 2
            )
        }
        let courses = shape.arrows.map { arrow -> Course in
            let isForward = shape.boxes[arrow.from].level <= shape.boxes[arrow.to].level
            let start = Point(x: centers[arrow.from].x + (isForward ? width : -width) / 2, y: centers[arrow.from].y)
            let tip = Point(x: centers[arrow.to].x - (isForward ? width : -width) / 2, y: centers[arrow.to].y)
            let middle = Point(x: (start.x + tip.x) / 2, y: (start.y + tip.y) / 2)
            let end = Point(x: tip.x - (isForward ? 10 : -10), y: tip.y)
            return Course(curve: [start, middle, middle, end], tip: tip, label: arrow.label.map { _ in middle })
        }
        return GraphLayout(
            of: shape,
            width: Double(shape.levels) * (width + shape.columnGap) - shape.columnGap,
            height: (heights.max() ?? 0) - shape.rowGap,
            centers: centers,
            courses: courses
        )
    }
}

extension Section {
    /// The section with all its graphs drawn.
    func drawn() -> Section {
        let layouts = graphShapes(.nl).compactMap { shape in GraphLayout.stacked(shape).map { (shape, $0) } }
        return drawn(with: Dictionary(uniqueKeysWithValues: layouts), .nl)
    }
}
