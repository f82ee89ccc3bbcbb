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
        let phase = context.current.flatMap { ChainPhase(rawValue: $0.phase) }
        let asked = phase?.level.flatMap(columnPage)
        let pages = [chainPage] + effectPages + [assumptionPage, steeringPage, practicePage, warningPage]
        return [asked].compactMap { $0 } + pages.compactMap { $0 }
    }

    private var report: [Section] {
        guard !picture.points.isEmpty else { return [] }
        var chain = chainPage
        chain?.subsections = effectPages
        let pages = [chain, assumptionPage, steeringPage, practicePage, warningPage, tablePage]
        return pages.compactMap { $0 }
    }

    var subject: String { instrument.header.title[context.language] }

    func say(_ nl: String, _ en: String) -> String { words.say(nl, en) }

    // The column that is being filled, with its question.
    private func columnPage(_ level: Level) -> Section? {
        guard let column = instrument.column(level) else { return nil }
        let points = picture.points.filter { $0.level == level }
        let list: [[Inline]] = points.map { [.user($0.text)] }
        let empty = say("Nog niets. Stuur iets in met je telefoon.", "Nothing yet. Send something with your phone.")
        return Section(
            key: "column-\(level.rawValue)",
            kicker: "\(subject). \(column.title[context.language])",
            headline: column.questions.first?[context.language] ?? column.text[context.language],
            lead: column.text[context.language],
            blocks: [
                points.isEmpty
                    ? Block("empty", .paragraph([.text(empty)]))
                    : Block("points", .list(list, isOrdered: false))
            ]
        )
    }

    private var chainPage: Section? {
        guard !picture.points.isEmpty else { return nil }
        var blocks = [Block("chain", .graph(graph(picture.points, picture.links)))]
        if context.isReport { blocks = incomplete + blocks }
        return Section(
            key: "chain",
            kicker: subject,
            aside: aside,
            headline: headline,
            blocks: blocks
        )
    }

    private var aside: String? {
        let most = picture.answers.values.map(\.n).max()
        return most.map { "n = \($0) \(say("van \(context.participants)", "of \(context.participants)"))" }
    }

    private var headline: String {
        let effects = picture.points.filter { $0.level == .effect }
        if findings.contains(where: { $0.rule == .circle }) {
            return say("De keten loopt nog rond: haal een pijl weg", "The chain still runs in a circle: drop an arrow")
        }
        guard !effects.isEmpty else {
            return say("De keten begint bij het waarom", "The chain begins with the why")
        }
        let carried = effects.count { picture.hasPath(to: $0.id) }
        if effects.count == 1 {
            return carried == 1
                ? say("Het effect rust op wat professionals doen", "The effect rests on what professionals do")
                : say("Aan het effect leidt nog geen aanpak", "No approach leads to the effect yet")
        }
        return say(
            "\(carried) van \(effects.count) effecten rusten op wat professionals doen",
            "\(carried) of \(effects.count) effects rest on what professionals do"
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

    private var warningPage: Section? {
        guard !findings.isEmpty else { return nil }
        let rules = Array(Set(findings.map(\.rule))).sorted()
        let blocks = rules.map { rule -> Block in
            let places = findings.filter { $0.rule == rule }.map { place($0.place) }.filter { !$0.isEmpty }
            let said: [Inline] = [.text(rule.words[context.language])]
            let list = places.isEmpty ? [] : [Block("where", .list(places, isOrdered: false))]
            return Block(rule.rawValue, .columns([[Block("said", .paragraph(said))] + list]))
        }
        return Section(
            key: "warnings",
            kicker: subject,
            headline: findings.count == 1
                ? say("Op één plek wringt het nog", "In one place it still chafes")
                : say("Op \(findings.count) plekken wringt het nog", "In \(findings.count) places it still chafes"),
            blocks: blocks
        )
    }

    private func place(_ place: Finding.Place) -> [Inline] {
        switch place {
        case .point(let id): [.user(picture.text(id))]
        case .arrow(let from, let to): [.user(picture.text(from)), .text(" → "), .user(picture.text(to))]
        case .chain: []
        }
    }
}
