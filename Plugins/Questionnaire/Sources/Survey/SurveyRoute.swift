/// Which questions are on somebody's route, given their answers. The one home of this rule.
///
/// 1. An item is on the route only when its condition is met by an answer that is on the route itself.
/// 2. After an item the route goes to where the chosen option points, else to where the question points, else on.
/// 3. Options of a question with several answers point nowhere, because they may point to different places: there the
///    conditions decide alone, and no jump passes over an item whose condition names such a question and is met.
extension Survey {
    /// What somebody chose, by question.
    public typealias Choices = [String: Set<String>]

    /// The items on a route, in order.
    public func route(_ choices: Choices, asksPersonal: Bool = false) -> [Item] {
        var route: [Item] = []
        var passed: Set<String> = []
        var target: String?
        for item in items {
            if item.id == target { target = nil }
            guard asksPersonal || !item.isPersonal, target == nil || isLed(item) else { continue }
            if let condition = item.condition {
                guard passed.contains(condition.question),
                    !condition.options.isDisjoint(with: choices[condition.question] ?? [])
                else { continue }
            }
            route.append(item)
            passed.insert(item.id)
            target = jump(after: item, choices[item.id] ?? []) ?? target
        }
        return route
    }

    /// How many questions there may be on somebody's route, and whether that is certain.
    ///
    /// A condition that names a question without an answer may still be met.
    public func outlook(_ choices: Choices, asksPersonal: Bool = false) -> (questions: Int, isCertain: Bool) {
        let certain = Set(route(choices, asksPersonal: asksPersonal).map(\.id))
        var possible = certain
        for item in items where asksPersonal || !item.isPersonal {
            guard let condition = item.condition, possible.contains(condition.question),
                choices[condition.question]?.isEmpty != false
            else { continue }
            possible.insert(item.id)
        }
        let count = { (ids: Set<String>) in items.count { $0.isQuestion && ids.contains($0.id) } }
        return (count(possible), count(possible) == count(certain))
    }

    /// The questions whose answers decide what is asked next.
    public var steering: Set<String> {
        Set(items.compactMap(\.condition?.question))
            .union(items.filter { $0.options.contains { $0.jump != nil } }.map(\.id))
    }

    private func jump(after item: Item, _ chosen: Set<String>) -> String? {
        guard item.kind == .single else { return item.jump }
        return item.options.first { chosen.contains($0.id) }?.jump ?? item.jump
    }

    private func isLed(_ item: Item) -> Bool {
        guard let condition = item.condition, let question = byID[condition.question] else { return false }
        return question.kind == .multiple && question.options.contains { $0.jump != nil }
    }
}
