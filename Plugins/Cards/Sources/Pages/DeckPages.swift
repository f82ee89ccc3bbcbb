import WorksheetKit

/// The pages of a deck: all cards, what matters most or where it is stuck, and one card large.
struct DeckPages {
    private let findings: Findings
    private let deck: Deck

    /// The most cards that one page of the board shows beside each other.
    private static let mostOnBoard = 12

    init(_ findings: Findings, _ deck: Deck) {
        self.findings = findings
        self.deck = deck
    }

    private var list: String { findings.instrument.columns.first?.id ?? "" }

    var board: [Section] {
        let cards = DeckCardPages(findings, deck)
        if let front = findings.room.front.flatMap(deck.card) { return cards.board(front) }
        let outcome = weighed
        let phase = findings.context.current.flatMap { CardsPhase(rawValue: $0.phase) }
        if phase == .show { return (outcome.isEmpty ? overview : outcome) + deck.cards.flatMap(cards.written) }
        if phase == .vote, outcome.isEmpty { return [VotePages(findings).invitation] + overview }
        return outcome.isEmpty ? overview : outcome
    }

    var report: [Section] {
        let told = deck.cards.filter(isTold)
        guard !told.isEmpty || !weighed.isEmpty else { return [] }
        let cards = DeckCardPages(findings, deck)
        return weighed + told.map(cards.chapter)
            + [AnnexPages(findings).hidden, AnnexPages(findings).method]
            .compactMap { $0 }
    }

    /// Whether the room did something with a card: wrote to it, put dots on it, or said that it is stuck.
    private func isTold(_ card: PrintedCard) -> Bool {
        !findings.written(card.id).isEmpty || findings.outcome.votes(list)?.top.contains { $0.id == card.id } == true
    }

    private var weighed: [Section] { deck.marks == nil ? ranking : RoutePages(findings, deck).sections }

    private var overview: [Section] {
        if deck.marks != nil { return RoutePages(findings, deck).invitation }
        return pages(of: deck.cards).enumerated().map { index, cards in
            Section(
                key: index == 0 ? "deck" : "deck:\(index + 1)",
                kicker: findings.subject,
                headline: findings.say(
                    "Op tafel: \(deck.cards.count) kaarten",
                    "On the table: \(deck.cards.count) cards"
                ),
                lead: findings.instrument.header.intro[findings.language],
                blocks: [tiles(cards)]
            )
        }
    }

    private func tiles(_ cards: [PrintedCard]) -> Block {
        let title = findings.say("De kaarten", "The cards")
        return Block(
            "cards",
            .figure(
                Figure(
                    title: title,
                    description: cards.map(findings.name).joined(separator: "; ") + ".",
                    drawing: DeckDrawing.tiles(cards.map { ($0.number.map(String.init) ?? "", findings.title($0)) }),
                    data: Table(
                        caption: title,
                        columns: [Column(findings.say("Kaart", "Card"))],
                        rows: cards.map { [.text(findings.name($0))] }
                    )
                )
            )
        )
    }

    /// The cards by their dots; empty while no vote is on show.
    private var ranking: [Section] {
        guard let votes = findings.outcome.votes(list) else { return [] }
        let n = findings.context.attendance(votes.n)
        guard !votes.ranked.isEmpty else {
            return [
                Section(
                    key: "ranking",
                    kicker: findings.subject,
                    aside: n,
                    headline: findings.say("Er zijn nog te weinig stemmen", "There are too few votes yet"),
                    blocks: [Block("few", .note(.info, [.text(few)]))]
                )
            ]
        }
        let tallies = Dictionary(votes.ranked.map { ($0.id, $0) }) { first, _ in first }
        let ranked = votes.ranked.compactMap { deck.card($0.id) } + deck.cards.filter { tallies[$0.id] == nil }
        return pages(of: ranked).enumerated().map { index, cards in
            Section(
                key: index == 0 ? "ranking" : "ranking:\(index + 1)",
                kicker: findings.subject,
                aside: n,
                headline: headline(votes),
                lead: votes.isTied
                    ? findings.say(
                        "Aan de grens van de top staan kaarten gelijk: stem nog eens.",
                        "Cards are equal at the edge of the top: vote once more."
                    ) : nil,
                blocks: [rank(cards, tallies)]
            )
        }
    }

    private func headline(_ votes: Outcome.Votes) -> String {
        let ranked = votes.ranked
        if votes.isLevel, ranked.count > 2 {
            return ranked.count == deck.cards.count
                ? findings.say("Elke kaart kreeg evenveel stippen", "Every card got as many dots")
                : findings.say(
                    "De \(ranked.count) kaarten met stippen staan gelijk",
                    "The \(ranked.count) cards with dots are equal"
                )
        }
        let first = ranked.prefix { $0.isTied(with: ranked[0]) }.compactMap { deck.card($0.id).map(findings.title) }
        switch first.count {
        case 1: return findings.say("Dit telt het zwaarst: \(first[0])", "This matters most: \(first[0])")
        case 2:
            return findings.say(
                "Deze twee tellen het zwaarst: \(first[0]) en \(first[1])",
                "These two matter most: \(first[0]) and \(first[1])"
            )
        default:
            return findings.say("\(first.count) kaarten staan samen bovenaan", "\(first.count) cards share the top")
        }
    }

    private var few: String {
        findings.say(
            "Een uitslag komt er vanaf \(findings.context.k) stemmen.",
            "An outcome appears from \(findings.context.k) votes."
        )
    }

    private func rank(_ cards: [PrintedCard], _ tallies: [String: DotVoting.Tally]) -> Block {
        let title = findings.say("De kaarten naar stippen", "The cards by dots")
        let most = tallies.values.map(\.points).max() ?? 1
        let rows = cards.map { card in
            DeckDrawing.Row(
                title: findings.name(card),
                note: tallies[card.id].map { findings.dots($0.points) } ?? findings.say("geen", "none"),
                share: Double(tallies[card.id]?.points ?? 0) / Double(max(1, most)),
                isStrong: tallies[card.id]?.isBroad(of: findings.context.participants) == true
            )
        }
        let told = rows.map { "\($0.title): \($0.note)" }.joined(separator: "; ")
        return Block(
            "ranking",
            .figure(
                Figure(
                    title: title,
                    description: told + ".",
                    drawing: DeckDrawing.ranking(rows),
                    data: Table(
                        caption: title,
                        columns: [
                            Column(findings.say("Kaart", "Card")),
                            Column(findings.say("Stippen", "Dots"), isNumeric: true),
                            Column(findings.say("Stemmers", "Voters"), isNumeric: true),
                        ],
                        rows: cards.map { card in
                            [
                                .text(findings.name(card)), .number(Double(tallies[card.id]?.points ?? 0)),
                                .number(Double(tallies[card.id]?.voters ?? 0)),
                            ]
                        }
                    )
                )
            )
        )
    }

    /// Parts of at most as many cards as fit on a page of the board; in the report one.
    private func pages(of cards: [PrintedCard]) -> [[PrintedCard]] {
        let most = findings.context.isReport ? max(1, cards.count) : DeckPages.mostOnBoard
        return stride(from: 0, to: cards.count, by: most).map { Array(cards[$0..<min($0 + most, cards.count)]) }
    }
}
