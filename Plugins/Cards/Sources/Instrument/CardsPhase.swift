import WorksheetKit

/// What the room does with the cards; an instrument's file may leave phases out and gives them their titles.
enum CardsPhase: String, CaseIterable, Sendable {
    /// Everyone reads the cards of a deck.
    case read = "lezen"
    /// Everyone marks the cards of a deck, and may write to them.
    case mark = "merken"
    /// Everyone writes, and sees nobody else's cards.
    case write = "schrijven"
    /// The desk shows cards, and their writers tell about them.
    case show = "tonen"
    /// The desk puts together what belongs together.
    case cluster = "clusteren"
    /// Everyone puts dots.
    case vote = "stemmen"
    /// The room looks at what stays.
    case top = "top"
    /// Everyone scores what stays of one list against what stays of another.
    case confront = "confrontatie"
    /// Everyone writes options with the questions that came out.
    case options = "opties"

    /// Whether people write cards with a column in it.
    var takesCards: Bool { self == .write || self == .show || self == .mark }

    /// The phases that there can be, in the order in which they make sense.
    static func phases(of deck: Deck?, hasCrossings: Bool) -> [CardsPhase] {
        if let deck { return deck.marks == nil ? [.read, .vote, .show] : [.mark, .show] }
        return allCases.filter { $0 != .read && $0 != .mark && (hasCrossings || $0 != .confront) }
    }

    /// The phase as it is when a file names none.
    func standard(isDeck: Bool) -> WorksheetPhase {
        WorksheetPhase(id: rawValue, title: isDeck ? deckTitle : title, minutes: minutes)
    }

    private var deckTitle: LocalizedText {
        switch self {
        case .vote: LocalizedText(nl: "Kies wat er het meest toe doet", en: "Pick what matters most")
        case .show: LocalizedText(nl: "Bespreek en schrijf", en: "Discuss and write")
        default: title
        }
    }

    private var title: LocalizedText {
        switch self {
        case .read: LocalizedText(nl: "Lees de kaarten", en: "Read the cards")
        case .mark: LocalizedText(nl: "Waar loopt het, waar stokt het?", en: "Where does it run, where is it stuck?")
        case .write: LocalizedText(nl: "Schrijf kaarten", en: "Write cards")
        case .show: LocalizedText(nl: "Laat zien en licht toe", en: "Show and explain")
        case .cluster: LocalizedText(nl: "Leg bij elkaar", en: "Put together")
        case .vote: LocalizedText(nl: "Stem met stippen", en: "Vote with dots")
        case .top: LocalizedText(nl: "Wat weegt het zwaarst?", en: "What weighs most?")
        case .confront: LocalizedText(nl: "Leg naast elkaar", en: "Put side by side")
        case .options: LocalizedText(nl: "Hoe kunnen we …?", en: "How could we …?")
        }
    }

    private var minutes: Int {
        switch self {
        case .read, .write, .cluster, .mark, .confront: 10
        case .show, .options: 15
        case .vote, .top: 5
        }
    }
}
