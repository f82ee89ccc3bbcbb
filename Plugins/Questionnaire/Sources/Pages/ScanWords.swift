import WorksheetKit

/// How pages speak of a list of questions about policy, and of a list to tick off.
struct ScanWords {
    private let isCheckList: Bool
    private let scale: ChoiceScale
    private let language: Language

    init(_ instrument: QuestionnaireInstrument, _ language: Language) {
        isCheckList = instrument.isCheckList
        scale = instrument.scale
        self.language = language
    }

    /// The answer with the highest value, as it stands in a sentence.
    var full: String { option { $0.value == scale.highestValue } }

    /// The answer with the lowest value, as it stands in a sentence.
    var none: String {
        let lowest = scale.options.compactMap(\.value).min()
        return option { $0.value == lowest }
    }

    private func option(_ matches: (ChoiceScale.Option) -> Bool) -> String {
        scale.options.first(where: matches)?.title[language].lowercased() ?? ""
    }

    private func say(_ nl: String, _ en: String) -> String { LocalizedText(nl: nl, en: en)[language] }

    /// The heading of a column of the map.
    func column(_ number: Int) -> String {
        isCheckList ? say("punt \(number)", "point \(number)") : say("vraag \(number)", "question \(number)")
    }

    /// What a row of a table is called.
    var row: String { isCheckList ? say("Punt", "Point") : say("Vraag", "Question") }

    /// What the numbers of the map say.
    var caption: String {
        let one = isCheckList ? say("punt", "point") : say("vraag", "question")
        return say(
            "Score per \(one): 0 is \(none), 100 is \(full). Op orde boven 70, aandacht onder 40.",
            "Score by \(one): 0 is \(none), 100 is \(full). In order above 70, attention below 40."
        )
    }

    /// How many of so many ask for attention.
    func need(_ low: Int, of all: Int) -> String {
        if isCheckList, all == 1 { return say("nog niet geregeld", "not arranged yet") }
        return isCheckList
            ? say("\(low) van \(all) punten nog niet geregeld", "\(low) of \(all) points not arranged yet")
            : say("\(low) van \(all) vragen verdienen aandacht", "\(low) of \(all) questions need attention")
    }

    /// How many of so many are as they should be.
    func good(_ good: Int, of all: Int) -> String {
        guard isCheckList else {
            return good == all
                ? say("alles is op orde", "all in order")
                : say("\(good) van \(all) vragen op orde", "\(good) of \(all) questions in order")
        }
        if good == all { return say("alles is geregeld", "all is arranged") }
        return all == 1
            ? say("nog niet helemaal geregeld", "not quite arranged yet")
            : say("\(good) van \(all) punten geregeld", "\(good) of \(all) points arranged")
    }

    /// The headline of a map of a list to tick off, from the counts of its points.
    func headline(arranged: Int, missing: Int, unknown: Int, of all: Int) -> String {
        let rest: String
        switch (missing, unknown) {
        case (0, 0): rest = ""
        case (_, 0): rest = say(", \(missing) nog niet", ", \(missing) not yet")
        case (0, _): rest = say("; van \(unknown) weten we het niet", "; of \(unknown) we do not know")
        default:
            rest = say(
                ", \(missing) nog niet; van \(unknown) weten we het niet",
                ", \(missing) not yet; of \(unknown) we do not know"
            )
        }
        guard arranged < all else { return say("Alle \(all) punten zijn geregeld", "All \(all) points are arranged") }
        return say("\(arranged) van \(all) punten zijn geregeld", "\(arranged) of \(all) points are arranged") + rest
    }

    /// The line under the page of what divides.
    var dividing: String {
        say(
            "Minstens een kwart zegt \(full) en minstens een kwart zegt \(none).",
            "At least a quarter say \(full) and at least a quarter say \(none)."
        )
    }

    /// What the mean of a group is the mean of.
    var method: String {
        let group = isCheckList ? say("onderdeel", "part") : say("basisfunctie", "basic function")
        let one = isCheckList ? say("punt", "point") : say("vraag", "question")
        return say(
            "De score van een \(one) is 100 keer het gemiddelde van de antwoorden met een waarde; weet ik niet en "
                + "n.v.t. tellen niet mee. Op orde is boven 70, vraagt aandacht onder 40. Weet veertig procent of "
                + "meer het niet, dan is dat een gat in kennis. Het gemiddelde van een \(group) is er als minstens "
                + "de helft genoeg antwoorden heeft.",
            "The score of a \(one) is 100 times the mean of the answers with a value; don’t know and not applicable "
                + "do not count. In order is above 70, needs attention is below 40. When forty percent or more do "
                + "not know, that is a gap in knowledge. The mean of a \(group) is there when at least half have "
                + "enough answers."
        )
    }
}

extension String {
    /// The text with a small letter first, to stand within a sentence.
    var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }

    /// The text as a heading of what follows; a question needs no colon.
    func heading(_ rest: String) -> String { hasSuffix("?") ? "\(self) \(rest)" : "\(self): \(rest)" }
}
