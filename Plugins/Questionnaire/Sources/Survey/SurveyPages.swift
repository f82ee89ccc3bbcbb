import WorksheetKit

/// The pages of a survey: what has an outcome, chapter by chapter, each question; in the report tables and annexes.
struct SurveyPages {
    private let scan: SurveyScan

    init(_ scan: SurveyScan) { self.scan = scan }

    /// A chapter with the outcomes that it has.
    private struct Found {
        let chapter: SurveyScan.Chapter
        let outcomes: [SurveyScan.Outcome]
    }

    func sections() -> [Section] {
        let found = scan.chapters.map { chapter in
            Found(chapter: chapter, outcomes: chapter.asked.compactMap(scan.outcome))
        }
        guard found.contains(where: { !$0.outcomes.isEmpty }) else { return few }
        let filled = found.filter { !$0.outcomes.isEmpty }
        if scan.context.isReport {
            return [overview(found)] + filled.compactMap { SurveyReport(scan).chapter($0.chapter) }
                + SurveyReport(scan).annexes
        }
        return [overview(found)]
            + filled.flatMap { each in
                [chapter(each)]
                    + each.outcomes.flatMap {
                        SurveyQuestionPage(scan, $0, chapter: each.chapter.title).sections()
                    }
            }
    }

    private var few: [Section] {
        guard scan.most > 0 else { return [] }
        let text = scan.say(
            "\(scan.most) mensen antwoordden. Een uitkomst komt er vanaf \(scan.context.k) per vraag.",
            "\(scan.most) people answered. An outcome appears from \(scan.context.k) per question."
        )
        return [
            Section(
                key: "overview",
                kicker: scan.subject,
                headline: scan.say("Er zijn nog te weinig antwoorden", "There are too few answers yet"),
                blocks: [Block("few", .note(.info, [.text(text)]))]
            )
        ]
    }

    private func overview(_ found: [Found]) -> Section {
        let count = found.reduce(0) { $0 + $1.outcomes.count }
        let compared = found.flatMap(\.outcomes).count { !scan.figures($0.asked).isEmpty }
        let caution = scan.survey.benchmark.map { Block("caution", .note(.attention, [.text(scan.say($0.intro))])) }
        return Section(
            key: "overview",
            kicker: scan.subject,
            aside: scan.context.attendance(scan.most),
            headline: SurveyConclusion(scan, found.flatMap(\.outcomes)).sentence,
            lead: scan.say(
                "\(count) vragen hebben een uitkomst, \(compared) met een landelijk cijfer. ",
                "\(count) questions have an outcome, \(compared) with a national figure. "
            )
                + scan.say(
                    "‘2 van 3’: op 2 van de 3 vragen kwamen genoeg antwoorden.",
                    "‘2 of 3’: 2 of the 3 questions had enough answers."
                ),
            blocks: [Block("chapters", scan.context.isReport ? .table(table(found)) : .figures(numbers(found)))]
                + [caution].compactMap(\.self)
        )
    }

    /// The same for a page that is read from afar.
    private func numbers(_ found: [Found]) -> [BigNumber] {
        found.map { each in
            let (some, all) = (each.outcomes.count, each.chapter.asked.count)
            return BigNumber(scan.say("\(some) van \(all)", "\(some) of \(all)"), each.chapter.title)
        }
    }

    private func table(_ found: [Found]) -> Table {
        Table(
            caption: scan.say("Per hoofdstuk", "By chapter"),
            columns: [
                Column(scan.say("Hoofdstuk", "Chapter")), Column(scan.say("Vragen", "Questions"), isNumeric: true),
                Column(scan.say("Met uitkomst", "With an outcome"), isNumeric: true),
                Column(scan.say("Landelijk cijfer", "National figure"), isNumeric: true),
            ],
            rows: found.map { each in
                [
                    .text(each.chapter.title), .number(Double(each.chapter.asked.count)),
                    .number(Double(each.outcomes.count)),
                    .number(Double(each.outcomes.count { !scan.figures($0.asked).isEmpty })),
                ]
            }
        )
    }

    private func chapter(_ found: Found) -> Section {
        let count = found.outcomes.count
        return Section(
            key: "chapter:\(found.chapter.id)",
            kicker: scan.subject,
            headline: scan.say(
                "\(found.chapter.title): \(count) \(count == 1 ? "vraag" : "vragen") met een uitkomst",
                "\(found.chapter.title): \(count) \(count == 1 ? "question" : "questions") with an outcome"
            ),
            blocks: [Block("questions", .table(summary(found.outcomes)))]
        )
    }

    private func summary(_ outcomes: [SurveyScan.Outcome]) -> Table {
        Table(
            caption: scan.say("Wat hier het vaakst gezegd is", "What was said most here"),
            columns: [
                Column(scan.say("Vraag", "Question")), Column(scan.say("Hier", "Here")),
                Column(scan.say("aantal", "number"), isNumeric: true),
            ],
            rows: outcomes.map { outcome in
                let (said, number) = brief(outcome)
                return [.text(scan.question(outcome.asked).shortened(to: 58)), .text(said), .text(number)]
            }
        )
    }

    /// What was said most in a few words, and by how many.
    private func brief(_ outcome: SurveyScan.Outcome) -> (said: String, number: String) {
        let all = String(outcome.n)
        switch outcome.asked.item.kind {
        case .open, .info: return (scan.say("een tekst", "a text"), all)
        case .number:
            guard let median = outcome.value["median"]?.number else {
                return (scan.say("weten we niet", "unknown"), all)
            }
            let number = NumberText.decimal(median, decimals: median == median.rounded() ? 0 : 1, in: scan.language)
            return (scan.say("midden: \(number)", "middle: \(number)"), all)
        default:
            guard let leading = outcome.leading else {
                return (scan.say("geen antwoord steekt erbovenuit", "no answer stands out"), all)
            }
            let count = outcome.count(leading.id)
            return (scan.say(leading.label).shortened(to: 40), scan.say("\(count) van \(all)", "\(count) of \(all)"))
        }
    }
}
