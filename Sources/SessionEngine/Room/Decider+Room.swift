import WorksheetKit

extension Decider {
    func decide(_ command: RoomCommand) throws(Rejection) -> [CoreEvent] {
        switch command {
        case .freeze(let flag): return state.run.isFrozen == flag ? [] : [.room(.frozen(flag))]
        case .lock(let flag): return state.run.isLocked == flag ? [] : [.room(.locked(flag))]
        case .intend(let people, let isOnBoard): return try intend(people, isOnBoard: isOnBoard)
        case .unlight: return state.run.spotlight == nil ? [] : [.room(.unlit)]
        case .lay(let item, let entry): return try lay(entry, beside: item)
        case .clear(let item, let entry): return try clear(entry, from: item)
        case .compare(let item, let session): return try compare(item, with: session)
        case .uncompare(let item): return try uncompare(item)
        case .light(let what): return try light(what)
        // Decided where people are known: names and seats stand in the registry.
        case .rename, .merge: return []
        }
    }

    private func intend(_ json: JSON, isOnBoard: Bool) throws(Rejection) -> [CoreEvent] {
        let people = try Intention.people(json, of: Set(settings.perspectives.map(\.id)))
        // Without anybody meant there are no free chairs to show.
        let intention = Intention(people: people, isOnBoard: isOnBoard && !people.isEmpty)
        return intention == state.intention(settings) ? [] : [.room(.intended(intention))]
    }

    private func light(_ what: Spotlight) throws(Rejection) -> [CoreEvent] {
        try requireMovingBoard()
        switch what {
        case .block(let page, let block):
            guard page == self.page, blocks.contains(block) else { throw Rejection(.unknownTarget, field: "block") }
            return [.room(.lit(what))]
        case .remark(let remark):
            // To put it in the light is to pick it.
            return try moderate(remark, .shown) + [.room(.lit(what))]
        }
    }

    /// A board that stands still does not follow what is chosen for it, so that nothing is chosen unseen.
    func requireMovingBoard() throws(Rejection) {
        guard !state.run.isFrozen else { throw Rejection(.boardFrozen) }
    }
}
