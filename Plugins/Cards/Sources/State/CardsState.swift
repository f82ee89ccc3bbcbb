import WorksheetKit

/// The cards of a room, what the desk made of them, and what everyone gave them.
public struct CardsState: Sendable {
    struct Card: Sendable {
        /// Who wrote it; absent when the desk did.
        let author: PersonID?
        /// The list that it was written for.
        let home: String
        var content: CardContent
        var isShown: Bool
        /// What the desk made of its words.
        var reworded: CardContent?

        /// What others see of it.
        var shared: CardContent { reworded ?? content }
    }

    struct Question: Sendable, Hashable {
        var text: String
        let place: Confrontation.Place?
    }

    /// The most cards of one person, and of the room.
    static let mostCards = (person: 40, room: 1_000)
    /// The most clusters and questions.
    static let mostClusters = 150
    static let mostQuestions = 12
    /// How many arrangements can be taken back.
    static let mostUndone = 20

    let instrument: CardsInstrument
    private(set) var cards: [String: Card] = [:]
    private(set) var order = CardOrder()
    private(set) var history: [CardOrder] = []
    private(set) var isDirect = false
    private(set) var likeness = Likeness()
    /// Dots by round, person and card or cluster.
    var votes: [Int: [PersonID: [String: Int]]] = [:]
    /// Scores by round, place and person.
    private(set) var scores: [Int: [Confrontation.Place: [PersonID: Int]]] = [:]
    /// How the cards of a deck were marked, by round, card and person.
    private(set) var marks: [Int: [String: [PersonID: String]]] = [:]
    /// What goes into the confrontation, by column, in order.
    private(set) var chosen: [String: [String]] = [:]
    /// What is voted on again, by column.
    private(set) var runoff: [String: [String]] = [:]
    private(set) var questions: [String: Question] = [:]
    /// The ids of the questions in the order in which they were asked.
    private(set) var questionOrder: [String] = []

    init(instrument: CardsInstrument) { self.instrument = instrument }

    /// The list that a card lies in.
    func list(of card: String) -> String? { order.lists[card] ?? cards[card]?.home }

    /// The list that a card or cluster belongs to, be it hidden.
    func home(of item: String) -> String? { list(of: item) ?? order.clusters[item]?.list }

    /// Whether cards can lie in a list: something to write for, or a question.
    func isHome(_ list: String) -> Bool { instrument.takesCards(list) || questions[list] != nil }

    /// Whether something goes by an id already.
    func isTaken(_ id: String) -> Bool {
        cards[id] != nil || order.clusters[id] != nil || questions[id] != nil || instrument.column(id) != nil
            || instrument.takesCards(id) || isRemembered(id)
    }

    /// Whether dots, scores or the desk's lists name it: a new card must not inherit those of a wiped one.
    private func isRemembered(_ id: String) -> Bool {
        chosen.values.contains { $0.contains(id) } || runoff.values.contains { $0.contains(id) } || order.names(id)
            || votes.values.contains { $0.values.contains { $0[id] != nil } }
            || scores.values.contains { $0.keys.contains { $0.row == id || $0.column == id } }
    }

    /// The order after an arrangement.
    func order(after arrangement: Arrangement) -> CardOrder {
        var after = order
        if case .undo = arrangement { return history.last ?? order }
        var list = ""
        switch arrangement {
        // The first card may have been wiped.
        case .cluster(_, _, let cards): list = cards.lazy.compactMap(self.list).first ?? ""
        case .add(let id, _): list = self.list(of: id) ?? ""
        default: break
        }
        after.apply(arrangement, list: list)
        return after
    }
}

extension CardsState {
    mutating func evolve(_ event: Recorded<CardsAction>, _ context: EventContext) {
        guard case .event(let action) = event else { return }
        switch action {
        case .card(let change): evolve(change, context)
        case .arrange(.undo):
            if let before = history.popLast() { order = before }
        case .arrange(let arrangement):
            history = history.suffix(CardsState.mostUndone - 1) + [order]
            order = order(after: arrangement)
        case .count(let counted):
            if let person = context.person { evolve(counted, of: person, round: context.round) }
        case .select(let selection): evolve(selection)
        }
    }

