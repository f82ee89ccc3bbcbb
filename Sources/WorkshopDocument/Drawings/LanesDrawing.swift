/// Rails below each other, in each a lane for everyone who is compared: nobody stands in front of anybody.
public struct LanesDrawing: Sendable {
    /// What one of those who are compared came to.
    public struct Lane: Sendable {
        /// The letter that it is known by.
        public let sign: String
        /// The value; absent where there is none to show.
        public let value: Double?
        /// The value in words, or why there is none.
        public let text: String

        /// Makes a lane.
        public init(sign: String, value: Double?, text: String) {
            self.sign = sign
            self.value = value
            self.text = text
        }
    }

    /// What is compared, with its lanes.
    public struct Row: Sendable {
        /// What it is about.
        public let label: String
        /// What is at the ends of the rail, where that is another thing for every row.
        public let ends: (low: String, high: String)?
        /// The lanes, in the same order in every row.
        public let lanes: [Lane]

        /// Makes a row.
        public init(label: String, ends: (low: String, high: String)? = nil, lanes: [Lane]) {
            self.label = label
            self.ends = ends
            self.lanes = lanes
        }
    }

    /// The lowest and the highest value.
    public let range: ClosedRange<Double>
    /// What the ends are called, when they are the same for every row.
    public let ends: (low: String, high: String)?
    /// The rows.
    public let rows: [Row]

    /// Makes lanes.
    public init(range: ClosedRange<Double>, ends: (low: String, high: String)?, rows: [Row]) {
        self.range = range
        self.ends = ends
        self.rows = rows
    }

    private static let left = 620.0
    private static let right = 1_380.0
    private static let pitch = 44.0
    private static let between = 30.0

    /// The drawing, 1760 wide and as high as its rows.
    public func svg() -> SVG {
        var y = 16.0
        var elements: [SVG.Element] = []
        if let ends {
            elements += words(ends, at: 26)
            y = 50
        }
        for (index, row) in rows.enumerated() {
            if index > 0 {
                elements.append(.line(x1: 0, y1: y + 14, x2: 1_760, y2: y + 14, class: "guide"))
                y += LanesDrawing.between
            }
            elements += shapes(of: row, from: y)
            y += height(of: row)
        }
        return SVG(width: 1_760, height: y + 16, elements: elements)
    }

    private func height(of row: Row) -> Double {
        let lanes = Double(row.lanes.count) * LanesDrawing.pitch + (row.ends == nil ? 0 : 36)
        return max(lanes, Double(lines(of: row).count) * 34 + 10)
    }

    private func lines(of row: Row) -> [String] { wrapped(row.label, 30, lines: 3) }

    private func x(_ value: Double) -> Double {
        let share = (value - range.lowerBound) / max(range.upperBound - range.lowerBound, 1e-9)
        return LanesDrawing.left + (LanesDrawing.right - LanesDrawing.left) * share
    }

    private func words(_ ends: (low: String, high: String), at y: Double) -> [SVG.Element] {
        [
            .text(ends.low, x: LanesDrawing.left, y: y, class: "ts s26"),
            .text(ends.high, x: LanesDrawing.right, y: y, class: "ts s26 end"),
        ]
    }

    private func shapes(of row: Row, from top: Double) -> [SVG.Element] {
        let centre = { (index: Int) in top + (Double(index) + 0.5) * LanesDrawing.pitch }
        var shapes = textLines(lines(of: row), x: 0, y: centre(0) + 10, pitch: 34, class: "t s28 bold")
        let rails = row.lanes.indices.map { index -> SVG.Element in
            .rectangle(
                x: LanesDrawing.left,
                y: centre(index) - 5,
                width: LanesDrawing.right - LanesDrawing.left,
                height: 10,
                radius: 5,
                class: "rail"
            )
        }
        shapes += rails
        let places = row.lanes.enumerated().compactMap { index, lane in lane.value.map { (x($0), centre(index)) } }
        // Between two one sees the step; through more of them a line would tell of a course that nobody went.
        if row.lanes.count == 2 {
            shapes += zip(places, places.dropFirst()).map { from, to in
                .line(x1: from.0, y1: from.1, x2: to.0, y2: to.1, class: "brace")
            }
        }
        for (index, lane) in row.lanes.enumerated() { shapes += mark(of: lane, at: centre(index)) }
        if let ends = row.ends { shapes += words(ends, at: centre(row.lanes.count - 1) + 44) }
        return shapes
    }

    private func mark(of lane: Lane, at y: Double) -> [SVG.Element] {
        let text = SVG.Element.text(lane.text, x: LanesDrawing.right + 30, y: y + 9, class: "t s26")
        guard let value = lane.value else {
            return [.text(lane.sign, x: LanesDrawing.left - 34, y: y + 9, class: "ts s26 bold mid"), text]
        }
        return [
            .text(lane.sign, x: LanesDrawing.left - 34, y: y + 9, class: "t s26 bold mid"),
            .circle(x: x(value), y: y, radius: 19, class: "puck-edge"),
            .text(lane.sign, x: x(value), y: y + 8, class: "tk s22 bold mid"), text,
        ]
    }
}
