public import WorkshopPrimitives

extension Section {
    /// The shapes of all graphs in the section and below it that a layout would turn into drawings.
    public func graphShapes(_ language: Language) -> Set<GraphShape> {
        subsections.reduce(into: blocks.graphShapes(language)) { $0.formUnion($1.graphShapes(language)) }
    }

    /// The section with drawings in the place of graphs, where a layout is there; the rest stays as it is.
    ///
    /// A graph without a layout is shown as a table, so that nobody waits for a drawing.
    public func drawn(with layouts: [GraphShape: GraphLayout], _ language: Language) -> Section {
        guard !layouts.isEmpty else { return self }
        var section = self
        section.blocks = blocks.map { $0.drawn(with: layouts, language) }
        section.subsections = subsections.map { $0.drawn(with: layouts, language) }
        return section
    }
}

extension Document {
    /// The shapes of all graphs in the document.
    public var graphShapes: Set<GraphShape> {
        sections.reduce(into: []) { $0.formUnion($1.graphShapes(language)) }
    }

    /// The document with drawings in the place of graphs, where a layout is there.
    public func drawn(with layouts: [GraphShape: GraphLayout]) -> Document {
        var document = self
        document.sections = sections.map { $0.drawn(with: layouts, language) }
        return document
    }
}

extension [Block] {
    fileprivate func graphShapes(_ language: Language) -> Set<GraphShape> {
        reduce(into: []) { shapes, block in
            switch block.content {
            case .graph(let graph):
                if let shape = GraphDrawing(graph, language: language)?.shape { shapes.insert(shape) }
            case .columns(let columns): shapes.formUnion(Array(columns.joined()).graphShapes(language))
            default: break
            }
        }
    }
}

extension Block {
    fileprivate func drawn(with layouts: [GraphShape: GraphLayout], _ language: Language) -> Block {
        switch content {
        case .graph(let graph):
            guard let drawing = GraphDrawing(graph, language: language), let layout = layouts[drawing.shape] else {
                return self
            }
            return Block(key, .figure(drawing.figure(layout)), aspect: aspect)
        case .columns(let columns):
            let columns = columns.map { blocks in blocks.map { $0.drawn(with: layouts, language) } }
            return Block(key, .columns(columns), aspect: aspect)
        default: return self
        }
    }
}
