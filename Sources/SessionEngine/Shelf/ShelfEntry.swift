public import WorksheetKit

/// An example from elsewhere that can be laid beside an item of the agenda.
public struct ShelfEntry: Sendable, Hashable {
    /// The id that its content gives it.
    public let id: String
    /// Where it is done.
    public let place: String
    /// What it is called there.
    public let title: LocalizedText
    /// What they do, and what it yields.
    public let text: LocalizedText
    /// What it is an example of.
    public let topic: LocalizedText?
    /// Where it was read: document, publisher, year and place within it.
    public let source: String

    /// Gathers an example.
    public init(
        id: String,
        place: String,
        title: LocalizedText,
        text: LocalizedText,
        topic: LocalizedText? = nil,
        source: String
    ) {
        self.id = id
        self.place = place
        self.title = title
        self.text = text
        self.topic = topic
        self.source = source
    }

    /// The example as the log and everyone at the table get it.
    public var json: JSON {
        .members([
            ("id", .string(id)), ("place", .string(place)), ("title", .localized(title)), ("text", .localized(text)),
            ("topic", topic.map(JSON.localized)), ("source", .string(source)),
        ])
    }

    /// Reads what `json` wrote; `nil` for another shape.
    public init?(_ json: JSON) {
        guard let id = json["id"]?.text, let place = json["place"]?.text, let source = json["source"]?.text,
            let title = LocalizedText(shelved: json["title"]), let text = LocalizedText(shelved: json["text"])
        else { return nil }
        self.init(
            id: id,
            place: place,
            title: title,
            text: text,
            topic: LocalizedText(shelved: json["topic"]),
            source: source
        )
    }
}

extension LocalizedText {
    fileprivate init?(shelved json: JSON?) {
        guard let nl = json?["nl"]?.text, let en = json?["en"]?.text else { return nil }
        self.init(nl: nl, en: en)
    }
}
