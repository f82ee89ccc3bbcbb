import WorksheetKit

extension CardsState {
    func decide(_ action: CardsAction, _ context: DecisionContext) throws(Rejection) -> [CardsAction] {
        switch action {
        case .card(let change): return try decide(change, context) ? [action] : []
        case .arrange(let arrangement):
            try deskOnly(context)
            try check(arrangement)
            return order(after: arrangement) == order ? [] : [action]
        case .count(let counted):
            guard let person = context.person else { throw Rejection(.notAllowed) }
            return try decide(counted, of: person, context) ? [action] : []
        case .select(let selection):
            try deskOnly(context)
            return try decide(selection, context) ? [action] : []
        }
    }

    private func deskOnly(_ context: DecisionContext) throws(Rejection) {
        guard context.person == nil else { throw Rejection(.notAllowed) }
    }

    /// Whether a change of a card changes anything.
    private func decide(_ change: CardChange, _ context: DecisionContext) throws(Rejection) -> Bool {
        switch change {
        case .write(let id, let list, let content):
            try checkPlace(list, context)
            // A phone that never heard that its card arrived says the newer words the same way.
            if let card = cards[id], card.author == context.person, card.home == list {
                return try mayEdit(card, context) != content
            }
            guard !isTaken(id) else { throw Rejection(.wrongState, field: "id") }
            let own = cards.values.count { $0.author == context.person }
            let isFull = cards.count >= CardsState.mostCards.room
            guard !isFull, context.person == nil || own < CardsState.mostCards.person else { throw Rejection(.tooMany) }
            return true
        case .edit(let id, let content):
            return try mayEdit(try ownCard(id, context), context) != content
        case .drop(let id):
            _ = try ownCard(id, context)
            return true
        case .show(let id): return try !deskCard(id, context).isShown
        case .hide(let id): return try deskCard(id, context).isShown
        case .showAll(let list):
            try deskOnly(context)
            if let list { try checkList(list) }
            return cards.contains { !$0.value.isShown && (list == nil || self.list(of: $0.key) == list) }
        case .direct(let on):
            try deskOnly(context)
            return on != isDirect
        case .reword(let id, let text, let note):
            let card = try deskCard(id, context)
            return card.shared.text != text || card.shared.note != note
        }
    }

    private func checkList(_ list: String) throws(Rejection) {
        guard isHome(list) else {
            throw Rejection(.unknownTarget, field: "list")
        }
    }

    /// Whether cards can lie in a list and, from a participant, whether its phase is on.
    private func checkPlace(_ list: String, _ context: DecisionContext) throws(Rejection) {
        try checkList(list)
        guard context.person != nil else { return }
        let phase = CardsPhase(rawValue: context.phase)
        let isOn = questions[list] == nil ? phase?.takesCards == true : phase == .options
        guard isOn else { throw Rejection(.wrongState, field: "list") }
    }

    private func ownCard(_ id: String, _ context: DecisionContext) throws(Rejection) -> Card {
        // Another's card is answered as if there were none: whether an id exists is nobody's business.
        guard let card = cards[id], card.author == context.person else {
            throw Rejection(.unknownTarget, field: "id")
        }
        try checkPlace(card.home, context)
        return card
    }

    /// The words of a card that its writer may still change.
    private func mayEdit(_ card: Card, _ context: DecisionContext) throws(Rejection) -> CardContent {
        let isOut = card.isShown && !isDirect && context.person != nil
        guard !isOut, card.reworded == nil else { throw Rejection(plugin: "card-shown", field: "id") }
        return card.content
    }

    private func deskCard(_ id: String, _ context: DecisionContext) throws(Rejection) -> Card {
        try deskOnly(context)
        guard let card = cards[id] else { throw Rejection(.unknownTarget, field: "id") }
        return card
    }
}

