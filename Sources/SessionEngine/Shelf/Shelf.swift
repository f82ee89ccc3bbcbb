public import WorksheetKit

/// The examples that an installation has, in the order of their content.
public struct Shelf: Sendable {
    /// All of them.
    public let entries: [ShelfEntry]
    private let byID: [String: ShelfEntry]

    /// Makes a shelf; of two examples with one id the first stays.
    public init(_ entries: [ShelfEntry] = []) {
        self.entries = entries
        byID = Dictionary(entries.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The example of an id.
    public subscript(id: String) -> ShelfEntry? { byID[id] }
}

extension Decider {
    /// The most examples beside one item: a talk is not about more of them.
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
    /// The examples by id, each with its place in the order.
    public var json: JSON {
        let members = enumerated().map { rank, entry in
            var members = entry.json.members ?? [:]
            members["rank"] = .integer(rank)
            return (entry.id, JSON.object(members))
        }
        return .object(Dictionary(members, uniquingKeysWith: { first, _ in first }))
    }
}
