import WorksheetKit

extension CardsState {
    /// Refuses an arrangement that doesn't fit what lies on the table.
    func check(_ arrangement: Arrangement) throws(Rejection) {
        switch arrangement {
        case .move(let id, let list):
            guard instrument.column(try column(of: id, "id")) != nil else { throw Rejection(.wrongState, field: "id") }
            guard instrument.column(list) != nil else { throw Rejection(.unknownTarget, field: "list") }
        case .merge(let id, let into):
            let list = try column(of: id, "id")
            guard try free(into, "into") == list, id != into else { throw Rejection(.wrongState, field: "into") }
        case .part(let id):
            _ = try column(of: id, "id")
            guard order.sameAs[id] != nil else { throw Rejection(.wrongState, field: "id") }
        case .cluster(let id, _, let cards):
            guard !isTaken(id) else { throw Rejection(.wrongState, field: "id") }
            guard order.clusters.count < CardsState.mostClusters else { throw Rejection(.tooMany) }
            var lists: Set<String> = []
            for card in cards { lists.insert(try free(card, "cards")) }
            // Options with a question stand each for itself.
            guard lists.count == 1, lists.allSatisfy({ instrument.column($0) != nil }) else {
                throw Rejection(.wrongState, field: "cards")
            }
        case .name(let id, _), .dissolve(let id): _ = try cluster(id, "id")
        case .add(let id, let cluster):
            let list = try free(id, "id")
            guard try self.cluster(cluster, "cluster").list == list else {
                throw Rejection(.wrongState, field: "cluster")
            }
        case .loosen(let id):
            _ = try column(of: id, "id")
            guard order.clusterOf[id] != nil else { throw Rejection(.wrongState, field: "id") }
        case .spotlight(let card):
            guard instrument.deck?.card(card) != nil else { throw Rejection(.unknownTarget, field: "card") }
        case .unlight: break
        case .undo: guard !history.isEmpty else { throw Rejection(.nothingToUndo) }
        }
    }

    private func column(of card: String, _ field: String) throws(Rejection) -> String {
        guard let list = list(of: card) else { throw Rejection(.unknownTarget, field: field) }
        return list
    }

    /// The list of a card that doesn't lie beneath another.
    private func free(_ card: String, _ field: String) throws(Rejection) -> String {
        let list = try column(of: card, field)
        guard order.sameAs[card] == nil else { throw Rejection(.wrongState, field: field) }
        return list
    }

    private func cluster(_ id: String, _ field: String) throws(Rejection) -> CardOrder.Cluster {
        guard let cluster = order.clusters[id] else { throw Rejection(.unknownTarget, field: field) }
        return cluster
    }
}
