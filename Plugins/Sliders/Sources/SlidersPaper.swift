import WorksheetKit

/// Rails on paper: a line where a puck can lie anywhere, boxes where it lies on whole points only.
struct SlidersPaper {
    let instrument: SlidersInstrument
    let language: Language

    private func say(_ nl: String, _ en: String) -> String { LocalizedText(nl: nl, en: en)[language] }

    func form(of phase: String) -> PaperForm {
        let ids = instrument.phases.first { $0.phase.id == phase }?.measures ?? []
        let measures = ids.compactMap(instrument.measure)
        return PaperForm(
            notes: hasRungs(measures) ? [instruction(measures)] + rungs : [instruction(measures)],
            questions: instrument.items.enumerated().map { index, item in question(item, index + 1, measures) }
        )
    }

    private func hasRungs(_ measures: [Measure]) -> Bool {
        instrument.kind == .ladder && measures.contains { $0.range == nil }
    }

    private func instruction(_ measures: [Measure]) -> String {
        measures.contains(where: hasLine)
            ? say(
                "Zet een kruisje op de lijn, waar het past. Tussen twee strepen mag ook.",
                "Put a cross on the line, where it fits. Between two ticks is fine too."
            )
            : say("Zet één kruisje per vraag.", "Put one cross per question.")
    }

    /// The rungs are the same for every item, so they are told once.
    private var rungs: [String] {
        instrument.stations.map { station in
            let text = station.text.map { ": \($0[language])" } ?? ""
            return "\(station.tenths / 10). \(station.title[language])\(text)"
        }
    }

    private func question(_ item: SlidersInstrument.Item, _ number: Int, _ measures: [Measure]) -> PaperQuestion {
        // What the phases mean is said once per item, below its first line.
        let fields = measures.enumerated().map { room(for: item, $0.element, isFirst: $0.offset == 0) }
        let reason = say("Waarom hier? (mag, hoeft niet)", "Why here? (optional)")
        return PaperQuestion(
            id: item.id,
            number: number,
            text: (item.statement ?? item.title)[language],
            details: item.text.map { [$0[language]] } ?? [],
            fields: fields + [.writing(reason, lines: 1)]
        )
    }

    private func hasLine(_ measure: Measure) -> Bool {
        switch instrument.kind {
        case .phase, .bipolar: measure.range == nil
        case .likert, .ladder: measure.range == nil && !instrument.scale.range.step.isMultiple(of: 10)
        case .choice: false
        }
    }

    private func room(for item: SlidersInstrument.Item, _ measure: Measure, isFirst: Bool) -> PaperField {
        let range = instrument.range(of: measure)
        let unknown = instrument.scale.allowsDontKnow ? say("weet ik niet", "I don’t know") : nil
        guard hasLine(measure) else {
            let options = boxes(measure, range) + [unknown].compactMap(\.self).map { PaperOption($0) }
            return .choice(measure.title[language], options)
        }
        let rail = PaperRail(
            points: (range.maximum - range.minimum) / max(1, range.step) + 1,
            stride: max(1, 10 / max(1, range.step)),
            stops: stops(item, isFirst: isFirst),
            unknown: unknown
        )
        return .rail(measure.title[language], rail)
    }

    private func stops(_ item: SlidersInstrument.Item, isFirst: Bool) -> [PaperRail.Stop] {
        if let left = item.left, let right = item.right {
            let middle = say("Midden", "Middle")
            return [.init(left.title[language]), .init(middle), .init(right.title[language])]
        }
        return instrument.stations.map { station in
            let level = isFirst ? item.levels.first { $0.phase * 10 == station.tenths }?.text : nil
            return .init("\(station.tenths / 10). \(station.short[language])", level?[language])
        }
    }

    private func boxes(_ measure: Measure, _ range: ScaleRange) -> [PaperOption] {
        range.wholes.map { whole in
            let station = instrument.stations.first { $0.tenths == whole * 10 }
            let name = measure.range == nil ? station?.short : end(whole, of: measure, range.wholes)
            return PaperOption(name.map { "\(whole) \($0[language])" } ?? String(whole))
        }
    }

    private func end(_ whole: Int, of measure: Measure, _ wholes: ClosedRange<Int>) -> LocalizedText? {
        switch whole {
        case wholes.lowerBound: measure.low
        case wholes.upperBound: measure.high
        default: nil
        }
    }
}
