import WorksheetKit

/// What came out of dots and scores, as far as it is on show.
struct Outcome {
    let instrument: CardsInstrument
    let room: CardsCommon
    let releases: Releases

    /// What a list's dots came to.
    struct Votes {
        /// How many people voted.
        let n: Int
        /// The dots that each had.
        let dots: Int
        /// Everything with a dot, most points first; empty below the threshold.
        let ranked: [DotVoting.Tally]
        /// What stays and what is tied.
        let cut: DotVoting.Cut
        /// What stays, in order, after another vote when there was one.
        let top: [DotVoting.Tally]
        /// Whether equals still wait for another vote.
        let isTied: Bool

        /// Whether all that got a dot got as many.
        var isLevel: Bool { ranked.count > 1 && ranked.first?.points == ranked.last?.points }
    }

    /// The outcome of a list; `nil` while no vote about it is on show.
    func votes(_ list: String) -> Votes? {
        let rounds = (releases.shown[CardsPhase.vote.rawValue] ?? []).sorted()
        let cells = rounds.compactMap { releases.cell(CardsPhase.vote.rawValue, $0, list) }
        // A later round in which too few voted takes nothing away from what an earlier one showed.
        let counted = cells.last { $0.value != nil && $0.value?["runoff"] == nil }
        guard let whole = counted ?? cells.last else { return nil }
        let ranked = tallies(whole.value, list)
        let cut = DotVoting.cut(ranked)
        let again = cells.last.flatMap { $0.value?["runoff"] == nil ? nil : tallies($0.value, list) } ?? []
        let isDecided = !again.isEmpty && !cut.tied.isEmpty
        return Votes(
            n: whole.n,
            dots: whole.value?["dots"]?.integer ?? 0,
            ranked: ranked,
            cut: cut,
            top: isDecided ? DotVoting.decided(cut, by: again) : cut.certain,
            isTied: !cut.tied.isEmpty && !isDecided
        )
    }

    /// The tallies of what still stands for itself: a card that went beneath another since is counted no more.
    private func tallies(_ value: JSON?, _ list: String) -> [DotVoting.Tally] {
        let known = room.standing(in: list)
        let tallies = (value?["points"]?.members ?? [:]).compactMap { id, points -> DotVoting.Tally? in
            guard known.contains(id), let points = points.integer else { return nil }
            return DotVoting.Tally(id: id, points: points, voters: value?["voters"]?[id]?.integer ?? 0)
        }
        return DotVoting.ranked(tallies)
    }

    /// The cards and clusters in the confrontation, by id.
    var chosen: [String: CardsCommon.Item] {
        var items: [String: CardsCommon.Item] = [:]
        for column in instrument.columns {
            let ids = Set(room.chosen[column.id] ?? [])
            for item in room.items(in: column.id) where ids.contains(item.id) { items[item.id] = item }
        }
        return items
    }

    /// The blocks of the confrontation with what was chosen for them; blocks without a row or a column are left out.
    var blocks: [(crossing: CardsInstrument.Crossing, block: Confrontation.Block)] {
        instrument.crossings.compactMap { crossing in
            let rows = room.chosen[crossing.row] ?? []
            let columns = room.chosen[crossing.column] ?? []
            guard !rows.isEmpty, !columns.isEmpty else { return nil }
            return (crossing, Confrontation.Block(id: crossing.id, rows: rows, columns: columns))
        }
    }

    /// The rows and columns of the matrix in the order in which the blocks name them.
    var rows: [String] { distinct(blocks.flatMap(\.block.rows)) }
    var columns: [String] { distinct(blocks.flatMap(\.block.columns)) }

    /// The confrontation of the last round on show.
    var confrontation: Confrontation? {
        guard let round = releases.lastRound(CardsPhase.confront.rawValue) else { return nil }
        let blocks = blocks.map(\.block)
        var scores: [Confrontation.Place: Confrontation.Score] = [:]
        for place in blocks.flatMap(\.places) {
            guard let cell = releases.cell(CardsPhase.confront.rawValue, round, place.key),
                let median = cell.value?["median"]?.number, let mean = cell.value?["mean"]?.number
            else { continue }
            let spread = cell.value?["iqr"]?.number ?? 0
            scores[place] = .init(n: cell.n, median: median, mean: mean, interquartileRange: spread)
        }
        return Confrontation(blocks: blocks, scores: scores)
    }

    /// How a card of a deck was marked.
    struct Marks {
        /// How many people marked it.
        let n: Int
        /// How many chose each option; empty below the threshold.
        let counts: [String: Int]

        /// The part of those who could tell that chose an option, from 0 to 1.
        func share(of option: String, amongst options: [ChoiceScale.Option]) -> Double? {
            let told = options.filter { $0.meaning == .answer }.reduce(0) { $0 + (counts[$1.id] ?? 0) }
            return told > 0 ? Double(counts[option] ?? 0) / Double(told) : nil
        }
    }

    /// The marks of a card in the last round on show; `nil` while there is none.
    func marks(_ card: String) -> Marks? {
        guard let round = releases.lastRound(CardsPhase.mark.rawValue),
            let cell = releases.cell(CardsPhase.mark.rawValue, round, card)
        else { return nil }
        return Marks(n: cell.n, counts: (cell.value?.members ?? [:]).compactMapValues(\.integer))
    }

    /// The crossing of a place of the matrix.
    func crossing(of place: Confrontation.Place) -> CardsInstrument.Crossing? {
        blocks.first { $0.block.rows.contains(place.row) && $0.block.columns.contains(place.column) }?.crossing
    }

    private func distinct(_ ids: [String]) -> [String] {
        var seen: Set<String> = []
        return ids.filter { seen.insert($0).inserted }
    }
}
