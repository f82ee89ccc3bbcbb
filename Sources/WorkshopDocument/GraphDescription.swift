extension Graph {
    /// All that the drawing tells, in full sentences: every point by its column, and what stands out.
    func description(_ words: GraphWords) -> String {
        ([count(words)] + columns + [sentence(words.say("Op het pad", "On the path"), nodes.filter(\.isOnPath))]
            + Mark.allCases.map { mark in
                sentence(words.name(of: mark).capitalizedFirst, nodes.filter { $0.marks.contains(mark) })
            } + [weak(words)])
            .filter { !$0.isEmpty }.joined(separator: " ")
    }

    private func count(_ words: GraphWords) -> String {
        let points =
            nodes.count == 1
            ? words.say("1 punt", "1 point") : words.say("\(nodes.count) punten", "\(nodes.count) points")
        let arrows =
            edges.count == 1
            ? words.say("1 pijl", "1 arrow") : words.say("\(edges.count) pijlen", "\(edges.count) arrows")
        return words.say("\(points) en \(arrows).", "\(points) and \(arrows).")
    }

    private var columns: [String] {
        guard !levels.isEmpty else { return [sentence("", nodes)] }
        return levels.enumerated().map { index, title in
            sentence(title, nodes.filter { min(max(0, $0.layer), levels.count - 1) == index })
        }
    }

    private func weak(_ words: GraphWords) -> String {
        let names = Dictionary(nodes.map { ($0.id, $0.text) }, uniquingKeysWith: { first, _ in first })
        let weak = edges.filter(\.isWeak).map { "\(names[$0.from] ?? "") → \(names[$0.to] ?? "")" }
        return weak.isEmpty ? "" : "\(words.weak.capitalizedFirst): \(weak.joined(separator: "; "))."
    }

    private func sentence(_ title: String, _ nodes: [Node]) -> String {
        guard !nodes.isEmpty else { return "" }
        let list = nodes.map(\.text).joined(separator: "; ")
        return title.isEmpty ? "\(list)." : "\(title): \(list)."
    }
}

extension String {
    /// The text with a capital to begin with.
    public var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
