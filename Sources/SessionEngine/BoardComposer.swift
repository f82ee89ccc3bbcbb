import EventLog
import WorksheetKit

/// Everything that the board's pages are made of.
struct BoardInput {
    let state: WorkshopState
    let roster: Roster
    let settings: SessionSettings
    let record: SessionRecord
    let invite: String?
    let results: [WorksheetID: [String: JSON]]
    let references: ReferenceBook
    let address: PublicAddress
    let pages: any PageRendering
    /// How far the room is with the test question, while that is asked.
    let trial: TrialTally?

    var language: Language { settings.language }

    /// The chairs that are free, when the desk lets the board show them.
    var freeChairs: TableGap? {
        let intention = state.intention(settings)
        return intention.isOnBoard ? TableGap(intention, settings, roster, state.seats) : nil
    }

    /// A text of the core in the session's language.
    func say(_ nl: String, _ en: String) -> String { LocalizedText(nl: nl, en: en)[language] }
}

/// Chooses and keeps the pages of the item that is on, and draws them again only when something in them changed.
struct BoardComposer: Sendable {
    /// What a page depends on; cheap to compare, so that counting a thousand answers draws nothing anew.
    private struct Fingerprint: Hashable {
        let stamp: WorkshopState.Stamp
        let progress: Progress?
        let groups: JSON
        let remarks: Int
        let conclusions: [ItemID: String]
        let actions: [String: [String: String]]
        let results: [WorksheetID: [String: JSON]]
        let agenda: Agenda
        let laid: [ItemID: [ShelfEntry]]
        let beside: [ItemID: ComparedSession]
        let code: String?
        let trial: TrialTally?
        let free: TableGap?
    }

    private(set) var position = Views.BoardPosition()
    private(set) var section: Section?
    /// What the graphs of the page look like, for whoever lays them out.
    private(set) var shapes: Set<GraphShape> = []
    private var fingerprint: Fingerprint?
    private var drawn: Drawn?

    /// The page as it was last drawn, and what it was drawn with.
    private struct Drawn {
        var source: Section
        var layouts: [GraphShape: GraphLayout]
        var awaited: Set<GraphShape>
        var section: Section
        /// Its blocks as markup, once somebody asked for them.
        var markup: [(key: String, html: String)]?
    }

    /// Brings the pages up to date, unless the board stands still and there is something on it.
    mutating func compose(_ input: BoardInput) {
        guard !input.state.run.isFrozen || section == nil else { return }
        let now = print(of: input)
        guard now != fingerprint else { return }
        fingerprint = now
        let sections = BoardPages(input).sections()
        let index = sections.firstIndex { $0.key == input.state.run.page } ?? 0
        let page = sections.indices.contains(index) ? sections[index] : nil
        section = page.flatMap { lit($0, input) } ?? page
        shapes = section?.graphShapes(input.language) ?? []
        position = Views.BoardPosition(
            key: page?.key ?? "",
            pages: sections.map { .init(key: $0.key, title: $0.headline) },
            blocks: page?.choices(input.language) ?? []
        )
    }

    /// What the spotlight leaves of a page; `nil` when there is none, or what it was on has gone.
    private func lit(_ page: Section, _ input: BoardInput) -> Section? {
        switch input.state.run.spotlight {
        case .block(page.key, let block): page.lit(block)
        case .remark(let remark): BoardPages(input).lit(remark: remark)
        default: nil
        }
    }

    /// Draws the graphs of the page that there are layouts for; again only when something changed.
    ///
    /// While a layout is awaited the drawing before it stays, so that a graph that people work on does not turn into a
    /// table and back at each of their steps.
    mutating func draw(
        with layouts: [GraphShape: GraphLayout],
        awaiting awaited: Set<GraphShape>,
        _ language: Language
    ) {
        guard let section else {
            drawn = nil
            return
        }
        if let drawn, drawn.source == section, drawn.layouts == layouts, drawn.awaited == awaited { return }
        var page = section.drawn(with: layouts, language)
        if let earlier = drawn?.section, earlier.key == page.key, !awaited.isEmpty {
            page.blocks = page.blocks.map { $0.isAwaited(among: awaited, language) ? earlier.figure($0.key) ?? $0 : $0 }
        }
        drawn = Drawn(source: section, layouts: layouts, awaited: awaited, section: page)
    }

    /// The blocks of the page that is on, as markup; written once for each drawing of it.
    mutating func blocks(_ pages: any PageRendering, _ language: Language) -> [(key: String, html: String)] {
        if let markup = drawn?.markup { return markup }
        let markup = (drawn?.section ?? section).map { pages.blocks(of: $0, language: language) } ?? []
        drawn?.markup = markup
        return markup
    }

    private func print(of input: BoardInput) -> Fingerprint {
        let state = input.state
        let item = state.run.current.flatMap { state.agenda.items[$0] }
        let isDirect = item.map { state.run.status($0.id).isDirect } ?? false
        return Fingerprint(
            stamp: state.stamp,
            progress: item.flatMap(state.progress),
            groups: input.roster.counts(state.seats),
            remarks: isDirect || state.run.spotlight != nil ? state.version : 0,
            conclusions: state.conclusions,
            actions: state.actions,
            results: input.results,
            agenda: state.agenda,
            laid: state.run.laid,
            beside: state.run.beside,
            code: input.record.joinCode,
            trial: input.trial,
            free: input.freeChairs
        )
    }
}

extension Section {
    /// The block of a key, when it is a drawing.
    fileprivate func figure(_ key: String) -> Block? {
        blocks.first { block in
            guard case .figure = block.content else { return false }
            return block.key == key
        }
    }
}

extension Block {
    /// Whether it is a graph of one of some shapes.
    fileprivate func isAwaited(among shapes: Set<GraphShape>, _ language: Language) -> Bool {
        guard case .graph(let graph) = content else { return false }
        return GraphDrawing(graph, language: language).map { shapes.contains($0.shape) } ?? false
    }
}
