import WorksheetKit

extension ChainState {
    /// How many of the simulated people write in a column: more would be too many blocks to talk about.
    private static let writers = 3

    /// What a simulated person still sends in a round.
    func rehearse(_ context: RehearsalContext) -> [JSON] {
        guard let phase = ChainPhase(rawValue: context.phase) else { return [] }
        if phase == .confidence { return rating(context) }
        guard let level = phase.level, isOpen(level), context.number < ChainState.writers else { return [] }
        let id = "oefen-\(level.rawValue)-\(context.number)"
        guard !isTaken(id) else { return [] }
        let text = LocalizedText(
            nl: "Oefening: stap \(context.number + 1) in deze kolom",
            en: "Rehearsal: step \(context.number + 1) in this column"
        )
        return [
            [
                "do": "add-node", "id": .string(id), "level": .integer(level.rawValue),
                "text": .string(text[context.language]),
            ]
        ]
    }

    private func rating(_ context: RehearsalContext) -> [JSON] {
        let given = confidences(context.phase, context.round)
        return common(CommonContext(audience: .board, excluded: context.excluded)).links
            .filter { given[$0.id]?[context.person] == nil }.map { link in
                let value = Int((context.leaning(link.id) * 3).rounded())
                return ["do": "rate", "link": .string(link.id), "value": .integer(value)]
            }
    }
}
