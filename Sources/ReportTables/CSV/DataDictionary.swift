import WorkshopDocument
import WorkshopPrimitives

/// What stands in which column of which file.
struct DataDictionary {
    let language: Language
    private(set) var rows: [[CSVText.Field]] = []

    init(_ language: Language) {
        self.language = language
        let titles = [
            say("bestand", "file"), say("tabel", "table"), say("hoofdstuk", "chapter"), say("kolom", "column"),
            say("betekenis", "meaning"), say("soort", "type"), say("eenheid", "unit"),
        ]
        rows = [titles.map { .text($0) }]
    }

    mutating func add(_ table: FlatTable, file: String, headlines: [String]) {
        let place = [file, table.table.caption, headlines.joined(separator: " › ")]
        for (index, heading) in table.headings.enumerated() {
            let values = table.rows.map { $0[index] }
            let words = [heading.title, meaning(heading, index), kind(values), unit(values)]
            rows.append((place + words).map { .text($0) })
        }
        for note in table.table.notes {
            rows.append((place + ["", note, say("noot", "note"), ""]).map { .text($0) })
        }
    }

    private func say(_ nl: String, _ en: String) -> String { LocalizedText(nl: nl, en: en)[language] }

    private func meaning(_ heading: FlatTable.Heading, _ index: Int) -> String {
        switch heading.part {
        case .value:
            index == 0
                ? say("waar de rij over gaat", "what the row is about")
                : say(
                    "de waarde, niet afgerond; een tekst zegt waarom er geen is",
                    "the value, not rounded; a text says why there is none"
                )
        case .small:
            say(
                "wat onder de waarde staat, zoals hoeveel mensen antwoordden",
                "what stands under the value, such as how many answered"
            )
        case .mark: say("wat de kleur van de cel zegt", "what the colour of the cell says")
        }
    }

    private func kind(_ values: [FlatTable.Value]) -> String {
        let hasNumbers = values.contains { if case .number = $0 { true } else { false } }
        let hasTexts = values.contains { if case .text = $0 { true } else { false } }
        switch (hasNumbers, hasTexts) {
        case (true, true): return say("getal of tekst", "number or text")
        case (true, false): return say("getal", "number")
        case (false, _): return say("tekst", "text")
        }
    }

    private func unit(_ values: [FlatTable.Value]) -> String {
        let units = Set(
            values.compactMap { value -> Cell.Unit?? in
                if case .number(let number) = value { .some(number.unit) } else { nil }
            }
        )
        return units.sorted { ($0?.rawValue ?? "") < ($1?.rawValue ?? "") }.map { unit in
            switch unit {
            case nil: ""
            case .euros: say("euro", "euros")
            case .share: say("aandeel (0,25 is 25%)", "share (0.25 is 25%)")
            case .year: say("jaar", "year")
            }
        }.filter { !$0.isEmpty }.joined(separator: ", ")
    }
}
