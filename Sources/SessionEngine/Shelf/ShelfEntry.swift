public import WorksheetKit

/// An example from elsewhere, a rule or a question that can be laid beside an item of the agenda.
public struct ShelfEntry: Sendable, Hashable {
    /// What is on the shelf without another name.
    public static let example = LocalizedText(nl: "Voorbeeld", en: "Example")

    /// The id that its content gives it.
    public let id: String
    /// What it is, such as an example or a pitfall.
    public let kind: LocalizedText
    /// Where it is done, when that is what it is about.
    public let place: String?
    /// What it is called.
    public let title: LocalizedText
    /// What it says.
    public let text: LocalizedText
    /// What it is an example of.
    public let topic: LocalizedText?
    /// The ids of what it is about, by which it is found; no part of what is laid.
    public let tags: [String]
    /// Where it was read: document, publisher, year and place within it.
    public let source: String

    /// Gathers an entry.
    public init(
        id: String,
        kind: LocalizedText = ShelfEntry.example,
        place: String? = nil,
        title: LocalizedText,
        text: LocalizedText,
        topic: LocalizedText? = nil,
        tags: [String] = [],
        source: String
    ) {
        self.id = id
        self.kind = kind
        self.place = place
        self.title = title
        self.text = text
        self.topic = topic
        self.tags = tags
        self.source = source
    }

    /// The entry as the log and everyone at the table get it.
    public var json: JSON {
        .members([
            ("id", .string(id)), ("kind", .localized(kind)), ("place", place.map(JSON.string)),
            ("title", .localized(title)), ("text", .localized(text)), ("topic", topic.map(JSON.localized)),
            ("source", .string(source)),
        ])
    }

    /// Reads what `json` wrote; `nil` for another shape.
    public init?(_ json: JSON) {
        guard let id = json["id"]?.text, let source = json["source"]?.text,
            let title = LocalizedText(shelved: json["title"]), let text = LocalizedText(shelved: json["text"])
        else { return nil }
        self.init(
            id: id,
            // Of a log from when only examples were laid.
            kind: LocalizedText(shelved: json["kind"]) ?? ShelfEntry.example,
            place: json["place"]?.text,
            title: title,
            text: text,
            topic: LocalizedText(shelved: json["topic"]),
            source: source
        )
    }
}

extension ShelfEntry {
    /// What it is and where, in one line.
    func bearing(_ language: Language) -> String {
        guard let place else { return kind[language] }
        return LocalizedText(nl: "\(kind.nl) uit \(place)", en: "\(kind.en) from \(place)")[language]
    }
}

extension LocalizedText {
    fileprivate init?(shelved json: JSON?) {
        guard let nl = json?["nl"]?.text, let en = json?["en"]?.text else { return nil }
        self.init(nl: nl, en: en)
    }
}
