/// Where the boxes of a shape stand and how its arrows run, in points, from the upper left corner.
public struct GraphLayout: Sendable, Hashable {
    /// A point.
    public struct Point: Sendable, Hashable {
        /// To the right.
        public let x: Double
        /// Downwards.
        public let y: Double

        /// Makes a point.
        public init(x: Double, y: Double) {
            self.x = x
            self.y = y
        }
    }

    /// The way of an arrow.
    public struct Course: Sendable, Hashable {
        /// Where it starts, and for every piece of a cubic curve its two handles and its end: 3n + 1 points.
        public let curve: [Point]
        /// The point of its head.
        public let tip: Point
        /// The middle of the room that was kept free for its sign.
        public let label: Point?

        /// Makes a course.
        public init(curve: [Point], tip: Point, label: Point? = nil) {
            self.curve = curve
            self.tip = tip
            self.label = label
        }
    }

    /// The width of the whole.
    public let width: Double
    /// The height of the whole.
    public let height: Double
    /// The middles of the boxes, in the order of the shape.
    public let centers: [Point]
    /// The ways of the arrows, in the order of the shape.
    public let courses: [Course]

    /// Makes a layout of a shape.
    ///
    /// - Returns: `nil` unless boxes stand inside, apart and in columns from left to right, and every arrow runs from
    ///   its box to its box: what lays out may be wrong or out of reach, and a wrong drawing is worse than a table.
    public init?(of shape: GraphShape, width: Double, height: Double, centers: [Point], courses: [Course]) {
        self.width = width
        self.height = height
        self.centers = centers
        self.courses = courses
        guard isOfSize(shape), isInColumns(shape), isApart(shape), isJoined(shape) else { return nil }
    }

    /// The middle of every column, from left to right.
    func columns(of shape: GraphShape) -> [Double] {
        (0..<shape.levels).map { level in
            shape.boxes.firstIndex { $0.level == level }.map { centers[$0].x } ?? 0
        }
    }

    /// The most that a side may be long, and the least that numbers may be apart to count as apart.
    private static let longest = 20_000.0
    private static let hair = 1.0
    /// How far from its box an arrow may start or end; arrow heads and rounding take a few points.
    private static let reach = 4.0

    private func isOfSize(_ shape: GraphShape) -> Bool {
        let sides = 0.0...GraphLayout.longest
        guard sides.contains(width), sides.contains(height), centers.count == shape.boxes.count else { return false }
        return zip(centers, shape.boxes).allSatisfy { center, box in
            center.x - box.width / 2 >= -GraphLayout.hair && center.x + box.width / 2 <= width + GraphLayout.hair
                && center.y - box.height / 2 >= -GraphLayout.hair
                && center.y + box.height / 2 <= height + GraphLayout.hair
        }
    }

    private func isInColumns(_ shape: GraphShape) -> Bool {
        let columns = columns(of: shape)
        guard zip(columns, columns.dropFirst()).allSatisfy({ $0 < $1 }) else { return false }
        return zip(centers, shape.boxes).allSatisfy { abs($0.x - columns[$1.level]) <= GraphLayout.hair }
    }

    private func isApart(_ shape: GraphShape) -> Bool {
        shape.boxes.indices.allSatisfy { one in
            shape.boxes.indices.dropFirst(one + 1).allSatisfy { other in
                let across = (shape.boxes[one].width + shape.boxes[other].width) / 2
                let down = (shape.boxes[one].height + shape.boxes[other].height) / 2
                return abs(centers[one].x - centers[other].x) >= across - GraphLayout.hair
                    || abs(centers[one].y - centers[other].y) >= down - GraphLayout.hair
            }
        }
    }

    private func isJoined(_ shape: GraphShape) -> Bool {
        guard courses.count == shape.arrows.count else { return false }
        return zip(courses, shape.arrows).allSatisfy { course, arrow in
            guard course.curve.count >= 4, course.curve.count % 3 == 1, let start = course.curve.first,
                (course.curve + [course.tip] + [course.label].compactMap { $0 }).allSatisfy(isNear)
            else { return false }
            return touches(start, shape.boxes[arrow.from], centers[arrow.from])
                && touches(course.tip, shape.boxes[arrow.to], centers[arrow.to])
                && (course.label != nil || arrow.label == nil)
        }
    }

    /// Whether a point lies in the drawing or, as handles may, a little beside it.
    private func isNear(_ point: Point) -> Bool {
        (-width...2 * width).contains(point.x) && (-height...2 * height).contains(point.y)
    }

    /// Whether a point lies on the edge of a box.
    private func touches(_ point: Point, _ box: GraphShape.Box, _ center: Point) -> Bool {
        let across = abs(point.x - center.x) - box.width / 2
        let down = abs(point.y - center.y) - box.height / 2
        return abs(max(across, down)) <= GraphLayout.reach
    }
}
