import WorksheetKit

/// What a deck's cards came to, for laying it beside another session: printed cards are the same everywhere.
struct CardsGauges {
    let instrument: CardsInstrument
    let releases: Releases

    var sheet: GaugeSheet {
        guard let deck = instrument.deck else {
            return GaugeSheet(
                instrument: instrument.header.id,
                title: instrument.header.title,
                apart: LocalizedText(
                    nl: "elke groep schrijft eigen kaarten, dus er is niets dat twee keer hetzelfde gevraagd is.",
                    en: "every group writes cards of its own, so nothing was asked twice in the same way."
                )
            )
        }
        return GaugeSheet(
            instrument: instrument.header.id,
            title: instrument.header.title,
            gauges: deck.marks.map { marked(deck, $0) } ?? weighed(deck)
        )
    }

    /// How many of those who voted gave a card a dot: points depend on how many dots one spends.
    private func weighed(_ deck: Deck) -> [Gauge] {
        let phase = CardsPhase.vote.rawValue
        let cells = (releases.shown[phase] ?? []).sorted()
            .flatMap { round in instrument.columns.compactMap { releases.cell(phase, round, $0.id) } }
        // A vote about what was tied is about a part of the deck.
        guard let cell = cells.last(where: { $0.value != nil && $0.value?["runoff"] == nil }) ?? cells.last else {
            return []
        }
        let group = Gauge.Group(
            id: "dots",
            title: LocalizedText(nl: "Hoeveel procent er een stip op zette", en: "What percentage gave it a dot")
        )
        let dots = cell.value?["dots"]?.integer ?? 0
        return deck.cards.map { card in
            let voters = cell.value.map { $0["voters"]?[card.id]?.integer ?? 0 }
            return gauge(card, group, id: card.id, scale: scale("dots \(dots)", deck), n: cell.n, count: voters)
        }
    }

    /// How many chose which mark for a card.
    private func marked(_ deck: Deck, _ marks: ChoiceScale) -> [Gauge] {
        let phase = CardsPhase.mark.rawValue
        guard let round = releases.lastRound(phase) else { return [] }
        let options = marks.options.map(\.id).joined(separator: " ")
        return marks.options.flatMap { option in
            let group = Gauge.Group(
                id: "mark-\(option.id)",
                title: LocalizedText(
                    nl: "Hoeveel procent ‘\(option.title.nl)’ koos",
                    en: "What percentage chose ‘\(option.title.en)’"
                )
            )
            return deck.cards.compactMap { card -> Gauge? in
                guard let cell = releases.cell(phase, round, card.id) else { return nil }
                let chosen = cell.value.map { $0[option.id]?.integer ?? 0 }
                let id = "\(card.id)/\(option.id)"
                let scale = Gauge.Scale(key: "% marks \(options)", range: 0...100, decimals: 0)
                return gauge(card, group, id: id, scale: scale, n: cell.n, count: chosen)
            }
        }
    }

    private func gauge(
        _ card: PrintedCard,
        _ group: Gauge.Group,
        id: String,
        scale: Gauge.Scale,
        n: Int,
        count: Int?
    ) -> Gauge {
        let texts = [card.title, card.text].compactMap(\.self).flatMap { [$0.nl, $0.en] }
        return Gauge(
            id: id,
            group: group,
            title: card.title,
            asked: texts.joined(separator: "\n"),
            scale: scale,
            n: n,
            value: count.flatMap { n > 0 ? Double($0) / Double(n) * 100 : nil }
        )
    }

    /// The same dots over the same cards: with a card more, every card gets fewer.
    private func scale(_ what: String, _ deck: Deck) -> Gauge.Scale {
        let cards = deck.cards.map(\.id).sorted().joined(separator: " ")
        return .init(key: "% \(what) \(cards)", range: 0...100, decimals: 0)
    }
}
