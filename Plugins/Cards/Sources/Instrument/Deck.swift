public import WorksheetKit

/// Cards that were printed before the room came together: it reads them, weighs them and writes to them.
public struct Deck: Sendable, Hashable {
    /// The cards, in the order of the file; at least one.
    public let cards: [PrintedCard]
    /// What the two sides of a card are called.
    public let sides: [PrintedCard.Part: LocalizedText]
    /// The parts of a journey that the cards are steps of; empty when the order of the cards says nothing.
    public let stages: [Stage]
    /// What the board says of the cards that were marked worst, with `{cards}` in it.
    public let headline: LocalizedText?
    /// How every card is marked; absent when the room weighs the cards with dots.
    public let marks: ChoiceScale?

    /// A part of a journey.
    public struct Stage: Sendable, Hashable {
        /// The id that cards refer to.
        public let id: String
        /// What it is called.
        public let title: LocalizedText
    }

    /// The card with an id.
    public func card(_ id: String) -> PrintedCard? { cards.first { $0.id == id } }

    /// Where a card lies in the deck, from 1: a name that is short whatever its id.
    func place(of card: PrintedCard) -> Int { (cards.firstIndex { $0.id == card.id } ?? 0) + 1 }
}

/// A card with its text on it.
public struct PrintedCard: Sendable, Hashable {
    /// The id that dots, marks and written cards go by.
    public let id: String
    /// The number that it goes by in its source.
    public let number: Int?
    /// What it is called.
    public let title: LocalizedText
    /// Where it comes from, such as a municipality.
    public let place: String?
    /// What it says.
    public let text: LocalizedText?
    /// What more stands on it.
    public let parts: [Part: [LocalizedText]]
    /// The part of the journey that it is a step of; absent when it runs along with all of them.
    public let stage: String?

    /// What can stand on a card beside its text, as the keys of a file name it.
    public enum Part: String, Sendable, Hashable, CaseIterable {
        /// What speaks for one side.
        case sideA = "side_a"
        /// What speaks for the other side.
        case sideB = "side_b"
        /// Points that belong to the card.
        case points
        /// What was learned in practice.
        case lessons
        /// What helps to deal with it.
        case handle
        /// How it went somewhere.
        case examples
    }
}

extension ContentReader {
    /// Reads what makes an instrument of kind `deck`.
    mutating func deck() -> Deck {
        let stages = optionalList("stages") { $0.stage() }
        let ids = stages.map(\.id)
        var marks: ChoiceScale?
        if has("scale"), case .choice(let scale) = scale([.choice]) { marks = scale }
        return Deck(
            cards: list("items") { $0.printedCard(of: ids) },
            sides: optionalObject("sides") { reader in
                [
                    .sideA: reader.localized("a", limit: ContentLimit.short),
                    .sideB: reader.localized("b", limit: ContentLimit.short),
                ]
            } ?? PrintedCard.sides,
            stages: stages,
            headline: optionalLocalized("headline"),
            marks: marks
        )
    }

    private mutating func stage() -> Deck.Stage {
        let stage = Deck.Stage(id: id(), title: localized("title", limit: ContentLimit.short))
        _ = optionalInteger("number", in: 0...mostNumber)
        _ = optionalLocalized("text")
        _ = source()
        return stage
    }

    private mutating func printedCard(of stages: [String]) -> PrintedCard {
        let id = id()
        var parts: [PrintedCard.Part: [LocalizedText]] = [:]
        for part in PrintedCard.Part.allCases {
            let texts = optionalList(part.rawValue) { reader in
                _ = reader.id()
                return reader.localized("text")
            }
            if !texts.isEmpty { parts[part] = texts }
        }
        let stage = optionalText("stage")
        if let stage, !stages.contains(stage) { refuse(.unknownValue(stage, known: stages), at: "stage") }
        _ = words("tags")
        let card = PrintedCard(
            id: id,
            number: optionalInteger("number", in: 0...mostNumber),
            title: localized("title", limit: ContentLimit.short),
            place: optionalText("place"),
            text: optionalLocalized("text"),
            parts: parts,
            stage: stage
        )
        _ = source()
        return card
    }
}

/// The highest number on a card.
private let mostNumber = 999

extension PrintedCard {
    fileprivate static let sides: [Part: LocalizedText] = [
        .sideA: LocalizedText(nl: "Aan de ene kant", en: "On the one hand"),
        .sideB: LocalizedText(nl: "Aan de andere kant", en: "On the other hand"),
    ]
}
