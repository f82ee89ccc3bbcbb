import WorksheetKit

/// All themes below each other: now, ambition, energy, and what follows from them.
struct ProfilePage {
    private typealias Line = Findings.Line

    private let findings: Findings

    init(_ findings: Findings) { self.findings = findings }

    var section: Section? {
        let lines = findings.lines
        guard !lines.isEmpty else { return nil }
        let counts = lines.map(\.picture.placed)
        let most = counts.max() ?? 0
        return Section(
            key: "profile",
            kicker: "\(findings.subject) \(findings.everything)",
            aside: "n = \(most) \(findings.attendance)",
            headline: headline(lines),
            lead: lead(lines),
            blocks: [Block("rails", .figure(figure(lines)))]
        )
    }

    private func name(_ line: Line) -> String {
        let title = line.item.short[findings.language]
        return title.prefix(1).lowercased() + title.dropFirst()
    }

    private func joined(_ names: [String]) -> String {
        guard let last = names.last, names.count > 1 else { return names.first ?? "" }
        return names.dropLast().joined(separator: ", ") + findings.say(" en ", " and ") + last
    }

    private func headline(_ lines: [Line]) -> String {
        let first: [String] = lines.filter { $0.quadrant == .nuDoen }.prefix(2).map(name)
        if !first.isEmpty {
            return findings.say(
                "Begin bij \(joined(first)): daar zit de energie",
                "Start with \(joined(first)): that is where the energy is"
            )
        }
        guard findings.instrument.kind != .bipolar else {
            return findings.say(
                "Waar staan we, en waar willen we heen?",
                "Where do we stand, and where do we want to go?"
            )
        }
        let ordered = lines.filter { !$0.picture.isTwoImages }
            .sorted { ($0.picture.tenths("median") ?? 0) < ($1.picture.tenths("median") ?? 0) }
        guard let low = ordered.first, let high = ordered.last, ordered.count > 1 else {
            return findings.say("Zo staan alle thema’s ervoor", "How all themes stand")
        }
        let lowest = findings.number(low.picture.tenths("median"))
        let highest = findings.number(high.picture.tenths("median"))
        return findings.say(
            "Het laagst staat \(name(low)) (\(lowest)), het hoogst \(name(high)) (\(highest))",
            "Lowest is \(name(low)) (\(lowest)), highest is \(name(high)) (\(highest))"
        )
    }

    private func lead(_ lines: [Line]) -> String? {
        let two = lines.filter(\.picture.isTwoImages).map(name)
        if !two.isEmpty {
            return findings.say(
                "Over \(joined(two)) bestaan twee beelden: praat daar eerst over.",
                "On \(joined(two)) there are two images: talk about that first."
            )
        }
        let divided = lines.filter { $0.picture.code == "verdeeld" }.map(name)
        guard !divided.isEmpty else { return nil }
        return findings.say("Verdeeld zijn we over \(joined(divided)).", "We are divided on \(joined(divided)).")
    }

    private func figure(_ lines: [Line]) -> Figure {
        let hasAdvice = lines.allSatisfy { $0.quadrant != nil }
        var groups: [ProfileDrawing.Group] = []
        for line in lines {
            let found = hasAdvice ? line.quadrant.map { self.advice($0) } : nil
            if let last = groups.last, last.advice == found?.name {
                groups[groups.count - 1].rows.append(row(line))
            } else {
                groups.append(.init(advice: found?.name, ground: found?.ground, rows: [row(line)]))
            }
        }
        var drawing = ProfileDrawing(scale: findings.rail(nil), groups: groups)
        if hasAdvice {
            drawing.energyTitle = findings.say("energie", "energy")
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
        let isLoose = line.picture.isTwoImages || line.picture.code == "verdeeld"
        row.isProvisional = isLoose || line.picture.isProvisional
        if let left = line.item.left, let right = line.item.right {
            row.poles = (left.title[findings.language], right.title[findings.language])
        } else if row.isProvisional {
            let words = [findings.word(line.picture), findings.say("voorlopig", "provisional")].compactMap { $0 }
            row.caution = words.joined(separator: ", ")
        }
        if let q1 = line.picture.tenths("q1"), let q3 = line.picture.tenths("q3"), q1 <= q3 { row.bands = [q1...q3] }
        if !line.picture.isTwoImages {
            row.now = line.picture.tenths("median")
            row.nowText = findings.number(row.now)
        }
        row.want = line.want
        if let gap = line.gap {
            row.stepText = (gap > 0.01 ? "+" : "") + findings.number(gap)
        }
        row.energy = line.energy.map { $0 / 10 }
        row.energyText =
            line.energy.map {
                NumberText.decimal(
                    $0 / 10,
                    decimals: $0.truncatingRemainder(dividingBy: 10) == 0 ? 0 : 1,
                    in: findings.language
                )
            } ?? ""
        return row
    }

    private func advice(_ quadrant: Quadrant) -> (name: String, ground: String) {
        (quadrant.name[findings.language], quadrant.ground[findings.language])
    }

    private func sentence(_ line: Line) -> String {
        var parts = [
            findings.say("nu ", "now ")
                + (line.picture.isTwoImages
                    ? findings.word(line.picture) ?? "" : findings.number(line.picture.tenths("median")))
        ]
        if let want = line.want { parts.append(findings.say("straks ", "later ") + findings.number(want)) }
        if let energy = line.energy { parts.append(findings.say("energie ", "energy ") + findings.number(energy)) }
        if let quadrant = line.quadrant { parts.append(advice(quadrant).name.lowercased()) }
        return "\(line.item.short[findings.language]): \(parts.joined(separator: ", "))."
    }

    private func table(_ lines: [Line]) -> Table {
        let few = findings.say("te weinig antwoorden", "too few answers")
        return Table(
            caption: findings.say("Nu, straks, stap en energie per thema", "Now, later, step and energy by theme"),
            columns: [
                Column(findings.say("Thema", "Theme")),
                Column(findings.say("Nu (mediaan)", "Now (median)"), isNumeric: true),
                Column(findings.say("Straks", "Later"), isNumeric: true),
                Column(findings.say("Stap", "Step"), isNumeric: true),
                Column(findings.say("Energie", "Energy"), isNumeric: true), Column(findings.say("Beeld", "Image")),
                Column(findings.say("Advies", "Advice")),
            ],
            rows: lines.map { line in
                [
                    .text(line.item.title[findings.language]),
                    .number(line.picture.tenths("median").map { $0 / 10 }, decimals: 1, orWhy: few),
                    .number(line.want.map { $0 / 10 }, decimals: 1, orWhy: few),
                    .number(line.gap.map { $0 / 10 }, decimals: 1, orWhy: few),
                    .number(line.energy.map { $0 / 10 }, decimals: 1, orWhy: few),
                    .text(findings.word(line.picture) ?? "–"), .text(line.quadrant.map { advice($0).name } ?? "–"),
                ]
            }
        )
    }
}
