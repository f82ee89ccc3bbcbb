import WorksheetKit

/// The pages about the columns: what they ask, all of them together, and one each.
struct ColumnPages {
    private let findings: Findings

    init(_ findings: Findings) { self.findings = findings }

    /// The most items of a column on the page with all columns: what fits a board, and a page of paper.
    private var mostInOverview: Int { findings.context.isReport ? 10 : 4 }

    /// What the columns ask, and how many cards there are.
    var invitation: Section {
        Section(
            key: "write",
            kicker: findings.subject,
            headline: findings.say("Schrijf wat je ziet, ieder voor zich", "Write what you see, each alone"),
            lead: findings.say(
                "Eén idee per kaart, op je telefoon. Niemand ziet wie wat schreef.",
                "One idea a card, on your phone. Nobody sees who wrote what."
            ),
            blocks: [
                quadrants(findings.say("Wat de vakken vragen", "What the columns ask")) { column in
                    let line = QuadrantsDrawing.Line(text: column.text[findings.language], note: "", isStrong: false)
                    return ([line], findings.cards(findings.room.written[column.id] ?? 0), "")
                }
            ]
        )
    }

    /// The columns side by side; `nil` while no card is shown.
    var overview: Section? {
        let all = findings.instrument.columns.map { findings.items($0.id).count }.reduce(0, +)
        guard all > 0 else { return nil }
        return Section(
            key: "columns",
            kicker: findings.subject,
            headline: findings.say("Dit zien jullie", "What you see"),
            lead: findings.say("Kaarten en groepen kaarten, per vak.", "Cards and groups of cards, column by column."),
            blocks: [
                quadrants(findings.say("Kaarten per vak", "Cards by column")) { column in
                    let items = findings.items(column.id)
                    let shown = items.prefix(mostInOverview)
                    let rest = items.count - shown.count
                    let count = findings.cards(items.reduce(0) { $0 + $1.cards.count })
                    return (shown.map(line), count, rest > 0 ? findings.say("en nog \(rest)", "and \(rest) more") : "")
                }
            ]
        )
    }

    /// The columns as they hang on a wall, with the table that says the same.
    private func quadrants(
        _ title: String,
        _ content: (CardsInstrument.Column) -> ([QuadrantsDrawing.Line], aside: String, foot: String)
    ) -> Block {
        ColumnPages.quadrants(findings, findings.instrument.columns, title, content)
    }

    static func quadrants(
        _ findings: Findings,
        _ columns: [CardsInstrument.Column],
        _ title: String,
        _ content: (CardsInstrument.Column) -> ([QuadrantsDrawing.Line], aside: String, foot: String)
    ) -> Block {
        let panels = columns.map { column -> QuadrantsDrawing.Panel in
            let (lines, aside, foot) = content(column)
            return .init(title: findings.title(column), aside: aside, lines: lines, foot: foot)
        }
        return quadrants(findings, panels, title)
    }

    /// Panels as a drawing with words and a table; a text takes at most so many lines of writing.
    static func quadrants(
        _ findings: Findings,
        _ panels: [QuadrantsDrawing.Panel],
        _ title: String,
        most: Int = 2
    ) -> Block {
        let rows = panels.flatMap { panel in
            panel.lines.map { [Cell.text(panel.title), Cell(.user($0.text)), Cell.text($0.note)] }
        }
        let hasNotes = panels.contains { $0.lines.contains { !$0.note.isEmpty } }
        let heads = [Column(findings.say("Vak", "Column")), Column(findings.say("Wat er staat", "What it says"))]
        let notes = hasNotes ? [Column(findings.say("Steun", "Support"))] : []
        let told = panels.map { panel in
            ([panel.title, panel.aside].filter { !$0.isEmpty }.joined(separator: ", "))
                + ": "
                + panel.lines.map { $0.note.isEmpty ? $0.text : "\($0.text) (\($0.note))" }.joined(separator: "; ")
        }
        let empty =
            [Cell.text(findings.say("nog niets", "nothing yet")), Cell.text("")] + (hasNotes ? [Cell.text("")] : [])
        return Block(
            "quadrants",
            .figure(
                Figure(
                    title: title,
                    description: told.joined(separator: ". ") + ".",
                    drawing: QuadrantsDrawing(panels: panels, most: most).svg(),
                    data: Table(
                        caption: title,
                        columns: heads + notes,
                        rows: rows.isEmpty ? [empty] : rows.map { hasNotes ? $0 : Array($0.prefix(2)) }
                    )
                )
            )
        )
    }

    /// The pages of each column that shows something: in the report one, on the board as many as it takes.
    var each: [Section] {
        findings.instrument.columns.flatMap { column -> [Section] in
            let items = findings.items(column.id)
            guard !items.isEmpty else { return [] }
            return findings.context.isReport ? [chapter(column, items)] : board(column, items)
        }
    }

