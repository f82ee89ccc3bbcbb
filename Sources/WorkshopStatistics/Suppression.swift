/// Which groups of a whole may be shown without giving away a small one by subtraction.
public struct Suppression: Sendable, Hashable {
    /// The names of the groups that may be shown.
    public let visible: Set<String>
    /// How many people stand in no visible group.
    public let restCount: Int
    /// Whether those people may be shown as one rest.
    public let showsRest: Bool
    /// Whether the whole may be shown.
    public let showsTotal: Bool
}

/// The lowest threshold there is: below three, the members of a pair know each other's answer.
public let minimumDisclosureThreshold = 3

/// Decides which groups may be shown (methods 4.7, rule 2).
///
/// Groups below k are hidden. While the hidden people together are fewer than k, the smallest visible group is hidden
/// too, the first by name when several are smallest: otherwise the whole minus what is shown would reveal them.
///
/// Groups hold the number of people who answered, by name; `hiddenRest` is the number who answered and stand in none.
/// A negative number counts as 0, a threshold below 3 as 3.
public func suppress(groups: [String: Int], k: Int, hiddenRest: Int = 0) -> Suppression {
    let threshold = max(k, minimumDisclosureThreshold)
    let counts = groups.mapValues { max(0, $0) }
    let total = counts.values.reduce(max(0, hiddenRest), +)
    var visible = counts.filter { $0.value >= threshold }
    var hidden = total - visible.values.reduce(0, +)

    while (1..<threshold).contains(hidden),
        let smallest = visible.min(by: { ($0.value, $0.key) < ($1.value, $1.key) })
    {
        visible[smallest.key] = nil
        hidden += smallest.value
    }
    return Suppression(
        visible: Set(visible.keys),
        restCount: hidden,
        showsRest: hidden >= threshold,
        showsTotal: total >= threshold
    )
}
