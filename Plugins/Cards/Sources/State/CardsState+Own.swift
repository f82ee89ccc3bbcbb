import WorksheetKit

extension CardsState {
    /// One person's cards with kind hints, dots and scores.
    func own(of person: PersonID) -> JSON {
        var mine: [String: JSON] = [:]
        for (id, card) in cards where card.author == person {
            let hints = Dictionary(CardHint.hints(about: card.content.text).map { ($0.rawValue, JSON.bool(true)) }) {
                first,
                _ in first
            }
            mine[id] = .members(
                [("list", .string(list(of: id) ?? card.home))] + card.content.members + [
                    ("shown", card.isShown ? true : nil),
                    ("reworded", card.reworded.map { .string($0.text) }),
                    ("hints", hints.isEmpty ? nil : .object(hints)),
                ]
            )
        }
        return ["cards": .object(mine), "answers": answers(of: person)]
    }

    /// Dots and scores by phase and round, and how many cards there are: the page asks here whether one has begun.
    private func answers(of person: PersonID) -> JSON {
        var phases: [String: JSON] = [:]
        let dots = votes.compactMapValues { $0[person] }.filter { !$0.value.isEmpty }
        if !dots.isEmpty { phases[CardsPhase.vote.rawValue] = rounds(dots.mapValues { $0.mapValues(JSON.integer) }) }
        let given = scores.mapValues { places in
            Dictionary(
                places.compactMap { place, people in people[person].map { (place.key, JSON.integer($0)) } },
                uniquingKeysWith: { first, _ in first }
            )
        }.filter { !$0.value.isEmpty }
        if !given.isEmpty { phases[CardsPhase.confront.rawValue] = rounds(given) }
        let marked = marks.mapValues { cards in cards.compactMapValues { $0[person].map(JSON.string) } }
            .filter { !$0.value.isEmpty }
        if !marked.isEmpty { phases[CardsPhase.mark.rawValue] = rounds(marked) }
        let homes = cards.values.filter { $0.author == person }.map(\.home)
        let options = homes.count { questions[$0] != nil }
        if options > 0 { phases[CardsPhase.options.rawValue] = rounds([1: ["cards": .integer(options)]]) }
        if homes.count > options {
            let written = rounds([1: ["cards": .integer(homes.count - options)]])
            phases[CardsPhase.write.rawValue] = written
            phases[CardsPhase.show.rawValue] = written
        }
        return .object(phases)
    }

    private func rounds(_ rounds: [Int: [String: JSON]]) -> JSON {
        .object(Dictionary(rounds.map { (String($0.key), JSON.object($0.value)) }) { first, _ in first })
    }

    /// Who has started and who has done all that a phase asks.
    func progress(_ context: RoundContext) -> Progress {
        switch CardsPhase(rawValue: context.phase) {
        case .write, .show: writers(instrument.lists)
        case .mark: markers(context.round)
        case .options: writers(questionOrder)
        case .vote: voters(context)
        case .confront: scorers(context)
        case .read, .cluster, .top, nil: Progress()
        }
    }

    private func writers(_ lists: [String]) -> Progress {
        var written: [PersonID: Set<String>] = [:]
        for card in cards.values where lists.contains(card.home) {
            if let author = card.author { written[author, default: []].insert(card.home) }
        }
        // Of a deck nobody writes to every card: who wrote to one has done what was asked.
        let enough = instrument.deck == nil ? lists.count : 1
        return Progress(started: Set(written.keys), done: Set(written.filter { $0.value.count >= enough }.keys))
    }

    private func voters(_ context: RoundContext) -> Progress {
        let room = common(CommonContext(audience: .board, excluded: context.excluded))
        let ballots = instrument.columns.map { Ballot(room, list: $0.id, round: context.round) }
        var progress = Progress()
        for (person, dots) in votes[context.round] ?? [:] {
            let used = ballots.map { ballot in
                dots.reduce(0) { ballot.items.contains($1.key) ? $0 + $1.value : $0 }
            }
            if used.contains(where: { $0 > 0 }) { progress.started.insert(person) }
            if zip(used, ballots).allSatisfy({ $0 >= $1.most }), !used.isEmpty { progress.done.insert(person) }
        }
        return progress
    }

    private func scorers(_ context: RoundContext) -> Progress {
        let places = Set(places(in: common(CommonContext(audience: .board, excluded: context.excluded))))
        var counts: [PersonID: Int] = [:]
        for (place, people) in scores[context.round] ?? [:] where places.contains(place) {
            for person in people.keys { counts[person, default: 0] += 1 }
        }
        return Progress(started: Set(counts.keys), done: Set(counts.filter { $0.value >= places.count }.keys))
    }

    private func markers(_ round: Int) -> Progress {
        var counts: [PersonID: Int] = [:]
        for people in (marks[round] ?? [:]).values {
            for person in people.keys { counts[person, default: 0] += 1 }
        }
        let all = instrument.lists.count
        return Progress(started: Set(counts.keys), done: Set(counts.filter { $0.value == all }.keys))
    }

    /// The places of the confrontation, block by block, of what is still there.
    func places(in room: CardsCommon) -> [Confrontation.Place] {
        instrument.crossings.flatMap { crossing in
            (room.chosen[crossing.row] ?? []).flatMap { row in
                (room.chosen[crossing.column] ?? []).map { Confrontation.Place(row: row, column: $0) }
            }
        }
    }
}
