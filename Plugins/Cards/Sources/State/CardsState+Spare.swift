import WorksheetKit

extension CardsState {
    /// Takes dots back that one person cannot have: only somebody who voted on two seats has too many.
    ///
    /// The newest vote stays, the others give way in the order of their ids.
    mutating func spare(_ person: PersonID, round: Int, newest: String) {
        let own = votes[round]?[person] ?? [:]
        // Whoever has no more than anybody may have in the shortest list has not too many in any.
        guard own.values.reduce(0, +) > DotVoting.dots(for: 0) else { return }
        let room = common(CommonContext(audience: .board))
        guard let list = room.list(of: newest) else { return }
        let ballot = Ballot(room, list: list, round: round)
        var excess = own.reduce(0) { ballot.items.contains($1.key) ? $0 + $1.value : $0 } - ballot.dots
        for (item, dots) in own.sorted(by: { $0.key < $1.key }) where item != newest && ballot.items.contains(item) {
            guard excess > 0 else { return }
            let left = max(0, dots - excess)
            excess -= dots - left
            votes[round]?[person]?[item] = left > 0 ? left : nil
        }
    }
}
