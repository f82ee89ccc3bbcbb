public import WorksheetKit

extension ChainInstrument {
    /// Reads an instrument of kind `chain` without a scale.
    ///
    /// - Throws: everything that is wrong with the file, in the order of the file.
    public init(_ file: ContentFile) throws(ContentProblems) {
        self = try ContentReader.read(file) { ChainInstrument(from: &$0) }
    }

    private init(from reader: inout ContentReader) {
        header = reader.header(kinds: ["chain"])
        _ = reader.choice("direction", default: BuildDirection.rightToLeft)
        columns = reader.columns()
        guidance = reader.optionalList("guidance") { $0.guidance() }
        phases = ChainPhase.allCases.map { $0.worksheetPhase }
    }
}

/// The chain is built from the purpose to the approaches, and in no other direction (methods 3.1).
private enum BuildDirection: String, CaseIterable {
    case rightToLeft = "right-to-left"
}

private enum Position: String, CaseIterable {
    case right
    case centreRight = "centre-right"
    case centreLeft = "centre-left"
    case left
}

extension ContentReader {
    fileprivate mutating func columns() -> [ChainInstrument.Column] {
        var upcoming = Level.allCases[...]
        let columns = list("items") { reader in
            let expected = upcoming.popFirst()
            let number = expected.map { $0.rawValue...$0.rawValue } ?? 1...Level.allCases.count
            _ = reader.choice("position", default: Position.right)
            return ChainInstrument.Column(
                id: reader.id(),
                level: Level(rawValue: reader.integer("number", in: number)) ?? .purpose,
                title: reader.localized("title"),
                text: reader.localized("text"),
                questions: reader.questions()
            )
        }
        if !columns.isEmpty, columns.count != Level.allCases.count {
            refuse(.wrongCount(columns.count, expected: Level.allCases.count), at: "items")
        }
        return columns
    }

    private mutating func questions() -> [LocalizedText] {
        let questions = optionalList("questions") { reader in
            _ = reader.id()
            _ = reader.source()
            return reader.localized("text")
        }
        _ = source()
        return questions
    }

    fileprivate mutating func guidance() -> ChainInstrument.Part {
        ChainInstrument.Part(
            id: id(),
            title: localized("title"),
            intro: localized("intro"),
            items: list("items") { reader in
                _ = reader.optionalInteger("number", in: 0...9_999)
                let item = ChainInstrument.Item(
                    id: reader.id(),
                    title: reader.localized("title"),
                    text: reader.localized("text")
                )
                _ = reader.source()
                return item
            }
        )
    }
}

extension ChainPhase {
    fileprivate var worksheetPhase: WorksheetPhase {
        WorksheetPhase(id: rawValue, title: title, minutes: minutes)
    }

    private var minutes: Int {
        switch self {
        case .why: 10
        case .effects, .links: 20
        case .results, .approaches, .steering, .testing: 15
        case .confidence: 10
        }
    }

    private var title: LocalizedText {
        switch self {
        case .why: LocalizedText(nl: "Waarom", en: "Why")
        case .effects: LocalizedText(nl: "Gewenste effecten", en: "Desired effects")
        case .results: LocalizedText(nl: "Resultaten in het veld", en: "Results in the field")
        case .approaches: LocalizedText(nl: "Oplossingen en aanpakken", en: "Solutions and approaches")
        case .links: LocalizedText(nl: "Verbanden leggen", en: "Drawing links")
        case .confidence: LocalizedText(nl: "Hoe zeker is elk verband?", en: "How certain is each link?")
        case .steering: LocalizedText(nl: "Waarop sturen we?", en: "What do we steer on?")
        case .testing: LocalizedText(nl: "De praktijk toetsen", en: "Testing against practice")
        }
    }
}
