import WorksheetKit

/// What happens with the outcome once the session is closed: what the facilitator says of it, or what always holds.
struct Afterwards {
    /// What a facilitator can say, in order.
    static let fields = ["who", "when", "note"]

    private let said: [String: String]
    private let settings: SessionSettings

    init(_ state: WorkshopState, _ settings: SessionSettings) {
        said = state.afterwards
        self.settings = settings
    }

    /// What the closing page of the board tells.
    var facts: [Fact] {
        var facts = [Fact(say("Wie krijgt de uitkomst?", "Who gets the outcome?"), who)]
        if let when = said["when"] { facts.append(Fact(say("Wanneer?", "When?"), [.user(when)])) }
        facts.append(Fact(say("Wat staat erin?", "What does it hold?"), holds))
        if let day = settings.keptUntil.flatMap(day) {
            facts.append(
                Fact(
                    say("Hoe lang bewaren we alles?", "How long do we keep everything?"),
                    say("Tot en met \(day). Daarna wissen we het.", "Up to \(day). Then we erase it.")
                )
            )
        }
        if let note = said["note"] { facts.append(Fact(say("En verder", "And further"), [.user(note)])) }
        return facts
    }

    private var who: [Inline] {
        if let who = said["who"] { return [.user(who)] }
        return [
            .text(
                say(
                    "De begeleider maakt het verslag en deelt het met jullie.",
                    "The facilitator makes the report and shares it with you."
                )
            )
        ]
    }

    private var holds: String {
        settings.privacy == .anonymous
            ? say("Uitkomsten van de groep, nooit van één persoon.", "Outcomes of the group, never of one person.")
            : say("De antwoorden van deze open tafel.", "The answers of this open table.")
    }

    private func day(_ iso: String) -> String? { WrittenDay.text(iso, settings.language) }

    private func say(_ nl: String, _ en: String) -> String { LocalizedText(nl: nl, en: en)[settings.language] }
}
