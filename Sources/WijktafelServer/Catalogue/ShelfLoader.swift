import SessionEngine
import WorksheetKit

/// Fills the shelf from the instruments: every deck whose cards name a place is on it, also a municipality's own.
enum ShelfLoader {
    static func shelf(of instruments: some Sequence<InstalledInstrument>) -> Shelf {
        Shelf(
            instruments.filter { $0.kind == "deck" }.sorted { $0.id < $1.id }.flatMap { instrument in
                (try? JSONParser.parse(instrument.json)).map(entries) ?? []
            }
        )
    }

    private static func entries(of content: JSON) -> [ShelfEntry] {
        (content["items"]?.elements ?? []).compactMap { item in
            guard let id = item["id"]?.text, let place = item["place"]?.text,
                let title = text(item["title"]), let words = text(item["text"])
            else { return nil }
            let topic = named(item["stage"]?.text, in: content["stages"])?["title"]
            return ShelfEntry(
                id: id,
                place: place,
                title: title,
                text: words,
                topic: text(topic),
                source: source(item["source"], named(item["source"]?["doc"]?.text, in: content["sources"]))
            )
        }
    }

    /// Document, publisher and year, and where in it.
    private static func source(_ reference: JSON?, _ document: JSON?) -> String {
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
