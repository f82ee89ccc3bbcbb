import WorksheetKit

/// What the points of a rail are called in a sentence, and what is called a high answer.
///
/// The numbers are the same on every rail; only words turn when a high answer is a warning.
struct RailWords {
    let instrument: SlidersInstrument
    let language: Language

    func say(_ nl: String, _ en: String) -> String { LocalizedText(nl: nl, en: en)[language] }

    /// What one item is: a theme, a choice, a statement, a question.
    var noun: String {
        switch instrument.kind {
        case .bipolar: say("Keuze", "Choice")
        case .likert: say("Stelling", "Statement")
        case .ladder: say("Vraag", "Question")
        case .phase, .choice: say("Thema", "Theme")
        }
    }

    var everything: String {
        switch instrument.kind {
        case .bipolar: say("Alle keuzes", "All choices")
        case .likert: say("Alle stellingen", "All statements")
        case .ladder: say("Alle vragen", "All questions")
        case .phase, .choice: say("Alle thema’s", "All themes")
        }
    }

    /// What the whole points are together.
    var points: String {
        switch instrument.kind {
        case .bipolar, .choice: say("plekken", "places")
        case .likert: say("standen", "positions")
        case .ladder: say("treden", "rungs")
        case .phase: say("fasen", "phases")
        }
    }

    /// A whole point in a sentence: *fase 2*, *trede 3*, *‘grotendeels’*, *vooral ‘Maatwerk leveren’*.
    func point(_ category: Int, of item: SlidersInstrument.Item) -> String {
        switch instrument.kind {
        case .phase, .choice: return say("fase \(category)", "phase \(category)")
        case .ladder: return say("trede \(category)", "rung \(category)")
        case .likert: return warned(category, label(category))
        case .bipolar: return side(Double(category) * 10, left: item.left, right: item.right)
        }
    }

    /// A whole point beside another: without the words about a warning, which are for one that leads.
    func camp(_ category: Int, of item: SlidersInstrument.Item) -> String {
        instrument.kind == .likert ? label(category) : point(category, of: item)
    }

    /// The name of a whole point in a table: *Grotendeels*, *Betaald werk*.
    func name(_ category: Int, of item: SlidersInstrument.Item) -> String {
        guard instrument.kind != .bipolar else { return point(category, of: item) }
        let station = instrument.stations.first { $0.tenths == category * 10 }
        return station?.short[language] ?? point(category, of: item)
    }

    /// Where something lies between two poles, without naming them: *vooral links*.
    func side(_ tenths: Double) -> String { side(tenths, left: nil, right: nil) }

    /// Whether a point is one to be warned of.
    func isWarning(_ category: Int) -> Bool {
        instrument.scale.isHighWarning && Double(category) * 10 > middle
    }

    private var range: ScaleRange { instrument.scale.range }
    private var middle: Double { Double(range.minimum + range.maximum) / 2 }

    private func label(_ category: Int) -> String {
        guard let station = instrument.stations.first(where: { $0.tenths == category * 10 }) else {
            let top = range.maximum / 10
            return say("\(category) van \(top)", "\(category) of \(top)")
        }
        return "‘\(lowered(station.title[language]))’"
    }

    private func warned(_ category: Int, _ label: String) -> String {
        guard instrument.scale.isHighWarning else { return label }
        return isWarning(category)
            ? say("\(label) herkend, een waarschuwing", "\(label) recognised, a warning")
            : say("\(label) herkend", "\(label) recognised")
    }

    private func side(_ tenths: Double, left: SlidersInstrument.Pole?, right: SlidersInstrument.Pole?) -> String {
        let far = abs(tenths - middle) / (Double(range.maximum) - middle)
        guard far > 0.1 else { return say("het midden", "the middle") }
        let pole = tenths < middle ? left : right
        let hand = tenths < middle ? say("links", "left") : say("rechts", "right")
        let name = pole.map { "‘\($0.title[language])’" } ?? hand
        if far > 0.99 { return say("helemaal \(name)", "fully \(name)") }
        return far > 0.5 ? say("vooral \(name)", "mostly \(name)") : say("een beetje \(name)", "slightly \(name)")
    }
}

/// A title within a sentence; an abbreviation keeps its capitals.
func lowered(_ text: String) -> String {
    let rest = text.dropFirst()
    return rest.first?.isUppercase == true ? text : text.prefix(1).lowercased() + rest
}
