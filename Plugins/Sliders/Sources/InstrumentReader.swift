public import WorksheetKit

extension SlidersInstrument {
    /// Reads an instrument of kind `sliders` or `spectrum`.
    ///
    /// - Throws: everything that is wrong with the file, in the order of the file.
    public init(_ file: ContentFile) throws(ContentProblems) {
        self = try ContentReader.read(file) { SlidersInstrument(from: &$0) }
    }

    private init(from reader: inout ContentReader) {
        header = reader.header(kinds: ["sliders", "spectrum"])
        let scale = reader.scale([.phase, .bipolar, .likert])
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

// The rail and the phases of the worksheet.
extension ContentReader {
    fileprivate mutating func stations(of kind: Scale.Kind, _ scale: LineScale) -> [SlidersInstrument.Station] {
        guard kind == .phase else {
            return zip(scale.range.wholes, scale.labels).map { whole, label in
                SlidersInstrument.Station(tenths: whole * 10, title: label, short: label, text: nil)
            }
        }
        let wholes = scale.range.wholes
        var expected = wholes.lowerBound
        let stations = list("phases") { reader in
            _ = reader.id()
            let title = reader.localized("title")
            defer { expected += 1 }
            return SlidersInstrument.Station(
                tenths: reader.phase(expected) * 10,
                title: title,
                short: reader.optionalLocalized("short", limit: ContentLimit.short) ?? title,
                text: reader.describedPhase()
            )
        }
        if !stations.isEmpty, stations.count != wholes.count {
            refuse(.wrongCount(stations.count, expected: wholes.count), at: "phases")
        }
        return stations
    }

    private mutating func describedPhase() -> LocalizedText? {
        _ = optionalSource()
        return optionalLocalized("text")
    }

    /// The number of a phase, which has to be the next one.
    mutating func phase(_ expected: Int) -> Int {
        let limit = ContentLimit.tenths / 10
        let phase = integer("phase", in: -limit...limit)
        if has("phase"), phase != expected { refuse(.wrongOrder(expected: expected), at: "phase") }
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
