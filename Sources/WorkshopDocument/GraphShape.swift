/// What a layout has to know of a graph: sizes and what joins what, and not a word of what it says.
public struct GraphShape: Sendable, Hashable {
    /// A box of a column.
    public struct Box: Sendable, Hashable {
        /// The width, in points of the drawing, above 0.
        public let width: Double
        /// The height, in points of the drawing, above 0.
        public let height: Double
        /// The column, 0 for the leftmost.
        public let level: Int

        /// Makes a box.
        public init(width: Double, height: Double, level: Int) {
            self.width = width
            self.height = height
            self.level = level
        }
    }

    /// An arrow between two different boxes.
    public struct Arrow: Sendable, Hashable {
        /// The place in `boxes` of the box that it leaves from.
        public let from: Int
        /// The place in `boxes` of the box that it goes to.
        public let to: Int
        /// The room that is to be kept free on it for a sign, in points of the drawing; absent for none.
        public let label: Size?

        /// Makes an arrow.
        public init(from: Int, to: Int, label: Size? = nil) {
            self.from = from
            self.to = to
            self.label = label
        }
    }

    /// A width and a height, in points of the drawing.
    public struct Size: Sendable, Hashable {
        /// The width.
        public let width: Double
        /// The height.
        public let height: Double

        /// Makes a size.
        public init(width: Double, height: Double) {
            self.width = width
            self.height = height
        }
    }

    /// The most boxes that a drawing stays of use with.
    public static let mostBoxes = 60
    /// The most arrows that a drawing stays of use with.
    public static let mostArrows = 160
    /// The most columns that fit beside each other.
    public static let mostLevels = 8

    /// The boxes; every column has one at least, and boxes of one column have one width.
    public let boxes: [Box]
    /// The arrows.
    public let arrows: [Arrow]
    /// How many columns there are.
    public let levels: Int
    /// The least room between two columns, in points of the drawing.
    public let columnGap: Double
    /// The least room between two boxes of a column, in points of the drawing.
    public let rowGap: Double

    /// Makes a shape.
    ///
    /// - Returns: `nil` when it is empty or larger than may be drawn, when a column has no box, or when an arrow joins
    ///   what isn't there.
    public init?(boxes: [Box], arrows: [Arrow], levels: Int, columnGap: Double, rowGap: Double) {
        let isSmall =
            (1...GraphShape.mostBoxes).contains(boxes.count) && arrows.count <= GraphShape.mostArrows
            && (1...GraphShape.mostLevels).contains(levels)
        let isFull = Set(boxes.map(\.level)) == Set(0..<max(1, levels))
        let isJoined = arrows.allSatisfy {
            $0.from != $0.to && boxes.indices.contains($0.from) && boxes.indices.contains($0.to)
        }
        guard isSmall, isFull, isJoined else { return nil }
        self.boxes = boxes
        self.arrows = arrows
        self.levels = levels
        self.columnGap = columnGap
        self.rowGap = rowGap
    }
}
