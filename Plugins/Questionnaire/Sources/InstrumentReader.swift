public import WorksheetKit

extension QuestionnaireInstrument {
    /// Reads a list of questions (kind `questionnaire`) or a list to tick off (kind `cards`).
    ///
    /// - Throws: everything that is wrong with the file, in the order of the file.
    public init(_ file: ContentFile) throws(ContentProblems) {
        self = try ContentReader.read(file) { QuestionnaireInstrument(from: &$0) }
    }

    private init(from reader: inout ContentReader) {
        header = reader.header(kinds: ["questionnaire", "cards"])
        isCheckList = header.kind == "cards"
        scale = reader.choiceScale() ?? .empty
        phases = reader.phases(header)
        functions = isCheckList ? reader.checkLists() : reader.functions()
    }
}

extension ChoiceScale {
    /// Stands in for a scale that could not be read; never gets out.
    fileprivate static let empty = ChoiceScale(question: nil, options: [])
}

extension ContentReader {
    fileprivate mutating func choiceScale() -> ChoiceScale? {
        guard case .choice(let scale) = scale([.choice]) else { return nil }
        return scale
    }

    mutating func phases(_ header: InstrumentHeader) -> [WorksheetPhase] {
        var marks: [String: ContentMark] = [:]
        let phases = optionalList("worksheet_phases") { $0.worksheetPhase(amongst: &marks) }
        guard phases.isEmpty else { return phases }
        return [WorksheetPhase(id: "antwoorden", title: header.title, minutes: 20)]
    }

    fileprivate mutating func functions() -> [QuestionnaireInstrument.Function] {
        var position = 0
        return list("items") { reader in
            position += 1
            return reader.function(at: position)
        }
    }

    private mutating func function(at position: Int) -> QuestionnaireInstrument.Function {
        let title = localized("title")
        return QuestionnaireInstrument.Function(
            id: id(),
            number: number(or: position),
            letter: nil,
            title: title,
            short: optionalLocalized("short", limit: ContentLimit.short) ?? title,
            text: optionalLocalized("text"),
            points: points(),
            why: optionalLocalized("why"),
            perspectives: [],
            aliases: words("aka"),
            references: references("refs"),
            source: source(),
            questions: questions()
        )
    }

    private mutating func questions() -> [QuestionnaireInstrument.Question] {
        var position = 0
        return list("questions") { reader in
            position += 1
            return reader.question(at: position)
        }
    }

    mutating func number(or position: Int) -> Int {
        optionalInteger("number", in: 0...9_999) ?? position
    }

    private mutating func points() -> [QuestionnaireInstrument.Point] {
        optionalList("points") { reader in
            QuestionnaireInstrument.Point(id: reader.id(), text: reader.localized("text"), source: reader.source())
        }
    }

    private mutating func question(at position: Int) -> QuestionnaireInstrument.Question {
        let text = localized("text")
        return QuestionnaireInstrument.Question(
            id: id(),
            number: number(or: position),
            text: text,
            short: optionalLocalized("short", limit: ContentLimit.short) ?? text,
            parts: optionalList("parts") { $0.part() },
            note: optionalLocalized("note"),
            references: references("refs"),
            isTurned: flag("turned"),
            part: nil,
            source: source()
        )
    }

    private mutating func part() -> QuestionnaireInstrument.Part {
        QuestionnaireInstrument.Part(
            id: id(),
            text: localized("text"),
            answer: choice("answer", default: ChoiceScale.PartAnswer.scale)
        )
    }
}
