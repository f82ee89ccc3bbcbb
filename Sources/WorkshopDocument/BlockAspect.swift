/// What a report can be made without, as far as whoever makes it wishes.
public enum BlockAspect: String, Sendable, Hashable, CaseIterable {
    /// What participants wrote in their own words beside an answer.
    case remarks
    /// What sets people who look from different places beside each other.
    case perspectives
}

extension Document {
    /// The document without some aspects; pages that said nothing else go with them, headline and all.
    public func without(_ aspects: Set<BlockAspect>) -> Document {
        guard !aspects.isEmpty else { return self }
        var document = self
        document.sections = sections.compactMap { $0.without(aspects) }
        return document
    }
}

extension Section {
    /// The section without some aspects; `nil` when that leaves nothing of what was below its headline.
    public func without(_ aspects: Set<BlockAspect>) -> Section? {
        guard !aspects.isEmpty else { return self }
        var section = self
        section.blocks = blocks.without(aspects)
        section.subsections = subsections.compactMap { $0.without(aspects) }
        let isEmpty = section.blocks.isEmpty && section.subsections.isEmpty
        return isEmpty && !(blocks.isEmpty && subsections.isEmpty) ? nil : section
    }
}

extension [Block] {
    fileprivate func without(_ aspects: Set<BlockAspect>) -> [Block] {
        compactMap { block in
            if let aspect = block.aspect, aspects.contains(aspect) { return nil }
            guard case .columns(let columns) = block.content else { return block }
            let kept = columns.map { $0.without(aspects) }
            // A column that was empty from the start holds a place; one that was emptied holds nothing any more.
            let left = zip(columns, kept).filter { $0.isEmpty || !$1.isEmpty }.map(\.1)
            return left.allSatisfy(\.isEmpty) ? nil : Block(block.key, .columns(left), aspect: block.aspect)
        }
    }
}
