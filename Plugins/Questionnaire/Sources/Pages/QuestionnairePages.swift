import WorksheetKit

/// The pages of a worksheet with questions: the map, what divides, what nobody knows, one a group, and notes.
struct QuestionnairePages {
    private let scan: Scan

    init(_ scan: Scan) { self.scan = scan }

    func sections() -> [Section] {
        guard scan.answers.contains(where: { $0.value != nil }) else { return few }
        let pages = [MapPage(scan).section, missing, divides, unknown].compactMap { $0 } + functions
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

    /// What is not arranged; of a list to tick off that is what it is for.
    private var missing: Section? {
        let found = scan.answers.filter { scan.instrument.isCheckList && scan.mark($0) == .low }
            .sorted { ($0.score ?? 0, $0.number) < ($1.score ?? 0, $1.number) }
        guard !found.isEmpty else { return nil }
        let title = scan.say("Dit is nog niet geregeld", "This is not arranged yet")
        return Section(
            key: "missing",
            kicker: subject,
            headline: found.count > 1 ? scan.words.need(found.count, of: scan.instrument.questions.count) : title,
            lead: found.count > Self.most && !scan.context.isReport
                ? scan.say("Dit zijn de \(Self.most) laagste.", "These are the \(Self.most) lowest.") : nil,
            blocks: [
                Block(
                    "bars",
                    .figure(scan.bars(scan.context.isReport ? found : Array(found.prefix(Self.most)), title: title))
                )
            ]
        )
    }

    /// The most bars on a page that is read from afar.
    private static let most = 8

    private var divides: Section? {
        let found = Array(scan.dividing.prefix(6))
        guard !found.isEmpty else { return nil }
        let title = scan.say("Hier verschillen we van beeld", "Here our images differ")
        return Section(
            key: "divides",
            kicker: subject,
            headline: title,
            lead: scan.words.dividing,
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
                "Veertig procent of meer weet het antwoord niet. Dat is geen ‘\(scan.words.none)’.",
                "Forty percent or more do not know the answer. That is not ‘\(scan.words.none)’."
            ),
            blocks: [Block("list", .figures(found.map(gap)))]
        )
    }

    private func gap(_ answer: Scan.Answer) -> BigNumber {
        let share = NumberText.percentage(answer.shareUnknown ?? 0, in: scan.language)
        return BigNumber(share, "\(answer.number) \(answer.question.short[scan.language])")
    }

    private var functions: [Section] {
        scan.functions.flatMap { function, answers in
            pieces(of: answers).enumerated().compactMap { page(function, $1, piece: $0, of: answers) }
        }
    }

    /// The answers by the part of the group that they belong to, no more together than fit on a page.
    private func pieces(of answers: [Scan.Answer]) -> [[Scan.Answer]] {
        var pieces: [[Scan.Answer]] = []
        for answer in answers {
            if let last = pieces.last, last.first?.question.part == answer.question.part, last.count < Self.most {
                pieces[pieces.count - 1].append(answer)
            } else {
                pieces.append([answer])
            }
        }
        return pieces
    }

    private func page(
        _ function: QuestionnaireInstrument.Function,
        _ answers: [Scan.Answer],
        piece: Int,
        of all: [Scan.Answer]
    ) -> Section? {
        let drawn = answers.filter { $0.score != nil }
        guard !drawn.isEmpty else { return nil }
        let name = function.title[scan.language]
        let part = answers.first?.question.part.map { ", \($0[scan.language].lowercasedFirst)" } ?? ""
        return Section(
            key: "function:\(function.id)" + (piece > 0 ? ":\(piece + 1)" : ""),
            kicker: subject.heading("\(function.mark) \(name)\(part)"),
            aside: scan.mean(all, of: function).map {
                scan.say("gemiddeld \(scan.whole($0))", "mean \(scan.whole($0))")
            },
            headline: headline(function, drawn),
            blocks: [Block("bars", .figure(scan.bars(answers, title: name + part)))]
        )
    }

    private func headline(_ function: QuestionnaireInstrument.Function, _ answers: [Scan.Answer]) -> String {
        let good = answers.count { scan.mark($0) == .good }
        let low = answers.count { scan.mark($0) == .low }
        let name = function.short[scan.language]
        return
            "\(name): \(low > 0 ? scan.words.need(low, of: answers.count) : scan.words.good(good, of: answers.count))"
    }

    /// What all notes answer, when only one thing is asked beside the options.
    private var asked: String? {
        let extras = scan.instrument.scale.extras
        return extras.count == 1 ? extras.first?.title[scan.language] : nil
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
            headline: asked ?? scan.say("Dit schreven jullie erbij", "What you wrote with it"),
            blocks: [Block("quotes", .quotes(quotes), aspect: .remarks)]
        )
    }

    private var figures: Section? {
        let sources = scan.instrument.header.sources.map { source -> [Inline] in
            let rest = [source.publisher, source.year.map(String.init), source.note?[scan.language]].compactMap { $0 }
            return [.text(([source.title] + rest).joined(separator: ", "))]
        }
        return Section(
            key: "figures",
            headline: scan.say("Methode en bronnen", "Method and sources"),
            blocks: lists + [
                Block("method", .note(.method, [.text(scan.words.method)])),
                Block("sources", .list(sources, isOrdered: false)),
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
