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
        let noun = findings.isBipolar ? ("Keuze", "Choice") : ("Thema", "Theme")
        let place = findings.say(
            "\(noun.0) \(index + 1) van \(findings.instrument.items.count): \(lowered(title))",
            "\(noun.1) \(index + 1) of \(findings.instrument.items.count): \(lowered(title))"
        )
        return Section(
            key: "theme:\(item.id)",
            kicker: "\(findings.subject) \(place)",
            aside: picture.counts.isEmpty
                ? nil : findings.say("Elke puck is één deelnemer", "Each puck is one participant"),
            headline: headline(picture),
            lead: lead(picture, measure),
            blocks: blocks(picture, measure)
        )
    }

    private func lowered(_ text: String) -> String { text.prefix(1).lowercased() + text.dropFirst() }

    private var name: String { lowered(item.short[findings.language]) }

    private func headline(_ picture: Findings.Picture) -> String {
        let phase = picture.tenths("median").map { Int(($0 / 10 + 0.5).rounded(.down)) }
        let now = picture.round > 1 ? findings.say("nu ", "now ") : ""
        switch (picture.code, phase) {
        case ("eens", let phase?):
            return findings.say(
                "Over \(name) zijn we het \(now)eens: fase \(phase)",
                "On \(name) we \(now)agree: phase \(phase)"
            )
        case ("grotendeels_eens", let phase?):
            return findings.say(
                "Over \(name) zijn we het \(now)grotendeels eens: fase \(phase)",
                "On \(name) we \(now)mostly agree: phase \(phase)"
            )
        case ("verdeeld", _): return findings.say("Over \(name) zijn we verdeeld", "On \(name) we are divided")
        case ("twee_kampen", _):
            let camps = picture.camps.map { findings.say("fase \($0)", "phase \($0)") }
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
    private func place(_ picture: Findings.Picture) -> String {
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

    private func lead(_ picture: Findings.Picture, _ measure: Measure) -> String? {
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
                "De mediaan ging van \(findings.number(from)) naar \(findings.number(now)).",
                "The median went from \(findings.number(from)) to \(findings.number(now))."
            )
        } else {
            moved = findings.say("De mediaan bleef staan.", "The median stayed where it was.")
        }
        guard let spread = shift["spreadChange"]?.number, abs(spread) > 0.01 else { return moved }
        let spreadWords =
            spread < 0
            ? findings.say("De antwoorden kwamen dichter bij elkaar.", "The answers came closer together.")
            : findings.say("De antwoorden gingen verder uit elkaar.", "The answers moved further apart.")
        return "\(moved) \(spreadWords)"
    }

    private func blocks(_ picture: Findings.Picture, _ measure: Measure) -> [Block] {
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
