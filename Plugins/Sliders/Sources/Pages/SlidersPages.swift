import WorksheetKit

/// The pages of a worksheet with rails: one a theme, one over all themes, and what the report adds.
struct SlidersPages {
    let findings: Findings

    init(_ findings: Findings) { self.findings = findings }

    private var context: DocumentContext { findings.context }

    func sections() -> [Section] { context.isReport ? report : board }

    private var board: [Section] {
        guard let current = context.current else { return [] }
        let roles = Set(
            (findings.instrument.phases.first { $0.phase.id == current.phase }?.measures ?? [])
                .compactMap { findings.instrument.measure($0)?.role }
        )
        let profile = ProfilePage(findings).sections
        guard roles.contains(.current) else { return profile }
        return themes + profile + perspectives + words
    }

    private var report: [Section] {
        let pages = ProfilePage(findings).sections
        let themes = findings.instrument.items.enumerated().compactMap { index, item -> Section? in
            guard var page = ThemePage(findings, item, index).section else { return nil }
            page.subsections = [PerspectivePage(findings, item).section, wordsPage(item)].compactMap { $0 }
            return page
        }
        guard !pages.isEmpty || !themes.isEmpty else { return [] }
        return pages + themes + [FiguresPage(findings).section]
    }

    private var themes: [Section] {
        findings.instrument.items.enumerated().compactMap { ThemePage(findings, $1, $0).section }
    }

    private var perspectives: [Section] {
        findings.instrument.items.compactMap { PerspectivePage(findings, $0).section }
    }

    private var words: [Section] { findings.instrument.items.compactMap(wordsPage) }

    /// What participants wrote about a theme, as far as the desk put it on show.
    private func wordsPage(_ item: SlidersInstrument.Item) -> Section? {
        let texts = context.remarks.filter { $0.target == item.id }
        guard !texts.isEmpty else { return nil }
        let title = item.short[findings.language]
        return Section(
            key: "words:\(item.id)",
            kicker: "\(findings.subject) \(title)",
            headline: findings.say(
                "Waarom daar? Dit zeggen jullie over \(lowered(title))",
                "Why there? What you say about \(lowered(title))"
            ),
            blocks: [Block("quotes", .quotes(texts.map { Quote($0.text) }), aspect: .remarks)]
        )
    }
}
