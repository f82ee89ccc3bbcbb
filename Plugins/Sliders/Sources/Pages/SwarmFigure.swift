import WorksheetKit

/// The drawing of a theme, with the sentences and the table that say the same.
struct SwarmFigure {
    private let findings: Findings
    private let item: SlidersInstrument.Item
    private let measure: Measure
    private let picture: Picture

    init(_ findings: Findings, _ item: SlidersInstrument.Item, _ measure: Measure, _ picture: Picture) {
        self.findings = findings
        self.item = item
        self.measure = measure
        self.picture = picture
    }

    private var earlier: Picture? {
        guard picture.round > 1 else { return nil }
        return findings.picture(item.id, measure, round: picture.round - 1)
    }

    var figure: Figure {
        var drawing = SwarmDrawing(scale: findings.rail(item), counts: picture.counts)
        drawing.isProvisional = picture.isProvisional || picture.isTwoImages
        drawing.median = picture.isTwoImages ? nil : picture.tenths("median")
        drawing.bands = findings.bands(picture)
        drawing.label = label(of: picture)
        drawing.caption = caption
        if let earlier {
            drawing.earlier = earlier.counts
            drawing.earlierMedian = earlier.isTwoImages ? nil : earlier.tenths("median")
            drawing.earlierLabel = [
                findings.say("Ronde \(earlier.round)", "Round \(earlier.round)"),
                [findings.word(earlier), findings.context.people(earlier.placed)].compactMap { $0 }.joined(
                    separator: ", "
                ),
            ]
            drawing.threads = threads
        }
        let title = item.title[findings.language]
        return Figure(
            title: findings.say(
                "\(title): \(picture.placed) pucks op de rail",
                "\(title): \(picture.placed) pucks on the rail"
            ),
            description: description,
            drawing: drawing.svg(),
            data: table
        )
    }

    private func label(of picture: Picture) -> [String] {
        let round = findings.say("Ronde \(picture.round)", "Round \(picture.round)")
        let words = findings.word(picture).map { wrap($0) } ?? []
        let all = findings.context.participants
        let people = findings.say("\(picture.placed) van \(all) mensen", "\(picture.placed) of \(all) people")
        return [round] + words + [people]
    }

    private func wrap(_ words: String) -> [String] {
        guard words.count > 14, let space = words.lastIndex(of: " ") else { return [words] }
        return [String(words[..<space]), String(words[words.index(after: space)...])]
    }

    private var caption: [String] {
        if picture.isTwoImages { return [findings.say("twee beelden", "two images")] }
        return [
            findings.say("midden", "middle") + (findings.isBipolar ? ": " : " ")
                + findings.place(picture.tenths("median")) + rounded,
            half(picture),
        ]
    }

    /// The whole point that the median counts as, where it lies between two.
    private var rounded: String {
        guard !findings.isBipolar, let median = picture.tenths("median"), let category = picture.category,
            median.truncatingRemainder(dividingBy: 10) != 0
        else { return "" }
        let point = findings.words.camp(category, of: item)
        return findings.say(" (afgerond \(point))", " (rounds to \(point))")
    }

    private func half(_ picture: Picture) -> String {
        let (low, high) = (findings.place(picture.tenths("q1")), findings.place(picture.tenths("q3")))
        guard low != high else { return findings.say("middelste helft op \(low)", "middle half at \(low)") }
        return findings.say("middelste helft \(low) tot \(high)", "middle half \(low) to \(high)")
    }

    private var threads: [(from: Int, to: Int)] {
        let moves = findings.related(item.id, measure, round: picture.round, "pairs")?["moves"]?.elements ?? []
        return moves.compactMap { move in
            guard let ends = move.elements?.compactMap(\.integer), ends.count == 2 else { return nil }
            return (ends[0], ends[1])
        }
    }

    private var description: String {
        [picture, earlier].compactMap { $0 }.map { one in
            let round = findings.say("Ronde \(one.round)", "Round \(one.round)")
            let median = findings.say("midden ", "middle ") + findings.place(one.tenths("median"))
            let count = findings.say(
                "\(one.placed) antwoorden, \(one.dontKnow) weten het niet",
                "\(one.placed) answers, \(one.dontKnow) do not know"
            )
            let figures = one.isTwoImages ? [] : [median, half(one)]
            return "\(round): " + (figures + [findings.word(one), count].compactMap { $0 }).joined(separator: ", ")
                + "."
        }.joined(separator: " ")
    }

    private var table: Table {
        let places = Set(picture.counts.keys).union(earlier?.counts.keys.map { $0 } ?? []).sorted()
        var columns = [Column(findings.say("Plaats", "Place"))]
        if let earlier {
            columns.append(Column(findings.say("Ronde \(earlier.round)", "Round \(earlier.round)"), isNumeric: true))
        }
        columns.append(Column(findings.say("Ronde \(picture.round)", "Round \(picture.round)"), isNumeric: true))
        return Table(
            caption: findings.say("Hoeveel mensen waar staan", "How many people stand where"),
            columns: columns,
            rows: places.map { place in
                let now = Cell.number(Double(picture.counts[place] ?? 0))
                let before = earlier.map { [Cell.number(Double($0.counts[place] ?? 0))] } ?? []
                return [self.place(place)] + before + [now]
            }
        )
    }

    /// A place as a cell: its number, with its name where it has one.
    private func place(_ tenths: Int) -> Cell {
        guard findings.instrument.kind != .phase, tenths.isMultiple(of: 10) else {
            return .number(Double(tenths) / 10, decimals: 1)
        }
        return .text("\(findings.number(Double(tenths))) (\(findings.words.name(tenths / 10, of: item)))")
    }
}
