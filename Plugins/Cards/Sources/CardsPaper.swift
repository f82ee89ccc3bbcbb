import WorksheetKit

/// Cards on paper: lines to write them on, and what a printed deck asks card by card.
struct CardsPaper {
    let instrument: CardsInstrument
    let language: Language

    private func say(_ nl: String, _ en: String) -> String { LocalizedText(nl: nl, en: en)[language] }

    func form(of phase: String) -> PaperForm {
        let phase = CardsPhase(rawValue: phase)
        if let deck = instrument.deck { return deckForm(deck, phase) }
        switch phase {
        case .write: return columns(cards: 3)
        case .show: return columns(cards: 1)
        case .vote, .confront:
            return .nothing(
                say(
                    "Wat er te kiezen valt, ligt pas straks op tafel. Kies daarom mee aan de balie of op een telefoon.",
                    "What there is to choose from comes on the table later. So choose at the desk or on a phone."
                )
            )
        case .options:
            return .nothing(
                say(
                    "De vragen komen pas straks uit het gesprek. Schrijf daarom mee aan de balie of op een telefoon.",
                    "The questions come out of the talk later. So write at the desk or on a phone."
                )
            )
        case .cluster, .top, .read, .mark, nil: return reading
        }
    }

    private var reading: PaperForm {
        .nothing(
            say(
                "Hier vul je niets in. Kijk mee op het bord en praat mee.",
                "Here you fill in nothing. Follow the board and join the talk."
            )
        )
    }

    private func columns(cards: Int) -> PaperForm {
        PaperForm(
            notes: [say("Schrijf één idee per kaart.", "Write one idea per card.")],
            questions: instrument.columns.enumerated().map { index, column in
                PaperQuestion(
                    id: column.id,
                    number: index + 1,
                    text: column.title[language],
                    details: [column.text[language]],
                    points: column.prompts.map { $0.text[language] },
                    fields: (1...cards).map { .writing(say("Kaart \($0)", "Card \($0)"), lines: 2) }
                )
            }
        )
    }

    private func deckForm(_ deck: Deck, _ phase: CardsPhase?) -> PaperForm {
        let write = PaperField.writing(say("Schrijf iets bij deze kaart", "Write something to this card"), lines: 2)
        switch phase {
        case .mark:
            let options = deck.marks?.options.map { PaperOption($0.title[language]) } ?? []
            let asked = deck.marks?.question?[language]
            return PaperForm(
                questions: deck.cards.enumerated().map { card($1, $0 + 1, of: deck, [.choice(asked, options), write]) }
            )
        case .show: return PaperForm(questions: deck.cards.enumerated().map { card($1, $0 + 1, of: deck, [write]) })
        case .vote:
            let dots = DotVoting.dots(for: deck.cards.count)
            let boxes = (1...DotVoting.perItem).map {
                PaperOption(say($0 == 1 ? "1 stip" : "\($0) stippen", $0 == 1 ? "1 dot" : "\($0) dots"))
            }
            return PaperForm(
                notes: [
                    say(
                        "Je hebt \(dots) stippen. Zet er hooguit \(DotVoting.perItem) op één kaart.",
                        "You have \(dots) dots. Put at most \(DotVoting.perItem) on one card."
                    )
                ],
                questions: deck.cards.enumerated().map { card($1, $0 + 1, of: deck, [.choice(nil, boxes)]) }
            )
        default: return reading
        }
    }

    private func card(_ card: PrintedCard, _ number: Int, of deck: Deck, _ fields: [PaperField]) -> PaperQuestion {
        let stage = card.stage.flatMap { id in deck.stages.first { $0.id == id }?.title[language] }
        let sides = [PrintedCard.Part.sideA, .sideB].flatMap { side in
            (card.parts[side] ?? []).map { "\(deck.sides[side]?[language] ?? ""): \($0[language])" }
        }
        return PaperQuestion(
            id: card.id,
            number: number,
            text: [card.title[language], card.place].compactMap(\.self).joined(separator: ", "),
            details: [stage, card.text?[language]].compactMap(\.self),
            points: (card.parts[.points] ?? []).map { $0[language] } + sides,
            fields: fields
        )
    }
}
