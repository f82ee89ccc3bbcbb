import WorksheetKit

/// Bars to both sides of zero, a row below a row; sides can be told apart without colour.
struct BarRows {
    /// A bar from one value to another.
    struct Bar {
        let from: Double
        let to: Double
        let mark: Cell.Mark
    }

    /// A row with its bars and the words at both ends.
    struct Row {
        let label: String
        let bars: [Bar]
        let left: String
        let right: String
    }

    let rows: [Row]
    /// Where the upright line stands; zero, or the value of the case.
    var origin = 0.0
    private let width = 1_760.0
    private let labels = 560.0
    private let ends = 170.0
    private let pitch = 62.0

    init(rows: [Row], origin: Double = 0) {
        self.rows = rows
        self.origin = origin
    }

    func svg() -> SVG {
        let values = rows.flatMap { $0.bars.flatMap { [$0.from, $0.to] } }.filter(\.isFinite) + [origin]
        let low = values.min() ?? 0
        let span = max((values.max() ?? 1) - low, 1e-9)
        let place = { (value: Double) in
            labels + ends + (width - labels - 2 * ends) * (value - low) / span
        }
        var elements: [SVG.Element] = []
        let height = Double(rows.count) * pitch
        for (index, row) in rows.enumerated() {
            let y = Double(index) * pitch
            let lines = row.label.lines(of: 36)
            for (line, text) in lines.enumerated() {
                elements.append(
                    .text(text, x: 0, y: y + (lines.count > 1 ? 26 : 38) + Double(line) * 27, class: "t s24")
                )
            }
            for bar in row.bars where bar.from.isFinite && bar.to.isFinite {
                let ends = (place(min(bar.from, bar.to)), place(max(bar.from, bar.to)))
                elements.append(
                    .rectangle(
                        x: ends.0,
                        y: y + 10,
                        width: max(ends.1 - ends.0, 2),
                        height: 40,
                        radius: 3,
                        class: "bar-\(bar.mark.rawValue)"
                    )
                )
            }
            let reach = row.bars.flatMap { [$0.from, $0.to] }.filter(\.isFinite)
            let from = place(min(reach.min() ?? origin, origin))
            let to = place(max(reach.max() ?? origin, origin))
            if !row.left.isEmpty { elements.append(.text(row.left, x: from - 10, y: y + 38, class: "ts s24 end")) }
            if !row.right.isEmpty { elements.append(.text(row.right, x: to + 10, y: y + 38, class: "ts s24")) }
        }
        let axis = place(origin)
        elements.append(.line(x1: axis, y1: 0, x2: axis, y2: height, class: "brace"))
        return SVG(width: width, height: max(height, 1), elements: elements)
    }
}

extension String {
    /// The text in at most two lines of about a number of characters, cut off with an ellipsis.
    func lines(of characters: Int) -> [String] {
        var lines: [String] = []
        var line = ""
        for word in split(separator: " ") {
            if line.isEmpty {
                line = String(word)
            } else if line.count + 1 + word.count <= characters {
                line += " \(word)"
            } else {
                lines.append(line)
                line = String(word)
            }
        }
        lines.append(line)
        let fitting = lines.map { $0.count > characters ? $0.prefix(characters - 1) + "…" : $0 }
        return fitting.count <= 2 ? fitting : [fitting[0], fitting[1].prefix(characters - 1) + "…"]
    }
}
