import WorksheetKit

/// A bar per option for the room, and below it a lane with the figures from elsewhere, one shape per year.
struct SurveyBars {
    /// A figure from elsewhere, on the lane.
    struct Mark {
        let share: Double
        /// The place of its year, from 0.
        let shape: Int
    }

    /// An option.
    struct Row {
        let label: String
        let share: Double
        let text: String
        let marks: [Mark]
        let note: String
    }

    let rows: [Row]
    private let width = 1_760.0
    private let labels = 620.0
    private let notes = 420.0
    private let pitch = 94.0
    private var lane: Double { width - labels - notes }

    init(rows: [Row]) { self.rows = rows }

    func svg() -> SVG {
        let elements = rows.enumerated().flatMap { index, row in draw(row, y: Double(index) * pitch) }
        return SVG(width: width, height: max(1, Double(rows.count) * pitch), elements: elements)
    }

    private func draw(_ row: Row, y: Double) -> [SVG.Element] {
        let lines = row.label.lines(of: 40)
        var elements: [SVG.Element] = lines.enumerated().map { index, line in
            .text(line, x: 0, y: y + (lines.count > 1 ? 30 : 40) + Double(index) * 34, class: "t s28")
        }
        elements.append(
            .rectangle(x: labels, y: y + 8, width: lane, height: 40, radius: 4, class: "ghost")
        )
        if row.share > 0 {
            elements.append(
                .rectangle(
                    x: labels,
                    y: y + 8,
                    width: max(4, lane * row.share),
                    height: 40,
                    radius: 4,
                    class: "bar-good"
                )
            )
        }
        elements.append(.text(row.text, x: labels + lane + 24, y: y + 38, class: "t s28 bold"))
        guard !row.marks.isEmpty else { return elements }
        elements.append(.line(x1: labels, y1: y + 66, x2: labels + lane, y2: y + 66, class: "guide"))
        elements += row.marks.map { shape($0.shape, x: labels + lane * $0.share, y: y + 66) }
        elements.append(.text(row.note, x: labels + lane + 24, y: y + 72, class: "ts s24"))
        return elements
    }

    /// A circle, a square and a diamond: years can be told apart without colour.
    private func shape(_ number: Int, x: Double, y: Double) -> SVG.Element {
        switch number % 3 {
        case 0: .circle(x: x, y: y, radius: 8, class: "ghost")
        case 1: .rectangle(x: x - 8, y: y - 8, width: 16, height: 16, radius: 0, class: "off")
        default: .path("M\(x) \(y - 12)L\(x + 12) \(y)L\(x) \(y + 12)L\(x - 12) \(y)Z", class: "t")
        }
    }
}

extension String {
    /// The text in at most two lines of about a number of characters, cut off with an ellipsis.
    func lines(of characters: Int) -> [String] {
        var lines: [String] = []
        for word in split(separator: " ") {
            if let last = lines.last, last.count + 1 + word.count <= characters {
                lines[lines.count - 1] = "\(last) \(word)"
            } else {
                lines.append(String(word))
            }
        }
        return lines.count > 2 ? [lines[0], "\(lines[1])…"] : lines
    }

    /// The text, cut off at a word with an ellipsis when it is longer than so many characters.
    func shortened(to characters: Int) -> String {
        guard count > characters else { return self }
        let cut = prefix(characters)
        let end = cut.lastIndex(of: " ") ?? cut.endIndex
        return cut[..<end] + "…"
    }
}