// What is counted, and the lists of what goes on.
extension CardsState {
    private func decide(
        _ counted: Counted,
        of person: PersonID,
        _ context: DecisionContext
    ) throws(Rejection) -> Bool {
        let phase = CardsPhase(rawValue: context.phase)
        switch counted {
        case .vote(let item, let dots):
            guard phase == .vote else { throw Rejection(.wrongState, field: "item") }
            return try decide(item, dots, of: person, context)
        case .mark(let card, let option):
            try checkMark(card, phase)
            guard instrument.deck?.marks?.options.contains(where: { $0.id == option }) == true else {
                throw Rejection(.unknownTarget, field: "option")
            }
            return marks[context.round]?[card]?[person] != option
        case .unmark(let card):
            try checkMark(card, phase)
            return marks[context.round]?[card]?[person] != nil
        case .score(let row, let column, let value):
            let place = try scorable(row, column, phase)
            return scores[context.round]?[place]?[person] != value
        case .unscore(let row, let column):
            let place = try scorable(row, column, phase)
            return scores[context.round]?[place]?[person] != nil
        }
    }

    private func decide(
        _ item: String,
        _ dots: Int,
        of person: PersonID,
        _ context: DecisionContext
    ) throws(Rejection)
        -> Bool
    {
        let round = context.round
        let room = common(CommonContext(audience: .board, excluded: context.excluded))
        guard let list = room.list(of: item), instrument.column(list) != nil else {
            throw Rejection(.unknownTarget, field: "item")
        }
        let ballot = Ballot(room, list: list, round: round)
        guard ballot.items.contains(item) else { throw Rejection(.unknownTarget, field: "item") }
        guard dots <= ballot.perItem else { throw Rejection(.outOfRange, field: "dots") }
        let own = votes[round]?[person] ?? [:]
        let used = own.reduce(0) { $1.key != item && ballot.items.contains($1.key) ? $0 + $1.value : $0 }
        guard dots == 0 || used + dots <= ballot.dots else { throw Rejection(plugin: "no-dots-left", field: "dots") }
        return own[item] ?? 0 != dots
    }

    private func checkMark(_ card: String, _ phase: CardsPhase?) throws(Rejection) {
        guard phase == .mark else { throw Rejection(.wrongState, field: "card") }
        guard instrument.deck?.card(card) != nil else { throw Rejection(.unknownTarget, field: "card") }
    }

    private func scorable(
        _ row: String,
        _ column: String,
        _ phase: CardsPhase?
    ) throws(Rejection) -> Confrontation.Place {
        guard phase == .confront else { throw Rejection(.wrongState, field: "row") }
        let place = Confrontation.Place(row: row, column: column)
        guard hasPlace(place) else { throw Rejection(.unknownTarget, field: "row") }
        return place
    }

    /// Whether a row and a column were chosen and are scored against each other.
    private func hasPlace(_ place: Confrontation.Place) -> Bool {
        instrument.crossings.contains { crossing in
            chosen[crossing.row]?.contains(place.row) == true
                && chosen[crossing.column]?.contains(place.column) == true
        }
    }

    private func decide(_ selection: Selection, _ context: DecisionContext) throws(Rejection) -> Bool {
        switch selection {
        case .choose(let list, let items):
            try checkItems(items, list, context)
            return chosen[list] ?? [] != items
        case .runoff(let list, let items):
            try checkItems(items, list, context)
            return runoff[list] ?? [] != items
        case .ask(let id, _, let row, let column):
            guard !isTaken(id) else { throw Rejection(.wrongState, field: "id") }
            guard (row == nil) == (column == nil) else { throw Rejection(.malformed, field: "column") }
            if let row, let column, !hasPlace(.init(row: row, column: column)) {
                throw Rejection(.unknownTarget, field: "row")
            }
            guard questions.count < CardsState.mostQuestions else { throw Rejection(.tooMany) }
            return true
        case .reask(let id, let text): return try question(id).text != text
        case .unask(let id):
            _ = try question(id)
            return true
        }
    }

    private func question(_ id: String) throws(Rejection) -> Question {
        guard let question = questions[id] else { throw Rejection(.unknownTarget, field: "id") }
        return question
    }

    private func checkItems(_ items: [String], _ list: String, _ context: DecisionContext) throws(Rejection) {
        guard instrument.column(list) != nil else { throw Rejection(.unknownTarget, field: "list") }
        let known = common(CommonContext(audience: .board, excluded: context.excluded)).standing(in: list)
        guard items.allSatisfy(known.contains) else { throw Rejection(.unknownTarget, field: "items") }
    }
}
