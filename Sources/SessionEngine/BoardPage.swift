import WorksheetKit

/// A page of the board as it was last sent: its blocks as markup.
struct BoardPage: Sendable, Hashable {
    let key: String
    let order: [String]
    let blocks: [String: String]

    init(key: String, blocks: [(key: String, html: String)]) {
        self.key = key
        order = blocks.map(\.key)
        self.blocks = Dictionary(blocks.map { ($0.key, $0.html) }, uniquingKeysWith: { _, last in last })
    }

    /// The blocks that differ from an earlier state of the same page; all of them when it was another page.
    func changes(since earlier: BoardPage?) -> [(key: String, html: String)] {
        order.compactMap { block in
            guard let html = blocks[block] else { return nil }
            let isOld = earlier?.key == key && earlier?.blocks[block] == html
            return isOld ? nil : (block, html)
        }
    }
}
