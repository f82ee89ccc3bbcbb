import WorksheetKit

/// The pages of a journey: the route with how the room marked its steps.
struct RoutePages {
    private let findings: Findings
    private let deck: Deck

    init(_ findings: Findings, _ deck: Deck) {
        self.findings = findings
        self.deck = deck
    }

    private var options: [ChoiceScale.Option] { deck.marks?.options ?? [] }
    /// The option that says that a step goes worst.
    private var worst: ChoiceScale.Option? {
        options.filter { $0.meaning == .answer }.min { ($0.value ?? 0) < ($1.value ?? 0) }
    }

    /// The route before anything of the marks is on show.
    var invitation: [Section] {
        [
            Section(
                key: "route",
                kicker: findings.subject,
                headline: deck.marks?.question?[findings.language]
                    ?? findings.say("Hoe gaat het bij elke stap?", "How does each step go?"),
                lead: findings.say(
                    "Loop de stappen langs op je telefoon. De uitkomst zien we straks samen.",
                    "Walk along the steps on your phone. We see the outcome together later."
                ),
                blocks: [route]
            )
        ]
    }

    /// The route with its marks; none while no round is on show.
    var sections: [Section] {
        let marked = deck.cards.compactMap { card in findings.outcome.marks(card.id).map { (card, $0) } }
        guard let most = marked.map(\.1.n).max() else { return [] }
        return [
            Section(
                key: "route",
                kicker: findings.subject,
                aside: findings.context.attendance(most),
                headline: headline(marked),
                blocks: [route]
            )
        ]
    }

    /// How a card was marked, in a few words.
    func verdict(_ card: PrintedCard) -> String? {
        guard let marks = findings.outcome.marks(card.id), !marks.counts.isEmpty, let worst else { return nil }
        return "\(worst.title[findings.language]): "
            + findings.say(
                "\(marks.counts[worst.id] ?? 0) van \(marks.n)",
                "\(marks.counts[worst.id] ?? 0) of \(marks.n)"
            )
    }

    private func headline(_ marked: [(card: PrintedCard, marks: Outcome.Marks)]) -> String {
        guard marked.contains(where: { !$0.marks.counts.isEmpty }), let worst else {
            return findings.say("Er zijn nog te weinig antwoorden", "There are too few answers yet")
        }
        let shares = marked.compactMap { card, marks in
            marks.share(of: worst.id, amongst: options).map { (card, $0) }
        }
        let label = worst.title[findings.language]
        guard let most = shares.map(\.1).max(), most > 0 else {
            return findings.say("Nergens kozen jullie ‘\(label)’", "Nowhere did you choose ‘\(label)’")
        }
        let steps = shares.filter { $0.1 == most }.map { findings.title($0.0) }
        guard steps.count <= 3 else {
            return findings.say(
                "‘\(label)’ geldt voor \(steps.count) stappen even vaak",
                "‘\(label)’ goes equally with \(steps.count) steps"
            )
        }
        let last = findings.say(" en ", " and ")
        let names = steps.dropLast().joined(separator: ", ") + (steps.count > 1 ? last : "") + (steps.last ?? "")
        let headline =
            deck.headline?[findings.language]
            ?? findings.say(
                "‘\(label)’ geldt het meest voor {cards}",
                "‘\(label)’ goes most with {cards}"
            )
        return headline.replacing("{cards}", with: names)
    }

    private var route: Block {
        let title = findings.say("De route met haar stappen", "The route with its steps")
        return Block(
            "route",
            .figure(
                Figure(
                    title: title,
                    description: deck.cards.map(told).joined(separator: "; ") + ".",
                    drawing: RouteDrawing(stages: stages, along: steps(of: nil)).svg(),
                    data: Table(
                        caption: title,
                        columns: [Column(findings.say("Stap", "Step"))]
                            + options.map { Column($0.title[findings.language], isNumeric: true) },
                        rows: deck.cards.map { card in
                            let counts = findings.outcome.marks(card.id)?.counts ?? [:]
                            return [.text(findings.name(card))]
                                + options.map { counts.isEmpty ? .text("–") : .number(Double(counts[$0.id] ?? 0)) }
                        }
                    )
                )
            )
        )
    }

    private func told(_ card: PrintedCard) -> String {
        guard let counts = findings.outcome.marks(card.id)?.counts, !counts.isEmpty else { return findings.name(card) }
        let parts = options.map { "\($0.title[findings.language]) \(counts[$0.id] ?? 0)" }
        return "\(findings.name(card)): \(parts.joined(separator: ", "))"
    }

    private var stages: [RouteDrawing.Stage] {
        deck.stages.map { .init(title: $0.title[findings.language], steps: steps(of: $0.id)) }
    }

    private func steps(of stage: String?) -> [RouteDrawing.Step] {
        deck.cards.filter { $0.stage == stage }.map { card in
            let counts = findings.outcome.marks(card.id)?.counts ?? [:]
            let total = counts.values.reduce(0, +)
            let bars = options.map { option in
                let count = counts[option.id] ?? 0
                return RouteDrawing.Bar(
                    label: option.title[findings.language].lowercased(),
                    count: count,
                    share: total > 0 ? Double(count) / Double(total) : 0,
                    mark: option.meaning != .answer ? .unknown : option.id == worst?.id ? .low : .good
                )
            }
            return .init(
                number: card.number.map(String.init) ?? "",
                title: findings.title(card),
                bars: counts.isEmpty ? [] : bars
            )
        }
    }
}
