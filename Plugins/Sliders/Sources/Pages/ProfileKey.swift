import WorksheetKit

/// What the signs of a profile mean, those that are in it only.
struct ProfileKey {
    private let findings: Findings
    private let rows: [ProfileDrawing.Row]
    private let hasAdvice: Bool

    init(_ findings: Findings, _ rows: [ProfileDrawing.Row], hasAdvice: Bool) {
        self.findings = findings
        self.rows = rows
        self.hasAdvice = hasAdvice
    }

    var entries: [DrawingKey.Entry] { now + want + thresholds }

    private var now: [DrawingKey.Entry] {
        var entries: [DrawingKey.Entry] = []
        if rows.contains(where: { $0.now != nil }) {
            entries.append(
                .circle(
                    findings.say("nu: het midden van ons allemaal", "now: the middle of us all"),
                    class: "puck-edge"
                )
            )
        }
        if rows.contains(where: { !$0.isProvisional && !$0.bands.isEmpty }) {
            entries.append(
                .box(findings.say("hier staat de middelste helft", "the middle half stand here"), class: "band")
            )
        }
        if rows.contains(where: { $0.bands.count > 1 }) {
            entries.append(
                .box(
                    findings.say("twee groepen, elk met een beeld", "two groups, each with an image"),
                    class: "band band-maybe"
                )
            )
        }
        if rows.contains(where: { $0.isProvisional && $0.bands.count == 1 }) {
            entries.append(.box(findings.say("voorlopig", "provisional"), class: "band band-maybe"))
        }
        return entries
    }

    /// The number beside the ring is of people, the arrow of the group: they may differ a little.
    private var want: [DrawingKey.Entry] {
        guard let ambition = findings.measure(.ambition), rows.contains(where: { $0.want != nil }) else { return [] }
        let later = lowered(ambition.short[findings.language])
        let ring = DrawingKey.Entry.circle(findings.say("\(later): het midden", "\(later): the middle"), class: "want")
        guard let step = rows.first(where: { $0.want != nil && !$0.stepText.isEmpty })?.stepText else { return [ring] }
        let meaning = findings.say(
            "het midden van ieders eigen stap, dus geen optelsom",
            "the middle of everyone’s own step, so not a sum"
        )
        return [ring, .word(meaning, word: step, class: "tb")]
    }

    /// From where on a step is big and energy much, which the advice rests on.
    private var thresholds: [DrawingKey.Entry] {
        guard hasAdvice else { return [] }
        let gap = findings.number(Quadrant.gapThreshold * 10)
        let energy = NumberText.decimal(Quadrant.energyThreshold, decimals: 0, in: findings.language)
        return [
            .word(findings.say("of meer: grote stap", "or more: big step"), word: "+\(gap)", class: "tb"),
            .word(findings.say("of meer: veel energie", "or more: much energy"), word: energy, class: "to"),
        ]
    }
}
