import WorksheetKit

/// What one person answered to a survey, in words.
struct SurveyReceipt {
    let survey: Survey

    func lines(_ own: JSON) -> [ReceiptLine] {
        OwnAnswers.rounds(own, survey.phases.map(\.id)).flatMap { round in
            survey.items.flatMap { item in round.answers[item.id].map { lines(of: item, $0, in: round) } ?? [] }
        }
    }

    private func lines(of item: Survey.Item, _ own: JSON, in round: OwnAnswers) -> [ReceiptLine] {
        let line = { (about: LocalizedText, answer: LocalizedText) in
            ReceiptLine(phase: round.phase, round: round.round, about: about, answer: answer)
        }
        let typed = { (about: LocalizedText, text: String) in
            ReceiptLine(phase: round.phase, round: round.round, about: about, typed: text)
        }
        let chosen = item.options.filter { own["options"]?[$0.id] != nil }
        var lines = chosen.map { line(item.heading, $0.label) }
        lines += chosen.compactMap { option in own["other"]?[option.id]?.text.map { typed(option.label, $0) } }
        lines += item.rows.compactMap { row in
            own["rows"]?[row.id]?.text.flatMap(item.option).map { line(row.label, $0.label) }
        }
        if let number = own["number"]?.number { lines.append(line(item.heading, words(for: number, of: item))) }
        if let text = own["text"]?.text { lines.append(typed(item.heading, text)) }
        return lines
    }

    private func words(for number: Double, of item: Survey.Item) -> LocalizedText {
        guard item.unknownCode.map({ Double($0) != number }) ?? true else {
            return LocalizedText(nl: "Weet ik niet", en: "I don’t know")
        }
        let decimals = number == number.rounded() ? 0 : 1
        return LocalizedText(
            nl: NumberText.decimal(number, decimals: decimals, in: .nl),
            en: NumberText.decimal(number, decimals: decimals, in: .en)
        )
    }
}
