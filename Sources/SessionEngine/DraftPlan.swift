import WorksheetKit

/// An action that a worksheet proposes, with the worksheet that does.
struct PlannedDraft: Sendable, Hashable {
    let worksheet: WorksheetID
    let draft: ActionDraft

    /// What it goes by; an action that was made of it has it as its origin.
    var key: String { "\(worksheet.rawValue)/\(draft.id)" }

    /// The action that becomes of it.
    func fields(in language: Language) -> [String: String] {
        var fields = ["what": draft.what[language], "theme": draft.theme[language], "origin": key]
        fields["from"] = draft.from?[language]
        fields["to"] = draft.to?[language]
        return fields
    }
}

extension WorkshopState {
    /// What the worksheets propose, in the order of the agenda.
    var drafts: [PlannedDraft] {
        worksheetsInOrder.flatMap { id, worksheet, _ in
            worksheet.drafts(releases(of: id), excluded: excluded).map { PlannedDraft(worksheet: id, draft: $0) }
        }
    }
}

extension Decider {
    /// Makes actions of drafts; all of them or, when one is not there or too many would be, none.
    func take(_ keys: [String]) throws(Rejection) -> [CoreEvent] {
        let drafts = Dictionary(state.drafts.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
        let taken = Set(state.actions.values.compactMap { $0["origin"] })
        var events: [CoreEvent] = []
        for key in keys where !taken.contains(key) {
            guard let draft = drafts[key] else { throw Rejection(.unknownTarget, field: "drafts") }
            // Told apart by their place in the log: a draft that was dropped again may be taken once more.
            let id = "draft-\(state.version + events.count + 1)"
            events.append(.actionPut(id, draft.fields(in: language)))
        }
        guard state.actions.count + events.count <= Decider.maximumActions else { throw Rejection(.tooMany) }
        return events
    }
}
