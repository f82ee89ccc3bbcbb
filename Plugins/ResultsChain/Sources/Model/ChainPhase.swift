/// The phases that agenda items put on, from the purpose to testing practice.
enum ChainPhase: String, CaseIterable {
    case why = "waarom"
    case effects = "effecten"
    case results = "resultaten"
    case approaches = "oplossingen"
    case links = "verbanden"
    case confidence = "zekerheid"
    case steering = "sturen"
    case testing = "toetsen"

    /// The column that the phase fills; absent for the phases about the chain as a whole.
    var level: Level? {
        switch self {
        case .why: .purpose
        case .effects: .effect
        case .results: .result
        case .approaches: .approach
        case .links, .confidence, .steering, .testing: nil
        }
    }
}
