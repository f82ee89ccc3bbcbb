public import WorkshopPrimitives

/// A document that content was made from.
public struct Source: Sendable, Hashable {
    /// The id that references go by.
    public let id: String
    /// The title, in the document's own language.
    public let title: String
    /// Who published it; absent when the document doesn't say.
    public let publisher: String?
    /// The year of publication; absent when the document doesn't say.
    public let year: Int?
    /// Something to know about it.
    public let note: LocalizedText?
}

/// What every instrument begins with, whatever its kind.
public struct InstrumentHeader: Sendable, Hashable {
    /// The stable id, which is also the name of the file.
    public let id: String
    /// The kind of content, such as `sliders`.
    public let kind: String
    /// The version, from 1; raised when ids or meaning change.
    public let version: Int
    /// What it is called.
    public let title: LocalizedText
    /// What a participant reads first.
    public let intro: LocalizedText
    /// The documents it was made from; at least one.
    public let sources: [Source]
    /// What one of its items is called on the shelf, such as a rule; absent when they can't be laid beside other items.
    public let shelf: LocalizedText?
}

extension ContentReader {
    /// Reads what every instrument begins with; source references can be read from then on.
    ///
    /// Another kind than the caller can read is a problem.
    public mutating func header(kinds: [String]) -> InstrumentHeader {
        let id = id()
        let kind = text("kind")
        if !kind.isEmpty, !kinds.contains(kind) { refuse(.unknownValue(kind, known: kinds), at: "kind") }
        return InstrumentHeader(
            id: id,
            kind: kind,
            version: integer("version", in: 1...9_999),
            title: localized("title"),
            intro: localized("intro"),
            sources: sources(),
            shelf: optionalLocalized("shelf")
        )
    }

    private mutating func sources() -> [Source] {
        var marks: [String: ContentMark] = [:]
        let sources = list("sources") { reader in
            Source(
                id: reader.id(amongst: &marks),
                title: reader.text("title"),
                publisher: reader.statedText("publisher"),
                year: reader.statedInteger("year", in: 1_800...2_200),
                note: reader.optionalLocalized("note")
            )
        }
        scope.sources = marks
        return sources
    }

    /// A key that must be there and may be `null`: not stated in the document is something else than forgotten.
    private mutating func statedText(_ key: String) -> String? {
        if !members.contains(where: { $0.key == key }) { refuse(.missingKey(key)) }
        return optionalText(key)
    }

    private mutating func statedInteger(_ key: String, in range: ClosedRange<Int>) -> Int? {
        if !members.contains(where: { $0.key == key }) { refuse(.missingKey(key)) }
        return optionalInteger(key, in: range)
    }
}

extension ContentReader {
    /// Reads a phase of the worksheet: its id, what it is called and the minutes that it takes.
    public mutating func worksheetPhase(amongst neighbours: inout [String: ContentMark]) -> WorksheetPhase {
        WorksheetPhase(
            id: id(amongst: &neighbours),
            title: localized("title", limit: ContentLimit.short),
            minutes: integer("minutes", in: 1...480)
        )
    }
}
