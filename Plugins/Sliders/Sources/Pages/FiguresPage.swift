import WorksheetKit

/// The figures behind all pages, how they were computed, and where the instrument comes from.
struct FiguresPage {
    private let findings: Findings

    init(_ findings: Findings) { self.findings = findings }

    var section: Section {
        Section(
            key: "figures",
            headline: findings.say("Cijfers en methode", "Figures and method"),
            blocks: tables + [
                Block("method", .note(.method, [.text(method)])), Block("sources", .list(sources, isOrdered: false)),
            ],
            isAnnex: true
        )
    }

    private var tables: [Block] {
        findings.instrument.measures.compactMap { measure in
            guard let phase = findings.phase(of: measure), let rounds = findings.releases.shown[phase], !rounds.isEmpty
            else {
                return nil
            }
            return Block("table-\(measure.id)", .table(table(measure, rounds)))
        }
    }

    private func table(_ measure: Measure, _ rounds: [Int]) -> Table {
        let few = findings.say("te weinig", "too few")
        let rows = findings.instrument.items.flatMap { item in
            rounds.compactMap { round -> [Cell]? in
                guard let picture = findings.picture(item.id, measure, round: round) else { return nil }
                let figure = { (key: String, divisor: Double, decimals: Int) in
                    Cell.number(picture.tenths(key).map { $0 / divisor }, decimals: decimals, orWhy: few)
                }
                return [
                    .text(item.title[findings.language]), .number(Double(round)), .number(Double(picture.n)),
                    .number(picture.value.map { Double($0["dontKnow"]?.integer ?? 0) }, decimals: 0, orWhy: few),
                    figure("median", 10, 1), figure("q1", 10, 1), figure("q3", 10, 1), figure("consensus", 1, 2),
                    figure("agreement", 1, 2), .text(findings.word(picture) ?? "–"),
                ]
            }
        }
        return Table(
            caption: measure.title[findings.language],
            columns: [
                Column(findings.words.noun), Column(findings.say("Ronde", "Round"), isNumeric: true),
                Column("n", isNumeric: true), Column(findings.say("Weet niet", "Don’t know"), isNumeric: true),
                Column(findings.say("Mediaan", "Median"), isNumeric: true), Column("Q1", isNumeric: true),
                Column("Q3", isNumeric: true), Column("Cns", isNumeric: true), Column("A", isNumeric: true),
                Column(findings.say("Beeld", "Image")),
            ],
            rows: rows
        )
    }

    private var points: String { findings.words.points }

    private var method: String {
        findings.say(
            "Mediaan en kwartielen zijn van type 7 (Hyndman en Fan). Cns is de consensus van Tastle en Wierman op de "
                + "plaatsen zelf, A de overeenstemming van Van der Eijk op de \(points). Eens: Cns vanaf 0,80 en 80 procent "
                + "op twee \(points) naast elkaar. Grotendeels eens: vanaf 0,60 en 75 procent. Twee beelden: twee groepen "
                + "van elk minstens 30 procent, twee of meer \(points) uit elkaar. Onder acht antwoorden is een beeld "
                + "voorlopig.\(step.nl)",
            "Median and quartiles are of type 7 (Hyndman and Fan). Cns is Tastle and Wierman’s consensus on the places "
                + "themselves, A Van der Eijk’s agreement on the \(points). Agreed: Cns from 0.80 and 80 percent on two "
                + "adjacent \(points). Mostly agreed: from 0.60 and 75 percent. Two images: two groups of at least 30 "
                + "percent each, two or more \(points) apart. Below eight answers an image is provisional.\(step.en)"
        )
    }

    /// What the step is, where there is one.
    private var step: LocalizedText {
        guard findings.measure(.ambition) != nil else { return LocalizedText(nl: "", en: "") }
        return LocalizedText(
            nl: " De stap is de mediaan van ieders eigen stap van nu naar straks.",
            en: " The step is the median of everyone’s own step from now to later."
        )
    }

    private var sources: [[Inline]] {
        findings.instrument.header.sources.map { source in
            let rest = [source.publisher, source.year.map(String.init), source.note?[findings.language]].compactMap {
                $0
            }
            return [.text(([source.title] + rest).joined(separator: ", "))]
        }
    }
}
