import WorksheetKit

extension Findings {
    /// What was released of a theme, over all its measures.
    struct Line {
        let item: SlidersInstrument.Item
        let picture: Picture
        let want: Double?
        let gap: Double?
        let energy: Double?
        let quadrant: Quadrant?
    }

    /// The themes that there is something to say about: in the order of the action plan once all have a place in it.
    var lines: [Line] {
        let found = found
        return found.allSatisfy { $0.quadrant != nil } ? Findings.ordered(found) : byMedian(found)
    }

    /// Statements by their median: what holds least comes first, or what is recognised most where that is a warning.
    private func byMedian(_ lines: [Line]) -> [Line] {
        guard instrument.kind == .likert else { return lines }
        let isWarning = instrument.scale.isHighWarning
        let ranked = lines.enumerated().map { (rank: $0, median: $1.picture.tenths("median") ?? 0, line: $1) }
        return ranked.sorted { first, second in
            guard first.median != second.median else { return first.rank < second.rank }
            return (first.median < second.median) != isWarning
        }.map(\.line)
    }

    /// The themes that have a place in the action plan, in its order.
    var planned: [Line] { Findings.ordered(found) }

    private var found: [Line] {
        guard let current = measure(.current) else { return [] }
        return instrument.items.compactMap { item -> Line? in
            guard let picture = picture(item.id, current), picture.tenths("median") != nil else { return nil }
            let want = measure(.ambition).flatMap { self.picture(item.id, $0)?.tenths("median") }
            let energy = measure(.energy).flatMap { self.picture(item.id, $0)?.tenths("median") }
            let gap = gap(item.id)
            let quadrant = gap.flatMap { gap in energy.map { Quadrant(gap: gap / 10, energy: $0 / 10) } }
            return Line(item: item, picture: picture, want: want, gap: gap, energy: energy, quadrant: quadrant)
        }
    }

    private static func ordered(_ lines: [Line]) -> [Line] {
        let priorities = lines.compactMap { line in
            line.gap.flatMap { gap in
                line.energy.map { ThemePriority(theme: line.item.id, gap: gap / 10, energy: $0 / 10) }
            }
        }
        return ThemePriority.ordered(priorities).compactMap { priority in
            lines.first { $0.item.id == priority.theme }
        }
    }
}

extension Quadrant {
    /// What to do with a theme, in a word or two.
    var name: LocalizedText {
        switch self {
        case .nuDoen: LocalizedText(nl: "Nu doen", en: "Do now")
        case .voorwaardenScheppen: LocalizedText(nl: "Voorwaarden scheppen", en: "Create conditions")
        case .benutten: LocalizedText(nl: "Uitdragen", en: "Spread it")
        case .latenRusten: LocalizedText(nl: "Nu niet", en: "Not now")
        }
    }

    /// What that follows from.
    var ground: LocalizedText {
        switch self {
        case .nuDoen: LocalizedText(nl: "grote stap, veel energie", en: "big step, much energy")
        case .voorwaardenScheppen: LocalizedText(nl: "grote stap, weinig energie", en: "big step, little energy")
        case .benutten: LocalizedText(nl: "kleine stap, veel energie", en: "small step, much energy")
        case .latenRusten: LocalizedText(nl: "kleine stap, weinig energie", en: "small step, little energy")
        }
    }
}
