import WorksheetKit

/// What belongs to the room: the cards without their writers, and what the desk made of them.
public struct CardsCommon: Sendable, Equatable {
    struct Card: Sendable, Equatable {
        let list: String
        let content: CardContent
        let isShown: Bool
        let isReworded: Bool
        /// The cluster that it is in.
        let cluster: String?
        /// The card that it lies beneath.
        let same: String?
        /// The card that it looks like; for the desk alone.
        let alike: String?
    }

    struct Question: Sendable, Equatable {
        let text: String
        let place: Confrontation.Place?
        let rank: Int
    }

    /// A card or cluster that stands for itself: what is voted on, and what goes on.
    struct Item: Sendable, Equatable {
        let id: String
        let list: String
        let text: String
        /// The cards in the cluster, or the card itself.
        let cards: [String]
        let isCluster: Bool
    }

    var cards: [String: Card] = [:]
    var clusters: [String: CardOrder.Cluster] = [:]
    var chosen: [String: [String]] = [:]
    var runoff: [String: [String]] = [:]
    var questions: [String: Question] = [:]
    /// How many cards were written, by list, hidden ones included.
    var written: [String: Int] = [:]
    /// The cards of a deck, which stand for themselves in its only column.
    var printed: Set<String> = []
    /// The card of a deck that stands large on the board.
    var front: String?
    var isDirect = false
    var canUndo = false
    /// The columns in the order of the instrument.
    var columns: [String] = []

    /// The items of a list by id, of cards that are shown; the order says nothing.
    func items(in list: String) -> [Item] {
        var members: [String: [String]] = [:]
        var items: [Item] = []
        for (id, card) in cards where card.list == list && card.isShown && card.same == nil {
            if let cluster = card.cluster {
                members[cluster, default: []].append(id)
            } else {
                items.append(Item(id: id, list: list, text: card.content.text, cards: [id], isCluster: false))
            }
        }
        for (id, cards) in members {
            let name = clusters[id]?.name ?? ""
            items.append(Item(id: id, list: list, text: name, cards: cards.sorted(), isCluster: true))
        }
        return items.sorted { $0.id < $1.id }
    }

    /// The ids of everything in a list that can be voted on.
    func standing(in list: String) -> Set<String> {
        Set(items(in: list).map(\.id)).union(columns.contains(list) ? printed : [])
    }

    /// The list of a card or cluster.
    func list(of id: String) -> String? {
        cards[id]?.list ?? clusters[id]?.list ?? (printed.contains(id) ? columns.first : nil)
    }

    /// The cards that are shown beneath another.
    func beneath(_ card: String) -> [String] {
        cards.filter { $0.value.same == card && $0.value.isShown }.map(\.key).sorted()
    }

    /// The questions in their order.
    var questionsInOrder: [(id: String, question: Question)] {
        questions.sorted { $0.value.rank < $1.value.rank }.map { ($0.key, $0.value) }
    }
}

extension CardsState {
    func common(_ context: CommonContext) -> CardsCommon {
        let isDesk = context.audience == .desk
        var room = CardsCommon()
        room.columns = instrument.columns.map(\.id)
        room.printed = Set(instrument.deck?.cards.map(\.id) ?? [])
        room.front = order.front
        room.isDirect = isDirect
        room.canUndo = isDesk && !history.isEmpty
        room.clusters = order.clusters
        let present = cards.filter { card in
            let isOut = card.value.author.map(context.excluded.contains) ?? false
            return !isOut && isHome(list(of: card.key) ?? "")
        }
        for (id, _) in present { room.written[list(of: id) ?? "", default: 0] += 1 }
        let visible = isDesk ? present : present.filter(\.value.isShown)
        for (id, card) in visible {
            let same = order.sameAs[id].flatMap { visible[$0] == nil ? nil : $0 }
            let cluster = order.clusterOf[id].flatMap { order.clusters[$0] == nil ? nil : $0 }
            room.cards[id] = CardsCommon.Card(
                list: list(of: id) ?? "",
                content: card.shared,
                isShown: card.isShown,
                isReworded: card.reworded != nil,
                cluster: same == nil ? cluster : nil,
                same: same,
                alike: isDesk ? likeness.closest(to: id) { lookalike in mayBeAlike(id, lookalike, visible) } : nil
            )
        }
        select(&room)
        return room
    }

    /// Suggested only where the desk could act on it: amongst free cards of one list.
    private func mayBeAlike(_ id: String, _ other: String, _ visible: [String: Card]) -> Bool {
        visible[other] != nil && list(of: id) == list(of: other) && order.sameAs[id] == nil
            && order.sameAs[other] == nil
    }

    private func select(_ room: inout CardsCommon) {
        for column in instrument.columns {
            let known = room.standing(in: column.id)
            room.chosen[column.id] = chosen[column.id].map { $0.filter(known.contains) }
            room.runoff[column.id] = runoff[column.id].map { $0.filter(known.contains) }
        }
        for (rank, id) in questionOrder.enumerated() {
            guard let question = questions[id] else { continue }
            room.questions[id] = .init(text: question.text, place: question.place, rank: rank)
        }
    }
}
