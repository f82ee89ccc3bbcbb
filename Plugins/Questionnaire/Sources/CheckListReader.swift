import WorksheetKit

/// Reads lists to tick off: cards whose checks are statements that are answered with one scale.
extension ContentReader {
    mutating func checkLists() -> [QuestionnaireInstrument.Function] {
        let people = titles("who")
        let parts = titles("groups")
        var position = 0
        return list("items") { reader in
            position += 1
            return reader.checkList(at: position, people: people, parts: parts)
        }
    }

    private mutating func checkList(
        at position: Int,
        people: [String: LocalizedText],
        parts: [String: LocalizedText]
    ) -> QuestionnaireInstrument.Function {
        let title = localized("title")
        let source = source()
        _ = optionalText("basisfunctie")
        var place = 0
        return QuestionnaireInstrument.Function(
            id: id(),
            number: number(or: position),
            letter: optionalText("letter"),
            title: title,
            short: optionalLocalized("short", limit: ContentLimit.short) ?? title,
            text: optionalLocalized("text"),
            points: [],
            why: nil,
            perspectives: optionalList("perspectives") { $0.perspective(people) },
            aliases: words("aka"),
            references: [],
            source: source,
            questions: list("checks") { reader in
                place += 1
                return reader.check(at: place, parts: parts, source: source)
            }
        )
    }

    private mutating func perspective(_ people: [String: LocalizedText]) -> QuestionnaireInstrument.Perspective {
        _ = id()
        return QuestionnaireInstrument.Perspective(
            who: title("who", of: people) ?? LocalizedText(nl: "", en: ""),
            text: localized("text"),
            source: optionalSource()
        )
    }

    private mutating func check(
        at position: Int,
        parts: [String: LocalizedText],
        source: SourceReference
    ) -> QuestionnaireInstrument.Question {
        let text = localized("text")
        return QuestionnaireInstrument.Question(
            id: id(),
            number: position,
            text: text,
            short: optionalLocalized("short", limit: ContentLimit.short) ?? text,
            parts: [],
            note: optionalLocalized("note"),
            references: [],
            isTurned: false,
            part: has("group") ? title("group", of: parts) : nil,
            source: optionalSource() ?? source
        )
    }

    /// What the file calls the things that its items refer to by id.
    private mutating func titles(_ key: String) -> [String: LocalizedText] {
        var marks: [String: ContentMark] = [:]
        let pairs = optionalList(key) { reader in
            (reader.id(amongst: &marks), reader.localized("title", limit: ContentLimit.short))
        }
        return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    }

    private mutating func title(_ key: String, of known: [String: LocalizedText]) -> LocalizedText? {
        let id = text(key)
        if !id.isEmpty, known[id] == nil { refuse(.notAmongst(id, known: known.keys.sorted()), at: key) }
        return known[id]
    }
}

extension ContentFault {
    /// An id that isn't one of those that the file lists for it.
    static func notAmongst(_ id: String, known: [String]) -> ContentFault {
        let list = known.joined(separator: ", ")
        return ContentFault(
            "not-listed",
            nl: "‘\(id)’ staat niet in de lijst. Kies uit: \(list).",
            en: "‘\(id)’ is not in the list. Choose from: \(list)."
        )
    }
}
