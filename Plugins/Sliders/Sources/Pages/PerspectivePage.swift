import WorksheetKit

/// One theme by perspective, as far as the groups are large enough.
struct PerspectivePage {
    private let findings: Findings
    private let item: SlidersInstrument.Item

    init(_ findings: Findings, _ item: SlidersInstrument.Item) {
        self.findings = findings
        self.item = item
    }

    var section: Section? {
        guard let measure = findings.measure(.current) else { return nil }
        let groups = findings.groups(item.id, measure)
        let shown = findings.context.perspectives.compactMap { group in
            groups[group.id].flatMap { cell in cell.value == nil ? nil : (group, cell) }
        }
        guard shown.count > 1 else { return nil }
        let title = item.short[findings.language]
        return Section(
            key: "groups:\(item.id)",
            kicker: "\(findings.subject) \(title)",
            headline: headline(shown, title),
            lead: findings.say(
                "Kleine groepen staan er niet bij, zodat niemand te herkennen is.",
                "Small groups are left out, so that nobody can be recognised."
            ),
            blocks: [Block("groups", .figure(figure(shown)), aspect: .perspectives)]
        )
    }

    private func headline(_ groups: [(DocumentContext.Perspective, ReleasedCell)], _ title: String) -> String {
        let medians = groups.compactMap { group, cell in cell.value?["median"]?.number.map { (group, $0) } }
        let ordered = medians.sorted { $0.1 < $1.1 }
        let name = lowered(title)
        guard let low = ordered.first, let high = ordered.last, high.1 - low.1 >= 10 else {
            return findings.say(
                "De groepen kijken ongeveer gelijk naar \(name)",
                "The groups look at \(name) in much the same way"
            )
        }
        let (more, less) = (high.0.title[findings.language], lowered(low.0.title[findings.language]))
        switch findings.instrument.kind {
        case .bipolar:
            let pole = item.right?.title[findings.language] ?? ""
            return findings.say(
                "\(more) zit dichter bij ‘\(pole)’ dan \(less)",
                "\(more) is closer to ‘\(pole)’ than \(less)"
            )
        case .likert where findings.instrument.scale.isHighWarning:
            return findings.say(
                "\(more) herkent \(name) sterker dan \(less)",
                "\(more) recognises \(name) more strongly than \(less)"
            )
        case .likert:
            return findings.say(
                "\(more) geeft \(name) een hogere score dan \(less)",
                "\(more) gives \(name) a higher score than \(less)"
            )
        case .ladder:
            return findings.say(
                "\(more) ziet \(name) op een hogere trede dan \(less)",
                "\(more) sees \(name) on a higher rung than \(less)"
            )
        case .phase, .choice:
            return findings.say(
                "\(more) ziet \(name) verder dan \(less)",
                "\(more) sees \(name) further along than \(less)"
            )
        }
    }

    private func figure(_ groups: [(DocumentContext.Perspective, ReleasedCell)]) -> Figure {
        let rows = groups.map { group, cell in
            let median = cell.value?["median"]?.number ?? cell.value?["category"]?.number.map { $0 * 10 }
            let band = cell.value?["q1"]?.number.flatMap { q1 in
                cell.value?["q3"]?.number.flatMap { q3 in q1 <= q3 ? q1...q3 : nil }
            }
            let category = cell.value?["category"]?.integer
            let words =
                category.map { findings.say("allemaal ", "all ") + findings.words.point($0, of: item) }
                ?? findings.place(median)
            return GroupsDrawing.Row(
                label: group.title[findings.language],
                note: findings.context.people(cell.n),
                mark: group.mark,
                median: median,
                medianText: words,
                band: band
            )
        }
        let title = item.title[findings.language]
        return Figure(
            title: findings.say("\(title) per perspectief", "\(title) by perspective"),
            description: rows.map { "\($0.label): \($0.medianText), \($0.note)." }.joined(separator: " "),
            drawing: GroupsDrawing(scale: findings.rail(item), rows: rows).svg(),
            data: Table(
                caption: findings.say("Midden per perspectief", "Middle by perspective"),
                columns: [
                    Column(findings.say("Perspectief", "Perspective")), Column("n", isNumeric: true),
                    Column(findings.say("Midden (mediaan)", "Middle (median)")),
                ],
                rows: zip(groups, rows).map { group, row in
                    let isOne = group.1.value?["category"] != nil
                    let median = Cell(.text(row.medianText), exact: isOne ? nil : row.median.map { $0 / 10 })
                    return [.text(row.label), .number(Double(group.1.n)), median]
                }
            )
        )
    }
}
