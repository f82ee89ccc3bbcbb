public import WorksheetKit

/// What an installation has to lay beside an item, in the order of its content.
public struct Shelf: Sendable {
    /// What entries can be about: an id that is among their tags, and its title.
    public typealias Topic = (id: String, title: LocalizedText)

    /// All entries.
    public let entries: [ShelfEntry]
    /// What they are about, to choose from.
    public let topics: [Topic]
    private let byID: [String: ShelfEntry]

    /// Makes a shelf; of two entries with one id the first stays.
    public init(_ entries: [ShelfEntry] = [], topics: [Topic] = []) {
        self.entries = entries
        self.topics = topics
        byID = Dictionary(entries.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The entry of an id.
    public subscript(id: String) -> ShelfEntry? { byID[id] }

    /// The shelf as whoever searches it gets it: nothing of it is about people.
    public var json: JSON {
        let entries = entries.ranked(\.id) { entry in
            (entry.json.members ?? [:]).merging(["tags": .array(entry.tags.map(JSON.string))]) { first, _ in first }
        }
        let topics = topics.ranked(
            { $0.id },
            { ["id": .string($0.id), "title": .localized($0.title)] }
        )
        return ["entries": entries, "topics": topics]
    }
}

extension Sequence {
    /// Members by id, each with its place in the order; of two with one id the first stays.
    fileprivate func ranked(_ id: (Element) -> String, _ members: (Element) -> [String: JSON]) -> JSON {
        let all = enumerated().map { rank, each in
            (id(each), JSON.object(members(each).merging(["rank": .integer(rank)]) { first, _ in first }))
        }
        return .object(Dictionary(all, uniquingKeysWith: { first, _ in first }))
    }
}

extension Decider {
    /// The most entries beside one item: a talk is not about more of them.
    static let maximumLaid = 3

    func lay(_ id: String, beside item: ItemID) throws(Rejection) -> [CoreEvent] {
        guard state.agenda.items[item] != nil else { throw Rejection(.unknownTarget, field: "item") }
        let laid = state.run.laid[item] ?? []
        guard !laid.contains(where: { $0.id == id }) else { return [] }
        guard let entry = shelf[id] else { throw Rejection(.unknownTarget, field: "entry") }
        guard laid.count < Decider.maximumLaid else { throw Rejection(.tooMany) }
        // With all its words: what lay on the table then is in the record, also when the shelf has changed since.
        return [.room(.laid(item, entry))]
    }

    func clear(_ id: String, from item: ItemID) throws(Rejection) -> [CoreEvent] {
        guard state.run.laid[item]?.contains(where: { $0.id == id }) == true else {
            throw Rejection(.unknownTarget, field: "entry")
        }
        return [.room(.cleared(item, id))]
    }
}

extension RunState {
    mutating func lay(_ entry: ShelfEntry, beside item: ItemID) { laid[item, default: []].append(entry) }

    mutating func clear(_ entry: String, from item: ItemID) {
        laid[item]?.removeAll { $0.id == entry }
        if laid[item]?.isEmpty == true { laid[item] = nil }
    }

    /// What lies beside an item; absent when nothing does.
    func laidJSON(_ item: ItemID) -> JSON? { laid[item].map(\.json) }
}

extension Sequence where Element == ShelfEntry {
    /// The entries by id, each with its place in the order.
    var json: JSON { ranked(\.id) { $0.json.members ?? [:] } }
}
