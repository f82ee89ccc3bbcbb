import WorksheetKit

/// One card of a deck: large on the board, or a chapter of the report.
struct DeckCardPages {
    private let findings: Findings
    private let deck: Deck

    init(_ findings: Findings, _ deck: Deck) {
        self.findings = findings
        self.deck = deck
    }

    /// The card in the spotlight: what stands on it, what helps, and what the room wrote.
    func board(_ card: PrintedCard) -> [Section] {
        // The headline says already what the tips are for.
        let help = parts(card, [.handle, .examples]).filter { $0.key != "title-handle" }
        let body = sides(card) + parts(card, [.points, .lessons])
        let first = Section(
            key: "card:\(deck.place(of: card))",
            kicker: kicker(card),
            aside: aside(card),
            headline: findings.name(card),
            lead: card.text?[findings.language],
            blocks: body,
            look: body.isEmpty ? .words : .plain
        )
        let tips = Section(
            key: "card:\(deck.place(of: card)):help",
            kicker: findings.subject,
            headline: findings.say(
                "\(findings.title(card)): zo ga je ermee om",
                "\(findings.title(card)): how to handle it"
            ),
            blocks: help
        )
        return [first] + (help.isEmpty ? [] : [tips]) + written(card)
    }

    /// What the room wrote to a card, in as many pages as it takes; none while nothing is shown.
    func written(_ card: PrintedCard) -> [Section] {
        let quotes = findings.written(card.id)
        guard !quotes.isEmpty else { return [] }
        let pages = QuotePaging.pages(quotes)
        return pages.enumerated().map { index, quotes in
            let part =
                pages.count > 1
                ? findings.say(" (\(index + 1) van \(pages.count))", " (\(index + 1) of \(pages.count))") : ""
            return Section(
                key: "written:\(deck.place(of: card))" + (index == 0 ? "" : ":\(index + 1)"),
                kicker: findings.subject,
                aside: aside(card),
                headline: findings.say("Jullie bij \(findings.title(card))", "You on \(findings.title(card))") + part,
                lead: card.text?[findings.language],
                blocks: [Block("written", .quotes(quotes))]
            )
        }
    }

    func chapter(_ card: PrintedCard) -> Section {
        let quotes = findings.written(card.id)
        let heading = Block("title-written", .heading(findings.say("Wat jullie schreven", "What you wrote")))
        return Section(
            key: "card:\(deck.place(of: card))",
            kicker: findings.subject,
            aside: aside(card),
            headline: findings.name(card),
            lead: card.text?[findings.language],
            blocks: sides(card) + parts(card, [.points, .lessons, .handle, .examples])
                + (quotes.isEmpty ? [] : [heading, Block("written", .quotes(quotes))])
        )
    }

    /// The deck, and the part of it that the card belongs to.
    private func kicker(_ card: PrintedCard) -> String {
        let stage = deck.stages.first { $0.id == card.stage }?.title[findings.language]
        return [findings.subject, stage].compactMap { $0 }.joined(separator: " · ")
    }

    /// How the room weighed the card.
    private func aside(_ card: PrintedCard) -> String? {
        if deck.marks != nil { return RoutePages(findings, deck).verdict(card) }
        let list = findings.instrument.columns.first?.id ?? ""
        return findings.outcome.votes(list)?.ranked.first { $0.id == card.id }.map { findings.dots($0.points) }
    }

    private func sides(_ card: PrintedCard) -> [Block] {
        let columns = [PrintedCard.Part.sideA, .sideB].compactMap { part -> [Block]? in
            card.parts[part].map { texts in
                [
                    Block("title-\(part.rawValue)", .heading(deck.sides[part]?[findings.language] ?? "")),
                    Block(part.rawValue, .list(items(texts), isOrdered: false)),
                ]
            }
        }
        return columns.isEmpty ? [] : [Block("sides", .columns(columns))]
    }

    private func parts(_ card: PrintedCard, _ parts: [PrintedCard.Part]) -> [Block] {
        parts.flatMap { part -> [Block] in
            guard let texts = card.parts[part] else { return [] }
            let title = title(part).map { [Block("title-\(part.rawValue)", .heading($0))] } ?? []
            return title + [Block(part.rawValue, .list(items(texts), isOrdered: false))]
        }
    }

    private func title(_ part: PrintedCard.Part) -> String? {
        switch part {
        case .lessons: findings.say("Lessen uit de praktijk", "Lessons from practice")
        case .handle: findings.say("Zo ga je ermee om", "How to handle it")
        case .examples: findings.say("Voorbeelden", "Examples")
        case .points, .sideA, .sideB: nil
        }
    }

    private func items(_ texts: [LocalizedText]) -> [[Inline]] { texts.map { [.text($0[findings.language])] } }
}

extension Findings {
    /// What a card is called, with the place that it comes from.
    func title(_ card: PrintedCard) -> String { card.title[language] + (card.place.map { ", \($0)" } ?? "") }

    /// The number and title of a card.
    func name(_ card: PrintedCard) -> String { (card.number.map { "\($0). " } ?? "") + title(card) }

    func dots(_ count: Int) -> String {
        count == 1 ? say("1 stip", "1 dot") : say("\(count) stippen", "\(count) dots")
    }

    /// What the room wrote to a card of a deck, as far as the desk shows it.
    func written(_ card: String) -> [Quote] {
        room.cards.filter { $0.value.list == card && $0.value.isShown && $0.value.same == nil }
            .sorted { $0.key < $1.key }.map { id, written in
                let times = room.beneath(id).count + 1
                return Quote(
                    written.content.text,
                    about: times > 1 ? say("\(times) keer geschreven", "written \(times) times") : nil
                )
            }
    }
}
