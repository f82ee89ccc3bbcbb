import WorksheetKit

/// What the room does with the cards; an instrument's file may leave phases out and gives them their titles.
enum CardsPhase: String, CaseIterable, Sendable {
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
    var takesCards: Bool { self == .write || self == .show }

    /// The phase as it is when a file names none.
    var standard: WorksheetPhase { WorksheetPhase(id: rawValue, title: title, minutes: minutes) }

    private var title: LocalizedText {
        switch self {
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
        case .write, .cluster, .confront: 10
        case .show, .options: 15
        case .vote, .top: 5
        }
    }
}
