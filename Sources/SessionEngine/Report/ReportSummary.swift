import WorksheetKit

/// The report on one page, for whoever reads one page: who and when, what each worksheet came to, what was agreed.
///
/// Its sentences are those that the data wrote at the head of the pages.
struct ReportSummary {
    /// The most sentences from worksheets together, so that it stays one page.
    static let mostSentences = 16
    /// The most sentences from one worksheet.
    static let mostPerWorksheet = 6
    /// The most agreements.
    static let mostAgreements = 6
    /// The most characters of what somebody typed; the chapters have all of it.
    static let mostCharacters = 240

    private let composer: ReportComposer
    private let worksheets: [(id: WorksheetID, section: Section)]
    private let hasAgreements: Bool

    /// Makes a summary of the chapters that were chosen; of all of them when it was chosen alone.
    init(_ composer: ReportComposer, _ worksheets: [(id: WorksheetID, section: Section)]) {
        let choices = composer.choices
        let keys = worksheets.map(\.section.key) + [ReportChapter.agreementsKey]
        let isAlone = !keys.contains(where: choices.holds)
        let held = worksheets.filter { isAlone || choices.holds($0.section.key) }
        self.composer = composer
        self.worksheets = held.compactMap { id, section in
            section.without(choices.leftOut).map { (id: id, section: $0) }
        }
        hasAgreements = isAlone || choices.holds(ReportChapter.agreementsKey)
    }

    private var state: WorkshopState { composer.state }

    private func say(_ nl: String, _ en: String) -> String { composer.say(nl, en) }

    var section: Section {
        let share = max(1, ReportSummary.mostSentences / max(1, worksheets.count))
        let most = min(ReportSummary.mostPerWorksheet, share)
        let outcomes = worksheets.flatMap { outcome($0, $1, most: most) }
        let agreed = hasAgreements ? agreements : []
        let body = outcomes + agreed
        return composer.section(.summary, [Block("who", .paragraph(who))] + (body.isEmpty ? [nothing] : body))
    }

    private var nothing: Block {
        let words = say(
            "Er is nog geen uitkomst en er zijn nog geen afspraken genoteerd.",
            "There is no outcome yet and no agreements were noted."
        )
        return Block("none", .note(.info, [.text(words)]))
    }

    private var who: [Inline] {
        let settings = composer.input.settings
        let place = [settings.neighbourhood, settings.municipality].compactMap(\.self).joined(separator: ", ")
        let day = settings.date.map { composer.context.date($0) }
        let when = day.map { say(" op \($0)", " on \($0)") } ?? ""
        let people: String
        switch composer.input.roster.present.count {
        case 0: people = say("Aan deze sessie deed nog niemand mee", "Nobody took part in this session yet")
        case 1: people = say("Aan deze sessie deed één persoon mee", "One person took part in this session")
        case let count:
            people = say("Aan deze sessie deden \(count) mensen mee", "\(count) people took part in this session")
        }
        return place.isEmpty
            ? [.text(people + when + ".")] : [.text(people + when + " in "), .user(place), .text(".")]
    }

    /// The sentences of a worksheet under its name; nothing of one that came to nothing.
    private func outcome(_ id: WorksheetID, _ section: Section, most: Int) -> [Block] {
        let conclusions = state.agenda.ordered.filter { $0.worksheet == id }.compactMap { state.conclusions[$0.id] }
        let pages = section.subsections.filter(\.isFinding).map(\.headline)
        let lines: [[Inline]] =
            conclusions.map { [.strong(say("Conclusie: ", "Conclusion: ")), .user(short($0))] }
            + pages.map { [.text($0)] }
        guard !lines.isEmpty else { return [] }
        return [
            Block("title-\(id)", .heading(section.headline)),
            Block("outcome-\(id)", .list(Array(lines.prefix(most)), isOrdered: false)),
        ]
    }

    private var agreements: [Block] {
        let others = state.agenda.ordered.filter { $0.worksheet == nil }.compactMap { state.conclusions[$0.id] }
        let actions = state.actionOrder.compactMap { state.actions[$0] }.map(agreement)
        let lines: [[Inline]] = others.map { [.user(short($0))] } + actions
        guard !lines.isEmpty else { return [] }
        let rest = lines.count - ReportSummary.mostAgreements
        let more: [[Inline]] = rest > 0 ? [[.text(say("en nog \(rest)", "and \(rest) more"))]] : []
        return [
            Block("title-agreements", .heading(ReportChapter.agreements.title[composer.context.language])),
            Block("agreed", .list(Array(lines.prefix(ReportSummary.mostAgreements)) + more, isOrdered: false)),
        ]
    }

    private func agreement(_ fields: [String: String]) -> [Inline] {
        var line: [Inline] = [.user(short(fields["what"] ?? ""))]
        if let who = fields["who"] { line += [.text(say(". Wie: ", ". Who: ")), .user(short(who))] }
        if let when = fields["when"] { line += [.text(say(". Klaar: ", ". Done: ")), .user(short(when))] }
        return line
    }

    private func short(_ text: String) -> String {
        text.count <= ReportSummary.mostCharacters ? text : text.prefix(ReportSummary.mostCharacters - 1) + "…"
    }
}

extension Section {
    /// Whether its headline says something that was found: not that there is too little yet, and not how it was counted.
    fileprivate var isFinding: Bool {
        !isAnnex
            && blocks.contains { block in
                if case .note = block.content { false } else { true }
            }
    }
}
