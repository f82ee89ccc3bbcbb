import WorksheetKit

/// What a survey says in one sentence: on what the room agrees most, of the questions with one answer.
struct SurveyConclusion {
    private let scan: SurveyScan
    private let leading: [(outcome: SurveyScan.Outcome, option: Survey.Option, share: Double)]

    init(_ scan: SurveyScan, _ outcomes: [SurveyScan.Outcome]) {
        self.scan = scan
        leading = outcomes.compactMap { outcome in
            guard outcome.asked.item.kind == .single || outcome.asked.item.kind == .matrix, let option = outcome.leading
            else { return nil }
            return (outcome, option, outcome.share(option.id))
        }
    }

    var sentence: String {
        let highest = leading.map(\.share).max() ?? 0
        let first = leading.filter { $0.share == highest }
        guard let one = first.first, highest > 0.5 else {
            return scan.say("Over geen enkele vraag is de meerderheid het eens", "A majority agrees on no question")
        }
        if first.count > 1 {
            return highest == 1
                ? scan.say(
                    "Bij \(first.count) vragen zeggen we allemaal hetzelfde",
                    "To \(first.count) questions we all say the same"
                )
                : scan.say(
                    "Bij \(first.count) vragen zijn we het het meest eens, elk \(percentage(highest))",
                    "On \(first.count) questions we agree most, each \(percentage(highest))"
                )
        }
        let (count, n) = (one.outcome.count(one.option.id), one.outcome.n)
        let question = scan.question(one.outcome.asked).shortened(to: 60)
        let answer = scan.say(one.option.label).shortened(to: 40)
        return scan.say(
            "Het meest eens zijn we over ‘\(question)’: \(count) van \(n) zeggen ‘\(answer)’",
            "We agree most on ‘\(question)’: \(count) of \(n) say ‘\(answer)’"
        )
    }

    private func percentage(_ share: Double) -> String { NumberText.percentage(share, in: scan.language) }
}
