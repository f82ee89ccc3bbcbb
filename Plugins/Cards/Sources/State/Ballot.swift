import WorksheetKit

/// What can be voted on in one list in one round, and with how many dots.
struct Ballot {
    let items: Set<String>
    let dots: Int
    let perItem: Int
    /// Whether only things that were equal before are voted on again; a list without such has nothing to vote on then.
    let isRunoff: Bool

    init(_ room: CardsCommon, list: String, round: Int) {
        let all = room.standing(in: list)
        isRunoff = round > 1 && room.runoff.values.contains { !$0.isEmpty }
        items = isRunoff ? all.intersection(room.runoff[list] ?? []) : all
        dots = isRunoff ? 1 : DotVoting.dots(for: all.count)
        perItem = isRunoff ? 1 : DotVoting.perItem
    }

    /// As many dots as one person can really put.
    var most: Int { min(dots, items.count * perItem) }
}
