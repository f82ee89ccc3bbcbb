import WorksheetKit

extension DocumentContext {
    /// What a worksheet's plugin needs to write its pages.
    init(_ input: BoardInput, worksheet: WorksheetID, item: AgendaItem?, language: Language) {
        let state = input.state
        let shown = RemarkDesk.entries(of: state, seed: input.settings.seed).filter {
            $0.worksheet == worksheet && $0.state == .shown
        }
        self.init(
            language: language,
            isReport: item == nil,
            participants: input.roster.present.count,
            perspectives: input.settings.perspectives,
            remarks: shown.map {
                ApprovedRemark(phase: $0.remark.phase, target: $0.remark.target, text: $0.remark.text)
            },
            names: input.settings.privacy == .openTable ? input.roster.publicNames : [:],
            current: item.flatMap { DocumentContext.current($0, state) },
            results: input.results[worksheet] ?? [:],
            references: input.references.references(for: worksheet),
            k: input.settings.k
        )
    }

    private static func current(_ item: AgendaItem, _ state: WorkshopState) -> CurrentRound? {
        guard let phase = item.phase, let counts = state.progress(of: item) else { return nil }
        return CurrentRound(
            phase: phase,
            round: state.round(of: item),
            isOpen: state.run.status(item.id).stage == .open,
            started: counts.started.count,
            done: counts.done.count
        )
    }
}
