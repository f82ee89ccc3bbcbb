import WorksheetKit

/// The pages with the questions that came out, and the options with each.
struct OptionPages {
    private let findings: Findings

    init(_ findings: Findings) { self.findings = findings }

    var sections: [Section] {
        let questions = findings.room.questionsInOrder
        guard !questions.isEmpty else { return findings.context.isReport ? [] : [overview([])] }
        return [overview(questions)] + questions.enumerated().flatMap { options($0 + 1, $1.id, $1.question) }
    }

    private func overview(_ questions: [(id: String, question: CardsCommon.Question)]) -> Section {
        Section(
            key: "questions",
            kicker: findings.subject,
            headline: questions.isEmpty
                ? findings.say("Hoe kunnen we …?", "How could we …?")
                : findings.say("Aandachtspunten: hoe kunnen we …?", "Points of attention: how could we …?"),
            lead: questions.isEmpty
                ? findings.say(
                    "Nog geen vragen. De begeleider kiest ze.",
                    "No questions yet. The facilitator picks them."
                )
                : findings.say("Schrijf op je telefoon wat je zou doen.", "Write on your phone what you would do."),
            blocks: questions.isEmpty
                ? [] : [Block("list", .list(questions.map { [.user($0.question.text)] }, isOrdered: true))]
        )
    }

    private func options(_ number: Int, _ id: String, _ question: CardsCommon.Question) -> [Section] {
        let options = findings.room.cards.filter { $0.value.list == id && $0.value.isShown && $0.value.same == nil }
            .sorted { $0.key < $1.key }.map { Quote($0.value.content.text) }
        let pages = findings.context.isReport ? (options.isEmpty ? [] : [options]) : QuotePaging.pages(options)
        let count =
            options.count == 1
            ? findings.say("1 optie", "1 option") : findings.say("\(options.count) opties", "\(options.count) options")
        return pages.enumerated().map { index, quotes in
            let part = findings.say(" (\(index + 1) van \(pages.count))", " (\(index + 1) of \(pages.count))")
            let title = findings.say("Opties bij vraag \(number)", "Options for question \(number)")
            return Section(
                key: index == 0 ? "question:\(id)" : "question:\(id):\(index + 1)",
                kicker: findings.subject,
                aside: count,
                headline: pages.count > 1 ? title + part : title,
                lead: question.text,
                blocks: [Block("options", .quotes(quotes))]
            )
        }
    }
}
