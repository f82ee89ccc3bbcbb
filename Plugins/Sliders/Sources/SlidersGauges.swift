import WorksheetKit

/// The medians of a worksheet with rails, for laying them beside those of another session.
struct SlidersGauges: Outcome {
    let instrument: SlidersInstrument
    let releases: Releases

    var sheet: GaugeSheet {
        GaugeSheet(
            instrument: instrument.header.id,
            title: instrument.header.title,
            gauges: instrument.measures.flatMap { measure in
                instrument.items.compactMap { gauge($0, measure) }
            }
        )
    }

    private func gauge(_ item: SlidersInstrument.Item, _ measure: Measure) -> Gauge? {
        guard let picture = picture(item.id, measure) else { return nil }
        return Gauge(
            id: "\(measure.id)/\(item.id)",
            group: .init(id: measure.id, title: measure.short),
            title: item.short,
            asked: asked(item, measure),
            scale: scale(of: measure),
            ends: ends(of: item),
            n: picture.value == nil ? picture.n : picture.placed,
            value: picture.isTwoImages ? nil : picture.tenths("median").map { $0 / 10 },
            remark: picture.isTwoImages ? LocalizedText(nl: "twee beelden", en: "two images") : nil
        )
    }

    /// Between poles a number is a place, so the poles belong to what was asked.
    private func ends(of item: SlidersInstrument.Item) -> Gauge.Ends? {
        guard let left = item.left, let right = item.right else { return nil }
        return .init(low: left.title, high: right.title)
    }

    private func asked(_ item: SlidersInstrument.Item, _ measure: Measure) -> String {
        let texts =
            [measure.title, item.title] + [item.statement, item.left?.title, item.right?.title].compactMap(\.self)
        return (texts + item.levels.map(\.text)).map { "\($0.nl)\n\($0.en)" }.joined(separator: "\n")
    }

    private func scale(of measure: Measure) -> Gauge.Scale {
        let range = instrument.range(of: measure)
        let stations = measure.range == nil ? instrument.stations.map(\.title.nl).joined(separator: ", ") : ""
        return .init(
            key: "\(instrument.kind.rawValue) \(range.minimum) \(range.maximum) \(range.step) \(stations)",
            range: Double(range.minimum) / 10...Double(range.maximum) / 10,
            decimals: 1
        )
    }
}
