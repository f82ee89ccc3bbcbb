import EventLog
import WorksheetKit

/// Writes the report's chapters.
struct ReportComposer {
    let input: BoardInput
    let context: ReportContext
    var choices = ReportChoices()

    var state: WorkshopState { input.state }

    func say(_ nl: String, _ en: String) -> String { LocalizedText(nl: nl, en: en)[context.language] }

    var document: Document {
        let place = [input.settings.neighbourhood, input.settings.municipality].compactMap { $0 }
        return Document(
            language: context.language,
            title: input.settings.title,
            subtitle: place.isEmpty ? nil : place.joined(separator: ", "),
            facts: facts,
            sections: sections
        ).without(choices.leftOut)
    }

    private var item: AgendaItem? { choices.item.flatMap { state.agenda.items[$0] } }

    private var sections: [Section] {
        if let item { return pages(about: item) + [account] }
        let worksheets = self.worksheets
        let summary = ReportSummary(self, worksheets).section
        let all = [summary] + worksheets.map(\.section) + [agreements, account]
        return all.filter { choices.holds($0.key) }
    }

    private var facts: [Fact] {
        var facts: [Fact] = []
        if let item { facts.append(Fact(say("Onderdeel", "Part"), item.title[context.language])) }
        if let date = input.settings.date { facts.append(Fact(say("Datum", "Date"), date)) }
        facts.append(Fact(say("Deelnemers", "Participants"), String(input.roster.present.count)))
        let isInterim = !state.run.isClosed
        facts.append(
            Fact(
                say("Stand", "Status"),
                isInterim
                    ? say("tussenstand: de sessie loopt nog", "interim: the session is still running")
                    : say("de sessie is gesloten", "the session is closed")
            )
        )
        facts.append(Fact(say("Gemaakt op", "Made on"), context.day(context.now)))
        return facts
    }

    private var worksheets: [(id: WorksheetID, section: Section)] {
        state.worksheetsInOrder.map { id, worksheet, item in
            let title = state.reportTitle(of: worksheet, id, from: item)
            return (id, chapter(id, worksheet, title, state.releases(of: id, everything: true)))
        }
    }

    private func chapter(
        _ id: WorksheetID,
        _ worksheet: any WorksheetInstance,
        _ title: LocalizedText,
        _ releases: Releases,
        conclusionsOf items: [AgendaItem]? = nil
    ) -> Section {
        var context = DocumentContext(input, worksheet: id, item: nil, language: context.language)
        context.leftOut = choices.leftOut
        let pages = worksheet.document(releases, excluded: state.excluded, context)
        let items = items ?? state.agenda.ordered.filter { $0.worksheet == id }
        let besides = items.flatMap { examples(beside: $0) }
        return Section(
            key: ReportChapter.key(of: id),
            headline: title[context.language],
            blocks: (pages.isEmpty ? [nothing] : []) + items.compactMap(conclusion) + besides,
            subsections: pages
                + items.flatMap { BesidePages(input: input, language: context.language).sections(of: $0, releases) }
        )
    }

    private var nothing: Block {
        let words = say(
            "Hier is nog niets van te tonen: er waren geen of te weinig antwoorden, of de uitkomst is niet vastgesteld.",
            "There is nothing to show yet: there were no or too few answers, or the outcome was not recorded."
        )
        return Block("none", .note(.info, [.text(words)]))
    }

    private func conclusion(_ item: AgendaItem) -> Block? {
        state.conclusions[item.id].map { text in
            let label = say("Conclusie bij \(item.title[.nl])", "Conclusion on \(item.title[.en])")
            return Block("conclusion-\(item.id)", .facts([Fact(label, [.user(text)])]))
        }
    }

    private var agreements: Section {
        let actions = ActionTable(state, language: context.language)
        let others = state.agenda.ordered.filter { $0.worksheet == nil && state.conclusions[$0.id] != nil }
        var blocks = others.map { item in
            Block(
                "conclusion-\(item.id)",
                .facts([Fact(item.title[context.language], [.user(state.conclusions[item.id] ?? "")])])
            )
        }
        blocks += state.agenda.ordered.filter { $0.worksheet == nil }.flatMap { examples(beside: $0) }
        blocks.append(
            actions.isEmpty
                ? Block(
                    "none",
                    .paragraph([.text(say("Er zijn geen afspraken genoteerd.", "No agreements were noted."))])
                )
                : Block("actions", .table(actions.table))
        )
        return section(.agreements, blocks)
    }

    func section(_ chapter: ReportChapter, _ blocks: [Block]) -> Section {
        Section(key: chapter.key, headline: chapter.title[context.language], blocks: blocks)
    }
}

// One item by itself.
extension ReportComposer {
    /// What an item came to: its worksheet as far as the room was then, its conclusion and its agreements.
    private func pages(about item: AgendaItem) -> [Section] {
        let actions = ActionTable(state, language: context.language, about: item)
        let agreements = actions.isEmpty ? [] : [section(.agreements, [Block("actions", .table(actions.table))])]
        guard let id = item.worksheet, let worksheet = state.worksheets[id] else {
            return [words(item)] + agreements
        }
        // What came before it belongs to it: a choice between themes says nothing without where they stand.
        let phases = Set(
            state.agenda.ordered.prefix { $0.id != item.id }.filter { $0.worksheet == id }.compactMap(\.phase)
                + [item.phase].compactMap(\.self)
        )
        let releases = state.releases(of: id, everything: true).only(phases)
        return [chapter(id, worksheet, item.title, releases, conclusionsOf: [item])] + agreements
    }

    private func words(_ item: AgendaItem) -> Section {
        let text = item.text.map { [Block("text", .paragraph([.text($0[context.language])]))] } ?? []
        let blocks = text + [conclusion(item)].compactMap(\.self) + examples(beside: item)
        return Section(
            key: "item:\(item.id)",
            headline: item.title[context.language],
            blocks: blocks.isEmpty ? [nothing] : blocks
        )
    }
}

extension Releases {
    /// The releases of some phases.
    fileprivate func only(_ phases: Set<String>) -> Releases {
        Releases(
            cells: cells.filter { phases.contains(String($0.key.prefix { $0 != "/" })) },
            shown: shown.filter { phases.contains($0.key) }
        )
    }
}
