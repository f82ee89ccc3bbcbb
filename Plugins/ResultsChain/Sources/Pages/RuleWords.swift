import WorksheetKit

extension Rule {
    /// What it means and what to do about it, in one or two sentences of our own.
    var words: LocalizedText {
        switch self {
        case .direction:
            LocalizedText(
                nl: "Deze pijl loopt de verkeerde kant op. Draai hem om of haal hem weg.",
                en: "This arrow runs the wrong way. Turn it round or take it away."
            )
        case .circle:
            LocalizedText(
                nl: "Hier loopt de keten rond. Haal één pijl weg; schrijf een terugkoppeling op als toelichting.",
                en: "Here the chain runs in a circle. Take one arrow away; write feedback down as a note."
            )
        case .double:
            LocalizedText(
                nl: "Er staan twee pijlen tussen dezelfde punten. Houd er één over.",
                en: "There are two arrows between the same points. Keep one."
            )
        case .itself:
            LocalizedText(nl: "Deze pijl wijst naar zichzelf.", en: "This arrow points at itself.")
        case .skipped:
            LocalizedText(
                nl: "Deze pijl slaat een kolom over. Welke stap zit ertussen?",
                en: "This arrow skips a column. Which step lies between?"
            )
        case .unfounded:
            LocalizedText(
                nl: "Hier leidt nog niets naartoe: het is een wens. Wat is ervoor nodig?",
                en: "Nothing leads here yet: it is a wish. What does it take?"
            )
        case .wishful:
            LocalizedText(
                nl: "Er leidt wel iets naartoe, maar niets draagt het: wensdenken.",
                en: "Something leads here, but nothing carries it: wishful thinking."
            )
        default: laterWords
        }
    }

    private var laterWords: LocalizedText {
        switch self {
        case .aimless:
            LocalizedText(
                nl: "Dit leidt nergens toe. Waar draagt het aan bij?",
                en: "This leads nowhere. What does it contribute to?"
            )
        case .onePillar:
            LocalizedText(
                nl: "Dit effect rust op één pijler. Wat als die wegvalt?",
                en: "This effect rests on one pillar. What if that falls away?"
            )
        case .noReason:
            LocalizedText(
                nl: "Deze pijl heeft nog geen ‘omdat’.",
                en: "This arrow has no ‘because’ yet."
            )
        case .noIndicator:
            LocalizedText(
                nl: "Hierop willen jullie sturen, maar er is niets om naar te kijken.",
                en: "You want to steer on this, but there is nothing to look at."
            )
        case .tooMany:
            LocalizedText(
                nl: "Het zijn er veel: meer dan 40 punten of meer dan 7 om op te sturen. Wat kan samen of weg?",
                en: "There are many: over 40 points, or over 7 to steer on. What can be joined or dropped?"
            )
        case .activity:
            LocalizedText(
                nl: "Dit begint met iets doen. Wat merken mensen ervan als het gedaan is?",
                en: "This begins with doing something. What do people notice once it is done?"
            )
        default:
            LocalizedText(
                nl: "Er zit geen professional of inwoner aan tafel. Wie uit de praktijk kan meedenken?",
                en: "No professional or resident is at the table. Who from practice can join in?"
            )
        }
    }
}

/// The words of a chain in the language of a document.
struct ChainWords {
    let language: Language

    func say(_ nl: String, _ en: String) -> String {
        switch language {
        case .nl: nl
        case .en: en
        }
    }

    func number(_ value: Double, decimals: Int = 1) -> String {
        NumberText.decimal(value, decimals: value == value.rounded() ? 0 : decimals, in: language)
    }

    /// A figure as somebody typed it: up to three decimals.
    func figure(_ value: Double) -> String {
        let decimals = (0...3).first { roundedForDisplay(value, decimals: $0) == value } ?? 3
        return NumberText.decimal(value, decimals: decimals, in: language)
    }

    /// What a support says (methods 3.4).
    func word(support: ClosedRange<Double>?) -> String {
        guard let support, support.lowerBound == support.upperBound else { return say("nog onbekend", "not known yet") }
        switch support.lowerBound {
        case 0: return say("wensdenken", "wishful thinking")
        case ..<1.5: return say("zwak", "weak")
        case ..<2.5: return say("redelijk", "fair")
        default: return say("sterk", "strong")
        }
    }

    /// A strength in the words of the question, or that it isn't known.
    func word(strength: ClosedRange<Double>) -> String {
        guard strength.lowerBound == strength.upperBound else { return say("nog niet bekend", "not known yet") }
        let text = number(strength.lowerBound)
        return say("\(text) van 3", "\(text) of 3")
    }

    func word(_ evidence: Evidence?) -> String {
        switch evidence {
        case .measured?: say("G gemeten", "G measured")
        case .literature?: say("G literatuur", "G literature")
        case .practice?: say("P praktijkkennis", "P known from practice")
        case .assumption?: say("A aanname", "A assumption")
        case .refuted?: say("X weerlegd", "X refuted")
        case nil: say("? onbekend", "? unknown")
        }
    }

    func word(_ kind: AssumptionKind) -> String {
        switch kind {
        case .surroundings: say("omgeving", "surroundings")
        case .completeness: say("volledigheid", "completeness")
        case .link: say("verband", "link")
        }
    }

    func word(_ status: AssumptionStatus) -> String {
        switch status {
        case .open: say("nog niet bekeken", "not looked into")
        case .holds: say("klopt", "holds")
        case .fails: say("klopt niet", "doesn’t hold")
        }
    }

    func word(_ signal: Signal) -> String {
        switch signal {
        case .onCourse: say("op koers", "on course")
        case .talking: say("in gesprek", "to talk about")
        case .unknown: say("onbekend", "unknown")
        }
    }

    func word(_ frequency: Frequency) -> String {
        switch frequency {
        case .week: say("elke week", "every week")
        case .month: say("elke maand", "every month")
        case .quarter: say("elk kwartaal", "every quarter")
        case .half: say("elk half jaar", "every six months")
        case .year: say("elk jaar", "every year")
        }
    }

    func word(_ failing: Failing) -> String {
        switch failing {
        case .policy: say("het beleid", "the policy")
        case .work: say("de uitvoering", "the work")
        case .skills: say("de vaardigheden", "the skills")
        case .support: say("de steun voor professionals", "the support for professionals")
        }
    }

    func date(_ day: Day) -> String { say("\(day.day)-\(day.month)-\(day.year)", day.text) }
}
