import WorksheetKit

/// The chapter about one instrument: a figure or a table for everything that is read together.
struct ComparedSubject {
    let comparison: Comparison
    let subject: Comparison.Subject
    let language: Language

    private var sessions: [ComparedSession] { comparison.sessions }
    private func say(_ nl: String, _ en: String) -> String { LocalizedText(nl: nl, en: en)[language] }

    var section: Section {
        Section(
            key: "subject-\(subject.key)",
            kicker: subject.title[language],
            headline: headline(of: (subject.groups.first { $0.group.isDrawn } ?? subject.groups.first)?.lines ?? []),
            blocks: notes,
            subsections: subject.groups.map(page)
        )
    }

    /// Where the sessions lie furthest apart.
    func headline(of lines: [Comparison.Line]) -> String {
        let widest = lines.compactMap { line in line.spread.map { (line: line, spread: $0) } }
            .max { ($0.spread, $1.line.id) < ($1.spread, $0.line.id) }
        guard let widest else { return subject.title[language] }
        let name = widest.line.title[language]
        return rounded(widest.spread, widest.line.scale) == 0
            ? say("De sessies geven overal hetzelfde beeld", "The sessions give the same picture throughout")
            : say("Bij ‘\(name)’ is het verschil het grootst", "The difference is largest for ‘\(name)’")
    }

    /// What a reader has to know of how it was asked.
    var notes: [Block] {
        let reworded = subject.groups.flatMap(\.lines).filter(\.isReworded).map { "‘\($0.title[language])’" }
        var notes: [Block] = []
        if !reworded.isEmpty {
            let names = reworded.joined(separator: ", ")
            let words = say(
                "De tekst is tussen de sessies gewijzigd bij: \(names). Een verschil kan daarvan komen.",
                "The text was changed between the sessions for: \(names). A difference may come from that."
            )
            notes.append(Block("reworded", .note(.attention, [.text(words)])))
        }
        if subject.rescaled > 0 {
            let words = say(
                "Weggelaten omdat de schaal verschilt: \(subject.rescaled).",
                "Left out because the scale differs: \(subject.rescaled)."
            )
            notes.append(Block("rescaled", .note(.info, [.text(words)])))
        }
        return notes
    }

    private func page(_ group: Gauge.Group, _ lines: [Comparison.Line]) -> Section {
        let content: Block.Content =
            group.isDrawn ? .figure(figure(group, lines)) : .table(table(group, lines))
        return Section(
            key: "\(subject.key)/\(group.id)",
            headline: group.title[language],
            blocks: [Block("lines", content)]
        )
    }

    /// A rail for each session below those of the others, with the table behind it.
    func figure(_ group: Gauge.Group, _ lines: [Comparison.Line]) -> Figure {
        let scale = lines.first?.scale
        let range = scale?.range ?? 0...1
        let hasEnds = lines.contains { $0.ends != nil }
        let written = { (value: Double) in NumberText.decimal(value, decimals: 0, in: language) }
        let drawing = LanesDrawing(
            range: range,
            ends: hasEnds ? nil : (written(range.lowerBound), written(range.upperBound)),
            rows: lines.map { line in
                LanesDrawing.Row(
                    label: line.title[language],
                    ends: line.ends.map { ($0.low[language], $0.high[language]) },
                    lanes: line.readings.enumerated().map { index, reading in
                        .init(sign: ComparisonWriter.letter(index), value: reading.value, text: words(reading, line))
                    }
                )
            }
        )
        return Figure(
            title: group.title[language],
            description: lines.map(sentence).joined(separator: " "),
            drawing: drawing.svg(),
            data: table(group, lines)
        )
    }

    private func sentence(_ line: Comparison.Line) -> String {
        let parts = line.readings.enumerated().map { "\(ComparisonWriter.letter($0)) \(words($1, line))" }
        return "\(line.title[language]): \(parts.joined(separator: "; "))."
    }

    private func words(_ reading: Comparison.Reading, _ line: Comparison.Line) -> String {
        switch reading {
        case .absent: say("geen uitkomst", "no outcome")
        case .few(let n): say("te weinig antwoorden (\(n))", "too few answers (\(n))")
        case .unsaid(let why, let n): "\(why[language]), n \(n)"
        case .value(let value, let n, _): "\(written(value, line)), n \(n)"
        }
    }

    private func table(_ group: Gauge.Group, _ lines: [Comparison.Line]) -> Table {
        let isPair = sessions.count == 2
        let names = sessions.enumerated().map { index, session in
            let name = isPair ? (session.date ?? session.place).map { ", \($0)" } ?? "" : ""
            return Column(ComparisonWriter.letter(index) + name, isNumeric: true)
        }
        return Table(
            caption: group.title[language],
            columns: [Column(say("Waarover", "About"))] + names
                + (isPair ? [Column(say("Verschil", "Difference"), isNumeric: true)] : []),
            rows: lines.map { line in
                [Cell.text(line.title[language])] + line.readings.map { cell($0, line) }
                    + (isPair ? [difference(line)] : [])
            },
            notes: lines.contains { $0.ends != nil }
                ? [say("Een getal is een plek tussen twee polen.", "A number is a place between two poles.")] : []
        )
    }

    private func cell(_ reading: Comparison.Reading, _ line: Comparison.Line) -> Cell {
        switch reading {
        case .absent: Cell(.missing(say("geen uitkomst", "no outcome")))
        case .few(let n): Cell(.missing(say("te weinig", "too few")), small: "n \(n)")
        case .unsaid(let why, let n): Cell(.missing(why[language]), small: "n \(n)")
        case .value(let value, let n, let remark):
            Cell(
                .number(value, decimals: line.scale.decimals),
                small: ["n \(n)", remark?[language]].compactMap(\.self).joined(separator: ": ")
            )
        }
    }

    /// From the earlier to the later session; towards which pole, where neither end is further on.
    private func difference(_ line: Comparison.Line) -> Cell {
        let values = line.readings.map(\.value)
        guard let from = values.first ?? nil, let to = values.last ?? nil else { return Cell(.missing("–")) }
        let step = rounded(to - from, line.scale)
        guard step != 0 else { return .text(say("gelijk", "equal")) }
        let size = NumberText.decimal(abs(step), decimals: line.scale.decimals, in: language)
        guard let ends = line.ends else { return Cell(.text((step > 0 ? "+" : "\u{2212}") + size), exact: step) }
        let pole = (step > 0 ? ends.high : ends.low)[language]
        return Cell(.text(say("\(size) naar ‘\(pole)’", "\(size) towards ‘\(pole)’")), exact: step)
    }

    private func written(_ value: Double, _ line: Comparison.Line) -> String {
        NumberText.decimal(value, decimals: line.scale.decimals, in: language)
    }

    private func rounded(_ value: Double, _ scale: Gauge.Scale) -> Double {
        roundedForDisplay(value, decimals: scale.decimals)
    }
}
