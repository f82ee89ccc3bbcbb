import WorksheetKit

/// The sentences over a profile, which the data write.
struct ProfileWords {
    private let findings: Findings
    private let lines: [Findings.Line]

    init(_ findings: Findings, _ lines: [Findings.Line]) {
        self.findings = findings
        self.lines = lines
    }

    var headline: String {
        let first = names(of: .nuDoen)
        if !first.isEmpty {
            return findings.say(
                "Begin bij \(joined(first)): daar zit de energie",
                "Start with \(joined(first)): that is where the energy is"
            )
        }
        if let energetic { return energetic }
        if let advice { return advice }
        switch findings.instrument.kind {
        case .bipolar: return findings.measure(.ambition) == nil ? choice : step
        case .likert: return findings.instrument.scale.isHighWarning ? warning : statements
        case .phase, .ladder, .choice: return lowestAndHighest
        }
    }

    /// What the action plan says first, where all have a place in it and nothing is to be done now.
    private var advice: String? {
        guard let first = lines.first?.quadrant, lines.allSatisfy({ $0.quadrant != nil }) else { return nil }
        let names = joined(names(of: first))
        return switch first {
        case .nuDoen: nil
        case .voorwaardenScheppen:
            findings.say(
                "De stap is groot bij \(names): zoek daar eerst energie voor",
                "The step is big for \(names): find energy for it first"
            )
        case .benutten:
            findings.say(
                "De energie zit bij \(names): draag uit wat daar al lukt",
                "The energy is with \(names): spread what works there"
            )
        case .latenRusten:
            findings.say(
                "Nergens is de stap groot of de energie hoog: laat het even rusten",
                "Nowhere is the step big or the energy high: let it rest for now"
            )
        }
    }

    /// At most two themes with an advice; those with two images only where there are no others, because the lead says to
    /// talk about them first.
    private func names(of quadrant: Quadrant) -> [String] {
        let all = lines.filter { $0.quadrant == quadrant }
        let clear = all.filter { !$0.picture.isTwoImages }
        return (clear.isEmpty ? all : clear).prefix(2).map(name)
    }

    var lead: String? {
        let two = lines.filter(\.picture.isTwoImages).map(name)
        if !two.isEmpty {
            return findings.say(
                "Over \(joined(two)) bestaan twee beelden: praat daar eerst over.",
                "On \(joined(two)) there are two images: talk about that first."
            )
        }
        let divided = lines.filter(\.picture.isDivided).map(name)
        guard !divided.isEmpty else { return nil }
        if divided.count > 3, divided.count == lines.count {
            return findings.say("We zijn over alles verdeeld.", "We are divided on everything.")
        }
        if divided.count > 3 {
            return findings.say(
                "Verdeeld zijn we over \(divided.count) van de \(lines.count).",
                "We are divided on \(divided.count) of the \(lines.count)."
            )
        }
        return findings.say("Verdeeld zijn we over \(joined(divided)).", "We are divided on \(joined(divided)).")
    }

    /// Where the energy is, when there is no step to weigh it against.
    private var energetic: String? {
        let measured = lines.filter { $0.energy != nil }
        let most = measured.compactMap(\.energy).max()
        guard let most, measured.allSatisfy({ $0.quadrant == nil }) else { return nil }
        let names: [String] = measured.filter { $0.energy == most }.prefix(2).map(name)
        return findings.say(
            "De meeste energie zit bij \(joined(names))",
            "Most energy is with \(joined(names))"
        )
    }

    // Choices between poles

    private var step: String {
        let steps = lines.compactMap { line in line.gap.map { (line, $0) } }
        guard let (line, gap) = steps.max(by: { abs($0.1) < abs($1.1) }), abs(gap) >= 10,
            let pole = gap > 0 ? line.item.right : line.item.left
        else {
            return findings.say(
                "Bijna overal staan we waar we willen zijn",
                "Almost everywhere we are where we want to be"
            )
        }
        return findings.say(
            "De grootste stap: \(name(line)), meer naar ‘\(pole.title.nl)’",
            "The biggest step: \(name(line)), more towards ‘\(pole.title.en)’"
        )
    }

    private var choice: String {
        let range = findings.instrument.scale.range
        let middle = Double(range.minimum + range.maximum) / 2
        let placed = ordered.map { (line: $0, median: $0.picture.tenths("median") ?? middle) }
        guard let far = placed.max(by: { abs($0.median - middle) < abs($1.median - middle) }),
            abs(far.median - middle) >= 10, let category = far.line.picture.category
        else { return findings.say("Overal kiezen we het midden", "We choose the middle everywhere") }
        let point = findings.words.point(category, of: far.line.item)
        return findings.say(
            "Het duidelijkst kiezen we bij \(name(far.line)): \(point)",
            "Our clearest choice is \(name(far.line)): \(point)"
        )
    }

    // Statements

    private var statements: String {
        guard let ends else { return everything }
        return findings.say(
            "Het meest klopt \(joined(ends.high)), het minst \(joined(ends.low))",
            "Most true is \(joined(ends.high)), least true \(joined(ends.low))"
        )
    }

    private var warning: String {
        guard let ends else { return everything }
        let strongest = ordered.last?.picture.category ?? 0
        return findings.words.isWarning(strongest)
            ? findings.say(
                "Het meest herkennen we \(joined(ends.high)): een waarschuwing",
                "We recognise \(joined(ends.high)) most: a warning"
            )
            : findings.say(
                "Niets herkennen we sterk; het meest \(joined(ends.high))",
                "We recognise nothing strongly; most of all \(joined(ends.high))"
            )
    }

    // Phases and rungs

    private var lowestAndHighest: String {
        guard let ends else { return everything }
        return findings.say(
            "Het laagst staat \(joined(ends.low)), het hoogst \(joined(ends.high))",
            "Lowest is \(joined(ends.low)), highest is \(joined(ends.high))"
        )
    }

    private var everything: String {
        findings.instrument.kind == .phase
            ? findings.say("Zo staan alle thema’s ervoor", "How all themes stand")
            : findings.say("Zo ziet het er samen uit", "How it looks together")
    }

    /// The lines that have one median, from low to high: of two images there is none.
    private var ordered: [Findings.Line] {
        lines.filter { !$0.picture.isTwoImages }
            .sorted { ($0.picture.tenths("median") ?? 0) < ($1.picture.tenths("median") ?? 0) }
    }

    /// What stands lowest and highest, two of each at most, the last with the number; none when all stand level.
    private var ends: (low: [String], high: [String])? {
        guard let low = ordered.first?.picture.tenths("median"), let high = ordered.last?.picture.tenths("median"),
            low < high
        else { return nil }
        return (names(at: low), names(at: high))
    }

    private func names(at median: Double) -> [String] {
        var names: [String] = ordered.filter { $0.picture.tenths("median") == median }.prefix(2).map(name)
        names[names.count - 1] += " (\(findings.number(median)))"
        return names
    }

    private func name(_ line: Findings.Line) -> String { lowered(line.item.short[findings.language]) }

    private func joined(_ names: [String]) -> String {
        guard let last = names.last, names.count > 1 else { return names.first ?? "" }
        return names.dropLast().joined(separator: ", ") + findings.say(" en ", " and ") + last
    }
}
