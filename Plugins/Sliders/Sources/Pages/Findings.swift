import WorksheetKit

/// What was released of a worksheet with rails, in words that pages are made of.
struct Findings {
    let instrument: SlidersInstrument
    let releases: Releases
    let context: DocumentContext

    init(_ instrument: SlidersInstrument, _ releases: Releases, _ context: DocumentContext) {
        self.instrument = instrument
        self.releases = releases
        self.context = context
    }

    /// A picture of one theme's measure in one round.
    struct Picture {
        let round: Int
        let n: Int
        let value: JSON?

        func tenths(_ key: String) -> Double? { value?[key]?.number }

        var placed: Int { value?["placed"]?.integer ?? 0 }
        var dontKnow: Int { value?["dontKnow"]?.integer ?? 0 }
        var code: String? { value?["class"]?.text }
        var isProvisional: Bool { value?["provisional"]?.flag == true }
        var isTwoImages: Bool { code == "twee_kampen" }
        var camps: [Int] { value?["camps"]?.elements?.compactMap(\.integer) ?? [] }

        /// How many stand where, by tenths.
        var counts: [Int: Int] {
            (value?["counts"]?.members ?? [:]).reduce(into: [:]) { counts, entry in
                if let tenths = Int(entry.key), let count = entry.value.integer { counts[tenths] = count }
            }
        }
    }

    var language: Language { context.language }

    func say(_ nl: String, _ en: String) -> String { LocalizedText(nl: nl, en: en)[language] }

    /// A value in tenths as people read it.
    func number(_ tenths: Double?) -> String {
        tenths.map { NumberText.decimal($0 / 10, decimals: 1, in: language) } ?? "–"
    }

    /// The phase of the worksheet that asks for a measure.
    func phase(of measure: Measure) -> String? {
        instrument.phases.first { $0.measures.contains(measure.id) }?.phase.id
    }

    func measure(_ role: Measure.Role) -> Measure? { instrument.measures.first { $0.role == role } }

    /// The last round on show of a theme's measure.
    func picture(_ theme: String, _ measure: Measure) -> Picture? {
        guard let phase = phase(of: measure), let round = releases.lastRound(phase) else { return nil }
        return picture(theme, measure, round: round)
    }

    func picture(_ theme: String, _ measure: Measure, round: Int) -> Picture? {
        guard let phase = phase(of: measure), let cell = releases.cell(phase, round, "\(theme)/\(measure.id)") else {
            return nil
        }
        return Picture(round: round, n: cell.n, value: cell.value)
    }

    /// The median of the steps from now to the ambition, in tenths.
    func gap(_ theme: String) -> Double? {
        guard let current = measure(.current), let phase = phase(of: current), let round = releases.lastRound(phase)
        else { return nil }
        return releases.cell(phase, round, "\(theme)/gap")?.value?["median"]?.number
    }

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

    var everything: String {
        isBipolar ? say("Alle keuzes", "All choices") : say("Alle thema’s", "All themes")
    }

    var attendance: String { say("van \(context.participants)", "of \(context.participants)") }
}
