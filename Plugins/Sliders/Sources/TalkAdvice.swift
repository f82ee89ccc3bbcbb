import WorksheetKit

/// What deserves the talk, and why: for the desk, from the figures on show (methods 4.4 and 4.8).
struct TalkAdvice: Outcome {
    let instrument: SlidersInstrument
    let releases: Releases

    /// Why a theme deserves the talk, the most pressing first.
    private enum Reason: Int, CaseIterable {
        case twoImages, warning, energy, divided, step
    }

    private struct Case {
        let item: SlidersInstrument.Item
        let picture: Picture
        let reason: Reason?
    }

    /// The most themes that one talk can hold.
    private static let most = 3

    /// By the page of the board that is on show.
    var tips: JSON {
        guard let current = measure(.current) else { return .object([:]) }
        let cases = instrument.items.compactMap { item in
            picture(item.id, current).flatMap {
                TalkAdvice.says($0.code) ? Case(item: item, picture: $0, reason: nil) : nil
            }
        }.map { Case(item: $0.item, picture: $0.picture, reason: reason($0)) }
        guard !cases.isEmpty else { return .object([:]) }
        let pressing = pressing(amongst: cases)
        var tips: [String: JSON] = [:]
        for one in cases {
            let others = pressing.filter { $0.item.id != one.item.id }
            let isOne = others.count < pressing.count
            tips["theme:\(one.item.id)"] = .localized(
                joined(tip(one), others.isEmpty ? nil : list(others, also: isOne))
            )
        }
        let overall = JSON.localized(pressing.isEmpty ? TalkAdvice.nothing : list(pressing, also: false))
        // The profile has as many pages as its rows need; the same holds for each.
        for key in ["profile"] + (2...max(2, cases.count)).map({ "profile:\($0)" }) { tips[key] = overall }
        return .object(tips)
    }

    /// Whether a class says something: of a few answers it doesn't.
    private static func says(_ code: String?) -> Bool { code != nil && code != ConsensusClass.teWeinig.code }

    private static let nothing = LocalizedText(
        nl: "Jullie zien ongeveer hetzelfde: leg vast wat jullie zien, en ga door.",
        en: "You see much the same: note what you see, and move on."
    )

    private func joined(_ first: LocalizedText, _ second: LocalizedText?) -> LocalizedText {
        guard let second else { return first }
        return LocalizedText(nl: "\(first.nl) \(second.nl)", en: "\(first.en) \(second.en)")
    }

    private func reason(_ one: Case) -> Reason? {
        if one.picture.isTwoImages { return .twoImages }
        let words = RailWords(instrument: instrument, language: .nl)
        if let category = one.picture.category, words.isWarning(category) { return .warning }
        let gap = gap(one.item.id).map { abs($0) / 10 } ?? 0
        if let energy = energy(one.item.id), Quadrant(gap: gap, energy: energy) == .nuDoen { return .energy }
        if one.picture.isDivided { return .divided }
        // Without energy to go by only a step of two points is a large one.
        return measure(.energy) == nil && gap >= 2 ? .step : nil
    }

    /// Most pressing first; of two that press alike the one where people stand further apart.
    private func pressing(amongst cases: [Case]) -> [Case] {
        let ranked = cases.enumerated().compactMap { rank, one in
            one.reason.map {
                (reason: $0.rawValue, consensus: one.picture.tenths("consensus") ?? 1, rank: rank, one: one)
            }
        }
        return ranked.sorted { ($0.reason, $0.consensus, $0.rank) < ($1.reason, $1.consensus, $1.rank) }
            .prefix(TalkAdvice.most).map(\.one)
    }

    private func list(_ cases: [Case], also: Bool) -> LocalizedText {
        func names(_ language: Language) -> String {
            cases.map { "\(lowered($0.item.short[language])) (\(why($0)[language]))" }.joined(separator: ", ")
        }
        return also
            ? LocalizedText(nl: "Bespreek ook: \(names(.nl)).", en: "Talk about this too: \(names(.en)).")
            : LocalizedText(nl: "Bespreek eerst: \(names(.nl)).", en: "Talk first about: \(names(.en)).")
    }

    private func why(_ one: Case) -> LocalizedText {
        switch one.reason {
        case .twoImages where one.picture.isProvisional:
            LocalizedText(nl: "mogelijk twee beelden", en: "possibly two images")
        case .twoImages: LocalizedText(nl: "twee beelden", en: "two images")
        case .warning: LocalizedText(nl: "een sterke waarschuwing", en: "a strong warning")
        case .energy: LocalizedText(nl: "grote stap, veel energie", en: "big step, much energy")
        case .step: LocalizedText(nl: "grote stap", en: "big step")
        case .divided, nil: LocalizedText(nl: "verdeeld", en: "divided")
        }
    }

    private func tip(_ one: Case) -> LocalizedText {
        switch one.reason {
        case .twoImages: twoImages
        case .warning:
            LocalizedText(
                nl: "Een waarschuwing: vraag wanneer dit voor het laatst gebeurde, en wat toen had geholpen.",
                en: "A warning: ask when this last happened, and what would have helped then."
            )
        case .energy:
            LocalizedText(
                nl: "Grote stap en veel energie: vraag wie hier morgen mee wil beginnen, en waarmee.",
                en: "A big step and much energy: ask who wants to start on this tomorrow, and with what."
            )
        case .step:
            LocalizedText(
                nl: "Grote stap: vraag wie al verder is, en wat de anderen tegenhoudt.",
                en: "A big step: ask who is further along, and what holds the others back."
            )
        case .divided:
            LocalizedText(
                nl: "Verdeeld: begin bij de uitersten. Wie wil vertellen waarom? Vraag om een voorbeeld uit de wijk.",
                en: "Divided: start with the extremes. Who wants to tell why? Ask for an example from the "
                    + "neighbourhood."
            )
        case nil: agreed(one.picture.code)
        }
    }

    private var twoImages: LocalizedText {
        let point: LocalizedText =
            switch instrument.kind {
            case .bipolar: LocalizedText(nl: "deze twee kanten", en: "these two sides")
            case .likert: LocalizedText(nl: "de stelling", en: "the statement")
            case .ladder: LocalizedText(nl: "de trede", en: "the rung")
            case .phase, .choice: LocalizedText(nl: "de fase", en: "the phase")
            }
        return LocalizedText(
            nl: "Twee beelden: eerst begrip. Gaat het om een ander feit, een andere wijk of een andere betekenis van "
                + "\(point.nl)?",
            en: "Two images: understanding first. Is it another fact, another neighbourhood or another meaning of "
                + "\(point.en)?"
        )
    }

    private func agreed(_ code: String?) -> LocalizedText {
        code == "eens"
            ? LocalizedText(
                nl: "Eens: leg vast wat jullie zien, en ga door.",
                en: "Agreed: note what you see, and move on."
            )
            : LocalizedText(
                nl: "Grotendeels eens: vraag wie aan de buitenkant staat wat die ziet.",
                en: "Mostly agreed: ask those at the edges what they see."
            )
    }
}
