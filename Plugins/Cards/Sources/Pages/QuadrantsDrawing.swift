import WorksheetKit

/// Columns two by two, each a sheet of paper with its lines: as a SWOT is drawn on a wall.
struct QuadrantsDrawing {
    struct Panel {
        let title: String
        /// What stands across from the title.
        let aside: String
        let lines: [Line]
        /// What stands under the lines, such as how many more there are.
        let foot: String
    }

    struct Line {
        let text: String
        /// What stands behind it, such as its points.
        let note: String
        let isStrong: Bool
    }

    let panels: [Panel]
    /// In how many lines of writing a text may be told.
    let most: Int

    private let width = 1_760.0
    private let gap = 24.0
    private let pad = 26.0
    private let pitch = 33.0

    func svg() -> SVG {
        let across = (width - gap) / 2
        var y = 0.0
        var elements: [SVG.Element] = []
        for start in stride(from: 0, to: panels.count, by: 2) {
            let pair = panels[start..<min(start + 2, panels.count)]
            let height = pair.map { self.height(of: $0, across) }.max() ?? 0
            for (index, panel) in pair.enumerated() {
                elements += draw(panel, x: Double(index) * (across + gap), y: y, width: across, height: height)
            }
            y += height + gap
        }
        return SVG(width: width, height: max(1, y - gap), elements: elements)
    }

    private func height(of panel: Panel, _ across: Double) -> Double {
        let count = panel.lines.reduce(0) { $0 + lines(of: $1, across).count }
        let between = Double(max(0, panel.lines.count - 1)) * 9
        let foot: Double = panel.foot.isEmpty ? 0 : 40
        return 106 + Double(count) * pitch + between + foot
    }

    private func draw(_ panel: Panel, x: Double, y: Double, width: Double, height: Double) -> [SVG.Element] {
        var elements: [SVG.Element] = [
            .rectangle(x: x, y: y, width: width, height: height, radius: 8, class: "tile"),
            .text(panel.title, x: x + pad, y: y + 52, class: "tt s36 bold"),
            .text(panel.aside, x: x + width - pad, y: y + 50, class: "ts s26 end"),
        ]
        var at = y + 104
        for line in panel.lines {
            let texts = lines(of: line, width)
            for (index, text) in texts.enumerated() {
                let looks = line.isStrong ? "t s28 bold" : "t s28"
                elements.append(.text(text, x: x + pad, y: at + Double(index) * pitch, class: looks))
            }
            if !line.note.isEmpty { elements.append(.text(line.note, x: x + width - pad, y: at, class: "ts s26 end")) }
            at += Double(texts.count) * pitch + 9
        }
        if !panel.foot.isEmpty { elements.append(.text(panel.foot, x: x + pad, y: at + 4, class: "ts s26")) }
        return elements
    }

    private func lines(of line: Line, _ across: Double) -> [String] {
        let noteWidth = line.note.isEmpty ? 0 : Double(line.note.count) * 14 + 24
        let characters = Int((across - 2 * pad - noteWidth) / (line.isStrong ? 15.4 : 14.4))
        return broken(line.text, characters, most: most)
    }
}
