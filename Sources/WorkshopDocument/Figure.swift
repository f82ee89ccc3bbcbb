/// A drawing, the words that say the same, and the data behind it; none of the three goes without the others.
public struct Figure: Sendable, Hashable {
    /// What is drawn, in a few words.
    public var title: String
    /// All that the drawing tells, in full sentences.
    public var description: String
    /// The drawing.
    public var drawing: SVG
    /// The numbers behind it.
    public var data: Table

    /// Makes a figure.
    public init(title: String, description: String, drawing: SVG, data: Table) {
        self.title = title
        self.description = description
        self.drawing = drawing
        self.data = data
    }
}

/// A drawing of a size, in points that the page scales.
public struct SVG: Sendable, Hashable {
    /// The width.
    public var width: Double
    /// The height.
    public var height: Double
    /// What is drawn, the lowest first.
    public var elements: [Element]

    /// Makes a drawing.
    public init(width: Double, height: Double, elements: [Element]) {
        self.width = width
        self.height = height
        self.elements = elements
    }

    /// The shapes; looks come from classes alone, because a page allows no style attributes.
    public indirect enum Element: Sendable, Hashable {
        /// A group with a class and, when it is to be recognised, a key.
        case group(class: String, key: String?, [Element])
        /// A circle.
        case circle(x: Double, y: Double, radius: Double, class: String)
        /// A rectangle with round corners.
        case rectangle(x: Double, y: Double, width: Double, height: Double, radius: Double, class: String)
        /// A straight line.
        case line(x1: Double, y1: Double, x2: Double, y2: Double, class: String)
        /// A path in SVG's own notation, made by our own code only.
        case path(String, class: String)
        /// A text on its baseline.
        case text(String, x: Double, y: Double, class: String)
    }
}
