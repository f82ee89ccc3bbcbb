import WorksheetKit

/// What the desk can do with the order among the cards.
public enum Arrangement: Sendable, Hashable {
    /// A card goes to another column.
    case move(id: String, list: String)
    /// A card says the same as another and goes beneath it.
    case merge(id: String, into: String)
    /// A card comes out from beneath another.
    case part(id: String)
    /// Cards of one column become a cluster.
    case cluster(id: String, name: String, cards: [String])
    /// A cluster gets another name.
    case name(id: String, name: String)
    /// A card joins a cluster of its column.
    case add(id: String, cluster: String)
    /// A card leaves its cluster.
    case loosen(id: String)
    /// A cluster comes apart.
    case dissolve(id: String)
    /// A card of a deck stands large on the board.
    case spotlight(card: String)
    /// No card stands large on the board any more.
    case unlight
    /// The last arrangement is taken back.
    case undo

    /// The longest name of a cluster.
    static let nameLimit = TextLimit(characters: 60)
    /// The most cards that become a cluster at once.
    static let mostCards = 100

    init?(_ verb: String, _ object: inout StrictObject) throws(Rejection) {
        switch verb {
        case "move": self = .move(id: try object.word("id"), list: try object.word("list"))
        case "merge": self = .merge(id: try object.word("id"), into: try object.word("into"))
        case "part": self = .part(id: try object.word("id"))
        case "cluster":
            let id = try object.newID("id")
            let name = try object.someText("name", limit: Arrangement.nameLimit)
            self = .cluster(id: id, name: name, cards: try object.ids("cards", limit: Arrangement.mostCards))
        case "name":
            self = .name(id: try object.word("id"), name: try object.someText("name", limit: Arrangement.nameLimit))
        case "add": self = .add(id: try object.word("id"), cluster: try object.word("cluster"))
        case "loosen": self = .loosen(id: try object.word("id"))
        case "dissolve": self = .dissolve(id: try object.word("id"))
        case "spotlight": self = .spotlight(card: try object.word("card"))
        case "unlight": self = .unlight
        case "undo": self = .undo
        default: return nil
        }
    }

    var json: JSON {
        switch self {
        case .move(let id, let list): ["do": "move", "id": .string(id), "list": .string(list)]
        case .merge(let id, let into): ["do": "merge", "id": .string(id), "into": .string(into)]
        case .part(let id): ["do": "part", "id": .string(id)]
        case .cluster(let id, let name, let cards):
            [
                "do": "cluster", "id": .string(id), "name": .string(name),
                "cards": .array(cards.map(JSON.string)),
            ]
        case .name(let id, let name): ["do": "name", "id": .string(id), "name": .string(name)]
        case .add(let id, let cluster): ["do": "add", "id": .string(id), "cluster": .string(cluster)]
        case .loosen(let id): ["do": "loosen", "id": .string(id)]
        case .dissolve(let id): ["do": "dissolve", "id": .string(id)]
        case .spotlight(let card): ["do": "spotlight", "card": .string(card)]
        case .unlight: ["do": "unlight"]
        case .undo: ["do": "undo"]
        }
    }
}
