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
        /// What the bars come to, in the last column; empty for none.
        var sum = ""
    }

    /// A value on the axis with its words.
    struct Tick {
        let value: Double
        let text: String
    }

    let rows: [Row]
    /// Where the upright line stands; zero, or the value of the case.
    var origin = 0.0
    /// What stands over the bars; the first is always told, another only where it has room.
    var ticks: [Tick] = []
    /// Whether zero has a line of its own, where the upright line stands elsewhere.
    var hasZero = false
    /// What the last column is called; absent leaves it out.
    var sumTitle: String?
    /// What the signs mean.
    var key: [DrawingKey.Entry] = []
    private let width = 1_760.0
    private let labels = 560.0
    private let ends = 205.0
    private let pitch = 62.0

    private var head: Double { ticks.isEmpty && sumTitle == nil ? 0 : 46 }
    private var last: Double { sumTitle == nil ? 0 : 210 }

    init(rows: [Row], origin: Double = 0) {
        self.rows = rows
        self.origin = origin
    }

    func svg() -> SVG {
        let values = rows.flatMap { $0.bars.flatMap { [$0.from, $0.to] } }.filter(\.isFinite) + [origin]
        let low = values.min() ?? 0
        let span = max((values.max() ?? 1) - low, 1e-9)
        let place = { (value: Double) in
            labels + ends + (width - labels - last - 2 * ends) * (value - low) / span
        }
        var elements: [SVG.Element] = []
        let height = head + Double(rows.count) * pitch
        if hasZero { elements.append(.line(x1: place(0), y1: head, x2: place(0), y2: height, class: "zero")) }
        for (index, row) in rows.enumerated() {
            let y = head + Double(index) * pitch
            let lines = row.label.lines(of: 36)
            for (line, text) in lines.enumerated() {
                elements.append(
                    .text(text, x: 0, y: y + (lines.count > 1 ? 26 : 39) + Double(line) * 28, class: "t s26")
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
            if !row.left.isEmpty { elements.append(.text(row.left, x: from - 10, y: y + 39, class: "ts s26 end halo")) }
            if !row.right.isEmpty { elements.append(.text(row.right, x: to + 10, y: y + 39, class: "ts s26 halo")) }
            if !row.sum.isEmpty { elements.append(.text(row.sum, x: width, y: y + 39, class: "t s26 bold end")) }
        }
        let axis = place(origin)
        elements.append(.line(x1: axis, y1: head, x2: axis, y2: height, class: "brace"))
        elements += heads(place)
        let key = DrawingKey(key)
        elements += key.elements(y: height + 12)
        let bottom = key.height > 0 ? height + 12 + key.height : height
        return SVG(width: width, height: max(bottom, 1), elements: elements)
    }

    private func heads(_ place: (Double) -> Double) -> [SVG.Element] {
        var elements: [SVG.Element] = []
        var taken: [(from: Double, to: Double)] = []
        for tick in ticks {
            let half = Double(tick.text.count) * 7.5 + 12
            let x = place(tick.value)
            guard !taken.contains(where: { x - half < $0.to && x + half > $0.from }) else { continue }
            taken.append((x - half, x + half))
            elements.append(.text(tick.text, x: x, y: 26, class: "\(taken.count == 1 ? "t" : "ts") s26 mid"))
            elements.append(.line(x1: x, y1: 34, x2: x, y2: head, class: "brace"))
        }
        let sum = sumTitle.map { [SVG.Element.text($0, x: width, y: 26, class: "ts s26 end")] } ?? []
        return elements + sum
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
