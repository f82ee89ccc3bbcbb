import WorksheetKit

/// What audiences get beside the board, as keyed objects that can be patched.
struct CardsView {
    let outcome: Outcome
    private var room: CardsCommon { outcome.room }

    func json(for audience: Audience) -> JSON {
        let lists = Dictionary(outcome.instrument.columns.map { ($0.id, list($0.id)) }) { first, _ in first }
        return .members([
            ("direct", room.isDirect ? true : nil), ("undo", room.canUndo ? true : nil),
            ("cards", .object(room.cards.mapValues(card))),
            ("clusters", .object(clusters(for: audience))), ("lists", .object(lists)),
            ("questions", .object(questions)), ("matrix", matrix), ("front", room.front.map(JSON.string)),
            ("marks", marks),
            ("tips", audience == .desk ? tips : nil),
        ])
    }

    private func card(_ card: CardsCommon.Card) -> JSON {
        .members(
            [("list", .string(card.list))] + card.content.members + [
                ("shown", card.isShown ? true : nil), ("reworded", card.isReworded ? true : nil),
                ("cluster", card.cluster.map(JSON.string)), ("same", card.same.map(JSON.string)),
                ("alike", card.alike.map(JSON.string)),
            ]
        )
    }

    /// Clusters without a card say nothing to anyone but the desk, which can fill them.
    private func clusters(for audience: Audience) -> [String: JSON] {
        let used = Set(room.cards.values.compactMap(\.cluster))
        return room.clusters.filter { audience == .desk || used.contains($0.key) }
            .mapValues { ["name": .string($0.name), "list": .string($0.list)] }
    }

    private func list(_ id: String) -> JSON {
        let items = room.standing(in: id)
        return .members([
            ("written", .integer(room.written[id] ?? 0)), ("items", .integer(items.count)),
            ("dots", .integer(DotVoting.dots(for: items.count))), ("chosen", ranks(room.chosen[id])),
            ("runoff", ranks(room.runoff[id])), ("votes", votes(id)),
        ])
    }

    private func ranks(_ ids: [String]?) -> JSON? {
        guard let ids, !ids.isEmpty else { return nil }
        return .object(Dictionary(zip(ids, ids.indices.map(JSON.integer))) { first, _ in first })
    }

    private func votes(_ id: String) -> JSON? {
        guard let votes = outcome.votes(id) else { return nil }
        let tied = Set(votes.isTied ? votes.cut.tied.map(\.id) : [])
        let top = Dictionary(votes.top.enumerated().map { ($1.id, $0) }) { first, _ in first }
        let items = votes.ranked.enumerated().map { rank, tally in
            (
                tally.id,
                JSON.members([
                    ("rank", .integer(rank)), ("points", .integer(tally.points)), ("voters", .integer(tally.voters)),
                    ("top", top[tally.id].map(JSON.integer)), ("tied", tied.contains(tally.id) ? true : nil),
                ])
            )
        }
        return .members([
            ("n", .integer(votes.n)), ("few", votes.ranked.isEmpty ? true : nil),
            ("items", .object(Dictionary(items) { first, _ in first })),
            ("places", votes.isTied ? .integer(votes.cut.places) : nil),
        ])
    }

    private var questions: [String: JSON] {
        room.questions.mapValues { question in
            .members([
                ("text", .string(question.text)), ("rank", .integer(question.rank)),
                ("row", question.place.map { .string($0.row) }), ("column", question.place.map { .string($0.column) }),
            ])
        }
    }

    /// How the cards of a deck were marked, by card.
    private var marks: JSON? {
        let cards = outcome.instrument.lists.compactMap { id -> (String, JSON)? in
            guard let marks = outcome.marks(id) else { return nil }
            let counts = marks.counts.isEmpty ? nil : JSON.object(marks.counts.mapValues(JSON.integer))
            return (id, .members([("n", .integer(marks.n)), ("counts", counts)]))
        }
        return cards.isEmpty ? nil : .object(Dictionary(cards) { first, _ in first })
    }

    private var matrix: JSON? {
        guard let matrix = outcome.confrontation else { return nil }
        let order = Dictionary(matrix.placesByMean.enumerated().map { ($1, $0) }) { first, _ in first }
        let cells = matrix.scores.map { place, score in
            (
                place.key,
                JSON.members([
                    ("n", .integer(score.n)), ("median", .number(score.median)), ("mean", .number(score.mean)),
                    ("divided", score.isDivided ? true : nil), ("rank", order[place].map(JSON.integer)),
                ])
            )
        }
        let blocks = matrix.ranking.map { ($0.block.id, JSON.number($0.score)) }
        return .members([
            ("cells", .object(Dictionary(cells) { first, _ in first })),
            ("blocks", .object(Dictionary(blocks) { first, _ in first })),
            ("dominant", matrix.dominant.map { .string($0.id) }),
        ])
    }

    /// What helps the talk, by the key of the page.
    private var tips: JSON {
        let tips: [String: LocalizedText] = [
            "write": LocalizedText(
                nl: "Stil schrijven, ieder voor zich. Praten komt straks.",
                en: "Write in silence, each alone. Talking comes later."
            ),
            "vote": LocalizedText(
                nl: "Niemand ziet stippen tot jij ze toont: zo kijkt niemand af.",
                en: "Nobody sees dots until you show them: so nobody copies."
            ),
            "matrix": LocalizedText(
                nl: "Begin bij een vak met ‘verdeeld’: wie wil vertellen wat die ziet?",
                en: "Start with a square marked ‘divided’: who wants to tell what they see?"
            ),
        ]
        return .object(tips.mapValues(JSON.localized))
    }
}
