import WorksheetKit

/// The pages about the confrontation: the matrix, what its blocks come to, and the ranking of rows and columns.
struct MatrixPages {
    private let findings: Findings
    private let outcome: Outcome

    init(_ findings: Findings) {
        self.findings = findings
        outcome = findings.outcome
    }

    /// What is put beside what, before anything of it is on show.
    var invitation: Section {
        let rows = Set(findings.instrument.crossings.map(\.row))
        let columns = findings.instrument.columns.filter { findings.room.chosen[$0.id]?.isEmpty == false }
        return Section(
            key: "confront",
            kicker: findings.subject,
            headline: findings.say("Wat doen ze met elkaar?", "What do they do to each other?"),
            lead: findings.say(
                "Scoor op je telefoon elk vak van 0 (geen) tot 3 (sterk). Weet je het niet? Sla het over.",
                "Score every square on your phone, from 0 (none) to 3 (strong). Don’t know? Skip it."
            ),
            blocks: [
                ColumnPages.quadrants(
                    findings,
                    columns.filter { rows.contains($0.id) } + columns.filter { !rows.contains($0.id) },
                    findings.say("Wat naast elkaar komt", "What is put side by side")
                ) { column in
                    let lines = (findings.room.chosen[column.id] ?? []).map {
                        QuadrantsDrawing.Line(text: findings.text($0), note: "", isStrong: false)
                    }
                    return (lines, "", "")
                }
            ]
        )
    }

    /// The pages; none while no round is on show or nothing was chosen.
    var sections: [Section] {
        guard let matrix = outcome.confrontation, !matrix.blocks.isEmpty else { return [] }
        guard !matrix.scores.isEmpty else { return [few] }
        return [picture(matrix), blocks(matrix), ranking(matrix)]
    }

    private var few: Section {
        let text = findings.say(
            "Een uitkomst komt er vanaf \(findings.context.k) scores per vak.",
            "An outcome appears from \(findings.context.k) scores per square."
        )
        return Section(
            key: "matrix",
            kicker: findings.subject,
            headline: findings.say("Er zijn nog te weinig scores", "There are too few scores yet"),
            blocks: [Block("few", .note(.info, [.text(text)]))]
        )
    }

    private func picture(_ matrix: Confrontation) -> Section {
        let divided = matrix.scores.values.count { $0.isDivided }
        let lead =
            divided == 0
            ? nil
            : findings.say(
                "In \(divided) \(divided == 1 ? "vak" : "vakken") denken jullie verschillend: verdeeld.",
                "In \(divided) \(divided == 1 ? "square" : "squares") you think differently: divided."
            )
        return Section(
            key: "matrix",
            kicker: findings.subject,
            aside: people(matrix),
            headline: headline(matrix),
            lead: lead,
            blocks: [Block("matrix", .figure(figure(matrix)))]
        )
    }

    private func people(_ matrix: Confrontation) -> String {
        let most = matrix.scores.values.map(\.n).max() ?? 0
        return findings.context.attendance(most)
    }

    private func headline(_ matrix: Confrontation) -> String {
        guard let dominant = matrix.dominant, let crossing = crossing(dominant) else {
            return findings.say("Gemengd beeld: geen blok springt eruit", "Mixed image: no block stands out")
        }
        let strategy = crossing.strategy[findings.language]
        return findings.say("Het zwaartepunt ligt bij \(strategy)", "The weight lies with \(strategy)")
    }

    private func crossing(_ block: Confrontation.Block) -> CardsInstrument.Crossing? {
        findings.instrument.crossings.first { $0.id == block.id }
    }

    private func figure(_ matrix: Confrontation) -> Figure {
        let top = matrix.placesByMean.prefix(3).compactMap { place -> String? in
            guard let score = matrix.scores[place] else { return nil }
            let (row, column) = (findings.text(place.row), findings.text(place.column))
            let median = findings.median(score.median)
            return findings.say(
                "\(row) tegenover \(column): midden \(median).",
                "\(row) against \(column): middle \(median)."
            )
        }
        return Figure(
            title: findings.say("De confrontatie: het midden per vak", "The confrontation: the middle per square"),
            description: findings.say("De hoogste vakken. ", "The highest squares. ") + top.joined(separator: " "),
            drawing: drawing(matrix).svg(),
            data: table(matrix)
        )
    }

    private func drawing(_ matrix: Confrontation) -> MatrixDrawing {
        var drawing = grid(matrix)
        drawing.blocks = findings.instrument.crossings.map {
            MatrixDrawing.Block(
                title: $0.strategy[findings.language],
                row: $0.row,
                column: $0.column,
                isLit: $0.id == matrix.dominant?.id
            )
        }
        let shades = [("0", "ghost", "t mid bold"), ("1", "ph1", "n1"), ("2", "ph2", "n2"), ("3", "ph4", "n4")]
        let words = [
            findings.say("niets met elkaar te maken", "nothing to do with each other"), "", "",
            findings.say("alles met elkaar te maken", "everything to do with each other"),
        ]
        drawing.key = zip(shades, words).map { .box($1, class: $0.1, sign: $0.0, ink: $0.2) }
        drawing.key.append(
            .init(
                findings.say("Het getal is het midden van jullie scores.", "The number is the middle of your scores.")
            )
        )
        if drawing.cells.joined().contains(where: { $0 == nil }) {
            drawing.key.append(
                .box(findings.say("te weinig scores", "too few scores"), class: "bar-unknown", sign: "?", ink: "ts mid")
            )
        }
        return drawing
    }

