import WorksheetKit

/// Offers the dots and scores of a round to the gate, list by list and place by place.
struct CardsRelease {
    let state: CardsState
    let round: Int

    func pass(_ phase: CardsPhase, _ gate: inout Gate) {
        switch phase {
        case .vote: votes(&gate)
        case .confront: scores(&gate)
        case .mark: marks(&gate)
        case .read, .write, .show, .cluster, .top, .options: break
        }
    }

    private func votes(_ gate: inout Gate) {
        let room = state.common(CommonContext(audience: .board, excluded: gate.rules.excluded))
        for column in state.instrument.columns {
            let ballot = Ballot(room, list: column.id, round: round)
            guard !ballot.items.isEmpty else { continue }
            let key = "\(CardsPhase.vote.rawValue)/\(round)/\(column.id)"
            let shown = gate.cells[key]?.value?["points"]
            var answers: [PersonID: JSON] = [:]
            for (person, dots) in state.votes[round] ?? [:] {
                // Dots on what was hidden or wiped since stay in: if they went, all who put them would seem to have
                // changed their minds, and one who really did would stand alone between two pictures.
                let here = dots.filter { dot in
                    ballot.items.contains(dot.key) || state.home(of: dot.key) == column.id || shown?[dot.key] != nil
                }
                if !here.isEmpty { answers[person] = .object(here.mapValues(JSON.integer)) }
            }
            gate.release(key, answers: answers) { ballots in
                let tallies = DotVoting.tally(ballots.map { ($0.members ?? [:]).compactMapValues(\.integer) })
                return .members([
                    ("dots", .integer(ballot.dots)), ("runoff", ballot.isRunoff ? true : nil),
                    ("points", keyed(tallies, \.points)), ("voters", keyed(tallies, \.voters)),
                ])
            }
        }
    }

    private func marks(_ gate: inout Gate) {
        for card in state.instrument.lists {
            let given = (state.marks[round]?[card] ?? [:]).mapValues(JSON.string)
            gate.release("\(CardsPhase.mark.rawValue)/\(round)/\(card)", answers: given) { marks in
                let counts = Dictionary(marks.compactMap(\.text).map { ($0, 1) }, uniquingKeysWith: +)
                return .object(counts.mapValues(JSON.integer))
            }
        }
    }

    private func keyed(_ tallies: [DotVoting.Tally], _ figure: (DotVoting.Tally) -> Int) -> JSON {
        .object(Dictionary(tallies.map { ($0.id, JSON.integer(figure($0))) }) { first, _ in first })
    }

    private func scores(_ gate: inout Gate) {
        let room = state.common(CommonContext(audience: .board, excluded: gate.rules.excluded))
        for place in state.places(in: room) {
            let given = (state.scores[round]?[place] ?? [:]).mapValues(JSON.integer)
            gate.release("\(CardsPhase.confront.rawValue)/\(round)/\(place.key)", answers: given) { scores in
                guard let score = Confrontation.Score(scores.compactMap(\.number)) else { return [:] }
                return [
                    "median": .number(score.median), "mean": .number(score.mean),
                    "iqr": .number(score.interquartileRange),
                ]
            }
        }
    }
}
