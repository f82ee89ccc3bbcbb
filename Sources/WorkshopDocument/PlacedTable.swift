import WorkshopPrimitives

/// A table where it stands in a document.
public struct PlacedTable: Sendable, Hashable {
    /// The number of the chapter that it is in, from 0 on; formulas reach no further.
    public let chapter: Int
    /// The headlines above it, the chapter's first; those that say nothing are left out.
    public let headlines: [String]
    /// The table.
    public let table: Table
    /// The figure that it holds the numbers of; absent for a table of its own.
    public let figure: Figure?
}

extension Document {
    /// Every table in the order of reading, with those behind figures and those of graphs that nobody drew.
    public var placedTables: [PlacedTable] {
        sections.enumerated().flatMap { $1.placedTables(chapter: $0, below: [], language) }
    }

    /// Every figure in the order of reading.
    public var figures: [Figure] { sections.flatMap(\.figures) }
}

extension Section {
    fileprivate func placedTables(chapter: Int, below headlines: [String], _ language: Language) -> [PlacedTable] {
        let own = headlines + (headline.allSatisfy(\.isWhitespace) ? [] : [headline])
        return blocks.flatMap(\.figuresAndTables).compactMap { content -> PlacedTable? in
            switch content {
            case .table(let table): PlacedTable(chapter: chapter, headlines: own, table: table, figure: nil)
            case .figure(let figure):
                PlacedTable(chapter: chapter, headlines: own, table: figure.data, figure: figure)
            case .graph(let graph):
                PlacedTable(chapter: chapter, headlines: own, table: graph.table(language), figure: nil)
            default: nil
            }
        }.filter { !$0.table.columns.isEmpty }
            + subsections.flatMap { $0.placedTables(chapter: chapter, below: own, language) }
    }
}

extension Block {
    fileprivate var figuresAndTables: [Content] {
        switch content {
        case .table, .figure, .graph: [content]
        case .columns(let columns): columns.joined().flatMap(\.figuresAndTables)
        default: []
        }
    }
}
