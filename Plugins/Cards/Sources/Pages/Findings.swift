import WorksheetKit

/// What pages are made of: the outcome, and how to say it.
struct Findings {
    let outcome: Outcome
    let context: DocumentContext

    var instrument: CardsInstrument { outcome.instrument }
    var room: CardsCommon { outcome.room }
    var language: Language { context.language }

    func say(_ nl: String, _ en: String) -> String { LocalizedText(nl: nl, en: en)[language] }

    func title(_ column: CardsInstrument.Column) -> String { column.title[language] }

    /// "1 kaart" or "3 kaarten".
    func cards(_ count: Int) -> String {
        count == 1 ? say("1 kaart", "1 card") : say("\(count) kaarten", "\(count) cards")
    }

    func points(_ count: Int) -> String {
        count == 1 ? say("1 punt", "1 point") : say("\(count) punten", "\(count) points")
    }

    func percentage(_ share: Double) -> String { NumberText.decimal(share * 100, decimals: 0, in: language) }

    func median(_ value: Double) -> String {
        NumberText.decimal(value, decimals: value == value.rounded() ? 0 : 1, in: language)
    }

    /// The title of the instrument, as the small line above a headline.
    var subject: String { instrument.header.title[language] }

    /// The items of a column as they matter most: by their votes, then clusters, then by id.
    func items(_ column: String) -> [CardsCommon.Item] {
        let ranks = Dictionary((outcome.votes(column)?.ranked ?? []).enumerated().map { ($1.id, $0) }) { first, _ in
            first
        }
        return room.items(in: column).sorted { left, right in
            let one = (ranks[left.id] ?? Int.max, left.isCluster ? 0 : 1, left.id)
            let other = (ranks[right.id] ?? Int.max, right.isCluster ? 0 : 1, right.id)
            return one < other
        }
    }

    func text(_ item: String) -> String { outcome.chosen[item]?.text ?? "" }

    func evidence(_ evidence: CardContent.Evidence) -> String {
        switch evidence {
        case .fact: say("feit", "fact")
        case .experience: say("ervaring", "experience")
        case .opinion: say("mening", "opinion")
        }
    }
}
