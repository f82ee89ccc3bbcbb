/// Where the signs of arrows stand: in the room that was kept free, or where on their arrow they cover the least.
struct GraphSignPlaces {
    /// The middle of each sign, in the order of the arrows; absent where an arrow has none.
    private(set) var centers: [GraphLayout.Point?] = []

    private struct Frame {
        let left: Double
        let right: Double
        let top: Double
        let bottom: Double

        init(_ center: GraphLayout.Point, width: Double, height: Double) {
            left = center.x - width / 2
            right = center.x + width / 2
            top = center.y - height / 2
            bottom = center.y + height / 2
        }

        func overlaps(_ other: Frame) -> Bool {
            left < other.right && other.left < right && top < other.bottom && other.top < bottom
        }
    }

    /// Places along an arrow, the best first: the middle is where a sign is looked for.
    private static let places = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82, 0.12, 0.88]

    /// Finds the places of the signs with the given texts, the empty ones being none.
    init(_ labels: [String], shape: GraphShape, layout: GraphLayout) {
        let boxes = zip(layout.centers, shape.boxes).map { Frame($0, width: $1.width, height: $1.height) }
        var taken: [Frame] = []
        for (index, label) in labels.enumerated() {
            guard !label.isEmpty else {
                centers.append(nil)
                continue
            }
            let (arrow, course) = (shape.arrows[index], layout.courses[index])
            let size = GraphPlan.size(of: label)
            let isWithin = shape.boxes[arrow.from].level == shape.boxes[arrow.to].level
            let candidates =
                course.label.map { [$0] }
                ?? GraphSignPlaces.places.map { GraphSignPlaces.point(on: course, $0, aside: isWithin ? size : nil) }
            var best = (center: course.tip, frame: boxes[0], cost: Int.max)
            for center in candidates {
                let frame = Frame(center, width: size.width + 4, height: size.height + 2)
                let cost = boxes.count(where: frame.overlaps) * 3 + taken.count(where: frame.overlaps)
                if cost < best.cost { best = (center, frame, cost) }
                if cost == 0 { break }
            }
            centers.append(best.center)
            taken.append(best.frame)
        }
    }

    /// A point on an arrow, 0 where it starts and 1 where it ends; or right of it, where it runs between boxes.
    private static func point(
        on course: GraphLayout.Course,
        _ share: Double,
        aside size: GraphShape.Size?
    ) -> GraphLayout.Point {
        let pieces = Double((course.curve.count - 1) / 3)
        let piece = min(pieces - 1, (share * pieces).rounded(.down))
        let t = share * pieces - piece
        let first = Int(piece) * 3
        let weights = [(1 - t) * (1 - t) * (1 - t), 3 * t * (1 - t) * (1 - t), 3 * t * t * (1 - t), t * t * t]
        let points = zip(weights, course.curve[first...first + 3])
        let x = points.reduce(0) { $0 + $1.0 * $1.1.x }
        let y = points.reduce(0) { $0 + $1.0 * $1.1.y }
        return GraphLayout.Point(x: x + (size.map { $0.width / 2 + 12 } ?? 0), y: y)
    }
}
