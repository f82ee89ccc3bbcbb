import WorksheetKit

/// What one person placed and wrote, in words.
struct SlidersReceipt {
    let instrument: SlidersInstrument

    func lines(_ own: JSON) -> [ReceiptLine] {
        OwnAnswers.rounds(own, instrument.phases.map(\.phase.id)).flatMap { round in
            instrument.items.flatMap { lines(of: $0, in: round) }
        }
    }

    private func lines(of item: SlidersInstrument.Item, in round: OwnAnswers) -> [ReceiptLine] {
        guard let own = round.answers[item.id] else { return [] }
        let placed = instrument.measures.compactMap { measure -> ReceiptLine? in
            guard let value = own[measure.id] else { return nil }
            return ReceiptLine(
                phase: round.phase,
                round: round.round,
                about: about(item, measure),
                answer: words(value, item, measure)
            )
        }
        let reason = own["reason"]?.text.map { text in
            ReceiptLine(
                phase: round.phase,
                round: round.round,
                about: LocalizedText(nl: "\(item.title.nl): waarom daar", en: "\(item.title.en): why there"),
                typed: text
            )
        }
        return placed + (reason.map { [$0] } ?? [])
    }

    private func about(_ item: SlidersInstrument.Item, _ measure: Measure) -> LocalizedText {
        let isOne = instrument.measures.count == 1
        guard !isOne else { return item.title }
        return LocalizedText(
            nl: "\(item.title.nl): \(lowered(measure.short.nl))",
            en: "\(item.title.en): \(lowered(measure.short.en))"
        )
    }

    private func words(_ value: JSON, _ item: SlidersInstrument.Item, _ measure: Measure) -> LocalizedText {
        guard let number = value.integer else { return LocalizedText(nl: "Weet ik niet", en: "I don’t know") }
        let tenths = measure.isPlain ? number * 10 : number
        let range = instrument.range(of: measure)
        if let left = item.left, let right = item.right, range == instrument.scale.range {
            return poles(tenths, range, left.title, right.title)
        }
        let station = measure.range == nil ? nearest(tenths) : nil
        return LocalizedText(nl: text(tenths, range, station?.nl, .nl), en: text(tenths, range, station?.en, .en))
    }

    private func text(_ tenths: Int, _ range: ScaleRange, _ station: String?, _ language: Language) -> String {
        let decimals = tenths.isMultiple(of: 10) && range.step.isMultiple(of: 10) ? 0 : 1
        let number = NumberText.decimal(Double(tenths) / 10, decimals: decimals, in: language)
        let most = NumberText.decimal(Double(range.maximum) / 10, decimals: 0, in: language)
        let of = language == .nl ? "\(number) van \(most)" : "\(number) of \(most)"
        return station.map { "\(of): \($0)" } ?? of
    }

    private func poles(
        _ tenths: Int,
        _ range: ScaleRange,
        _ left: LocalizedText,
        _ right: LocalizedText
    ) -> LocalizedText {
        guard tenths != 0 else { return LocalizedText(nl: "In het midden", en: "In the middle") }
        let pole = tenths < 0 ? left : right
        let number = abs(tenths) / 10
        let most = max(abs(range.minimum), abs(range.maximum)) / 10
        return LocalizedText(
            nl: "\(number) van \(most) naar ‘\(pole.nl)’",
            en: "\(number) of \(most) towards ‘\(pole.en)’"
        )
    }

    private func nearest(_ tenths: Int) -> LocalizedText? {
        instrument.stations.min { abs($0.tenths - tenths) < abs($1.tenths - tenths) }?.short
    }

    private func lowered(_ text: String) -> String { text.prefix(1).lowercased() + text.dropFirst() }
}
