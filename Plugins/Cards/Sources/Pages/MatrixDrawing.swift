import WorksheetKit

/// Rows against columns, each square with its number; the darker, the stronger.
struct MatrixDrawing {
    struct Heading {
        let text: String
        /// What the rows or columns of its kind are called.
        let group: String
        let groupID: String
    }

    struct Cell {
        let median: Double
        let text: String
        let isDivided: Bool

        /// The shade, from 0 to 3.
        var level: Int { min(3, max(0, Int((median + 0.5).rounded(.down)))) }
    }

    let rows: [Heading]
    let columns: [Heading]
    let divided: String
    /// By row and column; absent where nothing may be shown.
    let cells: [[Cell?]]
    /// What the rows of a kind and the columns of a kind are together called.
    var blocks: [Block] = []
    /// What the signs mean.
    var key: [DrawingKey.Entry] = []

    struct Block {
        let title: String
        let row: String
        let column: String
        /// Whether it is the one that the headline is about.
        let isLit: Bool
    }

    private let width = 1_760.0
    private let left = 560.0
    private let head = 204.0
    private let gap = 26.0
    /// Between kinds of rows there is room for the names of the blocks.
    private let rowGap = 54.0

    func svg() -> SVG {
        let height = max(58, min(84, 520 / Double(max(1, rows.count))))
        let tops = offsets(rows, size: height, gap: rowGap)
        let groups = Double(breaks(columns))
        let across = (width - left - groups * gap) / Double(max(1, columns.count))
        let lefts = offsets(columns, size: across, gap: gap)
        var elements = columnHeads(lefts, across) + rowHeads(tops, height)
        for (row, y) in tops.enumerated() {
            for (column, x) in lefts.enumerated() {
                let cell = cells.indices.contains(row) && cells[row].indices.contains(column) ? cells[row][column] : nil
                elements += square(cell, x: left + x, y: head + y, width: across - 6, height: height - 6)
            }
        }
        for block in blocks {
            elements += frame(block, tops, lefts, width: across, height: height)
        }
        let bottom = head + (tops.last ?? 0) + height
        let key = DrawingKey(key)
        return SVG(
            width: width,
            height: bottom + (key.height > 0 ? 14 + key.height : 0),
            elements: elements + key.elements(y: bottom + 14)
        )
    }

    /// The name of a block above its first square, and a frame around the one that the headline is about.
    private func frame(
        _ block: Block,
        _ tops: [Double],
        _ lefts: [Double],
        width: Double,
        height: Double
    ) -> [SVG.Element] {
        let ys = zip(rows, tops).filter { $0.0.groupID == block.row }.map(\.1)
        let xs = zip(columns, lefts).filter { $0.0.groupID == block.column }.map(\.1)
        guard let top = ys.first, let bottom = ys.last, let start = xs.first, let end = xs.last else { return [] }
        let (x, y) = (left + start, head + top)
        let name = SVG.Element.text(block.title, x: x, y: y - 15, class: "\(block.isLit ? "tt" : "ts") s28 bold")
        guard block.isLit else { return [name] }
        let frame = SVG.Element.rectangle(
            x: x - 7,
            y: y - 7,
            width: end - start + width + 8,
            height: bottom - top + height + 8,
            radius: 8,
            class: "off arrow-lit arrow-3"
        )
        return [name, frame]
    }

    /// Where each starts, with a gap wherever another group begins.
    private func offsets(_ headings: [Heading], size: Double, gap: Double) -> [Double] {
        var offset = 0.0
        return headings.indices.map { index in
            if index > 0, headings[index].groupID != headings[index - 1].groupID { offset += gap }
            defer { offset += size }
            return offset
        }
    }

    private func breaks(_ headings: [Heading]) -> Int {
        zip(headings, headings.dropFirst()).count { $0.groupID != $1.groupID }
    }

    private func columnHeads(_ lefts: [Double], _ across: Double) -> [SVG.Element] {
        columns.enumerated().flatMap { index, heading -> [SVG.Element] in
            let x = left + lefts[index]
            let isFirst = index == 0 || columns[index - 1].groupID != heading.groupID
            let group: [SVG.Element] = isFirst ? [.text(heading.group, x: x, y: 26, class: "t s28 bold")] : []
            return group + lines(heading.text, Int(across / 14.4), most: 4, x: x, y: 60, class: "ts s26")
        }
    }

    private func rowHeads(_ tops: [Double], _ height: Double) -> [SVG.Element] {
        rows.enumerated().flatMap { index, heading -> [SVG.Element] in
            let y = head + tops[index] + height / 2
            let isFirst = index == 0 || rows[index - 1].groupID != heading.groupID
            let group: [SVG.Element] = isFirst ? [.text(heading.group, x: 0, y: y + 8, class: "t s28 bold")] : []
            let isShort = broken(heading.text, 27, most: 2).count == 1
            return group + lines(heading.text, 27, most: 2, x: 180, y: isShort ? y + 8 : y - 6, class: "t s26")
        }
    }

    private func square(_ cell: Cell?, x: Double, y: Double, width: Double, height: Double) -> [SVG.Element] {
        func box(_ name: String) -> SVG.Element {
            .rectangle(x: x, y: y, width: width, height: height, radius: 6, class: name)
        }
        let middle = x + width / 2
        guard let cell else {
            return [box("bar-unknown"), .text("?", x: middle, y: y + height / 2 + 9, class: "ts s24 mid")]
        }
        let (shape, ink) = [("ghost", "t mid bold"), ("ph1", "n1"), ("ph2", "n2"), ("ph4", "n4")][cell.level]
        let number = SVG.Element.text(
            cell.text,
            x: middle,
            y: y + height / 2 + (cell.isDivided ? -4 : 11),
            class: "\(ink) s32"
        )
        guard cell.isDivided else { return [box(shape), number] }
        return [box(shape), number, .text(divided, x: middle, y: y + height / 2 + 24, class: "\(ink) s24")]
    }

    private func lines(
        _ text: String,
        _ characters: Int,
        most: Int,
        x: Double,
        y: Double,
        class name: String
    ) -> [SVG.Element] {
        let lines = broken(text, max(6, characters), most: most)
        return lines.enumerated().map { index, line in
            .text(line, x: x, y: y + Double(index) * 29, class: name)
        }
    }

    /// Bars below each other: what they are called, what they are about, how long they are and what stands beside.
    static func bars(_ rows: [(title: String, about: String, share: Double, text: String)]) -> SVG {
        let pitch = 150.0
        let elements = rows.enumerated().flatMap { index, row -> [SVG.Element] in
            let y = Double(index) * pitch
            let length = max(4, 1_000 * min(1, max(0, row.share)))
            return [
                .text(row.title, x: 0, y: y + 44, class: "t s36 bold"),
                .text(row.about, x: 0, y: y + 82, class: "ts s28"),
                .rectangle(x: 640, y: y + 12, width: 1_000, height: 74, radius: 6, class: "bar-unknown"),
                .rectangle(x: 640, y: y + 12, width: length, height: 74, radius: 6, class: index == 0 ? "ph4" : "ph2"),
                .text(row.text, x: 1_760, y: y + 64, class: "t s36 bold end"),
            ]
        }
        return SVG(width: 1_760, height: max(1, Double(rows.count) * pitch), elements: elements)
    }
}
