import WorksheetKit

/// The map: every group a row, every question a cell, and beside it what to talk about.
struct MapPage {
    private let scan: Scan

    init(_ scan: Scan) { self.scan = scan }

    var section: Section {
        let most = scan.answers.map(\.n).max() ?? 0
        let beside = isWide ? [] : aside
        let map = Block("map", .table(table))
        return Section(
            key: "map",
            kicker: kicker,
            aside: scan.context.attendance(most),
            headline: headline,
            blocks: beside.isEmpty || scan.context.isReport ? [map] : [Block("both", .columns([[map], beside]))]
        )
    }

    /// Whether the map takes the whole width; what to talk about has pages of its own then.
    private var isWide: Bool { width > 8 }

    private var width: Int { scan.functions.map(\.function.questions.count).max() ?? 0 }

    private var kicker: String {
        let title = scan.instrument.header.title[scan.language]
        let name = title.firstIndex(of: ":").map { String(title[..<$0]) } ?? title
        return scan.instrument.scale.question.map {
            name.heading(name.hasSuffix("?") ? $0[scan.language] : $0[scan.language].lowercasedFirst)
        } ?? name
    }

    private var means: [(row: Int, name: String, mean: Double)] {
        scan.functions.enumerated().compactMap { row, group in
            scan.mean(group.answers, of: group.function).map {
                (row: row, name: group.function.short[scan.language], mean: $0)
            }
        }
    }

    /// The rows that the headline names.
    private var lit: Set<Int> {
        guard !scan.instrument.isCheckList, means.count > 1, let best = means.max(by: { $0.mean < $1.mean }),
            let worst = means.min(by: { $0.mean < $1.mean })
        else { return [] }
        switch (HeatClass(score: best.mean), HeatClass(score: worst.mean)) {
        case (.opOrde, .opOrde): return []
        case (.opOrde, _): return [best.row, worst.row]
        case (_, .aandacht): return [worst.row]
        default: return [best.row, worst.row]
        }
    }

    private var headline: String {
        guard !scan.instrument.isCheckList else { return counted }
        guard let best = means.max(by: { $0.mean < $1.mean }), let worst = means.min(by: { $0.mean < $1.mean }),
            means.count > 1
        else { return scan.say("Dit is in ons beleid geregeld", "What is arranged in our policy") }
        switch (HeatClass(score: best.mean), HeatClass(score: worst.mean)) {
        case (.opOrde, .opOrde): return scan.say("Alle functies staan op papier", "All functions are on paper")
        case (.opOrde, _):
            return scan.say(
                "\(best.name) staat op papier, \(worst.name.lowercasedFirst) nog niet",
                "\(best.name) is on paper, \(worst.name.lowercasedFirst) not yet"
            )
        case (_, .aandacht):
            return scan.say(
                "\(worst.name) vraagt de meeste aandacht",
                "\(worst.name) needs most attention"
            )
        default:
            return scan.say(
                "\(best.name) staat het verst, \(worst.name.lowercasedFirst) het minst ver",
                "\(best.name) is furthest along, \(worst.name.lowercasedFirst) least"
            )
        }
    }

    private var counted: String {
        let marks = scan.answers.map(scan.mark)
        return scan.words.headline(
            arranged: marks.count { $0 == .good },
            missing: marks.count { $0 == .low },
            unknown: marks.count { $0 == .unknown },
            of: scan.instrument.questions.count
        )
    }

    private var table: Table {
        var table = grid
        table.lit = lit
        return table
    }

    private var grid: Table {
        let columns = [Column("")] + (0..<width).map { Column(scan.words.column($0 + 1)) }
        return Table(
            caption: scan.words.caption + (isWide ? scan.say(" n: zoveel antwoordden.", " n: so many answered.") : ""),
            columns: columns,
            rows: scan.functions.map { function, answers in
                let mean = scan.mean(answers, of: function).map {
                    scan.say("gemiddeld \(scan.whole($0))", "mean \(scan.whole($0))")
                }
                let name = Cell(.text("\(function.mark) \(function.title[scan.language])"), small: mean)
                let cells = function.questions.map { question in
                    answers.first { $0.question.id == question.id }.map(cell) ?? Cell(.missing("–"))
                }
                return [name] + cells + Array(repeating: Cell(.empty), count: width - cells.count)
            },
            look: .map
        )
    }

    private func cell(_ answer: Scan.Answer) -> Cell {
        let n = answer.value == nil ? answer.n : answer.content
        let small = isWide ? "n \(n)" : scan.context.people(n)
        guard let score = answer.score else {
            return Cell(.missing("–"), small: small, mark: answer.isGap ? .unknown : nil)
        }
        return Cell(.number(score, decimals: 0), small: small, mark: scan.mark(answer))
    }

    private var aside: [Block] {
        var blocks: [Block] = []
        let dividing = Array(scan.dividing.prefix(3))
        if !dividing.isEmpty {
            let title = scan.say("Hier verschillen we", "Here we differ")
            blocks.append(Block("divides-title", .heading(title)))
            blocks.append(Block("divides", .figure(scan.bars(dividing, title: title, width: 520))))
        }
        // Beside three bars there is room for two more lines; the rest has a page of its own.
        let unknown = Array(scan.unknown.prefix(dividing.count > 2 ? 2 : 3))
        if !unknown.isEmpty {
            blocks.append(
                Block("unknown-title", .heading(scan.say("Dit weten we nog niet", "This we do not know yet")))
            )
            blocks.append(
                Block(
                    "unknown",
                    .figures(
                        unknown.map { answer in
                            BigNumber(
                                NumberText.percentage(answer.shareUnknown ?? 0, in: scan.language),
                                "\(answer.number) \(answer.question.short[scan.language])"
                            )
                        }
                    )
                )
            )
        }
        return blocks
    }
}
