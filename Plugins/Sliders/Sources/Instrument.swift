public import WorksheetKit

/// What participants place on rails: themes that grow in phases, choices between two poles, statements, or rungs.
public struct SlidersInstrument: Sendable, Hashable {
    /// The id, title, intro and sources.
    public let header: InstrumentHeader
    /// What kind of rail it is; `phase`, `bipolar`, `likert` or `ladder`.
    public let kind: Scale.Kind
    /// The points of the rail, and whether *weet ik niet* is an answer.
    public let scale: LineScale
    /// What the whole points of the rail are called, lowest first; empty on a bipolar rail.
    public let stations: [Station]
    /// What is placed per item, in the order of the file; at least one.
    public let measures: [Measure]
    /// The phases that agenda items put on; together they hold every measure once.
    public let phases: [Phase]
    /// The themes, choices or statements, in the order of the file; at least one.
    public let items: [Item]

    /// A whole point of the rail.
    public struct Station: Sendable, Hashable {
        /// The point, in tenths.
        public let tenths: Int
        /// What it is called.
        public let title: LocalizedText
        /// What the board calls it.
        public let short: LocalizedText
        /// What it means whatever the item; absent on a rail of statements.
        public let text: LocalizedText?
    }

    /// A phase of the worksheet with what is placed in it.
    public struct Phase: Sendable, Hashable {
        /// What an agenda item shows of it.
        public let phase: WorksheetPhase
        /// The ids of the measures; at least one.
        public let measures: [String]
    }

    /// The measure with an id.
    public func measure(_ id: String) -> Measure? { measures.first { $0.id == id } }

    /// The points of a measure: its own, or those of the rail.
    public func range(of measure: Measure) -> ScaleRange { measure.range ?? scale.range }

    /// The item with an id.
    public func item(_ id: String) -> Item? { items.first { $0.id == id } }
}
