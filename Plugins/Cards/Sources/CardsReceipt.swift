import WorksheetKit

/// The cards that one person wrote, and how many dots and scores they gave: to which is on the shared table.
struct CardsReceipt {
    let instrument: CardsInstrument

    func lines(_ own: JSON) -> [ReceiptLine] { cards(own) + counts(own) }

    private func cards(_ own: JSON) -> [ReceiptLine] {
        let mine = (own["cards"]?.members ?? [:]).sorted { $0.key < $1.key }.map(\.value)
        let homes = instrument.columns.map(\.id)
        let listed = homes.flatMap { home in mine.filter { $0["list"]?.text == home } }
        let others = mine.filter { card in !homes.contains { $0 == card["list"]?.text } }
        return (listed + others).compactMap { card in
            card["text"]?.text.map { text in
                let column = instrument.columns.first { $0.id == card["list"]?.text }?.title
                return ReceiptLine(phase: nil, about: column ?? CardsReceipt.card, typed: text)
            }
        }
    }

    private static let card = LocalizedText(nl: "Kaart", en: "Card")

    private func counts(_ own: JSON) -> [ReceiptLine] {
        [CardsPhase.vote, .confront].flatMap { phase in
            OwnAnswers.rounds(own, [phase.rawValue]).map { round in
                let numbers = round.answers.values.compactMap(\.integer)
                let count = phase == .vote ? numbers.reduce(0, +) : numbers.count
                return ReceiptLine(
                    phase: phase.rawValue,
                    round: round.round,
                    about: phase == .vote
                        ? LocalizedText(nl: "Stippen gegeven", en: "Dots given")
                        : LocalizedText(nl: "Vakken gescoord", en: "Squares scored"),
                    answer: LocalizedText(nl: String(count), en: String(count))
                )
            }
        }
    }
}
