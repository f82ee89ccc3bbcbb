import WorksheetKit

/// Columns side by side, up and down from zero, with a line through them when there is one.
struct ColumnsDrawing {
    /// A place on the ground line.
    struct Column {
        let label: String
        /// What stands above zero and what hangs below it; both zero or more.
        let up: Double
        let down: Double
        var upMark = Cell.Mark.good
    }

    let columns: [Column]
    /// A value per column that a line runs through; may be empty.
    var line: [Double] = []
    /// What stands at the side, such as the largest value.
    let text: (Double) -> String
    private let width = 1_760.0
    private let height = 560.0
    private let side = 190.0

    init(columns: [Column], line: [Double] = [], text: @escaping (Double) -> String) {
        self.columns = columns
        self.line = line
        self.text = text
    }

    func svg() -> SVG {
        let top = max(columns.map(\.up).max() ?? 0, line.max() ?? 0, 0)
        let bottom = min(-(columns.map(\.down).max() ?? 0), line.min() ?? 0, 0)
        let span = max(top - bottom, 1e-9)
        let y = { (value: Double) in 20 + (height - 70) * (top - value) / span }
        let step = (width - side) / Double(max(columns.count, 1))
        let zero = y(0)
        var elements: [SVG.Element] = []
        // Not every label fits when there are many columns; the first and the last always stand.
        let every = max(1, Int((Double(columns.count) / 15).rounded(.up)))
        for (index, column) in columns.enumerated() {
            let x = side + step * Double(index)
            if column.up > 0 { elements.append(bar(x, y(column.up), zero, step, column.upMark)) }
            if column.down > 0 { elements.append(bar(x, zero, y(-column.down), step, .low)) }
            if index % every == 0, !column.label.isEmpty {
                elements.append(.text(column.label, x: x + step / 2, y: height - 6, class: "ts s26 mid"))
            }
        }
        elements.append(.line(x1: side, y1: zero, x2: width, y2: zero, class: "brace"))
        for value in [top, bottom] where value != 0 {
            elements.append(.line(x1: side - 12, y1: y(value), x2: side, y2: y(value), class: "guide"))
            elements.append(.text(text(value), x: side - 18, y: y(value) + 8, class: "ts s26 end"))
        }
        elements.append(.text(text(0), x: side - 18, y: zero + 8, class: "ts s26 end"))
        var points: [(Double, Double)] = []
        for (index, value) in line.enumerated() { points.append((side + step * (Double(index) + 0.5), y(value))) }
        for (from, to) in zip(points, points.dropFirst()) {
            elements.append(.line(x1: from.0, y1: from.1, x2: to.0, y2: to.1, class: "median"))
        }
        for point in points { elements.append(.circle(x: point.0, y: point.1, radius: 8, class: "puck-edge")) }
        return SVG(width: width, height: height, elements: elements)
    }

    private func bar(_ x: Double, _ top: Double, _ bottom: Double, _ step: Double, _ mark: Cell.Mark) -> SVG.Element {
        .rectangle(
            x: x + step * 0.12,
            y: top,
            width: step * 0.76,
            height: max(bottom - top, 1),
            radius: 2,
            class: "bar-\(mark.rawValue)"
        )
    }
}