    private func grid(_ matrix: Confrontation) -> MatrixDrawing {
        MatrixDrawing(
            rows: outcome.rows.map(heading),
            columns: outcome.columns.map(heading),
            divided: findings.say("verdeeld", "divided"),
            cells: outcome.rows.map { row in
                outcome.columns.map { column in
                    matrix.scores[.init(row: row, column: column)].map {
                        MatrixDrawing.Cell(median: $0.median, text: findings.median($0.median), isDivided: $0.isDivided)
                    }
                }
            }
        )
    }

    private func heading(_ item: String) -> MatrixDrawing.Heading {
        let column = outcome.chosen[item].flatMap { findings.instrument.column($0.list) }
        return MatrixDrawing.Heading(
            text: findings.text(item),
            group: column.map(findings.title) ?? "",
            groupID: column?.id ?? ""
        )
    }

    private func table(_ matrix: Confrontation) -> Table {
        let few = findings.say("te weinig", "too few")
        return Table(
            caption: findings.say("Midden per vak, 0 tot 3", "Middle per square, 0 to 3"),
            columns: [Column("")] + outcome.columns.map { Column(findings.text($0), isNumeric: true) },
            rows: outcome.rows.map { row in
                [Cell(.user(findings.text(row)))]
                    + outcome.columns.map { column in
                        guard let score = matrix.scores[.init(row: row, column: column)] else {
                            return Cell(.missing(few))
                        }
                        let divided = score.isDivided ? findings.say(", verdeeld", ", divided") : ""
                        let decimals = score.median == score.median.rounded() ? 0 : 1
                        return Cell(
                            .number(score.median, decimals: decimals),
                            small: findings.context.people(score.n) + divided
                        )
                    }
            }
        )
    }

    private func blocks(_ matrix: Confrontation) -> Section {
        let ranking = matrix.ranking.compactMap { entry in crossing(entry.block).map { ($0, entry.score) } }
        let title = findings.say("Wat past bij jullie?", "What fits you?")
        let caption = findings.say("Score per blok, 0 tot 100", "Score per block, 0 to 100")
        let text = { (crossing: CardsInstrument.Crossing) in crossing.strategy[findings.language] }
        return Section(
            key: "blocks",
            kicker: findings.subject,
            headline: headline(matrix),
            blocks: [
                Block(
                    "blocks",
                    .figure(
                        Figure(
                            title: title,
                            description: ranking.map { "\(text($0.0)): \(findings.percentage($0.1))." }.joined(
                                separator: " "
                            ),
                            drawing: MatrixDrawing.bars(
                                ranking.map { crossing, score in
                                    (
                                        text(crossing), crossing.title[findings.language], score,
                                        findings.percentage(score)
                                    )
                                }
                            ),
                            data: Table(
                                caption: caption,
                                columns: [
                                    Column(findings.say("Strategie", "Strategy")),
                                    Column(findings.say("Blok", "Block")),
                                    Column("Score", isNumeric: true),
                                ],
                                rows: ranking.map { crossing, score in
                                    [
                                        .text(text(crossing)), .text(crossing.title[findings.language]),
                                        .number(score * 100),
                                    ]
                                }
                            )
                        )
                    )
                )
            ]
        )
    }

    private func ranking(_ matrix: Confrontation) -> Section {
        Section(
            key: "ranks",
            kicker: findings.subject,
            headline: findings.say("Dit hangt met het meeste samen", "This is connected to most"),
            lead: findings.say(
                "Het gemiddelde over de hele rij of kolom, van 0 tot 100.",
                "The mean over the whole row or column, from 0 to 100."
            ),
            blocks: [
                ColumnPages.quadrants(
                    findings,
                    [
                        panel(findings.say("Van binnenuit", "From within"), outcome.rows, matrix.score(ofRow:)),
                        panel(findings.say("Van buitenaf", "From outside"), outcome.columns, matrix.score(ofColumn:)),
                    ],
                    findings.say("Rijen en kolommen naar gewicht", "Rows and columns by weight"),
                    most: 1
                )
            ]
        )
    }

    /// Rows or columns, the heaviest first; equals stay in the order of the matrix.
    private func panel(
        _ title: String,
        _ ids: [String],
        _ score: (String) -> Double?
    ) -> QuadrantsDrawing.Panel {
        let scored = ids.compactMap { id in score(id).map { (id, $0) } }
            .enumerated().sorted { ($1.element.1, $0.offset) < ($0.element.1, $1.offset) }.map(\.element)
        let lines = scored.map { id, score in
            QuadrantsDrawing.Line(text: findings.text(id), note: findings.percentage(score), isStrong: false)
        }
        return .init(title: title, aside: "", lines: lines, foot: "")
    }
}
