import WorkshopPrimitives

extension Graph {
    /// The arrows as rows, and the points that no arrow touches as rows of their own, so that nothing goes unsaid.
    func table(_ language: Language) -> Table {
        let names = Dictionary(nodes.map { ($0.id, $0.text) }, uniquingKeysWith: { first, _ in first })
        let touched = Set(edges.flatMap { [$0.from, $0.to] })
        let arrows = edges.map { [cell(names[$0.from]), cell(names[$0.to]), cell($0.text)] }
        let alone = nodes.filter { !touched.contains($0.id) }.map { [cell($0.text), cell(nil), cell(nil)] }
        let titles = [
            LocalizedText(nl: "Van", en: "From"), LocalizedText(nl: "Naar", en: "To"),
            LocalizedText(nl: "Omdat", en: "Because"),
        ]
        return Table(caption: title, columns: titles.map { Column($0[language]) }, rows: arrows + alone)
    }

    private func cell(_ text: String?) -> Cell {
        guard let text, !text.isEmpty else { return Cell(.empty) }
        return Cell(.user(text))
    }
}
