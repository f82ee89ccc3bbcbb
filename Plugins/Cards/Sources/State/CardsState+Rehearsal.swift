import WorksheetKit

extension CardsState {
    /// What a simulated person still sends in a round.
    func rehearse(_ context: RehearsalContext) -> [JSON] {
        switch CardsPhase(rawValue: context.phase) {
        case .write: cards(for: instrument.lists, context)
        case .options: cards(for: questionOrder, context)
        case .mark: marking(context)
        case .vote: voting(context)
        case .confront: scoring(context)
        case .read, .show, .cluster, .top, nil: []
        }
    }

    /// At most one card in a list, in about half of the lists.
    private func cards(for lists: [String], _ context: RehearsalContext) -> [JSON] {
        lists.enumerated().compactMap { place, list -> JSON? in
            let id = "oefen-\(context.number)-\(place)-\(context.phase)"
            guard !isTaken(id), context.leaning("write \(list)") > 0.4 else { return nil }
            let words = CardsState.rehearsed[(context.number + 3 * place) % CardsState.rehearsed.count]
            return ["do": "write", "id": .string(id), "list": .string(list), "text": .string(words[context.language])]
        }
    }

    private func marking(_ context: RehearsalContext) -> [JSON] {
        let options = instrument.deck?.marks?.options.map(\.id) ?? []
        let given = marks[context.round] ?? [:]
        return (instrument.deck?.cards ?? []).filter { given[$0.id]?[context.person] == nil && !options.isEmpty }.map {
            card in
            let option = options[min(options.count - 1, Int(context.leaning(card.id) * Double(options.count)))]
            return ["do": "mark", "card": .string(card.id), "option": .string(option)]
        }
    }

    private func voting(_ context: RehearsalContext) -> [JSON] {
        let room = common(CommonContext(audience: .board, excluded: context.excluded))
        let own = votes[context.round]?[context.person] ?? [:]
        return instrument.columns.flatMap { column -> [JSON] in
            let ballot = Ballot(room, list: column.id, round: context.round)
            let used = own.reduce(0) { ballot.items.contains($1.key) ? $0 + $1.value : $0 }
            let liked = ballot.items.subtracting(own.keys).sorted { context.leaning($0) > context.leaning($1) }
            return liked.prefix(max(0, ballot.dots - used)).map { ["do": "vote", "item": .string($0), "dots": 1] }
        }
    }

    private func scoring(_ context: RehearsalContext) -> [JSON] {
        let room = common(CommonContext(audience: .board, excluded: context.excluded))
        let given = scores[context.round] ?? [:]
        return places(in: room).filter { given[$0]?[context.person] == nil }.map { place in
            let value = Int((context.leaning("\(place.row)/\(place.column)") * 3).rounded())
            return [
                "do": "score", "row": .string(place.row), "column": .string(place.column), "value": .integer(value),
            ]
        }
    }

    private static let rehearsed = [
        LocalizedText(nl: "Oefening: mensen weten ons te vinden", en: "Rehearsal: people know where to find us"),
        LocalizedText(nl: "Oefening: we overleggen elke week", en: "Rehearsal: we meet every week"),
        LocalizedText(nl: "Oefening: bewoners helpen elkaar", en: "Rehearsal: residents help each other"),
        LocalizedText(nl: "Oefening: de wachtlijst is te lang", en: "Rehearsal: the waiting list is too long"),
        LocalizedText(nl: "Oefening: we kennen de huisarts niet", en: "Rehearsal: we do not know the doctor"),
        LocalizedText(nl: "Oefening: er is een nieuw buurthuis", en: "Rehearsal: there is a new community centre"),
        LocalizedText(nl: "Oefening: het budget gaat omlaag", en: "Rehearsal: the budget goes down"),
    ]
}
