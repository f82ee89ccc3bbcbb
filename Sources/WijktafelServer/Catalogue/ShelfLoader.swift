import SessionEngine
import WorksheetKit

/// Fills the shelf from the instruments, also a municipality's own.
///
/// On it are the items of an instrument that says what one of them is called there, cards that name a place, and
/// examples with a place that an item brings along.
enum ShelfLoader {
    static func shelf(of instruments: some Sequence<InstalledInstrument>) -> Shelf {
        let contents = instruments.sorted { $0.id < $1.id }.compactMap { instrument in
            (try? JSONParser.parse(instrument.json)).map { (content: $0, kind: instrument.kind) }
        }
        // Practice first, which is what most people look for; then what was learned from it.
        let all = contents.flatMap { entries(of: $0.content, kind: $0.kind) }
        let examples = all.filter { $0.kind == ShelfEntry.example }
        let named = contents.filter { $0.kind == "deck" && $0.content["items"]?.elements?.first?["place"] != nil }
        return Shelf(
            examples + all.filter { $0.kind != ShelfEntry.example },
            topics: named.flatMap { topics(of: $0.content) }
        )
    }

    private static func topics(of content: JSON) -> [Shelf.Topic] {
        (content["stages"]?.elements ?? []).compactMap { stage in
            guard let id = stage["id"]?.text, let title = text(stage["title"]) else { return nil }
            return (id, title)
        }
    }

    private static func entries(of content: JSON, kind: String) -> [ShelfEntry] {
        let name = text(content["shelf"])
        return (content["items"]?.elements ?? []).flatMap { item in
            let isShelved = name != nil || kind == "deck" && item["place"] != nil
            let own = isShelved ? entry(item, in: content, name) : nil
            return [own].compactMap(\.self) + examples(of: item, in: content)
        }
    }

    private static func entry(_ item: JSON, in content: JSON, _ name: LocalizedText?) -> ShelfEntry? {
        guard let id = item["id"]?.text, let title = text(item["title"]), let words = text(item["text"]) else {
            return nil
        }
        let stage = item["stage"]?.text
        return ShelfEntry(
            id: id,
            kind: name ?? ShelfEntry.example,
            place: item["place"]?.text,
            title: title,
            text: words,
            topic: text(named(stage, in: content["stages"])?["title"]),
            tags: tags(of: item),
            source: source(item["source"], in: content)
        )
    }

    /// What is done elsewhere about an item, under the name of the item.
    private static func examples(of item: JSON, in content: JSON) -> [ShelfEntry] {
        guard let title = text(item["short"]) ?? text(item["title"]) else { return [] }
        return (item["examples"]?.elements ?? []).compactMap { example in
            guard let id = example["id"]?.text, let place = example["place"]?.text, let words = text(example["text"])
            else { return nil }
            return ShelfEntry(
                id: id,
                place: place,
                title: title,
                text: words,
                tags: tags(of: item),
                source: source(example["source"] ?? item["source"], in: content)
            )
        }
    }

    /// The ids of all that an item is about, itself among them: that is what a theme finds its examples by.
    private static func tags(of item: JSON) -> [String] {
        let stated = [item["id"]?.text, item["stage"]?.text].compactMap(\.self)
        let tags = (item["tags"]?.elements ?? []).compactMap(\.text)
        return stated + tags.filter { !stated.contains($0) }
    }

    /// Document, publisher and year, and where in it.
    private static func source(_ reference: JSON?, in content: JSON) -> String {
        let document = named(reference?["doc"]?.text, in: content["sources"])
        let parts = [
            document?["title"]?.text, document?["publisher"]?.text, document?["year"]?.integer.map(String.init),
            reference?["at"]?.text,
        ]
        return parts.compactMap { $0 }.joined(separator: ", ")
    }

    private static func named(_ id: String?, in list: JSON?) -> JSON? {
        id.flatMap { id in list?.elements?.first { $0["id"]?.text == id } }
    }

    private static func text(_ json: JSON?) -> LocalizedText? {
        guard let nl = json?["nl"]?.text, let en = json?["en"]?.text else { return nil }
        return LocalizedText(nl: nl, en: en)
    }
}
