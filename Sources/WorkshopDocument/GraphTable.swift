public import WorkshopPrimitives

extension Graph {
    /// The arrows as rows, and the points that no arrow touches as rows of their own, so that nothing goes unsaid.
    public func table(_ language: Language) -> Table {
        let words = GraphWords(language: language)
        let known = Dictionary(nodes.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let touched = Set(edges.flatMap { [$0.from, $0.to] })
        let columns = GraphColumn.allCases.filter { $0.isNeeded(for: self) }
        let arrows = edges.map { edge in
            columns.map { $0.cell(of: edge, from: known[edge.from], to: known[edge.to], words) }
        }
        let alone = nodes.filter { !touched.contains($0.id) }.map { node in
            columns.map { $0 == .from ? GraphColumn.name(node, words) : Cell(.empty) }
        }
        return Table(
            caption: title,
            columns: columns.map { Column($0.title[language]) },
            rows: arrows + alone,
            notes: remarks
        )
    }

    /// What is to be known about the points, each sentence once, in the order of the points.
    private var remarks: [String] {
        var said: Set<String> = []
        return nodes.flatMap(\.remarks).filter { said.insert($0).inserted }
    }
}

/// A column of a graph's table; those that would stay empty are left out.
private enum GraphColumn: CaseIterable {
    case from
    case to
    case because
    case strength
    case evidence

    var title: LocalizedText {
        switch self {
        case .from: LocalizedText(nl: "Van", en: "From")
        case .to: LocalizedText(nl: "Naar", en: "To")
        case .because: LocalizedText(nl: "Omdat", en: "Because")
        case .strength: LocalizedText(nl: "Sterkte", en: "Strength")
        case .evidence: LocalizedText(nl: "Waarop het rust", en: "What it rests on")
        }
    }

    func isNeeded(for graph: Graph) -> Bool {
        switch self {
        case .from, .to, .because: true
        case .strength: graph.edges.contains { !$0.weightText.isEmpty || $0.isWeak || $0.isOnPath }
        case .evidence: graph.edges.contains { $0.evidence != nil }
        }
    }

    func cell(of edge: Graph.Edge, from: Graph.Node?, to: Graph.Node?, _ words: GraphWords) -> Cell {
        switch self {
        case .from: GraphColumn.name(from, words)
        case .to: GraphColumn.name(to, words)
        case .because: edge.text.isEmpty ? Cell(.empty) : Cell(.user(edge.text))
        case .strength: GraphColumn.strength(edge, words)
        case .evidence: edge.evidence.map { .text(words.name(of: $0)) } ?? Cell(.empty)
        }
    }

    static func name(_ node: Graph.Node?, _ words: GraphWords) -> Cell {
        guard let node, !node.text.isEmpty else { return Cell(.empty) }
        let signs = Graph.Mark.allCases.filter(node.marks.contains).map(words.name)
        let small = ([node.note] + signs).filter { !$0.isEmpty }.joined(separator: " · ")
        return Cell(.user(node.text), small: small.isEmpty ? nil : small)
    }

    private static func strength(_ edge: Graph.Edge, _ words: GraphWords) -> Cell {
        let signs = [edge.isWeak ? words.weak : nil, edge.isOnPath ? words.onPath : nil].compactMap { $0 }
        if edge.weightText.isEmpty { return signs.isEmpty ? Cell(.empty) : .text(signs.joined(separator: " · ")) }
        return Cell(.text(edge.weightText), small: signs.isEmpty ? nil : signs.joined(separator: " · "))
    }
}
