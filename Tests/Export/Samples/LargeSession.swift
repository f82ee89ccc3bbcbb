import WorkshopDocument
import WorkshopPrimitives

/// What people can type that is hard to set: marks on marks, other directions, pictures of many signs, no place to break.
private let unruly = [
    "Z" + String(repeating: "\u{351}\u{363}\u{322}", count: 40) + "algo", "مرحبا بالعالم 123 abc",
    "שלום עולם (א) 1,5 %",
    "👩‍👩‍👧‍👦 🏳️‍🌈 👍🏽 🇳🇱 1️⃣", String(repeating: "W", count: 300), String(repeating: "🙂", count: 120), "社区参与和居民会议很重要",
    "\u{202E}omgekeerd\u{202C}", "a\u{200B}b\u{2060}c\u{AD}d", "<script>alert(1)</script> & ]]> &lt;b&gt;", "=1+1",
    "twee  spaties\nnieuwe regel",
]

/// The most letters of a remark and of a card.
private let (mostOfRemark, mostOfCard) = (1_000, 140)

/// The report of a session as large as they come: a thousand people, five hundred remarks and three hundred cards, as
/// long as people may write them.
func largeSession() -> Document {
    let padding = String(repeating: " woorden erbij", count: 80)
    func text(_ number: Int, _ most: Int) -> String {
        String("\(number + 1). \(unruly[number % unruly.count])\(padding)".prefix(most))
    }
    let remarks = (0..<500).map { Quote(text($0, mostOfRemark), about: "Lokale teams") }
    let cards = Table(
        caption: "Kaarten",
        columns: [Column("Kaart"), Column("Stemmen", isNumeric: true), Column("Aandeel", isNumeric: true)],
        rows: (0..<300).map { number in
            [
                Cell(.user(text(number, mostOfCard))), .number(Double(number * 7 % 500), decimals: 0),
                Cell(.number(Double(number * 7 % 500) / 1_000, decimals: 3), unit: .share),
            ]
        }
    )
    let places = Table(
        caption: "Hoeveel mensen waar staan",
        columns: [Column("Plaats"), Column("Ronde 1", isNumeric: true), Column("Ronde 2", isNumeric: true)],
        // A thousand people over forty places.
        rows: (0..<40).map { place in
            let count = { (place: Int) in Cell.number(Double(place + (place < 20 ? 5 : 6)), decimals: 0) }
            return [.text("plek \(place + 1)"), count(place), count(39 - place)]
        }
    )
    let pucks: [SVG.Element] = (0..<1_000).map { puck in
        let (column, row) = (Double(puck % 100), Double(puck / 100))
        return .circle(x: column * 12 + 6, y: row * 40 + 20, radius: 5, class: "puck")
    }
    let swarm = Figure(
        title: "1.000 pucks op de rail",
        description: "Waar duizend mensen staan.",
        drawing: SVG(width: 1_200, height: 400, elements: pucks),
        data: places
    )
    return Document(
        language: .nl,
        title: "Grote avond \(unruly[3])",
        subtitle: unruly[1],
        facts: [Fact("Deelnemers", "1.000")],
        sections: [
            Section(key: "places", headline: "Waar staan wij?", blocks: [Block("swarm", .figure(swarm))]),
            Section(key: "remarks", headline: "Opmerkingen", blocks: [Block("remarks", .quotes(remarks))]),
            Section(key: "cards", headline: unruly[9], blocks: [Block("cards", .table(cards))]),
        ]
    )
}
