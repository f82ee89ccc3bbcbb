public import WorksheetKit

extension SlidersInstrument {
    /// Reads an instrument of kind `sliders` or `spectrum`, or cards with statements to score.
    ///
    /// - Throws: everything that is wrong with the file, in the order of the file.
    public init(_ file: ContentFile) throws(ContentProblems) {
        self = try ContentReader.read(file) { SlidersInstrument(from: &$0) }
    }

    private init(from reader: inout ContentReader) {
        header = reader.header(kinds: ["sliders", "spectrum", "cards"])
        let scale = reader.scale([.phase, .bipolar, .likert, .ladder])
        kind = scale?.kind ?? .phase
        self.scale = scale?.line ?? LineScale(range: .phases, allowsDontKnow: true, measures: [])
        stations = reader.stations(of: kind, self.scale)
        measures = self.scale.measures.isEmpty ? [.now] : self.scale.measures
        phases = reader.phases(of: measures, header)
        items = reader.items(of: kind, stations.map { $0.tenths / 10 })
    }
}

extension Scale {
    fileprivate var line: LineScale? {
        switch self {
        case .phase(let line), .bipolar(let line), .likert(let line), .ladder(let line): line
        case .choice: nil
        }
    }
}

extension ScaleRange {
    fileprivate static let phases = ScaleRange(minimum: 10, maximum: 40, step: 1)
}

extension Measure {
    /// What is placed when the file doesn't say.
    fileprivate static let now = Measure(
        id: "nu",
        role: .current,
        title: LocalizedText(nl: "Waar staan jullie nu?", en: "Where are you now?"),
        short: LocalizedText(nl: "Nu", en: "Now")
    )
}

/// How a file calls the stations that it describes; on the other rails they have labels, or none.
private struct StationNames {
    let list: String
    let number: String

    init?(_ kind: Scale.Kind) {
        switch kind {
        case .phase: (list, number) = ("phases", "phase")
        case .ladder: (list, number) = ("rungs", "level")
        case .bipolar, .likert, .choice: return nil
        }
    }
}

// The rail and the phases of the worksheet.
extension ContentReader {
    fileprivate mutating func stations(of kind: Scale.Kind, _ scale: LineScale) -> [SlidersInstrument.Station] {
        guard let names = StationNames(kind) else {
            return zip(scale.range.wholes, scale.labels).map { whole, label in
                SlidersInstrument.Station(tenths: whole * 10, title: label, short: label, text: nil)
            }
        }
        let wholes = scale.range.wholes
        var expected = wholes.lowerBound
        let stations = list(names.list) { reader in
            _ = reader.id()
            let title = reader.localized("title")
            defer { expected += 1 }
            return SlidersInstrument.Station(
                tenths: reader.place(expected, at: names.number) * 10,
                title: title,
                short: reader.optionalLocalized("short", limit: ContentLimit.short) ?? title,
                text: reader.describedStation()
            )
        }
        if !stations.isEmpty, stations.count != wholes.count {
            refuse(.wrongCount(stations.count, expected: wholes.count), at: names.list)
        }
        return stations
    }

    private mutating func describedStation() -> LocalizedText? {
        _ = optionalSource()
        return optionalLocalized("text")
    }

    /// The number of a phase or rung, which has to be the next one.
    mutating func place(_ expected: Int, at key: String) -> Int {
        let limit = ContentLimit.tenths / 10
        let number = integer(key, in: -limit...limit)
        if has(key), number != expected { refuse(.wrongOrder(expected: expected), at: key) }
        return expected
    }

    fileprivate mutating func phases(
        of measures: [Measure],
        _ header: InstrumentHeader
    ) -> [SlidersInstrument.Phase] {
        guard has("worksheet_phases") else {
            let phase = WorksheetPhase(id: "posities", title: header.title, minutes: 15)
            _ = optionalList("worksheet_phases") { _ in () }
            return [SlidersInstrument.Phase(phase: phase, measures: measures.map(\.id))]
        }
        var marks: [String: ContentMark] = [:]
        var unplaced = measures.map(\.id)
        let phases = list("worksheet_phases") { reader in
            let phase = reader.worksheetPhase(amongst: &marks)
            let ids = reader.words("measures")
            if ids.isEmpty { reader.refuse(.tooFew(1), at: "measures") }
            for id in ids {
                guard let index = unplaced.firstIndex(of: id) else {
                    reader.refuse(.unknownMeasure(id), at: "measures")
                    continue
                }
                unplaced.remove(at: index)
            }
            return SlidersInstrument.Phase(phase: phase, measures: ids)
        }
        if let id = unplaced.first { refuse(.unplacedMeasure(id), at: "worksheet_phases") }
        return phases
    }
}

extension ContentFault {
    fileprivate static func unknownMeasure(_ id: String) -> ContentFault {
        ContentFault(
            "unknown-measure",
            nl: "De meting ‘\(id)’ bestaat niet, of staat al in een werkbladfase.",
            en: "The measure ‘\(id)’ does not exist, or already is in a worksheet phase."
        )
    }

    fileprivate static func unplacedMeasure(_ id: String) -> ContentFault {
        ContentFault(
            "unplaced-measure",
            nl: "De meting ‘\(id)’ staat in geen enkele werkbladfase.",
            en: "The measure ‘\(id)’ is in no worksheet phase."
        )
    }
}
