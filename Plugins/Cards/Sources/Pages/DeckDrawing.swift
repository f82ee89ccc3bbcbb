import WorksheetKit

/// The cards of a deck: beside each other on the table, or below each other by what the room gave them.
enum DeckDrawing {
    struct Row {
        let title: String
        /// What stands behind the bar.
        let note: String
        /// The length of the bar, from 0 to 1.
        let share: Double
        let isStrong: Bool
    }

    private static let width = 1_760.0

    /// Three cards in a row, each with its number and what it is called.
    static func tiles(_ cards: [(number: String, title: String)]) -> SVG {
        let gap = 24.0
        let across = (width - 2 * gap) / 3
        let height = 138.0
        let elements = cards.enumerated().flatMap { index, card -> [SVG.Element] in
            let x = Double(index % 3) * (across + gap)
            let y = Double(index / 3) * (height + gap)
            let lines = broken(card.title, card.number.isEmpty ? 35 : 29, most: 3)
            let left = card.number.isEmpty ? x + 26 : x + 104
            let top = y + height / 2 + 10 - Double(lines.count - 1) * 17
            return [
                .rectangle(x: x, y: y, width: across, height: height, radius: 8, class: "tile"),
                .text(card.number, x: x + 56, y: y + height / 2 + 13, class: "tt s36 bold mid"),
            ] + lines.enumerated().map { .text($1, x: left, y: top + Double($0) * 34, class: "t s28") }
        }
        let rows = (cards.count + 2) / 3
        return SVG(width: width, height: max(1, Double(rows) * (height + gap) - gap), elements: elements)
    }

    /// A bar for each card, as long as its dots.
    static func ranking(_ rows: [Row]) -> SVG {
        let pitch = 60.0
        let start = 800.0
        let room = width - start - 190
        let elements = rows.enumerated().flatMap { index, row -> [SVG.Element] in
            let y = Double(index) * pitch
            let title = broken(row.title, row.isStrong ? 50 : 54, most: 1).first ?? ""
            let length = max(room * row.share, row.share > 0 ? 8 : 0)
            let bar: [SVG.Element] =
                length > 0
                ? [.rectangle(x: start, y: y + 8, width: length, height: 38, radius: 4, class: "bar-good")]
                : [.line(x1: start, y1: y + 8, x2: start, y2: y + 46, class: "guide")]
            return [
                .text(title, x: 0, y: y + 37, class: row.isStrong ? "t s28 bold" : row.share > 0 ? "t s28" : "ts s28")
            ] + bar + [.text(row.note, x: start + length + 18, y: y + 36, class: "ts s26")]
        }
        return SVG(width: width, height: max(1, Double(rows.count) * pitch), elements: elements)
    }
}