    private func board(_ column: CardsInstrument.Column, _ items: [CardsCommon.Item]) -> [Section] {
        let pages = QuotePaging.pages(items.map(quote))
        return pages.enumerated().map { index, quotes in
            let number = findings.say("(\(index + 1) van \(pages.count))", "(\(index + 1) of \(pages.count))")
            let title = headline(column, items.filter(\.isCluster))
            return Section(
                key: index == 0 ? "list:\(column.id)" : "list:\(column.id):\(index + 1)",
                kicker: "\(findings.subject): \(column.text[findings.language])",
                aside: findings.cards(items.reduce(0) { $0 + $1.cards.count }),
                headline: pages.count > 1 ? "\(title) \(number)" : title,
                blocks: [Block("cards", .quotes(quotes))]
            )
        }
    }

    private func chapter(_ column: CardsInstrument.Column, _ items: [CardsCommon.Item]) -> Section {
        let clusters = items.filter(\.isCluster)
        let loose = items.filter { !$0.isCluster }
        return Section(
            key: "list:\(column.id)",
            aside: findings.cards(items.reduce(0) { $0 + $1.cards.count }),
            headline: headline(column, clusters),
            lead: column.text[findings.language],
            blocks: (clusters.isEmpty ? [] : [table(clusters)])
                + (loose.isEmpty ? [] : [Block("cards", .quotes(loose.map(quote)))]) + evidence(column)
        )
    }

    private func headline(_ column: CardsInstrument.Column, _ clusters: [CardsCommon.Item]) -> String {
        let title = findings.title(column)
        guard !clusters.isEmpty else { return title }
        return clusters.count == 1
            ? findings.say("\(title): 1 groep", "\(title): 1 group")
            : findings.say("\(title): \(clusters.count) groepen", "\(title): \(clusters.count) groups")
    }

    private func table(_ clusters: [CardsCommon.Item]) -> Block {
        let rows = clusters.map { item in
            let cards = item.cards.compactMap { findings.room.cards[$0]?.content.text }.joined(separator: " · ")
            return [Cell(.user(item.text), small: findings.cards(item.cards.count)), Cell(.user(cards))]
        }
        return Block(
            "clusters",
            .table(
                Table(
                    caption: findings.say("Wat bij elkaar hoort", "What belongs together"),
                    columns: [Column(findings.say("Groep", "Group")), Column(findings.say("Kaarten", "Cards"))],
                    rows: rows
                )
            )
        )
    }

    private func quote(_ item: CardsCommon.Item) -> Quote {
        let texts = item.cards.compactMap { findings.room.cards[$0]?.content.text }
        if item.isCluster {
            let cards = broken(texts.joined(separator: " · "), 130, most: 1).first ?? ""
            return Quote(item.text, about: "\(findings.cards(item.cards.count)): \(cards)")
        }
        let content = findings.room.cards[item.id]?.content
        var about: [String] = []
        let beneath = findings.room.beneath(item.id).count
        if beneath > 0 { about.append(findings.say("\(beneath + 1) keer geschreven", "written \(beneath + 1) times")) }
        if let evidence = content?.evidence { about.append(findings.evidence(evidence)) }
        let hasNote = findings.context.isReport && !findings.context.leftOut.contains(.remarks)
        if let note = content?.note, hasNote { about.append(note) }
        return Quote(item.text, about: about.isEmpty ? nil : about.joined(separator: ", "))
    }

    /// How much of a column can be looked up, in the report.
    private func evidence(_ column: CardsInstrument.Column) -> [Block] {
        let cards = findings.room.cards.values.filter { $0.list == column.id && $0.isShown }
        let marked = cards.compactMap(\.content.evidence)
        guard findings.context.isReport, !marked.isEmpty else { return [] }
        func count(_ evidence: CardContent.Evidence) -> Int { marked.count { $0 == evidence } }
        let text = findings.say(
            "\(count(.fact)) van \(cards.count) kaarten is een feit, \(count(.experience)) een ervaring en "
                + "\(count(.opinion)) een mening; bij \(cards.count - marked.count) staat het er niet bij.",
            "\(count(.fact)) of \(cards.count) cards are a fact, \(count(.experience)) an experience and "
                + "\(count(.opinion)) an opinion; \(cards.count - marked.count) do not say."
        )
        return [Block("evidence", .note(.info, [.text(text)]))]
    }

    private func line(_ item: CardsCommon.Item) -> QuadrantsDrawing.Line {
        .init(text: item.text, note: item.isCluster ? findings.cards(item.cards.count) : "", isStrong: item.isCluster)
    }
}