    private mutating func evolve(_ change: CardChange, _ context: EventContext) {
        switch change {
        case .write(let id, let list, let content):
            let isShown = isDirect || context.person == nil
            if cards[id] == nil {
                cards[id] = Card(author: context.person, home: list, content: content, isShown: isShown)
            }
            cards[id]?.content = content
            likeness.learn(id, content.text)
        case .edit(let id, let content):
            cards[id]?.content = content
            learn(id, content.text)
        case .drop(let id):
            cards[id] = nil
            order.forget(id)
            for index in history.indices { history[index].forget(id) }
            likeness.forget(id)
        case .show(let id): cards[id]?.isShown = true
        case .hide(let id): cards[id]?.isShown = false
        case .showAll(let only):
            for id in cards.keys where only == nil || list(of: id) == only { cards[id]?.isShown = true }
        case .direct(let on): isDirect = on
        case .reword(let id, let text, let note):
            let evidence = cards[id]?.content.evidence
            cards[id]?.reworded = CardContent(text: text, note: note, evidence: evidence)
            learn(id, text)
        }
    }

    /// Only of cards that are there: of a wiped one nothing may stay.
    private mutating func learn(_ id: String, _ text: String) {
        if cards[id] != nil { likeness.learn(id, text) }
    }

    private mutating func evolve(_ counted: Counted, of person: PersonID, round: Int) {
        switch counted {
        case .vote(let item, let dots):
            votes[round, default: [:]][person, default: [:]][item] = dots > 0 ? dots : nil
            spare(person, round: round, newest: item)
        case .score(let row, let column, let value):
            scores[round, default: [:]][.init(row: row, column: column), default: [:]][person] = value
        case .mark(let card, let option): marks[round, default: [:]][card, default: [:]][person] = option
        case .unmark(let card): marks[round]?[card]?[person] = nil
        case .unscore(let row, let column): scores[round]?[.init(row: row, column: column)]?[person] = nil
        }
    }

    private mutating func evolve(_ selection: Selection) {
        switch selection {
        case .choose(let list, let items): chosen[list] = items
        case .runoff(let list, let items): runoff[list] = items.isEmpty ? nil : items
        case .ask(let id, let text, let row, let column):
            var place: Confrontation.Place?
            if let row, let column { place = .init(row: row, column: column) }
            questions[id] = Question(text: text, place: place)
            questionOrder.append(id)
        case .reask(let id, let text): questions[id]?.text = text
        case .unask(let id):
            questions[id] = nil
            questionOrder.removeAll { $0 == id }
        }
    }
}

/// Which cards look alike; kept up to date card by card, because comparing all with all at every change is too slow.
struct Likeness: Sendable {
    /// How many lookalikes of one card are kept: a room that writes one thing a hundred times must not slow down.
    private static let most = 8

    private var trigrams: [String: Trigrams] = [:]
    private var pairs: [String: [String: Double]] = [:]

    mutating func learn(_ id: String, _ text: String) {
        forget(id)
        let own = Trigrams(text)
        for (other, others) in trigrams {
            let likeness = own.similarity(to: others)
            guard likeness >= CardText.likeness else { continue }
            pair(id, with: other, likeness)
            pair(other, with: id, likeness)
        }
        trigrams[id] = own
    }

    mutating func forget(_ id: String) {
        guard trigrams.removeValue(forKey: id) != nil else { return }
        pairs[id] = nil
        for other in pairs.keys { pairs[other]?[id] = nil }
    }

    /// The card most like this one amongst those allowed; of equals the one whose id comes first.
    func closest(to id: String, amongst isAllowed: (String) -> Bool) -> String? {
        (pairs[id] ?? [:]).filter { isAllowed($0.key) }.min(by: Likeness.isCloser)?.key
    }

    private mutating func pair(_ id: String, with other: String, _ likeness: Double) {
        pairs[id, default: [:]][other] = likeness
        guard let known = pairs[id], known.count > Likeness.most else { return }
        if let last = known.max(by: Likeness.isCloser) { pairs[id]?[last.key] = nil }
    }

    private static func isCloser(_ one: (key: String, value: Double), _ other: (key: String, value: Double)) -> Bool {
        (other.value, one.key) < (one.value, other.key)
    }
}
