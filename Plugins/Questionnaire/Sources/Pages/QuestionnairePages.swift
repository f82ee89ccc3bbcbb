import WorksheetKit

/// The pages of a worksheet with questions: the map, what divides, what nobody knows, one a group, and notes.
struct QuestionnairePages {
    private let scan: Scan

    init(_ scan: Scan) { self.scan = scan }

    func sections() -> [Section] {
        guard scan.answers.contains(where: { $0.value != nil }) else { return few }
        let pages = [MapPage(scan).section, divides, unknown].compactMap { $0 } + functions
        return scan.context.isReport ? pages + [notes, figures].compactMap { $0 } : pages + [notes].compactMap { $0 }
    }

    private var subject: String {
        let title = scan.instrument.header.title[scan.language]
        return title.firstIndex(of: ":").map { String(title[..<$0]) } ?? title
    }

    /// A page that says why there is nothing more.
    private var few: [Section] {
        guard let most = scan.answers.map(\.n).max() else { return [] }
        let k = scan.context.k
        return [
            Section(
                key: "map",
                kicker: subject,
                headline: scan.say("Er zijn nog te weinig antwoorden", "There are too few answers yet"),
                blocks: [
                    Block(
                        "few",
                        .note(
                            .info,
                            [
                                .text(
                                    scan.say(
                                        "\(most) mensen antwoordden. Een uitkomst komt er vanaf \(k) per vraag.",
                                        "\(most) people answered. An outcome appears from \(k) per question."
                                    )
                                )
                            ]
                        )
                    )
                ]
            )
        ]
    }

    private var divides: Section? {
        let found = Array(scan.dividing.prefix(6))
        guard !found.isEmpty else { return nil }
        let title = scan.say("Hier verschillen we van beeld", "Here our images differ")
        return Section(
            key: "divides",
            kicker: subject,
            headline: title,
            lead: scan.say(
                "Minstens een kwart zegt ja en minstens een kwart zegt nee.",
                "At least a quarter say yes and at least a quarter say no."
            ),
            blocks: [Block("bars", .figure(scan.bars(found, title: title)))]
        )
    }

    private var unknown: Section? {
        let found = Array(scan.unknown.prefix(8))
        guard !found.isEmpty else { return nil }
        return Section(
            key: "unknown",
            kicker: subject,
            headline: scan.say("Dit weten we nog niet", "This we do not know yet"),
            lead: scan.say(
                "Veertig procent of meer weet het antwoord niet. Dat is geen nee.",
                "Forty percent or more do not know the answer. That is not a no."
            ),
            blocks: [Block("list", .figures(found.map(gap)))]
        )
    }

    private func gap(_ answer: Scan.Answer) -> BigNumber {
        let share = NumberText.percentage(answer.shareUnknown ?? 0, in: scan.language)
        return BigNumber(share, "\(answer.number) \(answer.question.short[scan.language])")
    }

    private var functions: [Section] {
        scan.functions.compactMap { function, answers in
            let drawn = answers.filter { $0.score != nil }
            guard !drawn.isEmpty else { return nil }
            let name = function.title[scan.language]
            return Section(
                key: "function:\(function.id)",
                kicker: "\(subject): \(function.number) \(name)",
                aside: scan.mean(answers, of: function).map {
                    scan.say("gemiddeld \(scan.whole($0))", "mean \(scan.whole($0))")
                },
                headline: headline(function, drawn),
                blocks: [Block("bars", .figure(scan.bars(answers, title: name)))]
            )
        }
    }

    private func headline(_ function: QuestionnaireInstrument.Function, _ answers: [Scan.Answer]) -> String {
        let good = answers.count { scan.mark($0) == .good }
        let low = answers.count { scan.mark($0) == .low }
        let name = function.short[scan.language]
        if good == answers.count { return scan.say("\(name): alles is op orde", "\(name): all in order") }
        if low > 0 {
            return scan.say(
                "\(name): \(low) van \(answers.count) vragen verdienen aandacht",
                "\(name): \(low) of \(answers.count) questions need attention"
            )
        }
        return scan.say(
            "\(name): \(good) van \(answers.count) vragen op orde",
            "\(name): \(good) of \(answers.count) questions in order"
        )
    }

    private var notes: Section? {
        let found = scan.context.remarks
        guard !found.isEmpty else { return nil }
        let quotes = found.map { remark in
            Quote(remark.text, about: scan.instrument.question(remark.target)?.short[scan.language])
        }
        return Section(
            key: "notes",
            kicker: subject,
            headline: scan.say("Dit schreven jullie erbij", "What you wrote with it"),
            blocks: [Block("quotes", .quotes(quotes), aspect: .remarks)]
        )
    }

    private var figures: Section? {
        let method = scan.say(
            "De score van een vraag is 100 keer het gemiddelde van de antwoorden met een waarde; weet ik niet en n.v.t. tellen niet mee. "
                + "Op orde is boven 70, vraagt aandacht onder 40. Weet veertig procent of meer het niet, dan is dat een gat in kennis. "
                + "Het gemiddelde van een basisfunctie is er als minstens de helft van de vragen genoeg antwoorden heeft.",
            "A question’s score is 100 times the mean of the answers with a value; don’t know and not applicable do not count. "
                + "In order is above 70, needs attention is below 40. When forty percent or more do not know, that is a gap in knowledge. "
                + "The mean of a basic function is there when at least half of its questions have enough answers."
        )
        let sources = scan.instrument.header.sources.map { source -> [Inline] in
            let rest = [source.publisher, source.year.map(String.init), source.note?[scan.language]].compactMap { $0 }
            return [.text(([source.title] + rest).joined(separator: ", "))]
        }
        return Section(
            key: "figures",
            headline: scan.say("Methode en bronnen", "Method and sources"),
            blocks: lists + [
                Block("method", .note(.method, [.text(method)])), Block("sources", .list(sources, isOrdered: false)),
            ],
            isAnnex: true
        )
    }

    /// The five strongest and the five that ask for attention, as lists that can be read aloud.
    private var lists: [Block] {
        let scored = scan.answers.filter { $0.score != nil }.sorted {
            ($1.score ?? 0, $0.number) < ($0.score ?? 0, $1.number)
        }
        let line = { (answer: Scan.Answer) -> [Inline] in
            [.text("\(answer.number) \(answer.question.short[scan.language]): \(scan.whole(answer.score ?? 0))")]
        }
        let unproven = scored.filter(\.isUnproven)
        var blocks = [
            Block("strong-title", .heading(scan.say("Het sterkst", "Strongest"))),
            Block("strong", .list(scored.prefix(5).map(line), isOrdered: true)),
            Block("weak-title", .heading(scan.say("Vraagt de meeste aandacht", "Needs most attention"))),
            Block("weak", .list(scored.suffix(5).reversed().map(line), isOrdered: true)),
        ]
        if !unproven.isEmpty {
            blocks.append(
                Block("paper-title", .heading(scan.say("Op papier niet terug te vinden", "Not to be found on paper")))
            )
            blocks.append(Block("paper", .list(unproven.map(line), isOrdered: false)))
        }
        return blocks
    }
}
