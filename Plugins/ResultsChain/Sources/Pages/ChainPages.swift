import WorksheetKit

/// The pages of a chain: the drawing, the story of each effect, what to steer on, and where it still bites.
struct ChainPages {
    let instrument: ChainInstrument
    let picture: ChainPicture
    let context: DocumentContext
    let words: ChainWords
    let findings: [Finding]

    init(instrument: ChainInstrument, picture: ChainPicture, context: DocumentContext) {
        self.instrument = instrument
        self.picture = picture
        self.context = context
        words = ChainWords(language: context.language)
        findings = picture.findings
    }

    var sections: [Section] { context.isReport ? report : board }

    private var board: [Section] {
        let chain = [chainPage].compactMap(\.self) + effectPages + assumptionPages
        // What the room speaks about now comes first; the rest stays a page away.
        return switch context.current.flatMap({ ChainPhase(rawValue: $0.phase) }) {
        case .steering?: steeringPages + chain + practicePages + warningPages
        case .testing?: steeringPages + practicePages + chain + warningPages
        case let phase: (phase?.level.map(columnPages) ?? []) + chain + steeringPages + practicePages + warningPages
        }
    }

    private var report: [Section] {
        guard !picture.points.isEmpty else { return [] }
        var chain = chainPage
        chain?.subsections = effectPages
        return [chain].compactMap(\.self) + assumptionPages + steeringPages + practicePages + warningPages
            + [tablePage].compactMap(\.self)
    }

    var subject: String { instrument.header.title[context.language] }

    var paging: Paging { Paging(isReport: context.isReport) }

    func say(_ nl: String, _ en: String) -> String { words.say(nl, en) }

    // The column that is being filled, with its question.
    private func columnPages(_ level: Level) -> [Section] {
        guard let column = instrument.column(level) else { return [] }
        let page = Section(
            key: "column-\(level.rawValue)",
            kicker: "\(subject). \(column.title[context.language])",
            headline: column.questions.first?[context.language] ?? column.text[context.language],
            lead: column.text[context.language],
            blocks: []
        )
        let texts = picture.points.filter { $0.level == level }.map(\.text)
        guard !texts.isEmpty else {
            let empty = say("Nog niets. Stuur iets in met je telefoon.", "Nothing yet. Send something with your phone.")
            return page.dealt([[empty]], words) { _ in [Block("empty", .paragraph([.text(empty)]))] }
        }
        return page.dealt(paging.pages(texts, lines: 18, height: Paging.cardHeight), words) { texts in
            [Block("points", .quotes(texts.map { Quote($0) }))]
        }
    }

    private var chainPage: Section? {
        guard !picture.points.isEmpty else { return nil }
        var blocks = [Block("chain", .graph(graph(picture.points, picture.links, lit: carried)))]
        if context.isReport { blocks = incomplete + blocks }
        return Section(
            key: "chain",
            kicker: subject,
            aside: aside,
            headline: headline,
            blocks: blocks
        )
    }

    /// The effects that an approach leads to, which the headline counts.
    private var carried: Set<String> {
        guard !findings.contains(where: { $0.rule == .circle }) else { return [] }
        return Set(picture.points.filter { $0.level == .effect && picture.hasPath(to: $0.id) }.map(\.id))
    }

    private var aside: String? {
        let most = picture.answers.values.map(\.n).max()
        return most.map(context.attendance)
    }

    private var headline: String {
        let effects = picture.points.filter { $0.level == .effect }
        if findings.contains(where: { $0.rule == .circle }) {
            return say("De keten loopt nog rond: haal een pijl weg", "The chain still runs in a circle: drop an arrow")
        }
        guard !effects.isEmpty else {
            return say("De keten begint bij het waarom", "The chain begins with the why")
        }
        if effects.count == 1 {
            return carried.count == 1
                ? say("Het effect rust op wat professionals doen", "The effect rests on what professionals do")
                : say("Aan het effect leidt nog geen aanpak", "No approach leads to the effect yet")
        }
        return say(
            "\(carried.count) van \(effects.count) effecten rusten op wat professionals doen",
            "\(carried.count) of \(effects.count) effects rest on what professionals do"
        )
    }

    /// The steps belong together: a chain without steering and testing is half the work (methods 3.1).
    private var incomplete: [Block] {
        var missing: [String] = []
        if !picture.hasStepTwo {
            missing.append(say("stap 2 (weten waarop je stuurt)", "step 2 (knowing what you steer on)"))
        }
        if !picture.hasStepThree {
            missing.append(say("stap 3 (de praktijk toetsen)", "step 3 (testing practice)"))
        }
        guard !missing.isEmpty else { return [] }
        let steps = missing.joined(separator: say(" en ", " and "))
        let verb = missing.count == 1 ? say("is nog leeg", "is still empty") : say("zijn nog leeg", "are still empty")
        let rest = say(
            "\(steps) \(verb). De stappen horen bij elkaar.",
            "\(steps) \(verb). The steps belong together."
        )
        let inlines: [Inline] = [.strong(say("Onvolledig: ", "Incomplete: ")), .text(rest)]
        return [Block("incomplete", .note(.attention, inlines))]
    }

    private var warningPages: [Section] {
        // One line a place, however many things bite there, so that the headline counts what is seen.
        var places: [Finding.Place] = []
        for finding in findings where !places.contains(finding.place) { places.append(finding.place) }
        let lines = places.map { place -> [Inline] in
            let name = self.place(place)
            let words = findings.filter { $0.place == place }.map { $0.rule.words[context.language] }
            return name + [.text(name.isEmpty ? "" : ": "), .text(words.joined(separator: " "))]
        }
        let page = Section(
            key: "warnings",
            kicker: subject,
            headline: places.count == 1
                ? say("Op één plek wringt het nog", "In one place it still chafes")
                : say("Op \(places.count) plekken wringt het nog", "In \(places.count) places it still chafes"),
            blocks: []
        )
        return page.dealt(paging.pages(lines) { Paging.height($0.plain) }, words) { lines in
            [Block("warnings", .list(lines, isOrdered: false))]
        }
    }

    private func place(_ place: Finding.Place) -> [Inline] {
        switch place {
        case .point(let id): [.user(picture.text(id))]
        case .arrow(let from, let to): [.user(picture.text(from)), .text(" → "), .user(picture.text(to))]
        case .chain: []
        }
    }
}
