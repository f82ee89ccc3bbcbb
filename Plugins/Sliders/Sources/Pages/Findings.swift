import WorksheetKit

/// What was released of a worksheet with rails, in words that pages are made of.
struct Findings: Outcome {
    let instrument: SlidersInstrument
    let releases: Releases
    let context: DocumentContext

    init(_ instrument: SlidersInstrument, _ releases: Releases, _ context: DocumentContext) {
        self.instrument = instrument
        self.releases = releases
        self.context = context
    }

    var language: Language { context.language }

    func say(_ nl: String, _ en: String) -> String { LocalizedText(nl: nl, en: en)[language] }

    /// A value in tenths as people read it.
    func number(_ tenths: Double?) -> String {
        tenths.map { NumberText.decimal($0 / 10, decimals: decimals($0), in: language) } ?? "–"
    }

    /// On a rail of whole steps a whole number has no decimals.
    private func decimals(_ tenths: Double) -> Int {
        instrument.scale.range.step == 10 && tenths.truncatingRemainder(dividingBy: 10) == 0 ? 0 : 1
    }

    /// Where a value in tenths lies: a number, or between poles a side, where a number says nothing.
    func place(_ tenths: Double?) -> String {
        guard isBipolar, let tenths else { return number(tenths) }
        return words.side(tenths)
    }

    var words: RailWords { RailWords(instrument: instrument, language: language) }

    func related(_ theme: String, _ measure: Measure, round: Int, _ name: String) -> JSON? {
        phase(of: measure).flatMap { releases.cell($0, round, "\(theme)/\(measure.id)/\(name)")?.value }
    }

    func groups(_ theme: String, _ measure: Measure) -> [String: ReleasedCell] {
        guard let phase = phase(of: measure), let round = releases.lastRound(phase) else { return [:] }
        return releases.groups(phase, round, "\(theme)/\(measure.id)")
    }

    /// The rail with its stations, as it stands under a theme.
    func rail(_ item: SlidersInstrument.Item?) -> RailScale {
        let range = instrument.scale.range
        guard !isBipolar else {
            return RailScale(
                lowest: range.minimum,
                highest: range.maximum,
                step: range.step,
                stations: [
                    .init(tenths: range.minimum, sign: "", title: item?.left?.title[language] ?? ""),
                    .init(tenths: (range.minimum + range.maximum) / 2, sign: say("midden", "middle"), title: ""),
                    .init(tenths: range.maximum, sign: "", title: item?.right?.title[language] ?? ""),
                ]
            )
        }
        let stations = instrument.stations.enumerated().map { index, station in
            RailScale.Station(
                tenths: station.tenths,
                sign: String(station.tenths / 10),
                title: station.short[language],
                text: item.flatMap { $0.levels.indices.contains(index) ? $0.levels[index].short[language] : nil } ?? "",
                shade: min(4, max(1, 1 + index * 4 / max(4, instrument.stations.count)))
            )
        }
        return RailScale(lowest: range.minimum, highest: range.maximum, step: range.step, stations: stations)
    }

    /// Where the middle half stands, or each of two groups, in tenths.
    func bands(_ picture: Picture) -> [ClosedRange<Double>] {
        if picture.isTwoImages {
            return picture.camps.compactMap { camp in
                let values = picture.counts.keys.filter { Int((Double($0) / 10 + 0.5).rounded(.down)) == camp }
                guard let low = values.min(), let high = values.max() else { return nil }
                return Double(low)...Double(high)
            }
        }
        guard let q1 = picture.tenths("q1"), let q3 = picture.tenths("q3"), q1 <= q3 else { return [] }
        return [q1...q3]
    }

    /// The class of agreement in words; "twee beelden" is never called wrong.
    func word(_ picture: Picture) -> String? {
        let possibly = picture.isProvisional
        switch picture.code {
        case "eens": return say("eens", "agreed")
        case "grotendeels_eens": return say("grotendeels eens", "mostly agreed")
        case "verdeeld": return say("verdeeld", "divided")
        case "twee_kampen":
            return possibly ? say("mogelijk twee beelden", "possibly two images") : say("twee beelden", "two images")
        default: return nil
        }
    }

    /// The first sentence of the instrument's title, as the small line above a headline.
    var subject: String {
        let title = instrument.header.title[language]
        guard let end = title.firstIndex(where: { "?:.".contains($0) }) else { return "\(title)." }
        return title[end] == ":" ? "\(title[..<end])." : String(title[...end])
    }

    var isBipolar: Bool { instrument.kind == .bipolar }
}
