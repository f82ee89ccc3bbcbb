import WorksheetKit

extension SlidersState {
    /// What a simulated person still sends in a round.
    func rehearse(_ context: RehearsalContext) -> [JSON] {
        instrument.items.flatMap { item -> [JSON] in
            let open = measures(of: context.phase).filter { measure in
                places(context.phase, context.round, item.id, measure.id)[context.person] == nil
            }
            guard !open.isEmpty else { return [] }
            var chance = context.chance("reason \(item.id)")
            let reason: [JSON] =
                chance.share() < 0.1
                ? [["do": "reason", "theme": .string(item.id), "text": .string(SlidersState.reason[context.language])]]
                : []
            return open.map { command($0, of: item, context) } + reason
        }
    }

    private static let reason = LocalizedText(
        nl: "Oefening: dat zie ik in mijn werk.",
        en: "Rehearsal: I see that at work."
    )

    private func command(_ measure: Measure, of item: SlidersInstrument.Item, _ context: RehearsalContext) -> JSON {
        var members: [String: JSON] = ["theme": .string(item.id), "measure": .string(measure.id)]
        var chance = context.chance("unknown \(item.id)")
        if instrument.scale.allowsDontKnow, chance.share() < 0.06 {
            members["do"] = "dont-know"
            return .object(members)
        }
        // Nobody wishes to go back: what comes later lies ahead of what is now.
        let ahead = measure.role == .ambition ? 0.25 : 0
        members["do"] = "place"
        members["value"] = .integer(place(min(1, context.leaning(item.id) + ahead), on: measure))
        return .object(members)
    }

    private func place(_ share: Double, on measure: Measure) -> Int {
        let range = instrument.range(of: measure)
        let steps = (range.maximum - range.minimum) / range.step
        let tenths = range.minimum + Int((share * Double(steps)).rounded()) * range.step
        return measure.isPlain ? tenths / 10 : tenths
    }
}
