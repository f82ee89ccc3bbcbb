public import WorksheetKit

extension CardsInstrument {
    /// Reads an instrument: columns to fill (`cards`), or a deck to read and weigh (`deck`).
    ///
    /// - Throws: everything that is wrong with the file, in the order of the file.
    public init(_ file: ContentFile) throws(ContentProblems) {
        self = try ContentReader.read(file) { CardsInstrument(from: &$0) }
    }

    private init(from reader: inout ContentReader) {
        header = reader.header(kinds: ["cards", "deck"])
        let deck = header.kind == "deck" ? reader.deck() : nil
        self.deck = deck
        let whole = Column(id: header.id, sign: "", title: header.title, text: header.intro, prompts: [])
        columns = deck == nil ? reader.list("items") { $0.column() } : [whole]
        let ids = columns.map(\.id)
        crossings = reader.optionalList("cross") { $0.crossing(of: ids) }
        helpers = reader.optionalList("prompt_cards") { $0.helper(of: ids) }
        moveQuestion = reader.optionalLocalized("move_question")
        phases = reader.phases(amongst: CardsPhase.phases(of: deck, hasCrossings: !crossings.isEmpty), of: deck)
    }
}

extension ContentReader {
    fileprivate mutating func column() -> CardsInstrument.Column {
        let id = id()
        let column = CardsInstrument.Column(
            id: id,
            sign: optionalText("quadrant") ?? "",
            title: localized("title", limit: ContentLimit.short),
            text: localized("text"),
            prompts: optionalList("prompts") { reader in
                CardsInstrument.Prompt(id: reader.id(), text: reader.localized("text"), source: reader.source())
            }
        )
        _ = source()
        return column
    }

    fileprivate mutating func helper(of columns: [String]) -> CardsInstrument.Helper {
        CardsInstrument.Helper(
            id: id(),
            columns: references("columns"),
            title: localized("title"),
            text: localized("text"),
            source: source()
        )
    }

    fileprivate mutating func crossing(of columns: [String]) -> CardsInstrument.Crossing {
        CardsInstrument.Crossing(
            id: id(),
            row: known("row", columns),
            column: known("column", columns),
            title: localized("title"),
            strategy: localized("strategy"),
            question: localized("question"),
            attention: template("attention")
        )
    }

    private mutating func known(_ key: String, _ ids: [String]) -> String {
        let id = text(key)
        if !id.isEmpty, !ids.contains(id) { refuse(.unknownValue(id, known: ids), at: key) }
        return id
    }

    private mutating func template(_ key: String) -> LocalizedText {
        let text = localized(key)
        for translation in [text.nl, text.en] where !translation.isEmpty {
            if !translation.contains("{row}") || !translation.contains("{column}") {
                refuse(.withoutPlaces, at: key)
                break
            }
        }
        return text
    }

    fileprivate mutating func phases(amongst known: [CardsPhase], of deck: Deck?) -> [WorksheetPhase] {
        guard has("worksheet_phases") else {
            _ = optionalList("worksheet_phases") { _ in () }
            return known.map { $0.standard(isDeck: deck != nil) }
        }
        var marks: [String: ContentMark] = [:]
        let ids = known.map(\.rawValue)
        return list("worksheet_phases") { reader in
            let phase = reader.worksheetPhase(amongst: &marks)
            if !phase.id.isEmpty, !ids.contains(phase.id) {
                reader.refuse(.unknownValue(phase.id, known: ids), at: "id")
            }
            return phase
        }
    }
}

extension ContentFault {
    fileprivate static let withoutPlaces = ContentFault(
        "without-places",
        nl: "Schrijf {row} en {column} in de vraag, in beide talen.",
        en: "Write {row} and {column} in the question, in both languages."
    )
}
