/// What the desk made of the cards: where they lie, what they lie beneath, and what lies together.
struct CardOrder: Sendable, Hashable {
    struct Cluster: Sendable, Hashable {
        var name: String
        /// The column; empty as long as all of its cards are wiped ones.
        var list: String
    }

    /// The columns of the cards that were moved.
    private(set) var lists: [String: String] = [:]
    /// The clusters of the cards that are in one.
    private(set) var clusterOf: [String: String] = [:]
    /// The cards that other cards lie beneath, because they say the same.
    private(set) var sameAs: [String: String] = [:]
    private(set) var clusters: [String: Cluster] = [:]
    /// The card of a deck that stands large on the board.
    private(set) var front: String?

    /// Carries out what was decided on; `list` is the column of the cards of a new cluster or of a card added to one.
    mutating func apply(_ arrangement: Arrangement, list: String) {
        switch arrangement {
        case .move(let id, let list):
            sameAs[id] = nil
            for card in [id] + sameAs.filter({ $0.value == id }).map(\.key) {
                lists[card] = list
                clusterOf[card] = nil
            }
        case .merge(let id, let into):
            clusterOf[id] = nil
            for card in sameAs.filter({ $0.value == id }).map(\.key) { sameAs[card] = into }
            sameAs[id] = into
        case .part(let id): sameAs[id] = nil
        case .cluster(let id, let name, let cards):
            clusters[id] = Cluster(name: name, list: list)
            for card in cards { clusterOf[card] = id }
        case .name(let id, let name): clusters[id]?.name = name
        case .add(let id, let cluster):
            clusterOf[id] = cluster
            if clusters[cluster]?.list.isEmpty == true { clusters[cluster]?.list = list }
        case .loosen(let id): clusterOf[id] = nil
        case .dissolve(let id):
            clusters[id] = nil
            clusterOf = clusterOf.filter { $0.value != id }
        case .spotlight(let card): front = card
        case .unlight: front = nil
        case .undo: break
        }
    }

    /// Whether a card or cluster goes by this id here, be it one that is gone.
    func names(_ id: String) -> Bool {
        lists[id] != nil || clusterOf[id] != nil || sameAs[id] != nil || clusterOf.values.contains(id)
            || sameAs.values.contains(id)
    }

    /// Forgets a card that was taken back; what lay beneath it lies free again.
    mutating func forget(_ card: String) {
        lists[card] = nil
        clusterOf[card] = nil
        sameAs = sameAs.filter { $0.key != card && $0.value != card }
    }
}
