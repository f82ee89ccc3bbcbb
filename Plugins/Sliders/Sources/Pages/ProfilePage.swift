import WorksheetKit

/// All themes below each other: now, ambition, energy, and what follows from them.
struct ProfilePage {
    private typealias Line = Findings.Line

    private let findings: Findings

    init(_ findings: Findings) { self.findings = findings }

    /// The most rows that stay legible at ten metres: poles need a line of their own.
    private var rowsPerPage: Int { findings.isBipolar ? 6 : 10 }

    /// One page, or as many as the rows need, each with about as many.
    var sections: [Section] {
        // What to talk about first comes first, and is not for doing yet.
        let found = findings.lines
        let hasAdvice = found.allSatisfy { $0.quadrant != nil }
        let lines = hasAdvice ? found.filter(\.picture.isTwoImages) + found.filter { !$0.picture.isTwoImages } : found
        guard !lines.isEmpty else { return [] }
        let count = (lines.count + rowsPerPage - 1) / rowsPerPage
        let size = (lines.count + count - 1) / count
        return (0..<count).map { number in
            section(Array(lines[number * size..<min(lines.count, (number + 1) * size)]), number, of: count, all: lines)
        }
    }

    private func section(_ lines: [Line], _ number: Int, of count: Int, all: [Line]) -> Section {
        let most = all.map(\.picture.placed).max() ?? 0
        let part = count > 1 ? findings.say(" Deel \(number + 1) van \(count)", " Part \(number + 1) of \(count)") : ""
        let words = ProfileWords(findings, number == 0 ? all : lines)
        return Section(
            key: number == 0 ? "profile" : "profile:\(number + 1)",
            kicker: "\(findings.subject) \(findings.words.everything)\(part.isEmpty ? "" : ".")\(part)",
            aside: findings.context.attendance(most),
            headline: words.headline,
            lead: words.lead,
            blocks: [Block("rails", .figure(figure(lines)))]
        )
    }

    private func figure(_ lines: [Line]) -> Figure {
        let hasAdvice = lines.allSatisfy { $0.quadrant != nil }
        var groups: [ProfileDrawing.Group] = []
        for line in lines {
            let found = hasAdvice ? advice(line) : nil
            if let last = groups.last, last.advice == found?.name {
                groups[groups.count - 1].rows.append(row(line))
            } else {
                groups.append(.init(advice: found?.name, ground: found?.ground, rows: [row(line)]))
            }
        }
        var drawing = ProfileDrawing(scale: findings.rail(nil), groups: groups)
        // Energy shows where the step is not known too: it was asked.
        if lines.contains(where: { $0.energy != nil }) { drawing.energyTitle = findings.say("energie", "energy") }
        drawing.key = ProfileKey(findings, groups.flatMap(\.rows), hasAdvice: hasAdvice).entries
        if hasAdvice {
            drawing.adviceTitle = findings.say("advies", "advice")
        }
        return Figure(
            title: findings.say("Profiel over \(lines.count) thema’s", "Profile over \(lines.count) themes"),
            description: lines.map(sentence).joined(separator: " "),
            drawing: drawing.svg(),
            data: table(lines)
        )
    }

    private func row(_ line: Line) -> ProfileDrawing.Row {
        var row = ProfileDrawing.Row(label: line.item.short[findings.language])
        let isLoose = line.picture.isTwoImages || line.picture.isDivided
        row.isProvisional = isLoose || line.picture.isProvisional
        if let left = line.item.left, let right = line.item.right {
            row.poles = (left.title[findings.language], right.title[findings.language])
        } else if findings.instrument.kind != .phase {
            row.verdict = findings.word(line.picture)
        } else if row.isProvisional {
            // Two images are plain to see; anything else that is loose may still change.
            let word = findings.word(line.picture)
            let isCertain = line.picture.isTwoImages && !line.picture.isProvisional
            let words = isCertain ? [word] : [word, findings.say("voorlopig", "provisional")]
            row.caution = words.compactMap { $0 }.joined(separator: ", ")
        }
        row.bands = findings.bands(line.picture)
        if !line.picture.isTwoImages {
            row.now = line.picture.tenths("median")
            row.nowText = findings.isBipolar ? "" : findings.number(row.now)
        }
        // Of two groups that see something else there is no one step to take.
        if !line.picture.isTwoImages { row.want = line.want }
        if let gap = line.gap, row.want != nil, !findings.isBipolar {
            row.stepText = (gap > 0.01 ? "+" : "") + findings.number(gap)
        }
        row.energy = line.energy.map { $0 / 10 }
        row.energyText = row.energy.map(energyText) ?? ""
        return row
    }

    private func energyText(_ energy: Double) -> String {
        let isWhole = energy.truncatingRemainder(dividingBy: 1) == 0
        return NumberText.decimal(energy, decimals: isWhole ? 0 : 1, in: findings.language)
    }

    private func advice(_ line: Line) -> (name: String, ground: String)? {
        if line.picture.isTwoImages, let word = findings.word(line.picture) {
            return (findings.say("Eerst praten", "Talk first"), word)
        }
        return line.quadrant.map { ($0.name[findings.language], $0.ground[findings.language]) }
    }

    private func sentence(_ line: Line) -> String {
        var parts = [
            findings.say("nu ", "now ")
                + (line.picture.isTwoImages
                    ? findings.word(line.picture) ?? "" : findings.place(line.picture.tenths("median")))
        ]
        if let want = line.want { parts.append(findings.say("straks ", "later ") + findings.place(want)) }
        if let energy = line.energy { parts.append(findings.say("energie ", "energy ") + energyText(energy / 10)) }
        if line.quadrant != nil, let advice = advice(line) { parts.append(advice.name.lowercased()) }
        return "\(line.item.short[findings.language]): \(parts.joined(separator: ", "))."
    }

    /// Only the columns that the worksheet asked for.
    private func table(_ lines: [Line]) -> Table {
        let few = findings.say("te weinig antwoorden", "too few answers")
        let tenths = { (value: Double?) in Cell.number(value.map { $0 / 10 }, decimals: 1, orWhy: few) }
        var columns: [(Column, (Line) -> Cell)] = [
            (Column(findings.words.noun), { .text($0.item.title[findings.language]) }),
            (
                Column(findings.say("Nu (midden)", "Now (middle)"), isNumeric: true),
                { tenths($0.picture.tenths("median")) }
            ),
        ]
        if let ambition = findings.asked(.ambition) {
            columns.append((Column(ambition.short[findings.language], isNumeric: true), { tenths($0.want) }))
            columns.append((Column(findings.say("Stap", "Step"), isNumeric: true), { tenths($0.gap) }))
        }
        if findings.asked(.energy) != nil {
            let energy = findings.say("Energie", "Energy")
            columns.append(
                (Column(energy, isNumeric: true), { tenths($0.energy) })
            )
        }
        columns.append((Column(findings.say("Beeld", "Image")), { .text(findings.word($0.picture) ?? "–") }))
        if findings.asked(.energy) != nil {
            let advice = findings.say("Advies", "Advice")
            columns.append((Column(advice), { .text($0.quadrant == nil ? "–" : self.advice($0)?.name ?? "–") }))
        }
        return Table(
            caption: findings.say("Uitkomst per regel", "Outcome by line"),
            columns: columns.map(\.0),
            rows: lines.map { line in columns.map { $0.1(line) } }
        )
    }
}
