/// Bars below each other, each cut into parts that can be told apart without colour.
public struct BarsDrawing: Sendable {
    /// A part of a bar.
    public struct Part: Sendable {
        /// How many.
        public let count: Int
        /// What is written in it when there is room.
        public let text: String
        /// How it looks.
        public let mark: Cell.Mark

        /// Makes a part.
        public init(count: Int, text: String, mark: Cell.Mark) {
            self.count = count
            self.text = text
            self.mark = mark
        }
    }

    /// A bar with what it is about.
    public struct Row: Sendable {
        /// What it is about.
        public let label: String
        /// What stands behind it, such as the number of answers.
        public let note: String
        /// Its parts.
        public let parts: [Part]

        /// Makes a row.
        public init(label: String, note: String, parts: [Part]) {
            self.label = label
            self.note = note
            self.parts = parts
        }
    }

    /// The bars.
    public var rows: [Row]
    /// The width of the drawing.
    public var width: Double

    /// Makes bars.
    public init(rows: [Row], width: Double = 1_760) {
        self.rows = rows
        self.width = width
    }

    /// The drawing.
    public func svg() -> SVG {
        let isNarrow = width < 1_000
        let characters = isNarrow ? Int(width / 14.5) : 46
        var y = 0.0
        var elements: [SVG.Element] = []
        for row in rows {
            let lines = wrapped(row.label, characters, lines: 2)
            let start = isNarrow ? 0.0 : 720.0
            let noteWidth = row.note.isEmpty ? 0.0 : 130.0
            elements += textLines(lines, x: 0, y: y + 34, pitch: 34, class: "t s28")
            let top = isNarrow ? y + 12 + Double(lines.count) * 34 : y + (lines.count > 1 ? 18 : 4)
            elements += bar(row, x: start, y: top, width: width - start - noteWidth)
            if !row.note.isEmpty { elements.append(.text(row.note, x: width, y: top + 33, class: "ts s26 end")) }
            y = isNarrow ? top + 68 : y + (lines.count > 1 ? 92 : 68)
        }
        return SVG(width: width, height: max(1, y), elements: elements)
    }

    private func bar(_ row: Row, x: Double, y: Double, width: Double) -> [SVG.Element] {
        let total = row.parts.reduce(0) { $0 + $1.count }
        guard total > 0 else { return [] }
        var at = x
        return row.parts.filter { $0.count > 0 }.flatMap { part -> [SVG.Element] in
            let size = width * Double(part.count) / Double(total)
            defer { at += size }
            let shape = SVG.Element.rectangle(
                x: at + 1.5,
                y: y,
                width: size - 3,
                height: 46,
                radius: 4,
                class: "bar-\(part.mark.rawValue)"
            )
            let full = "\(part.count) \(part.text)"
            let text = size > Double(full.count) * 15 + 16 ? full : size > 34 ? String(part.count) : ""
            let label = SVG.Element.text(
                text,
                x: at + size / 2,
                y: y + 32,
                class: "bar-text-\(part.mark.rawValue) s26 bold mid"
            )
            return text.isEmpty ? [shape] : [shape, label]
        }
    }
}
