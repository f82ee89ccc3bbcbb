import SessionEngine
import Synchronization
import WorksheetKit

/// Stacks boxes of one column as far as there are not too many, and counts how often it was asked for what.
final class ColumnLayouts: GraphLayouting {
    private let mostBoxes: Int
    private let asked = Mutex<[GraphShape: Int]>([:])

    init(mostBoxes: Int = 60) { self.mostBoxes = mostBoxes }

    /// How often each shape was asked for.
    var counts: [Int] { asked.withLock { Array($0.values) } }

    func layout(_ shape: GraphShape) async -> GraphLayout? {
        asked.withLock { $0[shape, default: 0] += 1 }
        guard shape.boxes.count <= mostBoxes else { return nil }
        var height = 0.0
        let centers = shape.boxes.map { box in
            defer { height += box.height }
            return GraphLayout.Point(x: box.width / 2, y: height + box.height / 2)
        }
        let width = shape.boxes.first?.width ?? 0
        return GraphLayout(of: shape, width: width, height: height, centers: centers, courses: [])
    }
}

/// Draws pages as the server does.
struct DrawnPages: PageRendering {
    func blocks(of section: Section, language: Language) -> [(key: String, html: String)] {
        BlockRenderer.boardBlocks(of: section, language: language)
    }

    func code(for text: String) -> [[Bool]] { [] }
}
