public import WorksheetKit

extension __Name__ {
    /// What stands on the board and in the report: one page with a table, and the notes below it.
    public static func document(
        _ instrument: Instrument,
        _ settings: Settings,
        _ common: Common,
        _ releases: Releases,
        _ context: DocumentContext
    ) -> [Section] {
        let page = Page(instrument: instrument, common: common, releases: releases, context: context)
        return page.isEmpty ? [] : [page.section]
    }
}

private struct Page {
    let instrument: __Name__.Instrument
    let common: __Name__.Common
    let releases: Releases
    let context: DocumentContext

    /// Without a page the board shows how many have answered.
    var isEmpty: Bool { common.notes.isEmpty && instrument.topics.allSatisfy { cell($0) == nil } }

    var section: Section {
        Section(
            key: "topics",
            kicker: instrument.header.title[context.language],
            headline: headline,
            blocks: [Block("table", .table(table))] + notes
        )
    }

    private func say(_ nl: String, _ en: String) -> String { LocalizedText(nl: nl, en: en)[context.language] }

    private func cell(_ topic: __Name__.Topic) -> ReleasedCell? {
        releases.lastRound(__Name__.phase).flatMap { releases.cell(__Name__.phase, $0, topic.id) }
    }

    private func mean(_ topic: __Name__.Topic) -> Double? { cell(topic)?.value?["mean"]?.number }

    /// The data write it: what has most dots, when one topic has.
    private var headline: String {
        let means = instrument.topics.compactMap { topic in mean(topic).map { (topic, $0) } }
        guard let most = means.map(\.1).max() else {
            return say("Dit hangt er tot nu toe", "This is what hangs here so far")
        }
        let best = means.filter { $0.1 == most }
        guard best.count == 1, means.count > 1, let title = best.first?.0.title[context.language] else {
            return say("De stippen zijn gelijk verdeeld", "The dots are spread evenly")
        }
        return say("\(title) krijgt de meeste stippen", "\(title) gets most dots")
    }

    private var table: Table {
        Table(
            caption: say("Stippen per onderwerp, van 1 tot 5", "Dots by topic, from 1 to 5"),
            columns: [
                Column(say("Onderwerp", "Topic")), Column(say("Gemiddeld", "Mean"), isNumeric: true),
                Column(say("Briefjes", "Notes"), isNumeric: true),
            ],
            rows: instrument.topics.map { topic in
                [
                    Cell(.text(topic.title[context.language]), small: cell(topic).map { "n \($0.n)" }),
                    .number(mean(topic), decimals: 1, orWhy: why(topic)),
                    .number(Double(common.notes[topic.id]?.count ?? 0)),
                ]
            }
        )
    }

    private func why(_ topic: __Name__.Topic) -> String {
        cell(topic) == nil ? say("nog niet getoond", "not shown yet") : say("te weinig", "too few")
    }

    private var notes: [Block] {
        instrument.topics.flatMap { topic -> [Block] in
            guard let notes = common.notes[topic.id] else { return [] }
            return [
                Block("\(topic.id)-title", .heading(topic.title[context.language])),
                Block("\(topic.id)-notes", .quotes(notes.map { Quote($0.text) })),
            ]
        }
    }
}
