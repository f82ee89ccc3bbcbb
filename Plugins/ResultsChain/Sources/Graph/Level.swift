/// A column of the chain, numbered from the purpose at the right to the approaches at the left.
public enum Level: Int, Sendable, Hashable, CaseIterable, Comparable {
    /// *Waarom*: the reason behind the policy.
    case purpose = 1
    /// *Gewenste effecten*: what the world outside sees and notices.
    case effect = 2
    /// *Operationele resultaten in het veld*: what happens through the professionals' work.
    case result = 3
    /// *Oplossingen en aanpakken*: what professionals do.
    case approach = 4

    /// Orders levels from the purpose to the approaches.
    public static func < (left: Level, right: Level) -> Bool { left.rawValue < right.rawValue }

    /// The level at its right, which must hold something before this one opens; absent for the purpose.
    public var next: Level? { Level(rawValue: rawValue - 1) }

    /// What other worksheets know it by: `purpose`, `effect`, `result` or `approach`.
    var word: String {
        switch self {
        case .purpose: "purpose"
        case .effect: "effect"
        case .result: "result"
        case .approach: "approach"
        }
    }
}
