import WorksheetKit

/// One theme: everyone's pucks on its rail, and the sentence that they write together.
struct ThemePage {
    private let findings: Findings
    private let item: SlidersInstrument.Item
    private let index: Int

    init(_ findings: Findings, _ item: SlidersInstrument.Item, _ index: Int) {
        self.findings = findings
        self.item = item
        self.index = index
    }

    var section: Section? {
        guard let measure = findings.measure(.current), let picture = findings.picture(item.id, measure) else {
            return nil
        }
        let title = item.short[findings.language]
        let count = findings.instrument.items.count
        let place = findings.say(
            "\(findings.words.noun) \(index + 1) van \(count): \(lowered(title))",
            "\(findings.words.noun) \(index + 1) of \(count): \(lowered(title))"
        )
        return Section(
            key: "theme:\(item.id)",
            kicker: "\(findings.subject) \(place)",
            aside: picture.counts.isEmpty
                ? nil : findings.say("Elke puck is één deelnemer", "Each puck is one participant"),
            headline: headline(picture),
            lead: [statement, lead(picture, measure)].compactMap(\.self).joined(separator: " ").nonEmpty,
            blocks: blocks(picture, measure)
        )
    }

    private var name: String { lowered(item.short[findings.language]) }

    /// What people answered to, where it isn't the title.
    private var statement: String? { item.statement.map { "‘\($0[findings.language])’" } }

    private func point(_ category: Int) -> String { findings.words.point(category, of: item) }

    private func headline(_ picture: Picture) -> String {
        let now = picture.round > 1 ? findings.say("nu ", "now ") : ""
        switch (picture.code, picture.category.map(point)) {
        case ("eens", let point?):
            return findings.say(
                "Over \(name) zijn we het \(now)eens: \(point)",
                "On \(name) we \(now)agree: \(point)"
            )
        case ("grotendeels_eens", let point?):
            return findings.say(
                "Over \(name) zijn we het \(now)grotendeels eens: \(point)",
                "On \(name) we \(now)mostly agree: \(point)"
            )
        case ("verdeeld", _): return findings.say("Over \(name) zijn we verdeeld", "On \(name) we are divided")
        case ("twee_kampen", _):
            let camps = picture.camps.map { findings.words.camp($0, of: item) }
                .joined(separator: findings.say(" en ", " and "))
            return picture.isProvisional
                ? findings.say(
                    "Over \(name) bestaan mogelijk twee beelden: \(camps)",
                    "On \(name) there may be two images: \(camps)"
                )
                : findings.say(
                    "Over \(name) bestaan twee beelden: \(camps)",
                    "On \(name) there are two images: \(camps)"
                )
        case (nil, _?): return place(picture)
        default:
            return findings.say(
                "Over \(name) zijn er nog te weinig antwoorden",
                "On \(name) there are too few answers yet"
            )
        }
    }

    /// Where the middle lies between two poles, in words.
    private func place(_ picture: Picture) -> String {
        guard let median = picture.tenths("median"), let left = item.left, let right = item.right else {
            return findings.say(
                "\(item.short.nl): het midden ligt op \(findings.number(picture.tenths("median")))",
                "\(item.short.en): the middle is at \(findings.number(picture.tenths("median")))"
            )
        }
        let range = findings.instrument.scale.range
        let middle = Double(range.minimum + range.maximum) / 2
        if abs(median - middle) <= 5 {
            return findings.say(
                "\(item.short.nl): de groep staat in het midden",
                "\(item.short.en): the group stands in the middle"
            )
        }
        let pole = median < middle ? left : right
        return findings.say(
            "\(item.short.nl): de groep staat aan de kant van ‘\(pole.title.nl)’",
            "\(item.short.en): the group stands on the side of ‘\(pole.title.en)’"
        )
    }

    private func lead(_ picture: Picture, _ measure: Measure) -> String? {
        if picture.isProvisional {
            return findings.say(
                "Voorlopig: er zijn \(picture.placed) antwoorden.",
                "Provisional: there are \(picture.placed) answers."
            )
        }
        guard picture.round > 1, let shift = findings.related(item.id, measure, round: picture.round, "shift") else {
            return nil
        }
        let before = findings.picture(item.id, measure, round: picture.round - 1)
        if picture.isTwoImages {
            guard before?.isTwoImages == true else { return nil }
            return findings.say(
                "Het gesprek bracht de twee beelden niet bij elkaar.",
                "The talk did not bring the two images together."
            )
        }
        let moved: String
        if before?.isTwoImages == true {
            moved = findings.say("Van twee beelden is het er één geworden.", "Two images have become one.")
        } else if let from = before?.tenths("median"), let now = picture.tenths("median"), abs(from - now) > 0.01 {
            moved = findings.say(
                "Het midden ging van \(findings.place(from)) naar \(findings.place(now)).",
                "The middle went from \(findings.place(from)) to \(findings.place(now))."
            )
        } else {
            moved = findings.say("Het midden bleef staan.", "The middle stayed where it was.")
        }
        guard let spread = shift["spreadChange"]?.number, abs(spread) > 0.01 else { return moved }
        let spreadWords =
            spread < 0
            ? findings.say("De antwoorden kwamen dichter bij elkaar.", "The answers came closer together.")
            : findings.say("De antwoorden gingen verder uit elkaar.", "The answers moved further apart.")
        return "\(moved) \(spreadWords)"
    }

    private func blocks(_ picture: Picture, _ measure: Measure) -> [Block] {
        guard !picture.counts.isEmpty else {
            let words = findings.say(
                "\(picture.n) antwoorden. Een uitkomst komt er vanaf \(findings.context.k).",
                "\(picture.n) answers. An outcome appears from \(findings.context.k) on."
            )
            return [Block("few", .note(.info, [.text(words)]))]
        }
        return [Block("swarm", .figure(SwarmFigure(findings, item, measure, picture).figure))]
    }
}

extension String {
    fileprivate var nonEmpty: String? { isEmpty ? nil : self }
}
