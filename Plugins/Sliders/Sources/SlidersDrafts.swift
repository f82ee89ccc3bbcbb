import WorksheetKit

/// The action plan that follows from step and energy, as a draft (methods 4.8).
///
/// Only for rails of phases: of a choice between poles neither end is further on.
struct SlidersDrafts {
    private let findings: Findings

    init(_ instrument: SlidersInstrument, _ releases: Releases) {
        // The figures are the same in every language; the words below are written in both.
        findings = Findings(instrument, releases, DocumentContext(language: .nl, isReport: true, participants: 0))
    }

    func drafts() -> [ActionDraft] {
        guard findings.instrument.kind == .phase else { return [] }
        return findings.planned.compactMap { line in
            guard let quadrant = line.quadrant, quadrant != .latenRusten, let gap = line.gap, let energy = line.energy
            else { return nil }
            let step = step(of: line, quadrant)
            return ActionDraft(
                id: line.item.id,
                theme: line.item.short,
                what: what(line.item, quadrant, step.to),
                advice: quadrant.name,
                because: because(gap, energy),
                from: step.from.map(name),
                to: step.to.map(name)
            )
        }
    }

    /// From which phase to which: one further at least where there is much to gain; unsaid where there are two images.
    private func step(of line: Findings.Line, _ quadrant: Quadrant) -> (from: Int?, to: Int?) {
        let last = findings.instrument.stations.count
        guard !line.picture.isTwoImages, let median = line.picture.tenths("median") else { return (nil, nil) }
        let now = phase(median)
        let wanted = line.want.map(phase) ?? now
        let next = quadrant == .benutten ? max(now, wanted) : max(now + 1, wanted)
        return (now, next > now && next <= last ? next : nil)
    }

    private func phase(_ tenths: Double) -> Int { OrdinalScale.phases.category(of: tenths / 10) }

    private func name(_ phase: Int) -> LocalizedText {
        let station = findings.instrument.stations.first { $0.tenths == phase * 10 }
        let short = station?.short ?? LocalizedText(nl: "", en: "")
        return LocalizedText(nl: "fase \(phase), \(short.nl)", en: "phase \(phase), \(short.en)")
    }

    private func what(_ item: SlidersInstrument.Item, _ quadrant: Quadrant, _ phase: Int?) -> LocalizedText {
        switch quadrant {
        case .nuDoen:
            guard let phase, let level = item.levels.first(where: { $0.phase == phase })?.short else {
                return LocalizedText(
                    nl: "Praat eerst over de twee beelden, en spreek dan af welke stap jullie zetten",
                    en: "Talk about the two images first, then agree which step you take"
                )
            }
            return LocalizedText(
                nl: "Werk toe naar fase \(phase): \(lowered(level.nl))",
                en: "Work towards phase \(phase): \(lowered(level.en))"
            )
        case .voorwaardenScheppen:
            return LocalizedText(
                nl: "Zoek wie hier energie in kan steken, en wat diegene nodig heeft",
                en: "Find who can put energy into this, and what they need"
            )
        case .benutten, .latenRusten:
            return LocalizedText(
                nl: "Laat zien wat hier werkt, en draag het uit",
                en: "Show what works here, and spread it"
            )
        }
    }

    private func because(_ gap: Double, _ energy: Double) -> LocalizedText {
        let written = { (tenths: Double, language: Language) in
            NumberText.decimal(tenths / 10, decimals: 1, in: language)
        }
        return LocalizedText(
            nl: "stap \(written(gap, .nl)), energie \(written(energy, .nl))",
            en: "step \(written(gap, .en)), energy \(written(energy, .en))"
        )
    }
}
